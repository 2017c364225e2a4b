"""Another day for an event, from the terminal: what would change is printed before anything does."""

import json
from collections.abc import Iterator
from typing import Any

import click

from planner.cli.events import finding_record, finding_sentence
from planner.cli.options import Day, database_option, event_argument
from planner.cli.speaking import tell
from planner.domain.deadlines import DatedTask
from planner.domain.event import Event
from planner.domain.event_move import MoveDifference, MovedTask
from planner.operations.actor import LOCAL
from planner.operations.events import describe_event
from planner.operations.workplace import Workplace
from planner.wording.event_moves import say_move
from planner.wording.labels import MOVED_BECAUSE
from planner.wording.wording import wording_for

NO_DATE = "    -     "


@click.command("move")
@event_argument
@click.option("--starts-on", type=Day(), required=True, help="The new first day, such as 2027-03-16.")
@click.option("--days", type=int, help="How many days it lasts then.")
@click.option("--apply", "is_applied", is_flag=True, help="Move it; without this nothing is stored.")
@click.option("--json", "as_json", is_flag=True, help="Print what changes as JSON.")
@database_option
def move_command(place: Workplace, event_id: str, *, is_applied: bool, as_json: bool, **given: Any) -> None:  # noqa: ANN401  # click's values
    """Print what moving EVENT to another first day changes; with --apply, move it."""
    from planner.operations.moving import preview_move

    changes = {name: value for name, value in given.items() if value is not None}
    difference = preview_move(place, LOCAL, event_id, changes)
    if is_applied:
        describe_event(place, LOCAL, event_id, changes, difference.before.version)
    if as_json:
        click.echo(json.dumps({"applied": is_applied, **difference_record(difference)}, indent=2, default=str))
        return
    for line in _lines(difference):
        tell(line)
    tell("Moved." if is_applied else "Nothing is stored yet; add --apply to move the event.", err=True)


def _lines(difference: MoveDifference) -> Iterator[str]:
    words = wording_for("en")
    yield from say_move(words, difference) or ("Nothing changes.",)
    for each in difference.moved:
        why = words.name(MOVED_BECAUSE, each.after.moved_because or "")
        about = f"  {_day(each.before)} -> {_day(each.after)}  {each.after.task.id:6}  {each.after.task.title}"
        yield f"{about} ({why})" if why else about
    found = difference.findings
    for title, findings in (("New", found.new), ("With other days", found.altered), ("No longer", found.gone)):
        yield from (f"{title}: {finding_sentence(each)}" for each in findings)


def _day(dated: DatedTask) -> str:
    return str(dated.completion_on or NO_DATE)


def difference_record(difference: MoveDifference) -> dict[str, Any]:
    """Return what changes for programs; what was stands under `from`, what would be under `to`."""
    found = difference.findings
    return {
        "event": difference.before.id,
        "from": _when(difference.before),
        "to": _when(difference.after),
        "moved": [_moved(each) for each in difference.moved],
        "stays": [_standing(each) for each in difference.staying],
        "lies_oddly": [each.task.id for each in difference.odd],
        "comes": [_standing(each) for each in difference.coming],
        "goes": [_standing(each) for each in difference.going],
        "needs_delete_on": [
            {"people": each.people, "from": each.before_on, "to": each.after_on} for each in difference.deletions
        ],
        "findings_new": [finding_record(each) for each in found.new],
        "findings_altered": [finding_record(each) for each in found.altered],
        "findings_gone": [finding_record(each) for each in found.gone],
    }


def _when(event: Event) -> dict[str, Any]:
    return {"starts_on": event.starts_on, "ends_on": event.ends_on}


def _moved(pair: MovedTask) -> dict[str, Any]:
    was, now = pair.before, pair.after
    return {
        "code": now.task.id,
        "title": now.task.title,
        "benchmark_on": {"from": was.benchmark_on, "to": now.benchmark_on},
        "completion_on": {"from": was.completion_on, "to": now.completion_on},
        "moved_because": now.moved_because,
    }


def _standing(dated: DatedTask) -> dict[str, Any]:
    return {
        "code": dated.task.id,
        "title": dated.task.title,
        "completion_on": dated.completion_on,
        "completed_on": dated.task.completed_on,
        "moved_because": dated.moved_because,
    }
