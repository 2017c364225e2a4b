"""People from the terminal: take in a list, seat everyone for the world café."""

from pathlib import Path

import click

from planner.cli.options import database_option, event_argument, read_file
from planner.operations.actor import LOCAL
from planner.operations.cafe import FIRST_SEED, SeatingWish, quality_of, seat
from planner.operations.people import import_people, preview_people
from planner.operations.workplace import Workplace
from planner.wording.wording import wording_for


@click.command("people")
@event_argument
@click.argument("file", type=click.Path(path_type=Path))
@database_option
def people_command(place: Workplace, event_id: str, file: Path) -> None:
    """Take the participants in FILE (XLSX or CSV) into EVENT; print what came in and what did not."""
    words = wording_for("en")
    listed = preview_people(place, LOCAL, event_id, read_file(file), file.name)
    done = import_people(place, LOCAL, event_id, listed)
    click.echo(f"{done.added} added, {done.updated} updated, {done.unchanged} as they were.")
    click.echo(f"Left out: {len({problem.row for problem in listed.refused}) + len(done.unclear)}.")
    for heading in listed.ignored:
        click.echo(f"Column not understood: {heading.heading}")
    for problem in listed.problems:
        row = f"Row {problem.row}: " if problem.row else ""
        click.echo(f"{row}{words.say(problem.template, **problem.values)}")
    for row_number in done.unclear:
        click.echo(f"Row {row_number}: several known people could be meant. Add an e-mail address to the row.")


@click.command("seat")
@event_argument
@click.option("--tables", type=int, help="How many tables; suggested from the head count.")
@click.option("--rounds", type=int, help="How many rounds; as many as the agenda has.")
@click.option(
    "--seed", type=click.IntRange(min=0), default=FIRST_SEED, help="The same seed seats alike.", show_default=True
)
@database_option
def seat_command(place: Workplace, event_id: str, tables: int | None, rounds: int | None, seed: int) -> None:
    """Seat everyone on the list of EVENT for its world café and store the rotation."""
    plan = seat(place, LOCAL, event_id, SeatingWish(tables=tables, rounds=rounds, seed=seed))
    quality = quality_of(plan)
    if plan.rotation and quality:
        click.echo(
            f"{len({each.person_id for each in plan.rotation.seats})} people at {plan.rotation.tables} tables of "
            f"{quality.smallest_table} to {quality.largest_table} for {plan.rotation.rounds} rounds: "
            f"{quality.repeats} repeated pairs, {quality.tables_again} tables seen twice."
        )
