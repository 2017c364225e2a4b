"""What events can be planned with, from the terminal."""

from collections.abc import Mapping

import click

from planner.cli.options import database_option, note_mistakes
from planner.operations.workplace import Workplace


@click.command("templates")
@database_option
def templates_command(place: Workplace) -> None:
    """List the kinds of event, methods, timetables and question banks, each with its id."""
    note_mistakes(place)
    library = place.library
    groups: Mapping[str, Mapping[str, object]] = {
        "Kinds of event": library.event_kinds,
        "Methods": library.methods,
        "Timetables": library.timetables,
        "Question banks": library.question_banks,
    }
    for title, entries in groups.items():
        click.echo(title)
        for entry_id, entry in sorted(entries.items()):
            click.echo(f"  {entry_id:32} {getattr(entry, 'title', '')}")
