"""How long a change to a full agenda takes: `python -m tests.bench.agenda_speed` prints it, nothing asserts it.

Milliseconds of the processor, the least of a few runs, for two days of 80 sessions with 400 steps. Goal: 200 ms from a
typed duration until the page has all new times and findings.
"""

import os
import tempfile
from dataclasses import replace
from itertools import count
from pathlib import Path

from planner.domain.agenda import Activity, Session, SessionKind
from planner.domain.plan import Plan
from planner.domain.run_of_show import time_event
from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.outlook import look_at
from planner.operations.records import ShownRecord, edit
from planner.operations.workplace import change_plan, shared_workplace
from tests.bench.measuring import best, say
from tests.bench.page_speed import make_samples

RUNS = 15
SESSIONS, STEPS, A_DAY = 80, 5, 40
"""Sessions, steps in each of them, and how many sessions a day has."""
KINDS = tuple(SessionKind)


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PLANNER_DATABASE_URL"] = str(Path(folder) / "planner.db")
        event_id = make_full_agenda()
        from tests.ui.builders import open_page

        place, app, numbers = shared_workplace(), open_page("agenda", event_id), count(1)
        plan = open_plan(place, LOCAL, event_id)

        def change() -> None:
            type_minutes(event_id, 15 + next(numbers) % 2)

        def change_and_show() -> None:
            change()
            app.run()

        for title, work in {
            "load": lambda: open_plan(place, LOCAL, event_id),
            "clock times": lambda: time_event(plan),
            "times, dates, findings": lambda: look_at(place, plan),
            "a change, saved": change,
            "the page": app.run,
            "change and page": change_and_show,
        }.items():
            say(f"{title:<24}{1000 * best(work, RUNS):6.0f} ms")


def make_full_agenda() -> str:
    """Fill the sample conference with sessions; return its id."""
    return change_plan(shared_workplace(), LOCAL, make_samples(), "add_session", fill).event.id


def fill(plan: Plan) -> Plan:
    """Return the plan with nothing but the sessions that are measured."""
    sessions = tuple(
        Session(
            id=f"s{number}",
            day_number=1 + number // A_DAY,
            position=number % A_DAY,
            title=f"Session {number}",
            kind=KINDS[number % len(KINDS)],
            minutes=15,
            room=f"Room {number % 7}",
        )
        for number in range(SESSIONS)
    )
    steps = tuple(
        Activity(
            id=f"{session.id}-{place}",
            session_id=session.id,
            position=place,
            title=f"Step {place}",
            instruction="Talk with your neighbours about what works. " * 4,
            minutes=3,
            say="What works where you live?",
        )
        for session in sessions
        for place in range(STEPS)
    )
    return replace(plan, sessions=sessions, activities=steps, materials=(), groups=(), assignments=(), actual_times=())


def type_minutes(event_id: str, minutes: int) -> None:
    """Give the first session other minutes, as its table does."""
    place = shared_workplace()
    session = open_plan(place, LOCAL, event_id).sessions[0]
    shown = ShownRecord(event_id=event_id, kind="sessions", record_id=session.id, version=session.version)
    edit(place, LOCAL, shown, {"minutes": minutes})


if __name__ == "__main__":
    main()
