"""Sensitive data whose day has come, from the terminal."""

import click

from planner.cli.consultation import json_option, print_lines
from planner.cli.options import database_option
from planner.domain.deleting import PlannedDeletion
from planner.operations.actor import LOCAL
from planner.operations.deleting import delete_due, keep_promises
from planner.operations.workplace import Workplace


@click.command("delete-due")
@click.argument("event_id", metavar="[EVENT]", required=False)
@json_option
@database_option
def delete_due_command(place: Workplace, event_id: str | None, *, as_json: bool) -> None:
    """Delete for good, in the history too, what of EVENT or of every event is due today; print what it was."""
    done = {event_id: delete_due(place, LOCAL, event_id)} if event_id else keep_promises(place, LOCAL.name)
    print_lines([_line(event, each) for event, deleted in done.items() for each in deleted], as_json=as_json)


def _line(event_id: str, deleted: PlannedDeletion) -> dict[str, object]:
    return {
        "event": event_id,
        "what": deleted.what.value,
        "title": deleted.title,
        "due": deleted.due_on.isoformat(),
        "records": deleted.number,
    }
