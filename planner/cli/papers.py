"""The papers from the terminal."""

import sys
from pathlib import Path

import click

from planner.cli.options import database_option, event_argument
from planner.operations.actor import LOCAL
from planner.operations.papers import PaperName
from planner.operations.printing import make_documents
from planner.operations.workplace import Workplace


@click.command("pack")
@event_argument
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), required=True, help="The folder to write to.")
@click.option("--only", "names", multiple=True, metavar="NAME", help=f"One of {', '.join(PaperName)}; may be repeated.")
@database_option
def pack_command(place: Workplace, event_id: str, out: Path, names: tuple[str, ...]) -> None:
    """Write every paper of EVENT that its plan holds enough for; print one path a line."""
    made = make_documents(place, LOCAL, event_id, names)
    try:
        out.mkdir(parents=True, exist_ok=True)
        for file in made:
            _write(out / file.file_name, file.content)
            click.echo(out / file.file_name)
    except OSError as problem:
        click.echo(f"{out} cannot be written: {problem.strerror}. Choose another folder.", err=True)
        sys.exit(1)


def _write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, so that nobody prints half of one."""
    part = path.with_name(f".{path.name}.part")
    part.write_bytes(content)
    part.replace(path)
