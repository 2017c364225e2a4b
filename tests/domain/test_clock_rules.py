"""When sessions begin and end: no overlap, no gap, and nothing that takes no time, without being said."""

from datetime import date

from planner.domain.agenda import Session, SessionKind
from planner.domain.clock_rules import review_clock
from planner.domain.finding import Finding, Severity
from planner.domain.run_of_show import time_event
from tests.builders import a_day, a_plan, a_session, an_event

LUNCH_AT_TWENTY_PAST_NINE = a_session(
    id="fixed", position=1, title="Lunch", kind=SessionKind.BREAK, minutes=60, starts_minute=9 * 60 + 20
)


def findings(*sessions: Session, **changes: object) -> list[tuple[str, str, dict[str, object]]]:
    return [(each.rule, each.record_id, dict(each.values)) for each in found(*sessions, **changes)]


def found(*sessions: Session, **changes: object) -> list[Finding]:
    return list(review_clock(time_event(a_plan(sessions=sessions, **changes))))


def test_what_runs_past_a_fixed_start_is_found() -> None:
    assert findings(a_session(minutes=30), LUNCH_AT_TWENTY_PAST_NINE) == [
        ("fixed_start_is_passed", "fixed", {"session": "Lunch", "over": 10, "earlier": "What works in our region"})
    ]
    assert findings(a_session(minutes=20), LUNCH_AT_TWENTY_PAST_NINE) == []


def test_a_session_fixed_before_its_day_opens_is_found() -> None:
    early = a_session(title="Desk", minutes=10, starts_minute=8 * 60 + 45)
    assert findings(early) == [("starts_before_the_day", "session-1", {"session": "Desk", "over": 15})]


def test_time_that_is_left_open_before_a_fixed_start_is_told_as_a_note() -> None:
    (note,) = found(a_session(minutes=5), LUNCH_AT_TWENTY_PAST_NINE)
    assert (note.rule, note.severity, note.values["free"]) == ("time_left_open", Severity.NOTE, 15)


def test_a_session_that_takes_no_minutes_is_found_unless_it_marks_a_fixed_end() -> None:
    assert findings(a_session(title="Talk", minutes=0)) == [
        ("session_without_minutes", "session-1", {"session": "Talk"})
    ]
    assert findings(a_session(), a_session(id="end", position=1, minutes=0, starts_minute=10 * 60)) == []


def test_a_day_that_has_not_ended_when_the_next_begins_is_found() -> None:
    night = a_session(title="Night train", minutes=600, starts_minute=23 * 60)
    morning = a_session(id="morning", day_number=2, title="Coffee", minutes=20)
    days = (a_day(number=1, opens_minute=23 * 60), a_day(number=2, opens_minute=8 * 60))
    assert findings(night, morning, days=days) == [
        ("day_runs_into_next", "morning", {"session": "Coffee", "over": 60, "earlier": "Night train"})
    ]
    assert findings(a_session(minutes=540, starts_minute=23 * 60), morning, days=days) == []


def test_an_empty_day_between_hides_no_overlap() -> None:
    event = an_event(days=3)
    nights = a_session(title="Watch", minutes=1440, starts_minute=47 * 60)
    after = a_session(id="after", day_number=3)
    rules = [(rule, record_id) for rule, record_id, _ in findings(nights, after, event=event)]
    assert rules == [("day_runs_into_next", "after"), ("time_left_open", "session-1")]


def test_the_hour_that_comes_twice_is_time_all_the_same() -> None:
    event = an_event(starts_on=date(2027, 10, 30), days=2)
    days = (a_day(number=1, opens_minute=23 * 60), a_day(number=2, opens_minute=4 * 60))
    night, morning = a_session(minutes=360), a_session(id="morning", day_number=2)
    assert findings(night, morning, event=event, days=days) == []
