"""What a person is told about single dates: two tests a rule, one that breaks it and one that keeps it."""

from datetime import date

from planner.domain.checklist import Task
from planner.domain.date_rules import review_dates
from planner.domain.event import Event, Switch
from planner.domain.finding import Finding, Severity
from planner.domain.working_days import WorkingDays
from tests.builders import a_task, an_event
from tests.domain.preparation import dated

EVENT = an_event(starts_on=date(2027, 3, 16), days=2)
AFTER = date(2027, 3, 18)


def findings(*tasks: Task, event: Event = EVENT) -> list[Finding]:
    return list(review_dates(tuple(dated(tasks, event).values()), event, WorkingDays()))


def rules(*tasks: Task, event: Event = EVENT) -> list[tuple[str, str]]:
    return [(each.rule, each.record_id) for each in findings(*tasks, event=event)]


def test_a_task_with_both_dates_is_not_spoken_of() -> None:
    assert rules(a_task(), a_task(id="NEXT", benchmark="-5w", completion="after VEN01")) == []


def test_a_task_counted_from_one_that_is_not_there_names_it() -> None:
    (found,) = findings(a_task(completion="after FAC04 +2w"))
    assert (found.rule, found.severity, found.values["anchor"]) == ("anchor_missing", Severity.BROKEN, "FAC04")


def test_a_benchmark_counted_from_one_that_does_not_apply_is_spoken_of_too() -> None:
    off = a_task(id="BUD04", condition=Switch.SPONSORS)
    assert rules(off, a_task(benchmark="after BUD04")) == [("anchor_missing", "VEN01")]
    assert rules(off, a_task(benchmark="after BUD04"), event=an_event(switches=(Switch.SPONSORS,))) == []


def test_a_task_counted_from_one_without_a_date_names_that_one() -> None:
    tasks = (
        a_task(id="ONE", title="Circle", after=("ONE",)),
        a_task(id="TWO", benchmark="after ONE", completion="after ONE"),
    )
    (found,) = findings(*tasks)
    assert (found.rule, found.record_id, found.values["anchor"]) == ("anchor_undated", "TWO", "Circle")


def test_a_distance_beyond_the_calendar_is_spoken_of() -> None:
    assert rules(a_task(completion="-9999mo")) == [("date_out_of_reach", "VEN01")]
    far = tuple(
        a_task(id=f"T{number}", benchmark="-5w", completion=f"after T{number - 1} +9999mo") for number in (1, 2)
    )
    assert rules(a_task(id="T0"), *far) == [("date_out_of_reach", "T2"), ("falls_after_event", "T1")]


def test_tasks_of_the_next_event_are_told_together_once_nothing_else_is_open() -> None:
    following = {"benchmark": "next", "completion": "next"}
    (found,) = findings(a_task(id="ONE", title="Report", **following), a_task(id="TWO", title="Ask", **following))
    assert (found.rule, found.values["tasks"]) == ("waits_for_next_event", ("Report", "Ask"))
    assert findings(a_task(id="ONE", **following), a_task(id="TWO")) == []


def test_what_prepares_the_event_and_is_fixed_for_a_day_after_it_is_spoken_of() -> None:
    assert rules(a_task(completion_on=AFTER)) == [("falls_after_event", "VEN01")]
    assert rules(a_task(completion="0", completion_on=AFTER)) == [("falls_after_event", "VEN01")]
    assert rules(a_task(completion_on=date(2027, 3, 17))) == []
    assert rules(a_task(completion="E+1w", completion_on=AFTER)) == []
    assert rules(a_task(completion_on=AFTER, completed_on=AFTER)) == []


def test_what_is_pushed_past_the_event_by_a_task_that_prepares_it_is_spoken_of() -> None:
    pushed = a_task(id="NEXT", benchmark="-5w", completion="after VEN01 +2w")
    assert rules(a_task(completion_on=date(2027, 3, 9)), pushed) == [("falls_after_event", "NEXT")]
    assert rules(a_task(benchmark="E+1d", completion="E+1w"), pushed) == []


def test_a_day_off_that_somebody_fixed_is_told() -> None:
    saturday = date(2027, 2, 13)
    (found,) = findings(a_task(completion_on=saturday))
    assert (found.rule, found.severity, found.values["on"]) == ("pinned_on_day_off", Severity.NOTE, saturday)
    assert rules(a_task(completion_on=date(2027, 2, 12))) == []
    weekend = an_event(starts_on=saturday, days=2)
    assert rules(a_task(completion="0", completion_on=saturday), event=weekend) == []


def test_a_task_that_stays_without_its_switch_names_the_switch() -> None:
    kept = a_task(condition=Switch.SPONSORS, is_kept=True)
    (found,) = findings(kept)
    assert (found.rule, found.values["switch"]) == ("stays_without_switch", Switch.SPONSORS)
    assert rules(kept, event=an_event(switches=(Switch.SPONSORS,))) == []
    assert rules(a_task(condition=Switch.SPONSORS, completed_on=date(2027, 1, 4))) == []
