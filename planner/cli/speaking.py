"""Prints one line at a time; text from people never steers the terminal."""

import re
import sys
from collections.abc import Iterable
from typing import NoReturn

import click

from planner.domain.finding import Finding

WRONG_INPUT = 1
"""The exit code where what was given is wrong; the sentence on stderr names the cure."""

STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
"""Control characters, and marks that would turn the direction of the rest of the line."""


def tell(line: object, *, err: bool = False) -> None:
    """Print one line, on stderr where `err`."""
    click.echo(STEERING.sub(" ", str(line)), err=err)


def tell_findings(findings: Iterable[Finding]) -> None:
    """Print what is wrong, a line each, with its cure."""
    from planner.wording.findings import say_finding
    from planner.wording.wording import wording_for

    words = wording_for("en")
    for each in findings:
        said = say_finding(words, each)
        tell(f"{said.what} {said.cure}")


def refuse(sentence: str) -> NoReturn:
    """End the command with one sentence on stderr."""
    tell(sentence, err=True)
    sys.exit(WRONG_INPUT)
