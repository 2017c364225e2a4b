"""The table of open tasks by week: a row for each person or role, a column for each week, every number written out."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby

from planner.domain.event import Event
from planner.domain.workload import MANY_A_WEEK, WEEK, WorkloadRow
from planner.ui.components.markup import Html, tag, unseen
from planner.ui.state import words

ROOM_FOR_A_YEAR = 3
"""How many weeks a month's column needs to hold its year too."""


def workload_table(named: Sequence[tuple[str, WorkloadRow]], together: Mapping[date, int], event: Event) -> Html:
    """Return the table; the last row counts what all have under way `together`."""
    say, weeks = words().say, list(together)
    head = tag("thead", _months(weeks), _weeks(weeks, event))
    body = tag("tbody", *(_row(name, row) for name, row in named))
    numbers = (tag("td", str(number or "")) for number in together.values())
    last = tag("tr", tag("th", say("All, each task once"), scope="row"), tag("td"), *numbers)
    table = tag("table", head, body, tag("tfoot", last))
    about = say("Open tasks by person and week")
    return tag("div", table, class_="by-week", role="region", aria_label=about, tabindex="0")


def _months(weeks: Sequence[date]) -> Html:
    spans = [list(span) for _, span in groupby(weeks, lambda week: week.replace(day=1))]
    names = [words().month(span[0]) if len(span) >= ROOM_FOR_A_YEAR else words().short_month(span[0]) for span in spans]
    heads = (tag("th", name, colspan=str(len(span))) for name, span in zip(names, spans, strict=True))
    return tag("tr", tag("td"), tag("td"), *heads, class_="months", aria_hidden="true")


def _weeks(weeks: Sequence[date], event: Event) -> Html:
    say = words().say
    who, tasks = tag("th", say("Who"), scope="col"), tag("th", say("Tasks"), scope="col", class_="tasks")
    return tag("tr", who, tasks, *(_week(week, event) for week in weeks))


def _week(week: date, event: Event) -> Html:
    day, number = words().long_day(week), tag("span", str(week.day), aria_hidden="true")
    if week <= event.ends_on and event.starts_on < week + WEEK:
        said = words().say("Week of {day}, the event", day=day)
        return tag("th", number, unseen(said), scope="col", class_="event", title=said)
    said = words().say("Week of {day}", day=day)
    return tag("th", number, unseen(said), scope="col", title=said)


def _row(name: str, row: WorkloadRow) -> Html:
    cells = (_cell(number) for number in row.by_week.values())
    return tag("tr", tag("th", tag("bdi", name), scope="row"), tag("td", str(row.tasks), class_="tasks"), *cells)


def _cell(number: int) -> Html:
    if not number:
        return tag("td", class_="none")
    is_full = number > MANY_A_WEEK
    return tag("td", f"{number}!" if is_full else str(number), class_="full" if is_full else f"level-{number}")
