"""Remembers the plans that were loaded last, so that no page loads anew what nobody has changed.

Nothing is taken from memory without asking the database: a mark is different after every change to what a plan is made
of, whoever makes it and in whichever process. No mark comes back, for no version and no number of a batch does.
"""

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock

from planner.domain.plan import Plan

MOST_PLANS = 32
"""A plan of a conference takes about a megabyte."""


class Remembered:
    """The last plans by event, each under the mark that it was loaded with; threads may share it."""

    def __init__(self, most: int = MOST_PLANS) -> None:
        self.most = most
        self._plans: OrderedDict[str, tuple[Hashable, Plan]] = OrderedDict()
        self._lock = Lock()

    def __contains__(self, event_id: str) -> bool:
        return event_id in self._plans

    def find(self, event_id: str, mark: Hashable) -> Plan | None:
        """Return the plan that was loaded with this mark; None where it was with another one, or not at all."""
        with self._lock:
            kept, plan = self._plans.get(event_id, (None, None))
            if plan is None or kept != mark:
                return None
            self._plans.move_to_end(event_id)
            return plan

    def keep(self, plan: Plan, mark: Hashable) -> None:
        """Remember a plan; the one that nobody has asked for longest goes."""
        with self._lock:
            self._plans[plan.event.id] = mark, plan
            self._plans.move_to_end(plan.event.id)
            if len(self._plans) > self.most:
                self._plans.popitem(last=False)
