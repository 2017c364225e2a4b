"""How hard to look for a better rotation, who is told of each better one, and when to stop; kept apart from numpy."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.domain.rotation.engine import Rotation


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """As many steps as a usual processor makes in `seconds`, ended early where `stop` says so.

    `on_better` is given each better rotation, the first of them at once, and ends the search where it returns False.
    `stop` is asked many times a second, so that a page can show how far it is.
    """

    seconds: float = 1.0
    stop: Callable[[], bool] = never
    on_better: Callable[["Rotation"], bool] = go_on
