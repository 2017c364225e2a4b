"""The same for a telephone, which has no room for a table: for each person or role a strip of weeks and its height."""

from collections.abc import Iterable

from planner.domain.workload import MANY_A_WEEK, WorkloadRow
from planner.ui.components.markup import Html, tag
from planner.ui.state import words


def workload_cards(named: Iterable[tuple[str, WorkloadRow]]) -> Html:
    """Return a list, each item with the number of tasks and the fullest week in words."""
    cards = list(named)
    tallest = max(max(row.by_week.values()) for _, row in cards)
    about = words().say("Open tasks by person")
    return tag("ul", *(_card(name, row, tallest) for name, row in cards), class_="cards", aria_label=about)


def _card(name: str, row: WorkloadRow, tallest: int) -> Html:
    week, number = max(row.by_week.items(), key=lambda pair: pair[1])
    most = words().say_many(
        "Most: {number} task, in the week of {day}.",
        "Most: {number} tasks, in the week of {day}.",
        number,
        day=words().long_day(week),
    )
    strip = tag("span", *(_bar(height, tallest) for height in row.by_week.values()), class_="strip", aria_hidden="true")
    tasks = words().say_many("{number} open task", "{number} open tasks", row.tasks)
    return tag("li", tag("bdi", name, class_="name"), tag("span", tasks), strip, tag("span", most, class_="most"))


def _bar(number: int, tallest: int) -> Html:
    return tag("i", class_="full" if number > MANY_A_WEEK else "", style=f"height:{number / tallest:.0%}")
