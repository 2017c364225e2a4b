"""What earlier events leave is read before asking, as far as they may be read."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from planner.domain.actual_times import ActualTimes
from planner.domain.consultation.asking import Distribution
from planner.domain.consultation.design import DesignNote, DesignNoteKind
from planner.domain.rights import Right
from planner.operations.consulted_records import add_consulted
from planner.operations.events import describe_event
from planner.operations.looking_back import look_back, sum_up_event
from planner.operations.objectives import add_objective
from planner.operations.workplace import Workplace
from tests.builders import a_plan
from tests.consultation_builders import a_consultation
from tests.operations.builders import HOST, an_event_in
from tests.operations.team import somebody

BEGAN = datetime(2026, 3, 1, 9, tzinfo=UTC)


def two_events(place: Workplace) -> tuple[str, str]:
    """Make an event with an objective and a lesson, and one that builds on it."""
    earlier, event_id = an_event_in(place, title="Last year").event.id, an_event_in(place).event.id
    add_objective(place, HOST, earlier, "Offices work together", "")
    for kind in (DesignNoteKind.LESSON, DesignNoteKind.START):
        add_consulted(place, HOST, earlier, DesignNote(id="", position=0, kind=kind, text="Invite earlier."))
    describe_event(place, HOST, event_id, {"builds_on": (earlier,)})
    return earlier, event_id


def test_objectives_and_lessons_of_the_earlier_event_are_there_and_its_own_preparation_is_not(
    place: Workplace,
) -> None:
    _, event_id = two_events(place)
    (found,) = look_back(place, HOST, event_id)
    assert found.event.title == "Last year"
    assert [each.text for each in found.objectives][-1] == "Offices work together"
    assert [each.kind for each in found.learnt] == [DesignNoteKind.LESSON]


def test_an_event_that_somebody_may_not_see_is_left_out(place: Workplace) -> None:
    _, event_id = two_events(place)
    somebody(place, "owner")
    organiser = somebody(place, "organiser", event_id, Right.ORGANISER)
    assert look_back(place, organiser, event_id) == ()


def test_only_sessions_that_were_timed_to_the_end_are_compared() -> None:
    done = ActualTimes(
        id="a", session_id="1", started_at=BEGAN, ended_at=BEGAN + timedelta(minutes=50), planned_minutes=45
    )
    open_one = ActualTimes(id="b", session_id="2", started_at=BEGAN, planned_minutes=30)
    plan = replace(a_plan(), actual_times=(done, open_one))
    sent = Distribution(id="d", position=0, title="By post", sent=152, returned=52)
    found = sum_up_event(plan, a_consultation(distributions=(sent,)))
    assert (found.planned_minutes, found.actual_minutes) == (45, 50)
    assert (found.asked, found.answered, found.distributions) == (1, 1, (sent,))
