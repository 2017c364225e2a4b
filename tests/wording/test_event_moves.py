"""What a move changes, in sentences."""

from dataclasses import replace
from datetime import date

from planner.domain.deadlines import DatedTask
from planner.domain.event_move import FindingsDifference, MovedDeletion, MoveDifference, MovedTask
from planner.domain.finding import Finding, Place, Severity
from planner.wording.event_moves import say_move
from planner.wording.wording import Wording
from tests.builders import a_task, an_event

FINDING = Finding(rule="theme_missing", severity=Severity.NOTE, place=Place.CONSULTATION)
NO_FINDINGS = FindingsDifference(new=(), gone=(), altered=())


def a_difference(**changes: object) -> MoveDifference:
    """Make a difference in which nothing differs."""
    nothing = MoveDifference(
        before=an_event(),
        after=an_event(),
        is_past=False,
        moved=(),
        staying=(),
        odd=(),
        coming=(),
        going=(),
        kept=(),
        deletions=(),
        findings=NO_FINDINGS,
    )
    return replace(nothing, **changes)  # type: ignore[arg-type]  # any field may be set


def ending(on: date) -> DatedTask:
    return DatedTask(task=a_task(title="Sign for the hall"), benchmark_on=on, completion_on=on, wanted_on=on)


def say(**changes: object) -> tuple[str, ...]:
    return say_move(Wording(), a_difference(**changes))


TASK = ending(date(2027, 3, 1))
MOVED = MovedTask(before=TASK, after=TASK)


def test_nothing_is_said_of_what_does_not_change() -> None:
    assert say() == ()
    assert say(staying=(TASK,)) == ()


def test_the_days_of_the_event_are_written_out() -> None:
    assert say(after=an_event(starts_on=date(2027, 12, 31), days=1)) == (
        "The first day is Friday, 31 December 2027 instead of Tuesday, 16 March 2027.",
        "The event lasts 1 day instead of 2.",
    )
    assert say(after=an_event(days=3)) == ("The event lasts 3 days instead of 2.",)


def test_a_first_day_that_has_gone_is_said_where_the_event_would_move_to_it() -> None:
    assert say(after=an_event(starts_on=date(2025, 3, 18)), is_past=True) == (
        "The first day is Tuesday, 18 March 2025 instead of Tuesday, 16 March 2027.",
        "That day lies in the past.",
    )
    assert say(is_past=True) == ()


def test_tasks_are_counted_by_what_becomes_of_them() -> None:
    assert say(moved=(MOVED,) * 87, staying=(TASK,) * 3, coming=(TASK,), going=(TASK,) * 2, kept=(TASK,)) == (
        "87 tasks move.",
        "3 tasks stay, because they are finished or on a fixed day.",
        "1 task comes in.",
        "2 tasks no longer apply.",
        "1 task would go, and stays because somebody worked on it.",
    )


def test_a_fixed_day_that_lies_oddly_is_named_with_where_it_lies() -> None:
    odd = (ending(date(2027, 3, 15)), ending(date(2027, 3, 17)), ending(date(2027, 3, 18)))

    assert say(odd=odd) == (
        "“Sign for the hall” is fixed for 15 March 2027, which lies before the event now.",
        "“Sign for the hall” is fixed for 17 March 2027, which is a day of the event now.",
        "“Sign for the hall” is fixed for 18 March 2027, which lies after the event now.",
    )


def test_findings_and_the_deletion_of_needs_are_counted() -> None:
    found = FindingsDifference(new=(FINDING,), gone=(FINDING,) * 2, altered=(FINDING,))
    deletion = MovedDeletion(people=2, before_on=date(2027, 4, 14), after_on=date(2027, 4, 21))

    assert say(findings=found, deletions=(deletion,)) == (
        "1 finding is new.",
        "1 finding stays, with other days.",
        "2 findings no longer apply.",
        "The needs of 2 people are to be deleted by 21 April 2027 instead of 14 April 2027.",
    )
