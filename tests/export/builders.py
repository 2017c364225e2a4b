"""An event with its people and its café, as the export tests need them."""

from datetime import UTC, date, datetime

from planner.domain.agenda import Activity, Day, Per, Session, SessionKind
from planner.domain.consultation.questions import Question, QuestionUse
from planner.domain.event import Event
from planner.domain.origin import Origin
from planner.domain.people import Organisation, Person
from planner.domain.plan import Plan
from planner.domain.rotation.plan import RotationPlan, Seat

PRINTED_AT = datetime(2026, 11, 22, 16, 5, tzinfo=UTC)


def an_event(**changes: object) -> Event:
    values: dict[str, object] = {
        "id": "event-1",
        "kind": "conference",
        "title": "Konferenca kombëtare për mbrojtjen e fëmijëve",
        "theme": "child protection",
        "starts_on": date(2027, 3, 16),
        "days": 2,
        "country": "AL",
        "timezone": "Europe/Tirane",
        "expected_participants": 108,
        "planning_from_on": date(2026, 9, 1),
    }
    return Event(**(values | changes))  # type: ignore[arg-type]  # any field may be set


TOWNS = ("Kukës", "Çorovodë", "Berat", "Dibër", "Ersekë", "Fier", "Gjirokastër", "Has", "Korçë", "Lezhë")


def a_cafe_plan(people: int = 10, tables: int = 2) -> Plan:
    """Return a plan whose café seats `people` offices in three rounds from 09:10; the first at each table are hosts."""
    steps = (("Framing", 10, Per.ONCE), ("Round", 20, Per.ROUND), ("Move", 3, Per.BETWEEN_ROUNDS))
    return Plan(
        event=an_event(),
        days=(Day(id="day-1", number=1, opens_minute=540),),
        sessions=(
            Session(
                id="cafe",
                day_number=1,
                position=1,
                title="World café",
                kind=SessionKind.SMALL_GROUPS,
                method="world_cafe",
                minutes=105,
                rounds=3,
                room="Hall A",
            ),
        ),
        activities=tuple(
            Activity(
                id=title, session_id="cafe", position=position, title=title, instruction="", minutes=minutes, per=per
            )
            for position, (title, minutes, per) in enumerate(steps)
        ),
        organisations=(Organisation(id="office-0", name="Regional social services"),),
        persons=tuple(
            Person(
                id=f"person-{number}",
                name=f"Education office, {TOWNS[number % len(TOWNS)]}{' II' * (number // len(TOWNS))}",
                organisation_id="office-0" if number == 0 else None,
            )
            for number in range(people)
        ),
        rotation=RotationPlan(
            tables=tables,
            rounds=3,
            seed=1,
            seats=tuple(
                Seat(
                    round_number=turn,
                    table_number=(number if number < tables else number + turn) % tables + 1,
                    person_id=f"person-{number}",
                    is_host=number < tables,
                )
                for turn in (1, 2, 3)
                for number in range(people)
            ),
        ),
    )


def some_questions(use: QuestionUse, *texts: str) -> tuple[Question, ...]:
    return tuple(
        Question(id=f"{use}-{position}", position=position, use=use, text=text, origin=Origin.OWN)
        for position, text in enumerate(texts)
    )
