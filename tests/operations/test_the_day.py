"""The buttons of the day, pressed on two screens: times come from the planner's clock, and the first press wins."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from planner.domain.day_edits import AnotherIsRunningError, HasBegunError
from planner.domain.plan import Plan
from planner.errors import PlannerError
from planner.operations.copying import CopyRequest, copy_event
from planner.operations.events import open_plan, undo
from planner.operations.printing import make_document
from planner.operations.the_day import (
    PressedElsewhereError,
    catch_up,
    clear_day,
    extend_session,
    start_session,
    stop_session,
    todays_number,
    view_day,
)
from planner.operations.workplace import Workplace
from tests.export.programmes import paragraphs_of
from tests.operations.builders import HOST, an_event_in, own_workplace

DAY = datetime(2027, 3, 16, 9, 0, tzinfo=UTC)


@pytest.fixture
def place(migrated_file: Path) -> Iterator[Workplace]:
    """Open a workplace on the morning of the day."""
    with own_workplace(migrated_file) as opened:
        opened.clock = lambda: DAY
        yield opened


@pytest.fixture
def plan(place: Workplace) -> Plan:
    """Make an event of that day."""
    return an_event_in(place)


def first_ids(plan: Plan, number: int = 2) -> list[str]:
    return [session.id for session in plan.sessions][:number]


def test_a_session_begins_by_the_clock_of_the_planner(place: Workplace, plan: Plan) -> None:
    first, second = first_ids(plan)
    start_session(place, HOST, plan.event.id, first)
    place.clock = lambda: DAY + timedelta(minutes=7)
    (_, one), (_, two) = sorted(
        (each.started_at, each)
        for each in start_session(place, HOST, plan.event.id, second, instead_of=first).actual_times
        if each.started_at
    )
    assert (one.session_id, one.started_at, one.ended_at) == (first, DAY, DAY + timedelta(minutes=7))
    assert (two.session_id, two.started_at, two.ended_at) == (second, DAY + timedelta(minutes=7), None)


def test_two_screens_that_start_different_sessions_at_once_never_have_two_running(place: Workplace, plan: Plan) -> None:
    def press(session_id: str) -> str:
        try:
            start_session(place, HOST, plan.event.id, session_id)
        except PlannerError as problem:
            return type(problem).__name__
        return "started"

    with ThreadPoolExecutor(4) as screens:
        said = sorted(screens.map(press, first_ids(plan, 4)))

    assert said == [AnotherIsRunningError.__name__] * 3 + ["started"]
    assert len(open_plan(place, HOST, plan.event.id).actual_times) == 1


def test_the_second_of_two_who_start_the_same_session_is_told(place: Workplace, plan: Plan) -> None:
    (first,) = first_ids(plan, 1)
    start_session(place, HOST, plan.event.id, first)
    with pytest.raises(HasBegunError):
        start_session(place, HOST, plan.event.id, first)


def test_five_minutes_are_given_once_although_two_screens_press(place: Workplace, plan: Plan) -> None:
    (first,) = first_ids(plan, 1)
    shown = start_session(place, HOST, plan.event.id, first).sessions[0]
    after = extend_session(place, HOST, plan.event.id, shown)
    with pytest.raises(PressedElsewhereError, match=f"Somebody else was faster with “{shown.title}”"):
        extend_session(place, HOST, plan.event.id, shown)
    assert after.sessions[0].minutes == shown.minutes + 5
    assert open_plan(place, HOST, plan.event.id).sessions[0].minutes == shown.minutes + 5


def test_a_day_that_is_late_catches_up_in_one_save_that_undo_takes_back(place: Workplace, plan: Plan) -> None:
    start_session(place, HOST, plan.event.id, first_ids(plan)[0])
    place.clock = lambda: DAY + timedelta(hours=2)
    before = open_plan(place, HOST, plan.event.id)
    proposal = view_day(place, before, 1).proposal
    assert proposal is not None

    after = catch_up(place, HOST, plan.event.id, proposal)
    with pytest.raises(PressedElsewhereError):
        catch_up(place, HOST, plan.event.id, proposal)

    shorter = {each.progress.timed.session.id: each.minutes for each in proposal.shortened}
    assert shorter
    assert {each.id: each.minutes for each in after.sessions if each.id in shorter} == shorter
    assert undo(place, HOST, plan.event.id) == "catch_up"
    assert open_plan(place, HOST, plan.event.id).sessions != after.sessions
    assert [each.minutes for each in open_plan(place, HOST, plan.event.id).sessions] == [
        each.minutes for each in before.sessions
    ]


def test_a_session_that_has_begun_meanwhile_is_not_shortened(place: Workplace, plan: Plan) -> None:
    start_session(place, HOST, plan.event.id, first_ids(plan)[0])
    place.clock = lambda: DAY + timedelta(hours=2)
    proposal = view_day(place, open_plan(place, HOST, plan.event.id), 1).proposal
    assert proposal is not None
    begun = proposal.shortened[0].progress.timed.session.id
    start_session(place, HOST, plan.event.id, begun, instead_of=first_ids(plan)[0])
    with pytest.raises(PressedElsewhereError):
        catch_up(place, HOST, plan.event.id, proposal)


def test_a_rehearsal_is_cleared_and_comes_back_with_undo(place: Workplace, plan: Plan) -> None:
    (first,) = first_ids(plan, 1)
    started = start_session(place, HOST, plan.event.id, first)
    stop_session(place, HOST, plan.event.id, first)
    cleared = clear_day(place, HOST, plan.event.id, 1)
    assert (cleared.actual_times, undo(place, HOST, plan.event.id)) == ((), "clear_day")
    (times,) = open_plan(place, HOST, plan.event.id).actual_times
    assert times.started_at == started.actual_times[0].started_at


@pytest.mark.parametrize(("days_away", "number"), [(-3, 1), (0, 1), (1, 2), (9, 2)])
def test_the_page_opens_on_todays_day(place: Workplace, plan: Plan, days_away: int, number: int) -> None:
    two_days = replace(plan, event=replace(plan.event, days=2))
    place.clock = lambda: DAY + timedelta(days=days_away)
    assert todays_number(place, two_days) == number


def test_the_guide_of_the_next_event_tells_what_sessions_took(place: Workplace, plan: Plan) -> None:
    (first,) = first_ids(plan, 1)
    start_session(place, HOST, plan.event.id, first)
    place.clock = lambda: DAY + timedelta(minutes=52)
    stop_session(place, HOST, plan.event.id, first)
    again = CopyRequest(title="Next meeting", starts_on=date(2027, 6, 15))
    copied = copy_event(place, HOST, plan.event.id, again)

    guide = make_document(place, HOST, copied.event.id, "guide").content

    said = f"Last time\t52 of {plan.sessions[0].minutes} min"
    assert [line for line in paragraphs_of(guide) if line.startswith("Last time")] == [said]
