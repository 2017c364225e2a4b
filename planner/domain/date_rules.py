"""What can be wrong with the dates of single tasks: none, one after the event, one on a day off."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from planner.domain.deadlines import DatedTask
from planner.domain.event import Event
from planner.domain.finding import Finding, Place, Severity
from planner.domain.offset import Anchor, Offset, parse_offset
from planner.domain.ordering import find_circles, needs_of
from planner.domain.working_days import WorkingDays


def review_dates(dated: Sequence[DatedTask], event: Event, working_days: WorkingDays) -> Iterator[Finding]:
    """Yield every finding about single dates of the tasks that apply to the event."""
    is_open = [each for each in dated if not each.task.completed_on]
    yield from has_no_date(is_open, dated)
    yield from waits_for_next_event(is_open)
    yield from falls_after_event(is_open, event, dated)
    yield from pinned_on_day_off(is_open, event, working_days)
    yield from stays_without_switch(is_open, event)


def has_no_date(open_tasks: Iterable[DatedTask], dated: Iterable[DatedTask]) -> Iterator[Finding]:
    """Find tasks counted from one that is not there or has no date itself, and those that no calendar could show.

    Tasks in a circle are left to `waits_in_a_circle`, those of the next event to `waits_for_next_event`.
    """
    by_id = {each.task.id: each for each in dated}
    circling = {key for circle in find_circles(needs_of(each.task for each in by_id.values())) for key in circle}
    for each in open_tasks:
        offset = _undated_offset(each)
        if offset is None or each.task.id in circling or offset.anchor is Anchor.NEXT_EVENT:
            continue
        anchor = by_id.get(offset.task)
        if offset.anchor is not Anchor.TASK or (anchor and anchor.completion_on):
            yield _finding("date_out_of_reach", Severity.BROKEN, each)
        elif anchor is None:
            yield _finding("anchor_missing", Severity.BROKEN, each, anchor=offset.task)
        else:
            yield _finding("anchor_undated", Severity.NOTE, each, anchor=anchor.task.title)


def waits_for_next_event(open_tasks: Sequence[DatedTask]) -> Iterator[Finding]:
    """Tell, once nothing else is open, which tasks belong to a next event while there is none (content B4.2)."""
    waiting = [each for each in open_tasks if (found := _undated_offset(each)) and found.anchor is Anchor.NEXT_EVENT]
    if waiting and len(waiting) == len(open_tasks):
        yield Finding(
            rule="waits_for_next_event",
            severity=Severity.NOTE,
            place=Place.CHECKLIST,
            record_id=waiting[0].task.id,
            values={"tasks": tuple(each.task.title for each in waiting)},
        )


def falls_after_event(open_tasks: Iterable[DatedTask], event: Event, dated: Iterable[DatedTask]) -> Iterator[Finding]:
    """Find tasks that prepare the event and yet were fixed for, or pushed to, a day after it."""
    by_id = {each.task.id: each for each in dated}
    for each in open_tasks:
        on = each.completion_on
        if on and on > event.ends_on and _is_meant_before(each, by_id):
            yield _finding("falls_after_event", Severity.BROKEN, each, on=on, ends_on=event.ends_on)


def pinned_on_day_off(open_tasks: Iterable[DatedTask], event: Event, working_days: WorkingDays) -> Iterator[Finding]:
    """Tell of days that people fixed although nobody works on them; the event's own days are left out."""
    for each in open_tasks:
        fixed = (each.task.benchmark_on, each.task.completion_on)
        for on in sorted({day for day in fixed if day and not working_days.includes(day)}):
            if not event.starts_on <= on <= event.ends_on:
                yield _finding("pinned_on_day_off", Severity.NOTE, each, on=on)


def stays_without_switch(open_tasks: Iterable[DatedTask], event: Event) -> Iterator[Finding]:
    """Tell of tasks that are there only because somebody altered or worked on them: their switch is off."""
    for each in open_tasks:
        switch = each.task.condition
        if switch and switch not in event.switches:
            yield _finding("stays_without_switch", Severity.NOTE, each, switch=switch)


def _undated_offset(dated: DatedTask) -> Offset | None:
    """Return the offset that gives no date, the completion's first."""
    if dated.completion_on is None:
        return parse_offset(dated.task.completion)
    return parse_offset(dated.task.benchmark) if dated.benchmark_on is None else None


def _is_meant_before(dated: DatedTask, by_id: Mapping[str, DatedTask]) -> bool:
    """Whether the completion is counted back from the first day, or from a task of which that is true."""
    offset, passed = parse_offset(dated.task.completion), {dated.task.id}
    while offset.anchor is Anchor.TASK and offset.task in by_id and offset.task not in passed:
        passed.add(offset.task)
        offset = parse_offset(by_id[offset.task].task.completion)
    return offset.anchor is Anchor.FIRST_DAY and offset.number <= 0


def _finding(rule: str, severity: Severity, dated: DatedTask, **values: object) -> Finding:
    return Finding(
        rule=rule,
        severity=severity,
        place=Place.CHECKLIST,
        record_id=dated.task.id,
        source=dated.task.floor_source,
        values={"task": dated.task.title, "code": dated.task.id, **values},
    )
