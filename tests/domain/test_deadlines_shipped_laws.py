"""What holds for the dates of every shipped checklist, in every country, for any first day and any start of planning.

PLANNER_LAW_EXAMPLES sets how many examples each law is tried on.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.domain.checklist import Task
from planner.domain.checklist_rules import review_checklist
from planner.domain.date_rules import review_dates
from planner.domain.deadlines import DatedTask, MovedBecause, date_tasks
from planner.domain.event import Event, Switch
from planner.domain.offset import Anchor, count_from, parse_offset
from planner.domain.working_days import WorkingDays
from planner.library.countries import countries
from planner.library.library import read_library
from planner.operations.outlook import working_days_for
from tests.builders import an_event

LAW = settings(
    max_examples=int(os.environ.get("PLANNER_LAW_EXAMPLES", "20")),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
CHECKLISTS = {
    key: tuple(
        Task(position=position, **{name: getattr(item, name) for name in item.__slots__})
        for position, item in enumerate(template.tasks)
    )
    for key, template in read_library().checklists.items()
}
GAPS = ("", " +3d", " +2w", " +1mo", " -2d", " +5wd")


@dataclass(frozen=True, kw_only=True)
class World:
    """An event with its tasks and working days; `is_plain` where nobody fixed or linked anything."""

    event: Event
    tasks: tuple[Task, ...] = field(repr=False)
    days: WorkingDays = field(repr=False)
    is_plain: bool

    def dated(self) -> tuple[DatedTask, ...]:
        return date_tasks(self.tasks, self.event, self.days)

    def reported(self) -> set[tuple[str, str]]:
        """Return the rules that find something, each with the task it is about."""
        found = self.dated()
        findings = (*review_checklist(found, self.event), *review_dates(found, self.event, self.days))
        return {(each.rule, each.record_id) for each in findings}


@st.composite
def events(draw: st.DrawFn) -> Event:
    """Draw an event anywhere between 2020 and 2050, with a weekend and days off of its own or its country's."""
    starts_on = draw(st.dates(date(2020, 1, 1), date(2050, 12, 31)))
    near = st.integers(-200, 100).map(lambda number: starts_on + timedelta(days=number))
    return an_event(
        starts_on=starts_on,
        days=draw(st.integers(1, 5)),
        country=draw(st.sampled_from(countries())),
        planning_from_on=starts_on - timedelta(days=draw(st.integers(-20, 300))),
        switches=tuple(draw(st.sets(st.sampled_from(list(Switch))))),
        weekend=tuple(draw(st.sets(st.integers(0, 6), max_size=draw(st.sampled_from([0, 0, 3, 6]))))),
        days_off=tuple(draw(st.sets(near, max_size=12))),
    )


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Draw a shipped checklist in which people fixed and finished some tasks, and counted some from others."""
    event = draw(events())
    tasks = CHECKLISTS[draw(st.sampled_from(sorted(CHECKLISTS)))]
    is_plain = draw(st.booleans())
    if not is_plain:
        changed = {task.id: draw(changes(task, event)) for task in draw(st.sets(st.sampled_from(tasks), max_size=12))}
        tasks = tuple(replace(task, **changed.get(task.id, {})) for task in tasks)  # type: ignore[arg-type]  # any field
    return World(event=event, tasks=tasks, days=working_days_for(event), is_plain=is_plain)


def changes(task: Task, event: Event) -> st.SearchStrategy[dict[str, object]]:
    """Draw what somebody made of a task: a pin, a day on which it was finished, or a distance from what comes first."""
    near = st.integers(-120, 60).map(lambda number: event.starts_on + timedelta(days=number))
    linked = st.sampled_from(task.after or ("GONE",)).flatmap(
        lambda key: st.sampled_from(GAPS).map(lambda gap: {"completion": f"after {key}{gap}"})
    )
    fields = ("benchmark_on", "completion_on", "completed_on")
    return st.one_of(linked, *(near.map(lambda day, name=name: {name: day}) for name in fields))  # type: ignore[misc]


@LAW
@given(worlds())
def test_nothing_that_prepares_the_event_falls_after_it_without_a_word(world: World) -> None:
    late = {
        each.task.id
        for each in world.dated()
        if parse_offset(each.task.completion).anchor is Anchor.FIRST_DAY
        and parse_offset(each.task.completion).number <= 0
        and each.completion_on
        and each.completion_on > world.event.ends_on
        and not each.task.completed_on
    }
    assert not (world.is_plain and late)
    assert {("falls_after_event", key) for key in late} <= world.reported()


@LAW
@given(worlds())
def test_every_floor_is_kept_or_told(world: World) -> None:
    reported = {key for rule, key in world.reported() if rule in {"floor_missed", "floor_passed"}}
    for each in world.dated():
        if each.misses_floor and not each.task.completed_on:
            assert each.task.id in reported
            assert each.floor_on
            assert not world.is_plain or each.floor_on < world.event.planning_from_on


@LAW
@given(worlds(), st.integers(-400, 400))
def test_moving_there_and_back_changes_nothing_and_what_is_finished_never_moves(world: World, number: int) -> None:
    before = world.dated()
    first_on = world.event.starts_on + timedelta(days=number)
    moved = {
        each.task.id: each for each in date_tasks(world.tasks, replace(world.event, starts_on=first_on), world.days)
    }
    for each in before:
        if each.task.completed_on:
            there = moved[each.task.id]
            assert (there.benchmark_on, there.completion_on) == (each.benchmark_on, each.completion_on)
            assert each.moved_because is MovedBecause.DONE
    assert world.dated() == before


@LAW
@given(worlds())
def test_nothing_ends_after_an_open_task_that_waits_for_it_without_a_word(world: World) -> None:
    by_id = {each.task.id: each for each in world.dated() if not each.task.completed_on}
    late = {
        key
        for waiting in by_id.values()
        for key in waiting.task.after
        if key in by_id and (by_id[key].completion_on or date.min) > (waiting.completion_on or date.max)
    }
    assert not (world.is_plain and late)
    assert {("ends_after_what_waits", key) for key in late} <= world.reported()


@LAW
@given(worlds())
def test_every_benchmark_comes_by_its_completion_unless_people_fixed_both(world: World) -> None:
    for each in world.dated():
        fixed_both = each.task.benchmark_on and (each.task.completion_on or each.task.completed_on)
        if each.benchmark_on and each.completion_on and not fixed_both:
            assert each.benchmark_on <= each.completion_on


@LAW
@given(worlds())
def test_every_day_is_a_working_day_unless_people_fixed_it_or_it_is_the_events(world: World) -> None:
    event = world.event
    free = {event.planning_from_on, *(event.starts_on + timedelta(days=day) for day in range(event.days))}
    fixed = {day for task in world.tasks for day in (task.benchmark_on, task.completion_on, task.completed_on) if day}
    for each in world.dated():
        for day in {each.benchmark_on, each.completion_on} - free - fixed - {None}:
            assert day is None or world.days.includes(day)


TRUTHS: dict[MovedBecause | None, Callable[[DatedTask, date, World], object]] = {
    None: lambda each, named_on, _: each.completion_on == named_on,
    MovedBecause.DONE: lambda each, *_: each.completion_on in {each.task.completed_on, each.task.completion_on},
    MovedBecause.PINNED: lambda each, *_: each.completion_on in {each.task.benchmark_on, each.task.completion_on},
    MovedBecause.DAY_OFF: lambda _, named_on, world: not world.days.includes(named_on),
    MovedBecause.LATE_START: lambda each, *_: each.completion_on != each.wanted_on,
    MovedBecause.FLOOR: lambda each, *_: not each.misses_floor,
    MovedBecause.WAITED_FOR: lambda each, _, world: any(each.task.id in other.after for other in world.tasks),
}


@LAW
@given(worlds())
def test_the_reason_given_for_a_date_is_true(world: World) -> None:
    anchors = {Anchor.FIRST_DAY: world.event.starts_on, Anchor.LAST_DAY: world.event.ends_on}
    for each in world.dated():
        offset = parse_offset(each.task.completion)
        if each.completion_on and offset.anchor in anchors:
            named_on = count_from(offset, anchors[offset.anchor], world.days)
            assert TRUTHS[each.moved_because](each, named_on, world)
