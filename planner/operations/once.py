"""A value that a process makes once: whoever asks while it is being made waits for it.

A plain cache lets all threads that ask at the same moment make a value each: after a start, forty people who come back
would open forty stores.
"""

from collections.abc import Callable
from functools import update_wrapper
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")


class Once(Generic[T]):
    """A function without arguments that is carried out at its first call; a call that raises is made again."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._made: list[T] = []
        self._lock = Lock()
        update_wrapper(self, make)

    def __call__(self) -> T:
        """Return the value, made by the first who asks."""
        with self._lock:
            if not self._made:
                self._made.append(self._make())
            return self._made[0]

    def forget(self) -> None:
        """Let the value be made anew by the next who asks."""
        with self._lock:
            self._made.clear()
