"""Speaking time: reports stay short and few, and interpretation is planned in (content B3.2, rules 7 and 10)."""

import pytest

from planner.domain.agenda import Per, SessionKind
from planner.domain.event import Switch
from planner.domain.finding import Severity
from planner.domain.run_of_show import RunOfShow, time_event
from planner.domain.speech_rules import interpretation_takes_time, long_reports, many_reports
from tests.builders import a_plan, a_session, an_activity, an_event


def run_of(minutes: int, groups: int, kind: SessionKind = SessionKind.PLENARY_DISCUSSION) -> RunOfShow:
    """Time a session in which each of so many groups of ten reports."""
    report = an_activity(title="One group", minutes=minutes, per=Per.GROUP)
    session = a_session(title="Reports", kind=kind, group_size=10)
    event = an_event(expected_participants=10 * groups)
    return time_event(a_plan(event=event, sessions=(session,), activities=(report,)))


def test_more_than_three_minutes_for_each_report_are_unwise() -> None:
    (found,) = long_reports(run_of(4, 5))
    assert (found.severity, dict(found.values)) == (
        Severity.UNWISE,
        {"session": "Reports", "report": 4, "most": 3},
    )
    assert list(long_reports(run_of(3, 5))) == []


def test_more_than_six_reports_in_a_row_are_unwise() -> None:
    (found,) = many_reports(run_of(2, 7))
    assert dict(found.values) == {"session": "Reports", "groups": 7, "most": 6}
    assert list(many_reports(run_of(2, 6))) == []


def test_what_small_groups_do_among_themselves_is_no_report() -> None:
    run = run_of(9, 9, SessionKind.SMALL_GROUPS)
    assert [*long_reports(run), *many_reports(run)] == []


@pytest.mark.parametrize("kind", [SessionKind.PLENARY_INPUT, SessionKind.PLENARY_DISCUSSION])
def test_steps_that_all_take_together_are_no_report(kind: SessionKind) -> None:
    steps = (an_activity(minutes=20),)
    run = time_event(a_plan(sessions=(a_session(kind=kind, group_size=5),), activities=steps))
    assert [*long_reports(run), *many_reports(run)] == []


def test_an_event_in_several_languages_is_told_what_interpretation_adds() -> None:
    event = an_event(switches=(Switch.SEVERAL_LANGUAGES,))
    sessions = (
        a_session(id="a", kind=SessionKind.PLENARY_INPUT, minutes=40),
        a_session(id="b", position=1, minutes=60),
        a_session(id="c", position=2, kind=SessionKind.BREAK, minutes=90),
    )
    run = time_event(a_plan(event=event, sessions=sessions))
    (found,) = interpretation_takes_time(event, run)
    assert (found.severity, dict(found.values)) == (Severity.NOTE, {"spoken": 40, "more": 10})
    assert list(interpretation_takes_time(an_event(), run)) == []


def test_an_event_without_any_speech_is_told_nothing_of_it() -> None:
    event = an_event(switches=(Switch.SEVERAL_LANGUAGES,))
    assert list(interpretation_takes_time(event, time_event(a_plan(event=event)))) == []
