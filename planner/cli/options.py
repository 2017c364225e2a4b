"""Options that several commands share."""

import sys
from datetime import date
from pathlib import Path

import click

from planner.operations.workplace import Workplace, open_workplace

database_option = click.option(
    "--database",
    "place",
    metavar="URL",
    callback=lambda _context, _option, url: open_workplace(url),
    help="Where the events are kept: a file, or postgresql://name:password@computer/database.",
)
event_argument = click.argument("event_id", metavar="EVENT")


class Day(click.ParamType[date]):
    """A date written as 2027-03-16."""

    name = "date"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read the date."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"“{value}” is no date; write it like 2027-03-16.", param, ctx)


def note_mistakes(place: Workplace) -> None:
    """Name on stderr every mistake in the organiser's own content files; what is right in them is used."""
    for mistake in place.library.mistakes:
        click.echo(str(mistake), err=True)


def read_file(path: Path) -> bytes:
    """Return a file's bytes; one that cannot be read ends the command with the reason."""
    try:
        return path.read_bytes()
    except OSError as problem:
        click.echo(f"{path} cannot be read: {problem.strerror}. Check its name and that you may open it.", err=True)
        sys.exit(1)
