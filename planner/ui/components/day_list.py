"""The sessions of a day one below the other, each with its planned and its real times."""

from planner.domain.day_progress import DayProgress, SessionProgress
from planner.ui.components.day_words import say_times
from planner.ui.components.markup import Html, show_picture, tag
from planner.ui.state import words


def day_list(progress: DayProgress) -> None:
    """Show the whole day; colour says no more than the words do."""
    rows = (_row(each) for each in progress.sessions)
    label = words().say("Planned and actual times")
    show_picture(tag("section", tag("ol", *rows), class_="picture the-day", aria_label=label), "the_day")


def _row(each: SessionProgress) -> Html:
    title = tag("b", each.timed.session.title)
    times = tag("span", say_times(each), class_="quiet")
    return tag("li", title, times, class_=_kind(each))


def _kind(each: SessionProgress) -> str:
    if each.is_running:
        return "running"
    return "waiting" if each.is_waiting else "past"
