"""One event as one JSON file: for hand-over, archive and moving house (ROL-19)."""

import json
from pathlib import Path

import click

from planner.cli.files import read_file, write_file
from planner.cli.options import database_option, event_argument, unused_database_option
from planner.cli.speaking import tell
from planner.library.own_files import CHECKLISTS, METHODS, own_files
from planner.operations.actor import LOCAL
from planner.operations.archive import dump_event, load_event
from planner.operations.workplace import Workplace, content_folder


@click.command("dump")
@event_argument
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The file to write.")
@database_option
def dump_command(place: Workplace, event_id: str, out: Path) -> None:
    """Write EVENT with everything planned for it as one JSON file."""
    write_file(out, dump_event(place, LOCAL, event_id))
    tell(out)


@click.command("load")
@click.argument("file", type=click.Path(path_type=Path))
@database_option
def load_command(place: Workplace, file: Path) -> None:
    """Take in an event from a JSON FILE that `dump` wrote; print the new event's id.

    Checklists and techniques of somebody's own that come with it are stored and named on the way.
    """
    known = _own_paths()
    loaded = load_event(place, LOCAL, read_file(file))
    for path, kind in _own_paths().items():
        if path not in known:
            tell(f"The event came with a {kind}: {path}", err=True)
    tell(loaded.event.id)


def _own_paths() -> dict[Path, str]:
    """Return what each of the organiser's own files holds that can come with an event."""
    kinds = {CHECKLISTS: "checklist", METHODS: "technique"}
    return {path: kind for folder, kind in kinds.items() for path in own_files(content_folder(), folder).values()}


@click.command("schema")
@unused_database_option
def schema_command() -> None:
    """Print the JSON Schema of the file that `dump` writes."""
    from planner.domain.event_file import document_schema

    click.echo(json.dumps(document_schema(), indent=2))
