"""What events can be planned with, from the terminal."""

from collections.abc import Mapping

import click

from planner.cli.options import note_mistakes, unused_database_option
from planner.cli.speaking import tell
from planner.library.library import read_library
from planner.operations.workplace import content_folder


@click.command("templates")
@unused_database_option
def templates_command() -> None:
    """List the kinds of event, methods, timetables and question banks, each with its id."""
    library = read_library(content_folder())
    note_mistakes(library)
    groups: Mapping[str, Mapping[str, object]] = {
        "Kinds of event": library.event_kinds,
        "Methods": library.methods,
        "Timetables": library.timetables,
        "Question banks": library.question_banks,
    }
    for title, entries in groups.items():
        tell(title)
        for entry_id, entry in sorted(entries.items()):
            tell(f"  {entry_id:32} {getattr(entry, 'title', '')}")
