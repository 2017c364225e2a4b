"""How far each area of preparation has got: a small bar, the same in words, and what is to be finished next."""

from planner.domain.progress import AreaProgress, progress_by_area
from planner.operations.outlook import Outlook
from planner.ui.components.markup import Html, join, show_picture, tag
from planner.ui.components.names import area_name
from planner.ui.state import words


def show_progress(outlook: Outlook) -> None:
    """Show every area with what is done and late in it, and what is to be finished next."""
    show_picture(progress_list(progress_by_area(outlook.dated, outlook.today)), "progress_view")


def progress_list(areas: tuple[AreaProgress, ...]) -> Html:
    """Return the list, one item an area."""
    return tag("ul", *map(_item, areas), class_="picture progress", aria_label=words().say("Progress by area"))


def _item(progress: AreaProgress) -> Html:
    say, say_many = words().say, words().say_many
    done = say("{done} of {all} done", done=progress.done, all=progress.all)
    late = say_many("{number} late", "{number} late", progress.late) if progress.late else ""
    return tag(
        "li",
        tag("bdi", area_name(progress.area), class_="area"),
        tag("span", tag("i", style=f"width:{progress.share:.0%}"), class_="bar", aria_hidden="true"),
        tag("span", done),
        tag("span", late, class_="late"),
        tag("span", _next(progress), class_="next"),
    )


def _next(progress: AreaProgress) -> Html:
    following, say = progress.next, words().say
    if following is None or following.completion_on is None:
        return join(
            say("Nothing is left to do.") if progress.done == progress.all else say("What is left has no date.")
        )
    day = tag("span", words().short_day(following.completion_on), class_="day")
    return join(tag("span", say("Next:"), class_="quiet"), " ", day, " ", tag("bdi", following.task.title))
