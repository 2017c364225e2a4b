"""Two people changed one record at the same time: what it was, what each of them made of it, and which is to stand.

Nothing of it is lost: what was refused is kept with its author until they have chosen.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from planner.domain.record_change import BOOK_KEEPING, RecordChange
from planner.domain.rights import Area, visible_record
from planner.operations.actor import Actor
from planner.operations.history import wording_of
from planner.operations.permission import asks_itself, held_right, reads
from planner.operations.records import CONSULTED, EDITABLE, RECORDED, ShownRecord
from planner.operations.shown_records import edit_shown
from planner.operations.workplace import Workplace
from planner.storage.conflict import Conflict
from planner.storage.plans import load_plan
from planner.storage.records import KINDS
from planner.wording.history import HistoryWording
from planner.wording.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedField:
    """One field in words: what it was, what its author wanted, and what somebody else stored meanwhile."""

    label: str
    base: str
    mine: str
    theirs: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A record that two people changed; `is_gone` where the other removed it, `can_keep` where mine can replace it."""

    title: str
    fields: tuple[ComparedField, ...]
    is_gone: bool
    can_keep: bool


def clashing(conflict: Conflict) -> Mapping[str, Any]:
    """Return by name the fields of mine that say neither what was there nor what is stored now."""
    mine, others = conflict.mine, [side for side in (conflict.base, conflict.theirs) if side]
    if mine is None:
        return {}
    said = {field.name: getattr(mine, field.name) for field in fields(mine) if field.name not in BOOK_KEEPING}
    return {name: value for name, value in said.items() if all(value != getattr(side, name) for side in others)}


@reads(Area.EVENT)
def compare(place: Workplace, actor: Actor, event_id: str, conflict: Conflict, words: Wording) -> Comparison:
    """Say field by field where a refused save and what is stored differ, as far as the actor's right reaches."""
    right = held_right(place, actor, event_id)
    spoken = wording_of(place, right, load_plan(place.store, event_id), words)
    sides = [side and visible_record(side, right) for side in (conflict.base, conflict.mine, conflict.theirs)]
    base, mine, theirs = sides
    return Comparison(
        title=spoken.say_record(RecordChange(kind=conflict.kind, before=base, after=theirs or mine)),
        fields=tuple(_compare_field(spoken, name, sides) for name in clashing(conflict)),
        is_gone=theirs is None,
        can_keep=theirs is not None and _field(conflict) in EDITABLE | CONSULTED | RECORDED,
    )


def _compare_field(spoken: HistoryWording, name: str, sides: Sequence[Any]) -> ComparedField:
    base, mine, theirs = (spoken.say_value(name, getattr(side, name)) if side else "" for side in sides)
    return ComparedField(label=spoken.label(name), base=base, mine=mine, theirs=theirs)


@asks_itself
def keep_mine(place: Workplace, actor: Actor, event_id: str, conflict: Conflict) -> None:
    """Store what was refused over what is stored now; raises what `edit_shown` raises, a new conflict among it."""
    theirs = conflict.theirs
    shown = ShownRecord(event_id=event_id, kind=_field(conflict), record_id=theirs.id, version=theirs.version)
    edit_shown(place, actor, shown, dict(clashing(conflict)))


def _field(conflict: Conflict) -> str:
    """Return the name that such records have where they are kept."""
    return KINDS[conflict.kind].field
