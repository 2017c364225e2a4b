"""What the measurements share: the fewest seconds of a few runs, percentiles, and a line that is printed at once."""

import sys
import time
from collections.abc import Callable, Sequence


def best(work: Callable[[], object], runs: int) -> float:
    """Return the fewest seconds of the processor in a few runs."""
    times = []
    for _ in range(runs):
        begun = time.process_time()
        work()
        times.append(time.process_time() - begun)
    return min(times)


def percentile(values: Sequence[float], percent: float) -> float:
    """Return the value that so many percent of the values do not exceed."""
    return sorted(values)[min(len(values) - 1, int(len(values) * percent / 100))]


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
