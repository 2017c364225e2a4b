"""Who else is on a page now, and whether the event has changed since: a quiet hint that nothing depends on.

It is kept in the memory of one process, bounded, and forgotten soon; another process knows of its own people alone.
"""

import time
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

from planner.domain.rights import Area
from planner.operations.actor import Actor
from planner.operations.once import Once
from planner.operations.permission import reads
from planner.operations.workplace import Workplace
from planner.storage.plans import load_arrivals, load_revision

EXPIRES_AFTER = 40.0
"""Seconds after which somebody who was not heard of has left: more than two of the looks that a page takes."""


class Presence:
    """Remembers who was where a moment ago, the latest `remembers` of them; `clock` gives monotonic seconds."""

    def __init__(self, *, remembers: int = 2000, clock: Callable[[], float] = time.monotonic) -> None:
        self.remembers, self.clock = remembers, clock
        self._seen: OrderedDict[tuple[str, str], tuple[str, str, float]] = OrderedDict()
        self._lock = Lock()

    def others(self, account_id: str, name: str, event_id: str, page: str) -> tuple[str, ...]:
        """Note where somebody is, and return the names of everybody else there, each once, in order.

        Somebody is on one page of an event, the last that was heard of.
        """
        with self._lock:
            self._note(account_id, name, event_id, page)
            oldest = self.clock() - EXPIRES_AFTER
            there = {
                other
                for (account, event), (other, where, at) in self._seen.items()
                if account != account_id and (event, where) == (event_id, page) and at >= oldest
            }
        return tuple(sorted(there))

    def _note(self, account_id: str, name: str, event_id: str, page: str) -> None:
        self._seen.pop((account_id, event_id), None)
        self._seen[account_id, event_id] = name, page, self.clock()
        if len(self._seen) > self.remembers:
            self._seen.popitem(last=False)


@Once
def shared_presence() -> Presence:
    """Return what this process knows of who is where."""
    return Presence()


@reads(Area.EVENT)
def who_else(place: Workplace, actor: Actor, event_id: str, page: str) -> tuple[str, ...]:  # asked before
    """Note that the actor is on a page of an event, and return who else is."""
    return shared_presence().others(actor.account_id, actor.name, event_id, page)


@reads(Area.EVENT)
def revision_now(place: Workplace, actor: Actor, event_id: str) -> int:  # asked before
    """Return how often the team has saved the event, in one cheap query."""
    return load_revision(place.store, event_id)


@reads(Area.EVENT)
def arrivals_now(place: Workplace, actor: Actor, event_id: str) -> int:  # asked before
    """Return how often the event was saved or something arrived, such as notes or answers, in one cheap query."""
    return load_arrivals(place.store, event_id)
