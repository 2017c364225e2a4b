"""One record as a page showed it, changed where it is kept: in the plan, or in consultation or recording beside it."""

from collections.abc import Callable
from typing import Any

from planner.operations.actor import Actor
from planner.operations.consulted_records import edit_consulted, remove_consulted
from planner.operations.permission import asks_itself
from planner.operations.recorded_records import edit_recorded, remove_recorded
from planner.operations.records import CONSULTED, RECORDED, ShownRecord, edit, remove
from planner.operations.workplace import Workplace


@asks_itself
def edit_shown(place: Workplace, actor: Actor, shown: ShownRecord, changes: dict[str, Any]) -> ShownRecord:
    """Change fields of a record against the version that was shown, and return it as it is now.

    Raises what `edit`, `edit_consulted` and `edit_recorded` raise, such as ChangedElsewhereError.
    """
    edit_one, _ = _keeper(shown)
    saved = edit_one(place, actor, shown, changes)
    version = next(record.version for record in getattr(saved, shown.kind) if record.id == shown.record_id)
    return ShownRecord(event_id=shown.event_id, kind=shown.kind, record_id=shown.record_id, version=version)


@asks_itself
def remove_shown(place: Workplace, actor: Actor, shown: ShownRecord) -> None:
    """Remove a record; undo brings it back. Raises what `remove`, `remove_consulted` and `remove_recorded` raise."""
    _, remove_one = _keeper(shown)
    remove_one(place, actor, shown)


def _keeper(shown: ShownRecord) -> tuple[Callable[..., Any], Callable[..., Any]]:
    """Return what changes a record of that kind, and what removes it."""
    if shown.kind in CONSULTED:
        return edit_consulted, remove_consulted
    return (edit_recorded, remove_recorded) if shown.kind in RECORDED else (edit, remove)
