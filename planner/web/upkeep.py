"""Looks after the database once a day, in a thread of its own that ends with the app; nothing happens at import.

The same thread first opens the workplace, which whoever comes after a start waits for, and then imports what the first
page with a table would otherwise wait for; no answer waits for that.
"""

import gc
import importlib
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from threading import Event, Thread

from planner.errors import PlannerError
from planner.operations.upkeep import tend
from planner.operations.workplace import shared_workplace

LOOKS_EVERY = 3600.0
"""Seconds between two looks at whether something is due; a computer that slept over midnight is not far behind."""

WANTED_SOON = ("pandas", "pyarrow")
"""What tables need, and what takes longest to import."""


@asynccontextmanager
async def upkeep(_app: object) -> AsyncIterator[None]:
    """Look after the database for as long as the app runs."""
    end = Event()
    thread = Thread(target=_tend_until, args=[end], name="upkeep", daemon=True)
    thread.start()
    try:
        yield
    finally:
        end.set()
        thread.join(timeout=1)


def _tend_until(end: Event) -> None:
    with suppress(PlannerError):
        shared_workplace()
    warm_up()
    while not end.is_set():
        try:
            tend(shared_workplace())
        except PlannerError as problem:
            logging.getLogger(__name__).warning("%s", problem)
        end.wait(LOOKS_EVERY)


def warm_up() -> None:
    """Import what pages need soon, and spare the garbage collector the search through it."""
    for module in WANTED_SOON:
        importlib.import_module(module)
    gc.freeze()
