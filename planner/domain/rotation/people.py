"""Who is to be seated; kept apart from the engine, which alone needs numpy."""

from dataclasses import dataclass

SEATS_A_TABLE = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Seatable:
    """Somebody to seat; `traits` are values to mix at every table, one for each kind, such as sector and region."""

    person_id: str
    traits: tuple[str, ...] = ()
    is_host: bool = False
