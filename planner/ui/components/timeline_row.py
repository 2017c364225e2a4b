"""One task of the timeline: what it is, when, and its bar with the marks of what people fixed and what a rule sets."""

from collections.abc import Iterator
from datetime import date

from planner.domain.deadlines import DatedTask, TaskState
from planner.ui.components.markup import Html, tag, unseen
from planner.ui.components.task_words import code_of, limit_of, standing
from planner.ui.components.time_axis import DAY, Axis
from planner.ui.components.timeline_head import place
from planner.wording.labels import TASK_STATES
from planner.wording.wording import Wording


def timeline_row(dated: DatedTask, axis: Axis, today: date, words: Wording) -> Html:
    """Return the task as an item of a list; whoever hears the page is told both dates in full instead of the bar."""
    task, limit = dated.task, limit_of(dated, words)
    kind = f"row {dated.state(today)}{' missed' if dated.misses_floor else ''}"
    name = (tag("span", code_of(task), class_="code"), tag("bdi", task.title))
    parts = [
        tag("span", *name, class_="task", title=task.title),
        unseen(f". {_in_words(dated, today, words)} "),
        _when(dated, today, words),
        tag("span", *_marks(dated, axis, today), class_="track", aria_hidden="true"),
    ]
    if limit:
        parts.append(tag("span", limit, class_="limit"))
    return tag("li", *parts, class_=kind)


def _in_words(dated: DatedTask, today: date, words: Wording) -> str:
    say, state = words.say, dated.state(today)
    said = [f"{standing(dated, today, words) if state is TaskState.LATE else say(TASK_STATES[state])}."]
    if dated.benchmark_on:
        said.append(say("Under way by {day}.", day=words.long_day(dated.benchmark_on)))
    if dated.completion_on:
        said.append(say("Finished by {day}.", day=words.long_day(dated.completion_on)))
    if is_fixed(dated):
        said.append(say("Fixed by hand."))
    return " ".join(said)


def _when(dated: DatedTask, today: date, words: Wording) -> Html:
    state, on = dated.state(today), dated.completion_on
    day = words.short_day(on) if on else ""
    about = [] if state is TaskState.AHEAD else [standing(dated, today, words)]
    if is_fixed(dated):
        about.append(words.say("fixed"))
    return tag("span", day, tag("small", " · ".join(about)), class_="when", aria_hidden="true")


def is_fixed(dated: DatedTask) -> bool:
    """Whether people fixed a date of an open task; a finished one keeps both as they stood."""
    task = dated.task
    return not task.completed_on and bool(task.benchmark_on or task.completion_on)


def _marks(dated: DatedTask, axis: Axis, today: date) -> Iterator[Html]:
    yield from _bars(dated, axis, today)
    task = dated.task
    if task.completed_on:
        yield tag("i", "✓", class_="tick", style=f"left:{axis.at(task.completed_on)}%")
    elif is_fixed(dated):
        yield from _points("pin", axis, task.benchmark_on, task.completion_on)
    yield from _points("floor", axis, dated.floor_on, dated.earliest_on)


def _bars(dated: DatedTask, axis: Axis, today: date) -> Iterator[Html]:
    ends_on = dated.completion_on
    if ends_on is None:
        return
    begins_on = min(dated.benchmark_on or ends_on, ends_on)
    yield tag("i", class_="bar", style=place(axis, begins_on, ends_on))
    if dated.state(today) is TaskState.LATE:
        yield tag("i", class_="overrun", style=place(axis, ends_on + DAY, today))


def _points(kind: str, axis: Axis, *days: date | None) -> Iterator[Html]:
    for day in filter(None, days):
        yield tag("i", class_=kind, style=f"left:{axis.at(day)}%")
