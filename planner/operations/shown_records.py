"""One record as a page showed it, changed where it is kept: in the plan, or in the consultation beside it."""

from typing import Any

from planner.operations.actor import Actor
from planner.operations.consulted_records import edit_consulted, remove_consulted
from planner.operations.permission import asks_itself
from planner.operations.records import CONSULTED, ShownRecord, edit, remove
from planner.operations.workplace import Workplace


@asks_itself
def edit_shown(place: Workplace, actor: Actor, shown: ShownRecord, changes: dict[str, Any]) -> ShownRecord:
    """Change fields of a record against the version that was shown, and return it as it is now.

    Raises what `edit` and `edit_consulted` raise, such as ChangedElsewhereError.
    """
    saved = (edit_consulted if shown.kind in CONSULTED else edit)(place, actor, shown, changes)
    version = next(record.version for record in getattr(saved, shown.kind) if record.id == shown.record_id)
    return ShownRecord(event_id=shown.event_id, kind=shown.kind, record_id=shown.record_id, version=version)


@asks_itself
def remove_shown(place: Workplace, actor: Actor, shown: ShownRecord) -> None:
    """Remove a record; undo brings it back. Raises what `remove` and `remove_consulted` raise."""
    (remove_consulted if shown.kind in CONSULTED else remove)(place, actor, shown)
