"""The preparation as one bar a task, from benchmark to completion, grouped by area or by whoever does it.

What a bar shows also stands in words beside it, so that nobody needs its colours, or needs to see it.
"""

from collections.abc import Iterator, Sequence
from datetime import date

import streamlit as st

from planner.domain.deadlines import DatedTask
from planner.domain.owners import Holder
from planner.domain.workload import holders
from planner.errors import sentence
from planner.operations.outlook import Outlook
from planner.ui.components.markup import Html, show_picture, tag
from planner.ui.components.names import area_name
from planner.ui.components.task_words import are_done, holder_name, names_in
from planner.ui.components.time_axis import Axis, axis_over
from planner.ui.components.timeline_head import lines, scale_and_legend
from planner.ui.components.timeline_row import timeline_row
from planner.ui.state import words

AREA, WHO = "area", "who"
GROUPS = {AREA: sentence("Area"), WHO: sentence("Who")}
Group = tuple[str, list[DatedTask]]


def show_timeline(outlook: Outlook, found: Sequence[DatedTask]) -> None:
    """Draw the tasks along the weeks, with today, the event's days and the limits that rules set."""
    say = words().say
    grouped_by = st.radio(
        say("Grouped by"),
        list(GROUPS),
        format_func=lambda each: say(GROUPS[each]),
        horizontal=True,
        key="timeline_group",
    )
    show_picture(timeline(outlook, found, grouped_by), "timeline_picture")


def timeline(outlook: Outlook, found: Sequence[DatedTask], grouped_by: str = AREA) -> Html:
    """Return the picture, its tasks in the order of their days within each group."""
    event, today = outlook.plan.event, outlook.today
    axis = axis_over((day for each in found for day in _days(each)), event, today)
    groups = by_holder(outlook, found) if grouped_by == WHO else by_area(found)
    return tag(
        "figure",
        scale_and_legend(axis, event, today),
        *(_group(name, theirs, axis, today) for name, theirs in groups),
        class_="picture preparation",
        style=lines(axis, event, today),
        aria_label=words().say_many("Timeline of {number} task", "Timeline of {number} tasks", len(found)),
    )


def by_area(found: Sequence[DatedTask]) -> list[Group]:
    """Return the tasks of every area, the areas in the order of the checklist."""
    groups: dict[str, list[DatedTask]] = {}
    for each in _in_order(found):
        groups.setdefault(each.task.area, []).append(each)
    return [(area_name(area), theirs) for area, theirs in groups.items()]


def by_holder(outlook: Outlook, found: Sequence[DatedTask]) -> list[Group]:
    """Return the tasks of everybody, people before roles; a task of two people stands with both."""
    names = names_in(outlook.plan)
    groups: dict[Holder, list[DatedTask]] = {}
    for each in _in_order(found):
        for holder in holders(each.task):
            groups.setdefault(holder, []).append(each)
    people_first = sorted(groups.items(), key=lambda pair: not pair[0].person_id)
    return [(holder_name(holder, names), theirs) for holder, theirs in people_first]


def _in_order(found: Sequence[DatedTask]) -> list[DatedTask]:
    return sorted(found, key=lambda dated: dated.task.position)


def _days(dated: DatedTask) -> Iterator[date]:
    yield from filter(None, (dated.benchmark_on, dated.completion_on, dated.floor_on, dated.task.completed_on))


def _group(name: str, dated: Sequence[DatedTask], axis: Axis, today: date) -> Html:
    said = words()
    by_day = sorted(dated, key=lambda each: (each.completion_on or date.max, each.benchmark_on or date.max))
    head = tag("summary", tag("h2", tag("bdi", name)), tag("span", are_done(dated, today), class_="quiet"))
    return tag("details", head, tag("ul", *(timeline_row(each, axis, today, said) for each in by_day)), open="")
