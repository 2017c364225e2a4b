"""The notes of a form as one: those of two recorders side by side, bullets under the ones they belong to (REC-09)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from planner.domain.recording.forms import Note


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullet:
    """A note with those that stand under it."""

    note: Note
    under: tuple["Bullet", ...] = ()


def merge_notes(notes: Iterable[Note]) -> tuple[Bullet, ...]:
    """Return notes of one form as one list: every note once, and each recorder's in the recorder's own order.

    Of two recorders the first notes of both come first, then the second ones, whatever their devices take for the
    time. A note whose parent is gone, or stands under itself, stands by itself.
    """
    ordered = sorted(notes, key=lambda note: (note.position, note.written_by, note.id))
    known = {note.id: note for note in ordered}
    under: defaultdict[str, list[Note]] = defaultdict(list)
    for note in ordered:
        under[_parent(known, note)].append(note)
    return _bullets(under, "")


def flatten(bullets: Sequence[Bullet]) -> Iterator[Note]:
    """Yield every note of some bullets, each before those under it."""
    for bullet in bullets:
        yield bullet.note
        yield from flatten(bullet.under)


MOST_DEEP = 20
"""A note that stands deeper than anybody can read stands by itself."""


def _parent(known: Mapping[str, Note], note: Note) -> str:
    above, steps = known.get(note.parent_id), 0
    while above and above.id != note.id and steps < MOST_DEEP:
        above, steps = known.get(above.parent_id), steps + 1
    return "" if above else (note.parent_id if note.parent_id in known else "")


def _bullets(under: Mapping[str, list[Note]], parent_id: str) -> tuple[Bullet, ...]:
    return tuple(Bullet(note=note, under=_bullets(under, note.id)) for note in under.get(parent_id, ()))
