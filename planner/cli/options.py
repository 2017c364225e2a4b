"""Options that several commands share."""

from datetime import date

import click

from planner.cli.speaking import tell
from planner.library.library import Library
from planner.operations.workplace import Workplace, open_workplace
from planner.wording.wording import wording_for

WHERE = "Where the events are kept: a file, or postgresql://name:password@computer/database."


def _open(context: click.Context, _option: click.Parameter, url: str | None) -> Workplace:
    place = open_workplace(url)
    context.call_on_close(place.store.close)
    return place


database_option = click.option("--database", "place", metavar="URL", callback=_open, help=WHERE)
unused_database_option = click.option(
    "--database", metavar="URL", expose_value=False, help="Taken like everywhere; no event is needed here."
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


def note_mistakes(library: Library) -> None:
    """Name on stderr every mistake in the organiser's own content files; what is right in them is used."""
    for mistake in library.mistakes:
        tell(mistake.in_words(wording_for("en")), err=True)
