"""What recorders file, from the terminal: which forms an event calls for, and which are missing."""

import click

from planner.cli.consultation import json_option, print_lines
from planner.cli.options import database_option, event_argument
from planner.domain.plan import Plan
from planner.domain.recording.due_forms import FormStanding
from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.recordings import forms_of
from planner.operations.workplace import Workplace


@click.command("forms")
@event_argument
@json_option
@database_option
def forms_command(place: Workplace, event_id: str, *, as_json: bool) -> None:
    """Print every form that EVENT calls for: session, group, recorders, its day, and whether it is missing."""
    plan = open_plan(place, LOCAL, event_id)
    print_lines([_line(plan, each) for each in forms_of(place, LOCAL, event_id)], as_json=as_json)


def _line(plan: Plan, standing: FormStanding) -> dict[str, object]:
    due, names = standing.due, {person.id: person.name for person in plan.persons}
    form = standing.form
    return {
        "session": due.session.title,
        "group": (due.group.title or str(due.group.number)) if due.group else "",
        "recorder": [names[each] for each in due.recorders if each in names],
        "due": due.due_on.isoformat(),
        "filed": form.handed_in_at.isoformat() if form and form.handed_in_at else None,
        "state": form.state.value if form else None,
        "notes": standing.notes,
        "missing": standing.is_missing,
    }
