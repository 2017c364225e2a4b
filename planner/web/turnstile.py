"""Keeps one address from being asked for without end; it counts in memory and forgets the rest when that is full."""

import time
from collections import OrderedDict
from collections.abc import Callable


class Turnstile:
    """Lets each key through `most` times in so many seconds; clocks that are set anew do not matter to it."""

    def __init__(
        self, *, most: int, seconds: int, remembers: int = 5000, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.most, self.seconds, self.remembers, self.clock = most, seconds, remembers, clock
        self._counts: OrderedDict[str, tuple[float, int]] = OrderedDict()

    def lets_through(self, key: str) -> bool:
        """Count one more use of `key`, and say whether it is within the limit."""
        now = self.clock()
        since, count = self._counts.pop(key, (now, 0))
        if now - since >= self.seconds:
            since, count = now, 0
        self._counts[key] = since, count + 1
        if len(self._counts) > self.remembers:
            self._counts.popitem(last=False)
        return count < self.most
