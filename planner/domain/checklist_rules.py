"""What can be unwise about a checklist: floors missed, a late start, a final week that piles up."""

from collections.abc import Iterable, Iterator

from planner.domain.deadlines import FINAL_WEEK, DatedTask
from planner.domain.event import Event
from planner.domain.finding import Finding, Place, Severity
from planner.domain.ordering import find_circles, needs_of


def review_checklist(dated: tuple[DatedTask, ...], event: Event) -> Iterator[Finding]:
    """Yield every finding about the tasks that apply to the event."""
    yield from floor_missed(dated, event)
    yield from began_late(dated, event)
    yield from final_week_piles_up(dated, event)
    yield from begins_before_its_floor(dated)
    yield from ends_after_what_waits(dated)
    yield from waits_in_a_circle(dated)


def floor_missed(dated: Iterable[DatedTask], event: Event) -> Iterator[Finding]:
    """Find tasks planned for later than their rule allows (NUM-01, NUM-02, NUM-04).

    Where the day had passed when planning began, `floor_passed` says by how many days: nobody can keep it any more.
    """
    for each in dated:
        if each.misses_floor and not each.task.completed_on and each.floor_on and each.completion_on:
            days_past = (event.planning_from_on - each.floor_on).days
            yield _finding(
                "floor_passed" if days_past > 0 else "floor_missed",
                Severity.BROKEN,
                each,
                floor_on=each.floor_on,
                completion_on=each.completion_on,
                days_past=days_past,
                days_late=(each.completion_on - each.floor_on).days,
                days_before=(event.starts_on - each.completion_on).days,
                reason=each.task.floor_reason,
            )


def began_late(dated: Iterable[DatedTask], event: Event) -> Iterator[Finding]:
    """Tell that planning began later than the checklist wants, so that open tasks were drawn together (content B10)."""
    moved = [each for each in dated if each.wanted_on and each.wanted_on < event.planning_from_on]
    if moved:
        first_on = min(each.wanted_on for each in moved if each.wanted_on)
        yield Finding(
            rule="began_late",
            severity=Severity.NOTE,
            place=Place.CHECKLIST,
            values={
                "days_late": (event.planning_from_on - first_on).days,
                "tasks": len(moved),
                "planning_from_on": event.planning_from_on,
            },
        )


def final_week_piles_up(dated: Iterable[DatedTask], event: Event) -> Iterator[Finding]:
    """Find open tasks of the final week that end on the same day as what they wait for (content B4.2)."""
    by_id = {each.task.id: each for each in dated if not each.task.completed_on}
    for each in by_id.values():
        for earlier in (by_id[task_id] for task_id in each.task.after if task_id in by_id):
            on = each.completion_on
            if on == earlier.completion_on and on and event.starts_on - FINAL_WEEK <= on < event.starts_on:
                yield _finding("final_week_piles_up", Severity.UNWISE, each, on=on, earlier=earlier.task.title)


def begins_before_its_floor(dated: Iterable[DatedTask]) -> Iterator[Finding]:
    """Find where days off leave too little of the final week to write the guide and train on it (NUM-03)."""
    for each in dated:
        if each.task.completed_on or not each.earliest_on or not each.completion_on:
            continue
        if each.completion_on < each.earliest_on:
            yield _finding(
                "begins_before_its_floor",
                Severity.UNWISE,
                each,
                completion_on=each.completion_on,
                earliest_on=each.earliest_on,
                reason=each.task.floor_reason,
            )


def ends_after_what_waits(dated: Iterable[DatedTask]) -> Iterator[Finding]:
    """Find open tasks that people fixed for a later day than what waits for them (NUM-04, content B10)."""
    by_id = {each.task.id: each for each in dated if not each.task.completed_on}
    for waiting in by_id.values():
        for each in (by_id[task_id] for task_id in waiting.task.after if task_id in by_id):
            on, waiting_on = each.completion_on, waiting.completion_on
            if on and waiting_on and on > waiting_on:
                about = {"on": on, "waiting": waiting.task.title, "waiting_on": waiting_on}
                yield _finding("ends_after_what_waits", Severity.BROKEN, each, **about)


def waits_in_a_circle(dated: Iterable[DatedTask]) -> Iterator[Finding]:
    """Find tasks that wait for one another, so that none of them can come first."""
    for circle in find_circles(needs_of(each.task for each in dated)):
        yield Finding(
            rule="waits_in_a_circle",
            severity=Severity.BROKEN,
            place=Place.CHECKLIST,
            record_id=circle[0],
            values={"tasks": circle},
        )


def _finding(rule: str, severity: Severity, dated: DatedTask, **values: object) -> Finding:
    return Finding(
        rule=rule,
        severity=severity,
        place=Place.CHECKLIST,
        record_id=dated.task.id,
        source=dated.task.floor_source,
        values={"task": dated.task.title, "code": dated.task.id, **values},
    )
