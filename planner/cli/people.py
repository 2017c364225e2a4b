"""People from the terminal: take in a list, seat everyone for the world café."""

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from planner.cli.files import read_file
from planner.cli.options import database_option, event_argument
from planner.cli.speaking import WRONG_INPUT, tell, tell_findings
from planner.intake.participants import NobodyListedError
from planner.intake.problems import RowProblem
from planner.operations.actor import LOCAL
from planner.operations.people import import_people, preview_people
from planner.operations.workplace import Workplace
from planner.wording.wording import wording_for

LARGEST_SEED = 2**63 - 1


@click.command("people")
@event_argument
@click.argument("file", type=click.Path(path_type=Path))
@database_option
def people_command(place: Workplace, event_id: str, file: Path) -> None:
    """Take the participants in FILE (XLSX or CSV) into EVENT; print what came in and what did not."""
    try:
        listed = preview_people(place, LOCAL, event_id, read_file(file), file.name)
    except NobodyListedError as nobody:
        tell_problems(nobody.problems)
        raise
    done = import_people(place, LOCAL, event_id, listed)
    tell(f"{done.added} added, {done.updated} updated, {done.unchanged} as they were.")
    tell(f"Left out: {len({problem.row for problem in (*listed.refused, *done.problems)})}.")
    for heading in listed.ignored:
        tell(f"Column not understood: {heading.heading}")
    tell_problems((*listed.problems, *done.problems))
    if not done.added + done.updated + done.unchanged:
        sys.exit(WRONG_INPUT)


@click.command("seat")
@event_argument
@click.option("--tables", type=int, help="How many tables; suggested from the head count.")
@click.option("--rounds", type=int, help="How many rounds; as many as the agenda has.")
@click.option(
    "--seed",
    type=click.IntRange(min=0, max=LARGEST_SEED),
    default=1,
    help="The same seed seats alike.",
    show_default=True,
)
@database_option
def seat_command(place: Workplace, event_id: str, tables: int | None, rounds: int | None, seed: int) -> None:
    """Seat everyone on the list of EVENT for its world café and store the rotation."""
    from planner.domain.cafe import review_cafe
    from planner.domain.cafe_needs import review_needs
    from planner.operations.cafe import SeatingWish, quality_of
    from planner.operations.cafe import seat as seat_everyone

    plan = seat_everyone(place, LOCAL, event_id, SeatingWish(tables=tables, rounds=rounds, seed=seed))
    quality = quality_of(plan)
    if plan.rotation and quality:
        tell(
            f"People: {len({each.person_id for each in plan.rotation.seats})}. Tables: {plan.rotation.tables}, of "
            f"{quality.smallest_table} to {quality.largest_table}. Rounds: {plan.rotation.rounds}. "
            f"Repeated pairs: {quality.repeats}. Tables seen twice: {quality.tables_again}."
        )
    tell_findings([*review_cafe(plan), *review_needs(plan)])


def tell_problems(problems: Iterable[RowProblem]) -> None:
    """Print what is wrong with rows, each on a line with its number."""
    words = wording_for("en")
    for problem in problems:
        row = f"Row {problem.row}: " if problem.row else ""
        tell(f"{row}{words.say(problem.template, **problem.values)}")
