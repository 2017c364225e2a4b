"""What somebody dismissed is a note with its reason, until it is taken up again or its record goes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.dismissal import Dismissal
from planner.domain.dismissing import (
    ReasonMissingError,
    dismiss,
    forget_gone,
    may_stand,
    settle_dismissed,
    take_up,
)
from planner.domain.finding import Finding, Place, Severity
from tests.builders import a_plan, a_session, a_task, an_attendance, an_objective

RULES = st.sampled_from(["no_evaluation", "short_break", "floor_missed"])
RECORDS = st.sampled_from(["", "session-1", "VEN01"])


def a_finding(rule: str = "short_break", record_id: str = "session-1") -> Finding:
    return Finding(
        rule=rule, severity=Severity.BROKEN, place=Place.AGENDA, record_id=record_id, values={"session": "Coffee"}
    )


def a_dismissal(rule: str = "short_break", record_id: str = "session-1", reason: str = "Coffee is here.") -> Dismissal:
    return Dismissal(id=f"{rule}-{record_id}", rule=rule, record_id=record_id, reason=reason)


def test_what_is_dismissed_becomes_a_note_with_its_reason() -> None:
    (note,) = settle_dismissed([a_finding()], [a_dismissal()])
    values = {"session": "Coffee", "dismissed": "Coffee is here."}
    assert note == replace(a_finding(), severity=Severity.NOTE, values=values)
    assert may_stand(note)


@pytest.mark.parametrize("other", [a_finding(rule="long_plenary_input"), a_finding(record_id="session-2")])
def test_another_rule_and_another_record_stay_open(other: Finding) -> None:
    assert settle_dismissed([other], [a_dismissal()]) == (other,)
    assert not may_stand(other)


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_without_a_reason_nothing_is_dismissed(reason: str) -> None:
    with pytest.raises(ReasonMissingError):
        dismiss(a_plan(), a_dismissal(reason=reason))


def test_a_new_reason_takes_the_place_of_the_old_one() -> None:
    plan = dismiss(dismiss(a_plan(), a_dismissal()), replace(a_dismissal(reason="It is short anyway."), id="new"))
    assert [each.reason for each in plan.dismissals] == ["It is short anyway."]


def test_what_the_timetable_accepts_is_taken_up_again_too() -> None:
    accepts = ("short_break: coffee is at the tables", "long_plenary_input: four regions report")
    plan = take_up(a_plan(sessions=(a_session(accepts=accepts),)), "short_break", "session-1")
    assert plan.sessions[0].accepts == accepts[1:]


def test_what_is_accepted_for_another_session_stays_accepted() -> None:
    plan = a_plan(sessions=(a_session(accepts=("short_break: coffee",)),))
    assert take_up(plan, "short_break", "session-2") == plan


def test_what_is_accepted_of_the_whole_event_is_taken_up_at_every_session() -> None:
    plan = a_plan(sessions=tuple(a_session(id=each, accepts=("no_evaluation: said aloud",)) for each in "ab"))
    assert [each.accepts for each in take_up(plan, "no_evaluation", "").sessions] == [(), ()]


def test_a_dismissal_goes_with_its_record_and_stays_as_long_as_it_is_there() -> None:
    of_event, of_gone = a_dismissal(record_id=""), a_dismissal(record_id="gone")
    kept = tuple(a_dismissal(record_id=each) for each in ("day-1", "session-1", "VEN01", "attendance-1", "objective-1"))
    plan = a_plan(
        sessions=(a_session(),),
        tasks=(a_task(),),
        attendances=(an_attendance(),),
        objectives=(an_objective(),),
        dismissals=(of_event, of_gone, *kept),
    )
    assert forget_gone(plan).dismissals == (of_event, *kept)


@given(st.lists(st.tuples(RULES, RECORDS), unique=True), RULES, RECORDS)
def test_dismissing_and_taking_up_again_leaves_everything_as_it_was(
    known: list[tuple[str, str]], rule: str, record_id: str
) -> None:
    others = tuple(a_dismissal(*each) for each in known if each != (rule, record_id))
    plan = a_plan(dismissals=others)
    assert take_up(dismiss(plan, a_dismissal(rule, record_id)), rule, record_id) == plan


def test_what_was_dismissed_of_a_theme_stays_for_themes_are_kept_beside_the_plan() -> None:
    of_theme = a_dismissal(rule="theme_without_objective", record_id="theme-1")
    assert forget_gone(a_plan(dismissals=(of_theme,))).dismissals == (of_theme,)
