"""What stands above the bars of the timeline: years, months, weeks, today, the event, and what the marks mean."""

from collections.abc import Iterator
from datetime import date

from planner.domain.deadlines import TaskState
from planner.domain.event import Event
from planner.ui.components.markup import Html, join, tag
from planner.ui.components.time_axis import Axis
from planner.ui.state import words
from planner.wording.labels import TASK_STATES

FEW_WEEKS, MANY_WEEKS = 18, 40
"""Up to how many weeks every Monday, and every second one, has room for its number."""
ROOM_FOR_A_MONTH, ROOM_FOR_A_YEAR = 4.5, 9.5
"""The width that a month's short name and a year take, where the line is as short as a telephone is narrow."""
ROOM_FOR_A_FLAG = 75


def scale_and_legend(axis: Axis, event: Event, today: date) -> Html:
    """Return what stands above the bars; all of it is said in words elsewhere, so that nobody has to hear it."""
    marks = (
        _sample("row", "pin", words().say("Fixed by hand")),
        _sample("row", "floor", words().say("Limit set by a rule")),
    )
    return join(state_legend(*marks), tag("div", scale(axis, event, today), class_="axis", aria_hidden="true"))


def scale(axis: Axis, event: Event, today: date) -> Html:
    """Return the years, months and weeks of the line, with today and the event."""
    return tag("div", *_years(axis), *_months(axis), *_weeks(axis), *_flags(axis, event, today), class_="scale")


def state_legend(*marks: Html) -> Html:
    """Return what the looks of a bar mean, and what further marks do."""
    states = (state for state in TASK_STATES if state != TaskState.UNDATED)
    bars = (_sample(f"row {state}", "bar", words().say(TASK_STATES[state])) for state in states)
    return tag("ul", *bars, *marks, class_="legend", aria_hidden="true")


def place(axis: Axis, first: date, last: date) -> str:
    """Return the style of what covers the days from `first` to the end of `last`."""
    left, width = axis.stretch(first, last)
    return f"left:{left}%;width:{width}%"


def _years(axis: Axis) -> Iterator[Html]:
    for first, last in axis.years():
        name = str(first.year) if axis.stretch(first, last)[1] > ROOM_FOR_A_YEAR else ""
        yield tag("span", name, class_="year", style=place(axis, first, last))


def _months(axis: Axis) -> Iterator[Html]:
    for number, (first, last) in enumerate(axis.months()):
        is_narrow = axis.stretch(first, last)[1] < ROOM_FOR_A_MONTH
        name = "" if is_narrow and number % 2 else words().short_month(first)
        yield tag("span", name, class_="month", style=place(axis, first, last))


def _weeks(axis: Axis) -> Iterator[Html]:
    weeks = axis.weeks
    step = 1 if len(weeks) <= FEW_WEEKS else 2 if len(weeks) <= MANY_WEEKS else 4
    for number, week in enumerate(weeks[::step]):
        yield tag("span", str(week.day), class_="week sparse" if number % 2 else "week", style=f"left:{axis.at(week)}%")


def _flags(axis: Axis, event: Event, today: date) -> Iterator[Html]:
    say = words().say
    if axis.shows(today):
        yield _flag(say("Today"), "today", axis.at(today))
    yield _flag(say("Event"), "event", axis.at(event.starts_on))


def _flag(name: str, kind: str, left: float) -> Html:
    side = " left" if left > ROOM_FOR_A_FLAG else ""
    return tag("span", name, class_=f"flag {kind}{side}", style=f"left:{left}%")


def lines(axis: Axis, event: Event, today: date) -> str:
    """Return where today, the event's days and the weeks lie, for the stylesheet to draw them behind every bar."""
    left, width = axis.stretch(event.starts_on, event.ends_on)
    drawn = {
        "today": f"{axis.at(today)}%" if axis.shows(today) else "-9px",
        "event": f"{left}%",
        "event-end": f"{left + width:.2f}%",
        "week": f"{100 / len(axis.weeks):.3f}%",
    }
    return ";".join(f"--{name}:{value}" for name, value in drawn.items())


def _sample(kind: str, mark: str, name: str) -> Html:
    return tag("li", tag("span", tag("i", class_=mark), class_=f"sample {kind}"), name)
