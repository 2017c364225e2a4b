"""Everything in one file, and back again; both while the planner is in use."""

from pathlib import Path

import click

from planner.cli.options import database_option
from planner.cli.speaking import tell
from planner.operations.actor import LOCAL
from planner.operations.backup import back_up, restore
from planner.operations.workplace import Workplace
from planner.storage.backup_file import Manifest


@click.command("backup")
@click.argument("file", type=click.Path(path_type=Path))
@database_option
def backup_command(place: Workplace, file: Path) -> None:
    """Write everything in the database to FILE, and read it again. Keep FILE as safe as the database itself."""
    tell(f"{file}: {_about(back_up(place, LOCAL, file))}")


@click.command("restore")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--replace", is_flag=True, help="Replace what is in the database; it is backed up first.")
@database_option
def restore_command(place: Workplace, file: Path, *, replace: bool) -> None:
    """Put everything in FILE, a backup or a daily copy, into the database, which must be empty without --replace."""
    manifest, kept = restore(place, LOCAL, file, replace=replace)
    if kept:
        tell(f"What was there is kept in {kept}", err=True)
    tell(f"Restored: {_about(manifest)}")
    tell("Links and accounts are as they were then: close again what was closed since.", err=True)


def _about(manifest: Manifest) -> str:
    return f"{manifest.rows} rows in {len(manifest.tables)} tables, of {manifest.made_at:%Y-%m-%d %H:%M} UTC"
