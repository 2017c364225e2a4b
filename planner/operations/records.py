"""Changes to tasks, questions, sessions and days: each saves one record against the version that was on the page."""

import secrets
from dataclasses import dataclass, replace
from typing import Any

from planner.domain import editing
from planner.domain.agenda import Session
from planner.domain.checklist import Task
from planner.domain.clock import check_exists
from planner.domain.consultation import Question
from planner.domain.offset import parse_offset
from planner.domain.origin import Origin
from planner.domain.plan import Plan
from planner.operations.actor import Actor
from planner.operations.workplace import Workplace, change_plan
from planner.storage.plans import load_plan
from planner.storage.saving import save_plan

EDITABLE = frozenset({"tasks", "questions", "sessions", "days", "attendances"})
ID_BYTES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRecord:
    """A record as a page showed it; `kind` is the Plan's name for such records, such as `tasks`."""

    event_id: str
    kind: str
    record_id: str
    version: int

    def __post_init__(self) -> None:
        if self.kind not in EDITABLE:
            raise ValueError(self.kind)


def edit(place: Workplace, actor: Actor, shown: ShownRecord, changes: dict[str, Any]) -> Plan:
    """Change fields of one record, saved against the version that was shown.

    Raises ChangedElsewhereError with mine, theirs and the base where it has changed meanwhile, RecordNotFoundError
    where it is gone, OffsetError and MissingHourError where a value cannot be.
    """
    plan = load_plan(place.store, shown.event_id)
    seen = editing.edit_record(getattr(plan, shown.kind), shown.record_id, {"version": shown.version})
    before = editing.with_records(plan, shown.kind, seen)
    after = editing.with_records(plan, shown.kind, editing.edit_record(seen, shown.record_id, changes))
    _check(shown, changes, after)
    return save_plan(
        place.store, actor=actor.name, what=f"edit_{shown.kind}", before=before, after=after, at=place.clock()
    )


def remove(place: Workplace, actor: Actor, shown: ShownRecord) -> Plan:
    """Remove one record; undo brings it back."""

    def change(plan: Plan) -> Plan:
        if shown.kind == "sessions":
            return editing.remove_session(plan, shown.record_id)
        kept = editing.remove_record(getattr(plan, shown.kind), shown.record_id)
        return editing.with_records(plan, shown.kind, kept)

    return change_plan(place, actor, shown.event_id, f"remove_{shown.kind}", change)


def add_task(place: Workplace, actor: Actor, event_id: str, task: Task) -> Plan:
    """Add a task of the event's own, after the last one, under a new id; raises OffsetError."""
    parse_offset(task.benchmark)
    parse_offset(task.completion)

    def change(plan: Plan) -> Plan:
        added = replace(task, id=_new_id("task"), position=_next(plan.tasks))
        return replace(plan, tasks=(*plan.tasks, added))

    return change_plan(place, actor, event_id, "add_task", change)


def add_question(place: Workplace, actor: Actor, event_id: str, text: str) -> Plan:
    """Add a consultation question of the event's own, after the last one."""

    def change(plan: Plan) -> Plan:
        question = Question(id=_new_id("question"), position=_next(plan.questions), text=text, origin=Origin.OWN)
        return replace(plan, questions=(*plan.questions, question))

    return change_plan(place, actor, event_id, "add_question", change)


def add_session(place: Workplace, actor: Actor, event_id: str, session: Session) -> Plan:
    """Add a session at the end of its day, under a new id."""
    added = replace(session, id=_new_id("session"))
    return change_plan(place, actor, event_id, "add_session", lambda plan: editing.add_session(plan, added))


def move_session(place: Workplace, actor: Actor, event_id: str, session_id: str, steps: int) -> Plan:
    """Move a session earlier or later within its day."""
    return change_plan(
        place, actor, event_id, "move_session", lambda plan: editing.move_session(plan, session_id, steps)
    )


def _check(shown: ShownRecord, changes: dict[str, Any], plan: Plan) -> None:
    for name in {"benchmark", "completion"}.intersection(changes):
        parse_offset(changes[name])
    if shown.kind == "days":
        day = editing.find_record(plan.days, shown.record_id)
        check_exists(plan.event.day(day.number), day.opens_minute, plan.event.timezone)


def _next(records: tuple[Any, ...]) -> int:
    return max((record.position for record in records), default=-1) + 1


def _new_id(kind: str) -> str:
    return f"{kind}-{secrets.token_hex(ID_BYTES)}"
