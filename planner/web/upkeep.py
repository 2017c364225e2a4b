"""Looks after the database once a day, in a thread of its own that ends with the app; nothing happens at import."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from threading import Event, Thread

from planner.errors import PlannerError
from planner.operations.upkeep import tend
from planner.operations.workplace import shared_workplace

LOOKS_EVERY = 3600.0
"""Seconds between two looks at whether something is due; a computer that slept over midnight is not far behind."""


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
    while not end.is_set():
        try:
            tend(shared_workplace())
        except PlannerError as problem:
            logging.getLogger(__name__).warning("%s", problem)
        end.wait(LOOKS_EVERY)
