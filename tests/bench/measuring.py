"""What the measurements share: the fewest seconds of a few runs, and a line that is printed at once."""

import sys
import time
from collections.abc import Callable


def best(work: Callable[[], object], runs: int) -> float:
    """Return the fewest seconds of the processor in a few runs."""
    times = []
    for _ in range(runs):
        begun = time.process_time()
        work()
        times.append(time.process_time() - begun)
    return min(times)


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
