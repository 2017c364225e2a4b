"""Looks after the database once a day, in a thread of its own that ends with the app; nothing happens at import.

The same thread first opens the workplace, which whoever comes after a start waits for, and in the first quiet moment
imports what the first page with a table would otherwise wait for; no answer waits for that.
"""

import gc
import importlib
import logging
import time
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

MOMENT = 0.3
"""Seconds of a moment, which is quiet while the app calculates for less than half of it."""


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
    await_quiet(end)
    warm_up()
    while not end.is_set():
        try:
            tend(shared_workplace())
        except PlannerError as problem:
            logging.getLogger(__name__).warning("%s", problem)
        end.wait(LOOKS_EVERY)


def await_quiet(end: Event) -> None:
    """Wait until nobody needs the processor: when forty come back after a start, they come before what is for later."""
    used, before = MOMENT, time.process_time()
    while used > MOMENT / 2 and not end.wait(MOMENT):
        used, before = time.process_time() - before, time.process_time()


def warm_up() -> None:
    """Import what pages need soon, and spare the garbage collector the search through it."""
    for module in WANTED_SOON:
        importlib.import_module(module)
    gc.freeze()
