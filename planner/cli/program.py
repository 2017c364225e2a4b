"""The program: finds each command in its module when it is called, and turns what goes wrong into one sentence.

Exit codes: 0 done, 1 the input was wrong (the message on stderr names the cure), 2 the command was written wrongly.
"""

import io
import sys
from importlib import import_module
from typing import Any

import click

from planner import __version__
from planner.cli.speaking import refuse
from planner.errors import PlannerError
from planner.wording.wording import wording_for

MODULES = {
    "account": "account",
    "backup": "backup",
    "brand": "brand",
    "restore": "backup",
    "templates": "content",
    "schema": "archive",
    "dump": "archive",
    "load": "archive",
    "new": "events",
    "copy": "events",
    "move": "moving",
    "tasks": "checklist",
    "events": "events",
    "check": "events",
    "demo": "events",
    "import-checklist": "checklist_import",
    "people": "people",
    "seat": "people",
    "agenda": "agenda",
    "guide": "agenda",
    "rotate": "rotation",
    "answers": "consultation",
    "themes": "consultation",
    "trace": "consultation",
    "forms": "recording",
    "delete-due": "deleting",
    "proceedings": "recording",
    "extract": "recording",
    "pack": "papers",
    "history": "history",
    "links": "links",
    "link": "links",
    "revoke": "links",
}


class Program(click.Group):
    """A group of commands that imports a command's module only when that command is called."""

    def main(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401  # what click takes and returns
        """Run the program; a character that the console cannot show becomes a question mark."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="replace")
        return super().main(*args, **kwargs)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click calls it so
        """Return the names of all commands."""
        return sorted(MODULES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # click calls it so
        """Return one command."""
        if cmd_name not in MODULES:
            return None
        module = import_module(f"planner.cli.{MODULES[cmd_name]}")
        command: click.Command = getattr(module, f"{cmd_name.replace('-', '_')}_command")
        return command

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  # what click returns
        """Run a command; an error raised on purpose becomes its sentence on stderr."""
        try:
            return super().invoke(ctx)
        except PlannerError as problem:
            refuse(wording_for("en").say_error(problem))


@click.group(cls=Program)
@click.version_option(__version__)
def main() -> None:
    """Plan conferences, cluster-group meetings and workshops, from the first task to the last report."""
