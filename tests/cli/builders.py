"""Runs commands in this process, each with a database of the test's own."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from click.testing import CliRunner, Result

from planner.cli.program import main

LIST = "Name;Organisation;Sector\nZyra e punësimit, Kukës;Zyra e punësimit;Local government\n;;\n"
FAR = (datetime.now(UTC) + timedelta(weeks=30)).date().isoformat()
"""A first day that leaves time to prepare, for commands go by the real clock."""


def run(database: str, *words: str | Path) -> Result:
    """Run a command."""
    return CliRunner().invoke(main, [*map(str, words), "--database", database])


def new(database: str, *words: str) -> Result:
    """Create a cluster-group meeting in thirty weeks, or what `words` say."""
    return run(database, "new", "regional_cluster_group", "--title", "Meeting", "--starts-on", FAR, *words)


def last_line(result: Result) -> str:
    """Return what a command that succeeded printed last."""
    assert result.exit_code == 0, result.output
    return result.stdout.splitlines()[-1]


def refusal(result: Result) -> str:
    """Return the one sentence of a command that refused its input."""
    assert (result.exit_code, result.stdout, len(result.stderr.splitlines())) == (1, "", 1), result.output
    return result.stderr.rstrip("\n")
