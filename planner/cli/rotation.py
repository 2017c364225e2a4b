"""Rotations from the terminal: plans one from a file of people, tables and rules, and writes who sits where."""

import json
from pathlib import Path

import click

from planner.cli.files import read_file, write_file
from planner.cli.options import unused_database_option
from planner.cli.speaking import tell, tell_findings

LONGEST = 600.0
LATEST = 3
"""How many times as long as usual a slow or busy computer may take before it hurries, and seats otherwise."""
LARGEST_SEED = 2**63 - 1


@click.command("rotate")
@click.argument("file", metavar="INSTANCE", type=click.Path(path_type=Path))
@click.option("--out", required=True, type=click.Path(path_type=Path), help="Where the schedule goes (JSON).")
@click.option("--seconds", type=click.FloatRange(0, LONGEST), default=1.0, show_default=True, help="How long to look.")
@click.option(
    "--seed", type=click.IntRange(0, LARGEST_SEED), default=1, show_default=True, help="The same seed seats alike."
)
@unused_database_option
def rotate_command(file: Path, out: Path, seconds: float, seed: int) -> None:
    """Plan the rotation that INSTANCE asks for (JSON), print how good it is and how near to the best there can be."""
    from planner.domain.cafe_quality import Assessment
    from planner.domain.rotation.effort import Effort, clock
    from planner.domain.rotation.engine import rotate
    from planner.intake.rotation_files import read_rotation_task, write_schedule
    from planner.wording.rotations import say_proof
    from planner.wording.wording import wording_for

    task = read_rotation_task(read_file(file), file.name)
    done = rotate(task, seed=seed, effort=Effort(seconds=seconds, is_over=clock(LATEST * seconds)))
    write_file(out, json.dumps({"schedule": write_schedule(task, done.plan)}).encode())
    found = done.score
    uneven = ", ".join(map(str, found.excess)) or "0"
    tell(
        f"Pairs who meet again: {found.pairs_sq} (repeats {found.repeats}); at least {done.certificate.bound.pairs_sq}."
    )
    tell(f"Tables seen again: {found.tables_again}. Rules broken: {found.broken}. Beyond an even mix: {uneven}.")
    tell(say_proof(wording_for("en"), Assessment(score=found, certificate=done.certificate)))
    tell_findings(done.findings)
