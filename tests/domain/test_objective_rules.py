"""Objectives without sessions, sessions without objectives, and the time that each objective gets."""

from planner.domain.agenda import PARKED, SessionKind
from planner.domain.finding import Severity
from planner.domain.objective_rules import ObjectiveTime, review_objectives, time_objectives
from planner.domain.plan import Plan
from planner.domain.run_of_show import time_event
from tests.builders import a_plan, a_session, an_objective


def found(plan: Plan) -> list[tuple[str, str]]:
    return [(each.rule, each.record_id) for each in review_objectives(plan, time_event(plan))]


def test_an_empty_agenda_is_not_spoken_of() -> None:
    assert found(a_plan()) == found(a_plan(objectives=(an_objective(),))) == []


def test_without_any_objective_there_is_one_note() -> None:
    plan = a_plan(sessions=(a_session(), a_session(id="session-2", position=1)))
    (note,) = review_objectives(plan, time_event(plan))
    assert (note.rule, note.severity) == ("no_objectives", Severity.NOTE)


def test_an_objective_that_no_session_serves_is_unwise() -> None:
    plan = a_plan(
        objectives=(an_objective(), an_objective(id="o2")), sessions=(a_session(objectives=("objective-1",)),)
    )
    (finding,) = review_objectives(plan, time_event(plan))
    assert (finding.rule, finding.record_id, finding.severity) == ("objective_without_session", "o2", Severity.UNWISE)


def test_a_session_that_is_kept_aside_serves_nothing() -> None:
    sessions = (a_session(day_number=PARKED, objectives=("objective-1",)), a_session(id="b", kind=SessionKind.BREAK))
    assert found(a_plan(objectives=(an_objective(),), sessions=sessions)) == [
        ("objective_without_session", "objective-1")
    ]


def test_working_sessions_without_an_objective_are_noted_all_at_once_and_no_others() -> None:
    sessions = tuple(
        a_session(id=kind, position=place, kind=kind, title=kind.value) for place, kind in enumerate(SessionKind)
    )
    serving = a_session(id="serving", position=9, objectives=("objective-1",))
    plan = a_plan(objectives=(an_objective(),), sessions=(*sessions, serving))
    (finding,) = review_objectives(plan, time_event(plan))
    assert (finding.rule, finding.severity, finding.record_id) == ("sessions_without_objective", Severity.NOTE, "")
    assert finding.values["sessions"] == ("plenary_input", "plenary_discussion", "small_groups")


def test_an_objective_that_is_no_longer_there_counts_as_none() -> None:
    plan = a_plan(objectives=(an_objective(),), sessions=(a_session(objectives=("gone",)),))
    assert ("sessions_without_objective", "") in found(plan)


def test_a_long_objective_is_repeated_in_short() -> None:
    plan = a_plan(objectives=(an_objective(text="x" * 500),), sessions=(a_session(kind=SessionKind.BREAK),))
    (finding,) = review_objectives(plan, time_event(plan))
    assert finding.values["objective"] == "x" * 79 + "…"


def test_a_session_that_serves_several_objectives_counts_in_full_for_each() -> None:
    one, two, three = (an_objective(id=each) for each in ("o1", "o2", "o3"))
    sessions = (
        a_session(minutes=60, objectives=("o1", "o2")),
        a_session(id="b", position=1, minutes=30, kind=SessionKind.PLENARY_INPUT, objectives=("o1",)),
    )
    plan = a_plan(objectives=(one, two, three), sessions=sessions)
    times = time_objectives(plan.objectives, time_event(plan))
    assert times == (
        ObjectiveTime(objective=one, sessions=2, minutes=90, small_group_minutes=60),
        ObjectiveTime(objective=two, sessions=1, minutes=60, small_group_minutes=60),
        ObjectiveTime(objective=three, sessions=0, minutes=0, small_group_minutes=0),
    )
    assert [each.small_group_share for each in times] == [66, 100, 0]
