"""Who is to be seated and by which rules; kept apart from the engine, which alone needs numpy."""

from dataclasses import dataclass

SEATS_A_TABLE = 5

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seatable:
    """Somebody to seat; `traits` are values to mix at every table, one for each kind, such as sector and region.

    A host stays at `host_table`, or at whichever table is free; `absent` are the rounds that somebody misses. Tables
    and rounds count from 1.
    """

    person_id: str
    traits: tuple[str, ...] = ()
    is_host: bool = False
    host_table: int | None = None
    absent: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What a rotation has to hold beside even tables, and what it should mix.

    `changes_table`: nobody but hosts sits at a table twice. `apart` and `together` are pairs of person ids; `met` are
    pairs who sat together earlier in the event and count as having met. `weights` say how much each trait matters,
    1 where nothing is said. `seats` is the most that each table holds; as many as are needed where it is empty.
    """

    changes_table: bool = True
    apart: tuple[Pair, ...] = ()
    together: tuple[Pair, ...] = ()
    met: tuple[Pair, ...] = ()
    weights: tuple[int, ...] = ()
    seats: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RotationTask:
    """Everything that a rotation is planned from."""

    people: tuple[Seatable, ...]
    tables: int
    rounds: int
    rules: Rules = Rules()
