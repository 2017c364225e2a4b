"""Values for tests with sensible defaults: name only what the test is about, everything else is filled in."""

from dataclasses import replace
from datetime import date

from planner.domain.agenda import Activity, Day, Session, SessionKind
from planner.domain.checklist import Task
from planner.domain.event import Event
from planner.domain.objectives import Objective
from planner.domain.origin import Origin
from planner.domain.people import Attendance, Organisation, Person
from planner.domain.plan import Plan
from planner.domain.rotation.plan import RotationPlan, Seat
from planner.domain.staffing import Assignment, Duty, Group

OPENS_AT_NINE = 9 * 60


def an_event(**changes: object) -> Event:
    """Make a conference on Tuesday 16 and Wednesday 17 March 2027, planned from six months ahead."""
    usual = Event(
        id="event-1",
        kind="national_conference",
        title="National conference on keeping the work going",
        theme="Keeping the work going",
        starts_on=date(2027, 3, 16),
        days=2,
        place="Tirana",
        country="AL",
        timezone="Europe/Tirane",
        expected_participants=108,
        planning_from_on=date(2026, 9, 16),
    )
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def a_task(**changes: object) -> Task:
    """Make a task that is under way five weeks before the event and finished four weeks before it."""
    usual = Task(
        id="VEN01",
        position=0,
        area="venue",
        title="Ask for government or donated premises first",
        role="logistics",
        benchmark="-5w",
        completion="-4w",
        origin=Origin.SOURCE,
    )
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def a_day(**changes: object) -> Day:
    """Make day 1, which opens at 09:00."""
    usual = Day(id=f"day-{changes.get('number', 1)}", number=1, opens_minute=OPENS_AT_NINE)
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def a_session(**changes: object) -> Session:
    """Make an hour in small groups on day 1."""
    usual = Session(
        id="session-1",
        day_number=1,
        position=0,
        title="What works in our region",
        kind=SessionKind.SMALL_GROUPS,
        minutes=60,
    )
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def an_activity(**changes: object) -> Activity:
    """Make a step of ten minutes in `a_session()`."""
    usual = Activity(
        id="activity-1",
        session_id="session-1",
        position=0,
        title="Talk in pairs",
        instruction="Turn to your neighbour.",
        minutes=10,
    )
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def an_objective(**changes: object) -> Objective:
    """Make an objective that answers a wish from the consultation."""
    usual = Objective(
        id="objective-1",
        position=0,
        text="Offices know whom to call in other regions",
        wish="“We do not know each other.”",
    )
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def a_group(**changes: object) -> Group:
    """Make group 1 of `a_session()`, in that session's room."""
    number = changes.get("number", 1)
    usual = Group(id=f"group-{number}", session_id="session-1", number=1)
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def an_assignment(**changes: object) -> Assignment:
    """Name `a_person()` as the lead of `a_session()`."""
    usual = Assignment(id="assignment-1", session_id="session-1", duty=Duty.LEAD, person_id="person-1")
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def an_organisation(**changes: object) -> Organisation:
    """Make a government office in Kukës."""
    usual = Organisation(
        id="organisation-1",
        name="Regional social services, Kukës",
        sector="government",
        region="Kukës",
        district="Kukës",
    )
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def a_person(**changes: object) -> Person:
    """Make somebody who is known by the office alone and works at `an_organisation()`."""
    usual = Person(id="person-1", name="Head of office, Kukës", organisation_id="organisation-1")
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def an_attendance(**changes: object) -> Attendance:
    """Make the attendance of `a_person()`, invited as a participant."""
    usual = Attendance(id="attendance-1", position=0, person_id="person-1")
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def a_plan(**changes: object) -> Plan:
    """Make a plan of `an_event()` with nothing planned yet but its days."""
    event = changes.get("event", an_event())
    days = tuple(a_day(number=number) for number in range(1, event.days + 1)) if isinstance(event, Event) else ()
    return replace(Plan(event=an_event(), days=days), **changes)  # type: ignore[arg-type]  # any field may be set


def a_rotation(*person_ids: str, hosts: tuple[str, ...] = (), rounds: int = 3) -> RotationPlan:
    """Make a rotation in which everybody sits at the one table in every round."""
    seats = tuple(
        Seat(round_number=number, table_number=1, person_id=person, is_host=person in hosts)
        for number in range(1, rounds + 1)
        for person in person_ids
    )
    return RotationPlan(tables=1, rounds=rounds, seed=1, seats=seats)


def people_of_plan(count: int, **changes: object) -> dict[str, tuple[Person, ...] | tuple[Attendance, ...]]:
    """Make `count` persons with their attendances, to be given to `a_plan(**…)`; `changes` are for the attendances."""
    numbers = range(1, count + 1)
    return {
        "persons": tuple(a_person(id=f"person-{number}", name=f"Office {number}") for number in numbers),
        "attendances": tuple(
            an_attendance(id=f"attendance-{number}", position=number - 1, person_id=f"person-{number}", **changes)
            for number in numbers
        ),
    }
