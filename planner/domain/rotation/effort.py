"""How hard to look for a better rotation, who is told of each better one, and when to stop; kept apart from numpy."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.domain.rotation.engine import Rotation

Progress = Callable[[int], float]
"""How far a part of a search is after so many steps: from 0 to 1, where it ends."""
SHORTEST = 1e-9


def never() -> bool:
    """Stop never."""
    return False


def go_on(_rotation: "Rotation") -> bool:
    """Tell nobody of progress and go on."""
    return True


def after(seconds: float) -> Callable[[], bool]:
    """Return a stop signal that comes so many seconds from now, by the clock."""
    end = time.monotonic() + seconds
    return lambda: time.monotonic() > end


def clock(seconds: float) -> Callable[[], float]:
    """Return which share of so many seconds from now is over, by the clock; 1 and more where all of them are."""
    begun = time.monotonic()
    return lambda: (time.monotonic() - begun) / max(seconds, SHORTEST)


def no_clock() -> float:
    """Say that no time is over, however long it takes."""
    return 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """As many steps as a usual processor makes in `seconds`, ended early where `stop` says so.

    `is_over` is the share of a time that is over: where it runs ahead of the steps, the search hurries to be done in
    time. `on_better` is given each better rotation, the first of them at once, and ends the search by False.
    `stop` is asked many times a second, so that a page can show how far it is.
    """

    seconds: float = 1.0
    stop: Callable[[], bool] = never
    is_over: Callable[[], float] = no_clock
    on_better: Callable[["Rotation"], bool] = go_on

    def pace(self, steps: int, share: float = 1.0) -> Progress:
        """Return how far a part of the search of so many steps is, which may take a `share` of the time left."""
        begun = self.is_over()
        end = begun + share * (1 - begun)

        def progress(made: int) -> float:
            now = self.is_over()
            if made >= steps or now >= end or self.stop():
                return 1.0
            return max(made / steps, (now - begun) / (end - begun))

        return progress
