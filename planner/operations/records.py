"""Changes to tasks, questions, sessions and days: each saves one record against the version that was on the page."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from planner.domain import editing
from planner.domain.agenda import Session
from planner.domain.checklist import Task
from planner.domain.consultation.freezing import questions_in_use, reword
from planner.domain.consultation.questions import Question
from planner.domain.dismissing import forget_gone
from planner.domain.group_edits import remove_group
from planner.domain.origin import Origin
from planner.domain.plan import Plan
from planner.domain.rights import Area
from planner.domain.session_edits import move_session_to
from planner.operations.actor import Actor
from planner.operations.areas import areas_of_field
from planner.operations.needs import with_deletion_day
from planner.operations.new_ids import new_id
from planner.operations.permission import asks_itself, changes, require_change
from planner.operations.record_checks import check_record
from planner.operations.workplace import Workplace, change_plan
from planner.storage.consultations import load_answered_questions
from planner.storage.plans import load_plan
from planner.storage.saving import save_plan

EDITABLE = frozenset(
    {"tasks", "questions", "sessions", "activities", "materials", "days", "attendances", "objectives", "groups"}
)
CONSULTED = frozenset(
    {"stakeholders", "coverage_targets", "instruments", "translations", "approaches", "distributions", "interviews"}
    | {"themes", "mentions", "tallies", "stated_figures", "design_notes", "candidates"}
)
"""What `planner.operations.consulted_records` changes."""
RECORDED = frozenset(
    {
        "forms",
        "present",
        "presentations",
        "notes",
        "photos",
        "remarks",
        "proposed_actions",
        "chosen_actions",
        "commitments",
    }
    | {"report_controls", "recipients", "deletions"}
)
"""What `planner.operations.recorded_records` changes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRecord:
    """A record as a page showed it; `kind` is the name of such records in the plan or beside it, such as `tasks`."""

    event_id: str
    kind: str
    record_id: str
    version: int

    def __post_init__(self) -> None:
        if self.kind not in EDITABLE | CONSULTED | RECORDED:
            raise ValueError(self.kind)


@asks_itself
def edit(place: Workplace, actor: Actor, shown: ShownRecord, changes: dict[str, Any]) -> Plan:
    """Change fields of one record, saved against the version that was shown.

    Raises ChangedElsewhereError with mine, theirs and the base where it has changed meanwhile, RecordNotFoundError
    where it is gone, and what `check_record` raises where a value cannot be. A conditional task that was altered
    is kept. Other words for a question that was answered make a new question that replaces it.
    """
    require_change(place, actor, shown.event_id, *areas_of_field(shown.kind))
    plan = load_plan(place.store, shown.event_id)
    before = _as_shown(plan, shown)
    records = _edited(place, before, shown, changes)
    after = _with_deletion_days(editing.with_records(before, shown.kind, records))
    if after == before:
        return plan
    after = _keeping_task(after, shown, changes)
    check_record(replace(editing.find_record(getattr(before, shown.kind), shown.record_id), **changes), plan.event)
    return save_plan(
        place.store, actor=actor.name, what=f"edit_{shown.kind}", before=before, after=after, at=place.clock()
    )


@asks_itself
def remove(place: Workplace, actor: Actor, shown: ShownRecord) -> Plan:
    """Remove one record; undo brings it back. Days come and go with `describe_event` alone.

    Raises ChangedElsewhereError where the record is not what was shown, RecordNotFoundError where it is gone.
    """
    require_change(place, actor, shown.event_id, *areas_of_field(shown.kind))
    if shown.kind == "days":
        raise ValueError(shown.kind)
    before = _as_shown(load_plan(place.store, shown.event_id), shown)
    return save_plan(
        place.store,
        actor=actor.name,
        what=f"remove_{shown.kind}",
        before=before,
        after=forget_gone(_without(before, shown)),
        at=place.clock(),
    )


def _edited(place: Workplace, plan: Plan, shown: ShownRecord, changes: dict[str, Any]) -> tuple[Any, ...]:
    """Return the records with one of them changed; other words for an answered question are a new question (DSN-03)."""
    if shown.kind != "questions" or "text" not in changes:
        return editing.edit_record(getattr(plan, shown.kind), shown.record_id, changes)
    editing.find_record(questions_in_use(plan.questions), shown.record_id)
    answered = load_answered_questions(place.store, shown.event_id)
    return reword(plan.questions, shown.record_id, changes["text"], answered=answered, new_id=new_id("question"))


def _as_shown(plan: Plan, shown: ShownRecord) -> Plan:
    """Return the plan with the record in the version that was on the page."""
    seen = editing.edit_record(getattr(plan, shown.kind), shown.record_id, {"version": shown.version})
    return editing.with_records(plan, shown.kind, seen)


def _with_deletion_days(plan: Plan) -> Plan:
    """Return the plan with a day of deletion wherever somebody has diet or access needs (SAF06)."""
    return replace(plan, attendances=tuple(with_deletion_day(each, plan.event) for each in plan.attendances))


def _keeping_task(plan: Plan, shown: ShownRecord, changes: Mapping[str, Any]) -> Plan:
    """Return the plan with a conditional task that was just altered marked to stay, whatever becomes of its switch."""
    if shown.kind != "tasks" or editing.find_record(plan.tasks, shown.record_id).condition is None:
        return plan
    return replace(plan, tasks=editing.edit_record(plan.tasks, shown.record_id, {"is_kept": True, **changes}))


def _without(plan: Plan, shown: ShownRecord) -> Plan:
    if shown.kind == "sessions":
        return editing.remove_session(plan, shown.record_id)
    if shown.kind == "groups":
        return remove_group(plan, shown.record_id)
    return editing.with_records(plan, shown.kind, editing.remove_record(getattr(plan, shown.kind), shown.record_id))


@changes(Area.CHECKLIST)
def add_task(place: Workplace, actor: Actor, event_id: str, task: Task) -> Plan:
    """Add a task of the event's own, after the last one, under a new id; raises EmptyTextError or OffsetError."""

    def change(plan: Plan) -> Plan:
        check_record(task, plan.event)
        added = replace(task, id=new_id("task"), position=editing.next_position(plan.tasks))
        return replace(plan, tasks=(*plan.tasks, added))

    return change_plan(place, actor, event_id, "add_task", change)


@changes(Area.CHECKLIST)
def duplicate_task(place: Workplace, actor: Actor, event_id: str, task_id: str, title: str) -> Plan:
    """Add an open copy of a task, named `title`, after the last one; it belongs to the event whatever its switches.

    Raises RecordNotFoundError or EmptyTextError.
    """

    def change(plan: Plan) -> Plan:
        found = editing.find_record(plan.tasks, task_id)
        copy = replace(
            found,
            id=new_id("task"),
            version=1,
            position=editing.next_position(plan.tasks),
            title=title,
            origin=Origin.OWN,
            condition=None,
            completed_on=None,
        )
        check_record(copy, plan.event)
        return replace(plan, tasks=(*plan.tasks, copy))

    return change_plan(place, actor, event_id, "duplicate_task", change)


@changes(Area.CHECKLIST)
def move_task(place: Workplace, actor: Actor, event_id: str, task_id: str, to: int) -> Plan:
    """Move a task to a place in the event's own order, counted from 0; raises RecordNotFoundError."""
    return change_plan(
        place,
        actor,
        event_id,
        "move_task",
        lambda plan: editing.with_records(plan, "tasks", editing.move_task(plan.tasks, task_id, to)),
    )


@changes(Area.CONSULTATION)
def add_question(place: Workplace, actor: Actor, event_id: str, text: str) -> Plan:
    """Add a consultation question of the event's own, after the last one; raises EmptyTextError."""

    def change(plan: Plan) -> Plan:
        question = Question(
            id=new_id("question"), position=editing.next_position(plan.questions), text=text, origin=Origin.OWN
        )
        check_record(question, plan.event)
        return replace(plan, questions=(*plan.questions, question))

    return change_plan(place, actor, event_id, "add_question", change)


@changes(Area.AGENDA)
def add_session(place: Workplace, actor: Actor, event_id: str, session: Session, at: int | None = None) -> Plan:
    """Add a session under a new id, at the end of its day or at a place of it counted from 0.

    Raises what `check_record` raises.
    """

    def change(plan: Plan) -> Plan:
        check_record(session, plan.event)
        added = replace(session, id=new_id("session"))
        grown = editing.add_session(plan, added)
        return grown if at is None else move_session_to(grown, added.id, added.day_number, at)

    return change_plan(place, actor, event_id, "add_session", change)


@changes(Area.AGENDA)
def move_session(place: Workplace, actor: Actor, event_id: str, session_id: str, steps: int) -> Plan:
    """Move a session earlier or later within its day."""
    return change_plan(
        place, actor, event_id, "move_session", lambda plan: editing.move_session(plan, session_id, steps)
    )
