"""One event as one JSON file: for hand-over, archive and moving house (ROL-19)."""

import json
import sys
from pathlib import Path

import click

from planner.cli.options import database_option, event_argument, read_file
from planner.operations.actor import LOCAL
from planner.operations.archive import dump_event, load_event
from planner.operations.workplace import Workplace


@click.command("dump")
@event_argument
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The file to write.")
@database_option
def dump_command(place: Workplace, event_id: str, out: Path) -> None:
    """Write EVENT with everything planned for it as one JSON file."""
    content = dump_event(place, LOCAL, event_id)
    try:
        out.write_bytes(content)
    except OSError as problem:
        click.echo(f"{out} cannot be written: {problem.strerror}. Choose another file.", err=True)
        sys.exit(1)
    click.echo(out)


@click.command("load")
@click.argument("file", type=click.Path(path_type=Path))
@database_option
def load_command(place: Workplace, file: Path) -> None:
    """Take in an event from a JSON FILE that `dump` wrote; print the new event's id."""
    click.echo(load_event(place, LOCAL, read_file(file)).event.id)


@click.command("schema")
def schema_command() -> None:
    """Print the JSON Schema of the file that `dump` writes."""
    from planner.domain.event_file import document_schema

    click.echo(json.dumps(document_schema(), indent=2, ensure_ascii=False))
