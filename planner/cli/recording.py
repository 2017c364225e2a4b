"""What is recorded, from the terminal: which forms are missing, the report, and the extract of one region."""

from pathlib import Path

import click

from planner.cli.consultation import json_option, print_lines
from planner.cli.files import write_file
from planner.cli.options import database_option, event_argument
from planner.cli.speaking import tell
from planner.domain.attribution import Level
from planner.domain.plan import Plan
from planner.domain.recording.due_forms import FormStanding
from planner.domain.recording.extract import Section
from planner.domain.recording.reading import flatten
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


@click.command("proceedings")
@event_argument
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The folder to write to.")
@click.option(
    "--level", type=click.Choice([each.value for each in Level]), default="participants", help="Whom the report is for."
)
@database_option
def proceedings_command(place: Workplace, event_id: str, out: Path, level: str) -> None:
    """Write the report on EVENT for a circle of readers: proceedings, conclusions, tables; print one path a line."""
    from planner.operations.reports import make_reports

    for file in make_reports(place, LOCAL, event_id, Level(level)):
        write_file(out / file.file_name, file.content)
        tell(out / file.file_name)


@click.command("extract")
@event_argument
@click.option("--region", required=True, help="The region, however its name is written.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The file to write, a DOCX.")
@json_option
@database_option
def extract_command(place: Workplace, event_id: str, region: str, out: Path, *, as_json: bool) -> None:
    """Write what of EVENT concerns one region, and print its sections with their pages."""
    from planner.operations.reports import make_extract

    made = make_extract(place, LOCAL, event_id, region)
    write_file(out, made.file.content)
    print_lines([_section(each) for each in made.extract.sections], as_json=as_json)


def _section(section: Section) -> dict[str, object]:
    return {
        "section": section.kind.value,
        "title": section.title,
        "page": section.page,
        "highlights": [note.text for note in flatten(section.highlights)],
        "discussion": [note.text for note in flatten(section.discussion)],
        "chosen": [each.text for each in section.chosen],
        "all_actions": [each.text for each in section.proposed],
    }
