"""Plans of made-up events for the storage tests: offices and roles, no people."""

from datetime import UTC, date, datetime
from typing import Any

from planner.domain.agenda import Activity, Audience, Day, Material, Per, Session, SessionKind
from planner.domain.brand import Brand
from planner.domain.calendar_entry import CalendarEntry
from planner.domain.checklist import Task
from planner.domain.consultation.questions import Question
from planner.domain.event import Event, PaperSize, Switch
from planner.domain.origin import Origin
from planner.domain.people import Attendance, AttendanceStatus, Criterion, Gender, Organisation, Payer, Person, Role
from planner.domain.plan import Plan
from planner.domain.rotation.plan import RotationPlan, Seat

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def an_event(**changes: object) -> Event:
    """Build an event in March 2027."""
    fields: dict[str, Any] = {
        "id": "conference",
        "kind": "national_conference",
        "title": "National coordination conference",
        "starts_on": date(2027, 3, 16),
        "days": 2,
        "country": "AL",
        "timezone": "Europe/Tirane",
        "expected_participants": 108,
        "planning_from_on": date(2026, 11, 22),
    }
    return Event(**fields | changes)


def a_task(**changes: object) -> Task:
    """Build a task that nothing is known of but its offsets."""
    fields: dict[str, Any] = {
        "id": "DES01",
        "position": 1,
        "area": "design",
        "title": "Write the goals",
        "role": "lead_facilitator",
        "benchmark": "-4mo",
        "completion": "-3mo",
        "origin": Origin.SOURCE,
    }
    return Task(**fields | changes)


def a_session(**changes: object) -> Session:
    """Build a session of one hour on the first day."""
    fields: dict[str, Any] = {
        "id": "opening",
        "day_number": 1,
        "position": 1,
        "title": "Opening",
        "kind": SessionKind.PLENARY_INPUT,
        "minutes": 60,
    }
    return Session(**fields | changes)


def an_activity(**changes: object) -> Activity:
    """Build a step of the opening."""
    fields: dict[str, Any] = {
        "id": "welcome",
        "session_id": "opening",
        "position": 1,
        "title": "Welcome",
        "instruction": "Say what the day is for",
        "minutes": 10,
    }
    return Activity(**fields | changes)


def an_entry(**changes: object) -> CalendarEntry:
    """Build an entry of the calendar ledger."""
    fields: dict[str, Any] = {
        "id": "task-DES01",
        "fingerprint": "0" * 64,
        "created_at": NOON,
        "stamped_at": NOON,
        "summary": "Write the goals",
        "starts": "2026-12-16",
        "ends": "2026-12-17",
    }
    return CalendarEntry(**fields | changes)


def a_person(**changes: object) -> Person:
    """Build an office that nobody is named for."""
    fields: dict[str, Any] = {"id": "kukes", "name": "Regional social services, Kukës"}
    return Person(**fields | changes)


def a_full_plan(event_id: str = "conference") -> Plan:
    """Build a plan with at least one record of every kind and a value in every field."""
    offices = (
        Organisation(
            id="rss-kukes",
            name="Regional social services",
            sector="government",
            subsector="local",
            region="Kukës",
            district="Has",
        ),
    )
    people = (
        a_person(email="office@example.org", telephone="+355 24", language="sq", organisation_id="rss-kukes"),
        a_person(id="prefect", name="Prefect's office", gender=Gender.WOMAN),
    )
    return Plan(
        event=an_event(
            id=event_id,
            theme="Keeping it going",
            place="Tirana",
            paper_size=PaperSize.LETTER,
            region_scheme="rcg",
            switches=(Switch.CAFE, Switch.MEDIA),
        ),
        days=(Day(id="day1", number=1, opens_minute=540), Day(id="day2", number=2, opens_minute=510)),
        sessions=(
            a_session(),
            a_session(
                id="cafe",
                position=2,
                title="World café",
                aim="Meet",
                kind=SessionKind.SMALL_GROUPS,
                audience=Audience.TEAM,
                method="world_cafe",
                group_size=4,
                rounds=3,
                room="Hall",
                lead="Host office",
                output="Highlights",
                notes="The host office is often late",
                accepts=("too_long: agreed", "late: agreed"),
            ),
        ),
        activities=(
            an_activity(),
            an_activity(id="aims", position=2, stretches=True),
            an_activity(id="round", session_id="cafe", per=Per.ROUND),
        ),
        materials=(
            Material(id="pens", session_id="opening", position=1, name="Pens"),
            Material(id="paper", session_id="cafe", position=1, name="Paper", quantity=2, per=Per.GROUP),
        ),
        tasks=(
            a_task(owners=("prefect", "kukes"), note="Ask the host"),
            a_task(
                id="DES02",
                position=2,
                after=("DES01", "VEN09"),
                condition=Switch.CAFE,
                completion_floor="-3mo",
                benchmark_floor="-1w",
                floor_reason="Guests need leave",
                floor_source="NUM-02",
                benchmark_on=date(2026, 12, 1),
                completion_on=date(2026, 12, 10),
                completed_on=date(2026, 12, 9),
            ),
        ),
        questions=(
            Question(id="q1", position=1, bank="stakeholders", section="Learn", text="What?", origin=Origin.OWN),
        ),
        organisations=offices,
        persons=tuple(sorted(people, key=lambda person: person.name)),
        attendances=(
            Attendance(
                id="a1",
                position=1,
                person_id="kukes",
                status=AttendanceStatus.CONFIRMED,
                role=Role.RECORDER,
                office="Head",
                payer=Payer.HOST,
                list_consent=True,
                photo_consent=False,
                access_needs="Ramp",
                diet_needs="None",
                needs_delete_on=date(2027, 4, 17),
                trained_on=date(2027, 3, 12),
                criteria=(Criterion.NO_STAKE,),
                is_convener=True,
                choices=("group-2", "group-1"),
            ),
            Attendance(id="a2", position=2, person_id="prefect"),
        ),
        rotation=RotationPlan(
            tables=2,
            rounds=2,
            seed=2**40,
            seats=(
                Seat(round_number=1, table_number=2, person_id="prefect", is_host=True),
                Seat(round_number=1, table_number=1, person_id="kukes"),
                Seat(round_number=2, table_number=2, person_id="prefect", is_host=True),
                Seat(round_number=2, table_number=2, person_id="kukes"),
            ),
        ),
        brand=Brand(main_colour="8A1C1C", body_font="Open Sans", logo="iVBORw0KGgo="),
    )
