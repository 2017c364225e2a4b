"""The papers from the terminal."""

from pathlib import Path

import click

from planner.cli.files import write_file
from planner.cli.options import database_option, event_argument
from planner.cli.speaking import tell
from planner.operations.actor import LOCAL
from planner.operations.addressing import attendance_named
from planner.operations.papers import PaperName
from planner.operations.selection import LAST_CHANGES, Selection
from planner.operations.workplace import Workplace


@click.command("pack")
@event_argument
@click.argument("more", nargs=-1, metavar="")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The folder to write to.")
@click.option("--only", "names", multiple=True, metavar="NAME ...", help=f"Some of them alone: {', '.join(PaperName)}.")
@click.option("--for", "name", metavar="NAME", default="", help="One person's papers and calendars, by the whole name.")
@click.option("--room", metavar="ROOM", default="", help="One room's papers and calendar.")
@click.option("--since", metavar="DAY", default="", help=f"What changed in calendars since DAY, or “{LAST_CHANGES}”.")
@database_option
def pack_command(
    place: Workplace, event_id: str, more: tuple[str, ...], out: Path, names: tuple[str, ...], **part: str
) -> None:
    """Write every paper of EVENT that its plan holds enough for; print one path a line."""
    from planner.operations.printing import make_documents

    wanted = [name for several in (*names, *more) for name in several.split(",") if name.strip()]
    if bool(names) is not bool(wanted):
        raise click.UsageError(f"Name documents after --only: some of {', '.join(PaperName)}.")
    attendance_id = attendance_named(place, LOCAL, event_id, part["name"]) if part["name"] else ""
    selection = Selection(attendance_id=attendance_id, room=part["room"], since=part["since"])
    for file in make_documents(place, LOCAL, event_id, wanted, selection):
        write_file(out / file.file_name, file.content)
        tell(out / file.file_name)
