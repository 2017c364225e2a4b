"""How good rotations get: `python -m tests.bench.rotation_quality FOLDER [--seconds 1] [--seeds 5]` prints a table.

FOLDER holds cases as docs/rotation.md describes them. Each line shows the worst of all seeds: rules broken, pairs who
meet again, the proven least, places beyond an even mix, the best peer recorded for that case, and processor seconds.
"""

import argparse
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from planner.domain.rotation.effort import Effort
from planner.domain.rotation.engine import Rotation, rotate
from planner.domain.rotation.people import RotationTask
from planner.intake.rotation_files import read_rotation_task

PEERS = {
    "c_10-3-13": "1", "c_4-3-5": "3", "c_4-4-5": "0", "c_5-3-7": "0", "c_5-5-6": "0", "c_6-3-8": "1",
    "c_6-4-6": "1", "c_6-4-7": "9", "c_6-6-4": "2", "c_7-7-8": "0", "c_8-3-11": "2", "c_8-4-10": "23",
    "c_8-4-9": "0", "c_9-3-13": "0", "r_108x12x3": "0 b0", "r_108x12x4": "0 b4", "r_108x12x4_hosts": "0 b30",
    "r_108x12x4_mess": "0 b19", "r_120x15x6": "0 b29", "r_72x9x4": "0 b2", "u_100x10x4_topics": "60",
    "u_23x5x4_topics": "18", "u_37x6x4": "6", "u_40x4x4_topics": "288", "u_50x8x5_topics": "0",
    "u_64x8x4_topics": "48", "l_2000x200x4": "0 b322", "l_500x50x4": "0 b40",
}  # fmt: skip
"""The best that any method recorded for the case within 10 s of one core; b is the excess of the mix."""


@dataclass(frozen=True, slots=True)
class Run:
    """One plan, with processor seconds to the first plan and to the last."""

    rotation: Rotation
    first: float
    seconds: float

    @property
    def cost(self) -> tuple[int, int, int]:
        """What is compared: rules, pairs who meet again, the mix."""
        found = self.rotation.score
        return found.broken, found.pairs_sq, sum(found.excess)


def main() -> None:
    """Run every case and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seconds", type=float, default=1.0)
    parser.add_argument("--seeds", type=int, default=5)
    wish = parser.parse_args()
    proven, files = 0, sorted(wish.folder.glob("*.json"))
    say(f"{'case':<24}{'rules':>6}{'pairs_sq':>9}{'least':>6}{'mix':>6}  {'peers':<8}{'first':>7}{'all':>7}  proved")
    for file in files:
        task = read_rotation_task(file.read_bytes(), file.name)
        runs = [run(task, seed, wish.seconds) for seed in range(1, wish.seeds + 1)]
        worst, slowest = max(runs, key=lambda each: each.cost), max(each.seconds for each in runs)
        is_proved = all(each.rotation.certificate.is_best for each in runs)
        proven += is_proved
        broken, pairs, mix = worst.cost
        least = worst.rotation.certificate.bound.pairs_sq
        say(
            f"{file.stem:<24}{broken:>6}{pairs:>9}{least:>6}{mix:>6}  {PEERS.get(file.stem, '-'):<8}"
            f"{max(each.first for each in runs):>7.3f}{slowest:>7.2f}  {'yes' if is_proved else 'no'}"
        )
    say(f"Proven best on {proven} of {len(files)} cases.")


def run(task: RotationTask, seed: int, seconds: float) -> Run:
    """Plan once."""
    begun, seen = time.process_time(), list[float]()

    def note(_: Rotation) -> bool:
        seen.append(time.process_time() - begun)
        return True

    effort = Effort(seconds=seconds, on_better=note)
    rotation = rotate(task, seed=seed, effort=effort)
    return Run(rotation, seen[0], time.process_time() - begun)


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
