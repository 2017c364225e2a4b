"""An event as it was before: what was saved since is taken back in thought, and nothing is stored."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from planner.domain.plan import Plan
from planner.storage.changes import Change
from planner.storage.history import load_changes
from planner.storage.mapping import in_utc
from planner.storage.plans import arrange
from planner.storage.records import PLANNED, Kind
from planner.storage.schema import batch
from planner.storage.store import Store
from planner.storage.writing import CHANGES_PLAN


def revision_at(store: Store, event_id: str, moment: datetime) -> int:
    """Return the revision that an event had at an aware moment; 0 before it was there."""
    until = (batch.c.event_id == event_id, batch.c.at <= in_utc(moment), CHANGES_PLAN)
    with store.reading() as connection:
        return connection.execute(sa.select(sa.func.count()).where(*until)).scalar_one()


def load_plan_at(store: Store, plan: Plan, revision: int) -> Plan:
    """Return `plan`, an event as it is stored, as it was at a revision from 1 to its own.

    People and offices are taken back as far as the event's own history tells of them.
    """
    held: dict[str, dict[str, Any]] = {kind.name: {each.id: each for each in kind.of(plan)} for kind in PLANNED}
    for later in load_changes(store, plan.event.id, CHANGES_PLAN, limit=plan.revision - revision):
        for change in later.changes:
            _take_back(held, change)
    fields = {kind.field: _field(kind, held[kind.name], plan) for kind in PLANNED}
    return arrange(replace(plan, revision=revision, **fields))


def _take_back(held: dict[str, dict[str, Any]], change: Change) -> None:
    records = held.get(change.kind.name)
    if records is None:
        return
    if change.after is not None:
        records.pop(change.after.id, None)
    if change.before is not None:
        records[change.before.id] = change.before


def _field(kind: Kind[Any], records: dict[str, Any], plan: Plan) -> Any:  # noqa: ANN401 - one record, none, or many
    if isinstance(getattr(plan, kind.field), tuple):
        return kind.sort(records.values())
    return next(iter(records.values()), None)
