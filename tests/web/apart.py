"""Runs what is asynchronous in a thread of its own: a test's own thread may have a browser's event loop running."""

from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import anyio

Answer = TypeVar("Answer")


def run_apart(function: Callable[..., Awaitable[Answer]], *args: object) -> Answer:
    """Run an asynchronous function to its end and return its answer."""
    with ThreadPoolExecutor(1) as apart:
        return apart.submit(anyio.run, function, *args).result()
