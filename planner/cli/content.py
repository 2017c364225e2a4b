"""What events can be planned with, from the terminal."""

from collections.abc import Iterable, Mapping

import click

from planner.cli.options import note_mistakes, unused_database_option
from planner.cli.speaking import tell
from planner.domain.event_kind import ChecklistTemplate, EventKind
from planner.library.library import Library, read_library
from planner.operations.workplace import content_folder


@click.command("templates")
@unused_database_option
def templates_command() -> None:
    """List the kinds of event, checklists to add, methods, timetables and question banks, each with its id."""
    library = read_library(content_folder())
    note_mistakes(library)
    _tell_checklists("Kinds of event", library.event_kinds.values())
    _tell_checklists("Checklists to add to an event", _additions(library))
    groups: Mapping[str, Mapping[str, object]] = {
        "Methods": library.methods,
        "Timetables": library.timetables,
        "Question banks": library.question_banks,
    }
    for title, entries in groups.items():
        tell(title)
        for entry_id, entry in sorted(entries.items()):
            tell(f"  {entry_id:32} {getattr(entry, 'title', '')}")


def _additions(library: Library) -> list[ChecklistTemplate]:
    additions = (each for each in library.checklists.values() if not isinstance(each, EventKind))
    return sorted(additions, key=lambda each: each.id)


def _tell_checklists(title: str, checklists: Iterable[ChecklistTemplate]) -> None:
    tell(title)
    for each in checklists:
        tell(f"  {each.id:32} {len(each.tasks):4} tasks  {each.title}")
