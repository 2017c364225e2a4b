"""The checklist from the terminal: the tasks of an event with their dates, for people and for programs."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

import click

from planner.cli.options import database_option, event_argument
from planner.cli.speaking import tell
from planner.domain.deadlines import DatedTask, TaskState
from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.workplace import Workplace
from planner.wording.labels import AREAS, TASK_STATES, TEAM_ROLES
from planner.wording.wording import wording_for

NO_DATE = "    -     "


@click.command("tasks")
@event_argument
@click.option("--area", "areas", multiple=True, help="Some areas alone, such as venue.")
@click.option("--person", default="", help="What somebody does: a part of their name, or a role.")
@click.option(
    "--state",
    "states",
    type=click.Choice([state.value for state in TaskState]),
    multiple=True,
    help="Where the tasks stand; several may be.",
)
@click.option("--late", is_flag=True, help="What is late alone.")
@click.option("--json", "as_json", is_flag=True, help="Print the tasks as JSON.")
@database_option
def tasks_command(place: Workplace, event_id: str, *, late: bool, as_json: bool, **wanted: Any) -> None:  # noqa: ANN401  # click's values
    """List the tasks of EVENT by the day they are to be finished: completion, state, code, title, who does it."""
    from planner.operations.outlook import look_at

    outlook = look_at(place, open_plan(place, LOCAL, event_id))
    names = {person.id: person.name for person in outlook.plan.persons}
    by_date = sorted(outlook.dated, key=lambda dated: (dated.completion_on or date.max, dated.task.position))
    rows = [task_row(dated, names, outlook.today) for dated in by_date]
    wanted["states"] += (TaskState.LATE,) if late else ()
    found = [row for row in rows if _is_wanted(row, **wanted)]
    if as_json:
        click.echo(json.dumps(found, indent=2, default=str))
        return
    for row in found:
        tell(_line(row))
    if not found:
        tell("There are no such tasks.", err=True)


def task_row(dated: DatedTask, names: Mapping[str, str], today: date) -> dict[str, Any]:
    """Return a task for programs, its dates as 2027-03-16; `names` are those of the persons by id."""
    task = dated.task
    return {
        "code": task.id,
        "title": task.title,
        "area": task.area,
        "owners": [names[owner] for owner in task.owners if owner in names],
        "role": task.role,
        "benchmark_on": _text(dated.benchmark_on),
        "completion_on": _text(dated.completion_on),
        "completed_on": _text(task.completed_on),
        "state": dated.state(today),
        "moved_because": dated.moved_because,
        "floor_on": _text(dated.floor_on),
        "note": task.note,
    }


def _text(on: date | None) -> str | None:
    return on.isoformat() if on else None


def _is_wanted(row: Mapping[str, Any], areas: tuple[str, ...], person: str, states: tuple[str, ...]) -> bool:
    """Whether a task passes the filters; an area and a role may be named by code or in words."""
    words = wording_for("en")
    who = [*row["owners"], row["role"], words.name(TEAM_ROLES, row["role"])]
    return (
        (
            not areas
            or bool({row["area"], words.name(AREAS, row["area"]).casefold()} & {each.casefold() for each in areas})
        )
        and (not states or row["state"] in states)
        and any(person.casefold() in each.casefold() for each in who)
    )


def _line(row: Mapping[str, Any]) -> str:
    words = wording_for("en")
    who = ", ".join(row["owners"]) or words.name(TEAM_ROLES, row["role"])
    state = words.name(TASK_STATES, row["state"])
    return f"{row['completion_on'] or NO_DATE}  {state:16}  {row['code']:6}  {row['title']} ({who})"
