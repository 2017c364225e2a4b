"""Changes to single records of a plan; what hangs on them is derived anew."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Protocol, TypeVar

from planner.domain.agenda import Session
from planner.domain.checklist import Task
from planner.domain.consultation.consultation import Consultation
from planner.domain.plan import Plan
from planner.domain.recording.recording import Recording
from planner.errors import PlannerError, sentence


class RecordNotFoundError(PlannerError):
    """Something that somebody else has removed meanwhile."""

    template = sentence("“{record_id}” is no longer in this plan; open the page again to see what is there now.")


class Stored(Protocol):
    """A record of a plan."""

    @property
    def id(self) -> str: ...
    @property
    def version(self) -> int: ...


class Placed(Protocol):
    """A record that has a place among others."""

    @property
    def position(self) -> int: ...


Record = TypeVar("Record", bound=Stored)
Whole = TypeVar("Whole", Plan, Consultation, Recording)


def find_record(records: Iterable[Record], record_id: str) -> Record:
    """Return the record with that id; raises RecordNotFoundError."""
    found = next((record for record in records if record.id == record_id), None)
    if found is None:
        raise RecordNotFoundError(record_id=record_id)
    return found


def edit_record(records: Iterable[Record], record_id: str, changes: dict[str, Any]) -> tuple[Record, ...]:
    """Return the records with the changes made to one of them; raises RecordNotFoundError."""
    kept = tuple(records)
    edited = replace(find_record(kept, record_id), **changes)  # type: ignore[type-var]  # every record is a dataclass
    return tuple(edited if record.id == record_id else record for record in kept)


def remove_record(records: Iterable[Record], record_id: str) -> tuple[Record, ...]:
    """Return the records without that one; raises RecordNotFoundError."""
    kept = tuple(records)
    find_record(kept, record_id)
    return tuple(record for record in kept if record.id != record_id)


def with_records(whole: Whole, kind: str, records: Iterable[Any]) -> Whole:
    """Return a whole with other records of one kind; `kind` is its name for them, such as `tasks`."""
    changed: dict[str, Any] = {kind: tuple(records)}
    return replace(whole, **changed)


def next_position(records: Iterable[Placed]) -> int:
    """Return the position after the last of the records, 0 where there is none."""
    return max((record.position for record in records), default=-1) + 1


def move_task(tasks: Iterable[Task], task_id: str, place: int) -> tuple[Task, ...]:
    """Return the tasks in their own order, one of them at `place` counted from 0; only those it passes change.

    Raises RecordNotFoundError.
    """
    ordered = sorted(tasks, key=lambda task: task.position)
    moving = find_record(ordered, task_id)
    positions: Iterable[int] = [task.position for task in ordered]
    if len(set(positions)) < len(ordered):
        positions = range(len(ordered))
    ordered.remove(moving)
    ordered.insert(max(place, 0), moving)
    return tuple(replace(task, position=position) for task, position in zip(ordered, positions, strict=True))


def move_session(plan: Plan, session_id: str, steps: int) -> Plan:
    """Move a session `steps` places within its day, earlier where negative; the day's clock times follow."""
    moving = find_record(plan.sessions, session_id)
    day = [session for session in plan.sessions if session.day_number == moving.day_number]
    target = min(max(day.index(moving) + steps, 0), len(day) - 1)
    day.remove(moving)
    day.insert(target, moving)
    return replace(plan, sessions=_renumber(plan.sessions, day))


def add_session(plan: Plan, session: Session) -> Plan:
    """Put a new session at the end of its day."""
    last = max((each.position for each in plan.sessions if each.day_number == session.day_number), default=-1)
    sessions = (*plan.sessions, replace(session, position=last + 1))
    return replace(plan, sessions=tuple(sorted(sessions, key=lambda each: (each.day_number, each.position))))


def remove_session(plan: Plan, session_id: str) -> Plan:
    """Remove a session with its steps, materials, groups and whoever was named for them."""
    return replace(
        plan,
        sessions=remove_record(plan.sessions, session_id),
        activities=tuple(each for each in plan.activities if each.session_id != session_id),
        materials=tuple(each for each in plan.materials if each.session_id != session_id),
        groups=tuple(each for each in plan.groups if each.session_id != session_id),
        assignments=tuple(each for each in plan.assignments if each.session_id != session_id),
        actual_times=tuple(each for each in plan.actual_times if each.session_id != session_id),
    )


def _renumber(sessions: Iterable[Session], day: list[Session]) -> tuple[Session, ...]:
    position = {session.id: number for number, session in enumerate(day)}
    numbered = (replace(each, position=position.get(each.id, each.position)) for each in sessions)
    return tuple(sorted(numbered, key=lambda each: (each.day_number, each.position)))
