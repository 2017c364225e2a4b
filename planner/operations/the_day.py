"""The day itself: sessions begin and end when somebody presses a button, by the clock of the planner's own computer.

Screens that are open at once see one another's last press within seconds; where two press at the same moment, the
first wins and the other is told what happened.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from threading import Lock

from planner.domain import day_edits
from planner.domain.agenda import Session
from planner.domain.catching_up import Proposal, propose
from planner.domain.day_progress import DayProgress, follow_day
from planner.domain.editing import find_record
from planner.domain.plan import Plan
from planner.domain.rights import Area
from planner.errors import PlannerError, sentence
from planner.operations.actor import Actor
from planner.operations.permission import changes
from planner.operations.workplace import Workplace, change_plan
from planner.storage.conflict import ChangedElsewhereError

MORE_MINUTES = 5

_one_press = Lock()
"""Two sessions that begin at once share no record that the database could tell a clash by."""


class PressedElsewhereError(PlannerError):
    """A button that was pressed while somebody else changed the same session."""

    template = sentence("Somebody else was faster with “{session}”. Nothing was changed here: see how it stands now.")


@dataclass(frozen=True, slots=True, kw_only=True)
class DayView:
    """One day as it stands, and how it could catch up."""

    plan: Plan
    progress: DayProgress
    proposal: Proposal | None


def view_day(place: Workplace, plan: Plan, day_number: int) -> DayView:
    """Return how a day of the plan stands now."""
    progress = follow_day(plan, day_number, place.clock())
    return DayView(plan=plan, progress=progress, proposal=propose(progress))


def todays_number(place: Workplace, plan: Plan) -> int:
    """Return the number of the event's day that is today; of its first day before it, of its last after it."""
    passed = (place.today(plan.event) - plan.event.starts_on).days
    return min(max(passed + 1, 1), plan.event.days)


@changes(Area.THE_DAY)
def start_session(place: Workplace, actor: Actor, event_id: str, session_id: str, instead_of: str = "") -> Plan:
    """Begin a session now; what is on, which must be `instead_of`, ends in the same moment.

    Raises AnotherIsRunningError, HasBegunError, PressedElsewhereError or RecordNotFoundError.
    """
    at = place.clock()
    return _press(
        place,
        actor,
        event_id,
        "start_session",
        lambda plan: day_edits.start_session(plan, session_id, at, instead_of),
    )


@changes(Area.THE_DAY)
def stop_session(place: Workplace, actor: Actor, event_id: str, session_id: str) -> Plan:
    """End a session now; raises NotRunningError, PressedElsewhereError or RecordNotFoundError."""
    at = place.clock()
    return _press(place, actor, event_id, "stop_session", lambda plan: day_edits.stop_session(plan, session_id, at))


@changes(Area.THE_DAY)
def extend_session(place: Workplace, actor: Actor, event_id: str, shown: Session) -> Plan:
    """Give the session that is on five minutes more than were `shown`.

    Raises NotRunningError, PressedElsewhereError or RecordNotFoundError.
    """

    def extend(plan: Plan) -> Plan:
        _check_shown(plan, [shown])
        return day_edits.extend_session(plan, shown.id, MORE_MINUTES)

    return _press(place, actor, event_id, "extend_session", extend)


@changes(Area.THE_DAY)
def catch_up(place: Workplace, actor: Actor, event_id: str, proposal: Proposal) -> Plan:
    """Shorten the sessions to come as it was proposed, in one save.

    Raises PressedElsewhereError where one of them has changed since, or has begun, or RecordNotFoundError.
    """
    minutes = {each.progress.timed.session.id: each.minutes for each in proposal.shortened}

    def shorten(plan: Plan) -> Plan:
        _check_shown(plan, (each.progress.timed.session for each in proposal.shortened))
        _check_not_begun(plan, minutes)
        return day_edits.set_minutes(plan, minutes)

    return _press(place, actor, event_id, "catch_up", shorten)


@changes(Area.THE_DAY)
def clear_day(place: Workplace, actor: Actor, event_id: str, day_number: int) -> Plan:
    """Forget what a day really took, as after a rehearsal; undo brings it back."""
    return _press(place, actor, event_id, "clear_day", lambda plan: day_edits.clear_day(plan, day_number))


def _press(place: Workplace, actor: Actor, event_id: str, what: str, change: Callable[[Plan], Plan]) -> Plan:
    try:
        with _one_press:
            return change_plan(place, actor, event_id, what, change)
    except ChangedElsewhereError as problem:
        raise PressedElsewhereError(session=problem.values["name"]) from problem


def _check_shown(plan: Plan, shown: Iterable[Session]) -> None:
    for session in shown:
        if find_record(plan.sessions, session.id).version != session.version:
            raise PressedElsewhereError(session=session.title)


def _check_not_begun(plan: Plan, minutes: Mapping[str, int]) -> None:
    for times in plan.actual_times:
        if times.started_at and times.session_id in minutes:
            raise PressedElsewhereError(session=find_record(plan.sessions, times.session_id).title)
