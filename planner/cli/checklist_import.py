"""The checklist's workbook from the terminal: what it would change, and taking it over."""

from collections.abc import Iterator
from pathlib import Path

import click

from planner.cli.files import read_file
from planner.cli.options import database_option, event_argument
from planner.cli.speaking import tell
from planner.domain.checklist_changes import KEEP, Comparison
from planner.operations.actor import LOCAL
from planner.operations.checklist_import import apply_checklist, compare_checklist
from planner.operations.workplace import Workplace
from planner.wording.checklist_changes import (
    say_answer,
    say_difference,
    say_kept,
    say_lacking,
    say_question,
    say_summary,
)
from planner.wording.wording import wording_for

FROM_FILE = "file"


@click.command("import-checklist")
@event_argument
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--apply", "is_applied", is_flag=True, help="Take the changes over; without it they are only shown.")
@click.option(
    "--answer", "given", multiple=True, metavar="KEY=CHOICE", help="Answer one question, by the words it is shown with."
)
@click.option("--take-file", is_flag=True, help="Where both sides changed something, take what the file says.")
@click.option("--keep-app", is_flag=True, help="Leave whatever is not answered otherwise as it is in the planner.")
@database_option
def import_checklist_command(  # noqa: PLR0913  one argument for each of click's options
    place: Workplace,
    event_id: str,
    file: Path,
    *,
    is_applied: bool,
    given: tuple[str, ...],
    take_file: bool,
    keep_app: bool,
) -> None:
    """Compare the checklist workbook FILE with EVENT, and print what it would change and what is to be answered.

    With --apply all of it is taken over, or nothing: questions without an answer are refused.
    """
    comparison = compare_checklist(place, LOCAL, event_id, read_file(file))
    answers = _answers(comparison, take_file=take_file, keep_app=keep_app) | dict(map(_split, given))
    for line in _lines(comparison, answers):
        tell(line)
    if is_applied:
        apply_checklist(place, LOCAL, event_id, comparison, answers)
        tell("Taken over.")


def _split(answer: str) -> tuple[str, str]:
    key, sign, choice = answer.partition("=")
    if not sign:
        raise click.UsageError(f"“{answer}” is no answer; write KEY=CHOICE, such as VEN01.completion_on=file.")
    return key.strip(), choice.strip()


def _answers(comparison: Comparison, *, take_file: bool, keep_app: bool) -> dict[str, str]:
    """Return the answers that the two options give; the file's comes first."""
    kept = {question.key: KEEP for question in comparison.questions} if keep_app else {}
    offered = {
        question.key: FROM_FILE
        for question in comparison.questions
        if any(choice.key == FROM_FILE for choice in question.choices)
    }
    return kept | (offered if take_file else {})


def _lines(comparison: Comparison, answers: dict[str, str]) -> Iterator[str]:
    words = wording_for("en")
    yield f"{say_summary(words, comparison)}."
    for difference in comparison.differences:
        yield say_difference(words, difference)
    for question in comparison.questions:
        yield f"{question.key}: {say_question(words, question)}"
        for key in (KEEP, *(choice.key for choice in question.choices)):
            sign = "*" if answers.get(question.key) == key else " "
            yield f" {sign} {key}: {say_answer(words, question, key)}"
    for left_out in comparison.left_out:
        yield f"Left out: {say_question(words, left_out)}"
    yield from filter(None, (say_kept(words, comparison), say_lacking(words, comparison)))
