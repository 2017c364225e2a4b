"""What no rotation can beat: lower bounds on the pairs who meet again, by counting (docs/rotation.md).

They hold for even tables and for every rule kept; pairs kept together are left out, as in the score.
"""

from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

import numpy as np

from planner.domain.rotation.arrays import Arrays
from planner.domain.rotation.sizes import least_pairs

PROVEN_MOST_ROUNDS = {(4, 3): 4, (6, 5): 6, (6, 6): 3}
"""(tables, seats): rounds without a repeat that no plan exceeds though counting allows more (OEIS A107431; the six by
six is Tarry's proof of 1900 that Euler's 36 officers cannot be arranged)."""


OFFICERS_TABLES, OFFICERS_ROUNDS, OFFICERS_TRAVELLERS = 6, 4, 28
"""At six tables and four rounds no more than 28 travel without a repeat and without a table twice. With six who stay
they would be 35 itineraries any two of which share one place; one more always completes 35 to Euler's 36 officers."""


class Reason(StrEnum):
    """Why no rotation can have fewer repeats."""

    NONE_NEEDED = "none_needed"
    NOT_ENOUGH_PAIRS = "not_enough_pairs"
    NOT_ENOUGH_PARTNERS = "not_enough_partners"
    TABLE_SPREADS = "table_spreads"
    KNOWN_LIMIT = "known_limit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """The least `pairs_sq` and `repeats` that any rotation has, with the reason that gives the first."""

    pairs_sq: int
    repeats: int
    reason: Reason


def bound(task: Arrays) -> Bound:
    """Return the best of all bounds."""
    found = [
        Bound(pairs_sq=0, repeats=0, reason=Reason.NONE_NEEDED),
        _by_tables(task),
        _by_known_limit(task),
        _by_officers(task),
    ]
    found += _by_counting(task)
    best = max(found, key=lambda each: each.pairs_sq)
    repeats = max(each.repeats for each in found)
    return Bound(pairs_sq=max(best.pairs_sq, repeats), repeats=repeats, reason=best.reason)


def _by_counting(task: Arrays) -> list[Bound]:
    """Compare the meetings there are with the pairs that may meet, in all and person by person."""
    may_meet = _may_meet(task)
    both = (task.present[:, task.together[:, 0]] & task.present[:, task.together[:, 1]]).sum(axis=0)
    meetings = int((task.sizes * (task.sizes - 1) // 2).sum()) - int(both.sum())
    pairs = int(may_meet.sum()) // 2
    smallest = np.where(task.present, (task.sizes.min(axis=1) - 1)[:, None], 0).sum(axis=0)
    partners = may_meet.sum(axis=1)
    np.subtract.at(smallest, task.together.ravel(), np.repeat(both, 2))
    lacking = (int(np.maximum(smallest - partners, 0).sum()) + 1) // 2
    return [
        Bound(pairs_sq=_spread(meetings, pairs), repeats=max(0, meetings - pairs), reason=Reason.NOT_ENOUGH_PAIRS),
        Bound(pairs_sq=lacking, repeats=lacking, reason=Reason.NOT_ENOUGH_PARTNERS),
    ]


def _spread(meetings: int, pairs: int) -> int:
    """Return the least sum of m(m - 1)/2 for so many meetings over so many pairs."""
    return least_pairs(meetings, pairs) if pairs and meetings > 0 else 0


def _may_meet(task: Arrays) -> np.ndarray:
    """Tell of each two people whether they may share a table, those kept together left out."""
    here = task.present.astype(np.float32)
    may_meet: np.ndarray = here.T @ here > 0
    stays = ~task.travels
    may_meet &= ~(stays[:, None] & stays[None, :] & (task.home[:, None] != task.home[None, :]))
    for one, other in (*task.apart, *task.together):
        may_meet[one, other] = may_meet[other, one] = False
    np.fill_diagonal(may_meet, val=False)
    return may_meet


def _by_tables(task: Arrays) -> Bound:
    """Spread the guests of each table over the tables they may go to: where they are more, some meet again.

    Every two rounds count on their own; for repeats a round counts against one earlier round only.
    """
    places = task.tables - task.changes_table
    again = np.zeros((task.rounds, task.rounds), dtype=np.int64)
    for earlier, later in combinations(range(task.rounds), 2):
        again[earlier, later] = _again(task, earlier, later, places)
    times = (task.present[:, task.together[:, 0]] & task.present[:, task.together[:, 1]]).sum(axis=0)
    return Bound(
        pairs_sq=max(0, int(again.sum()) - int((times * (times - 1) // 2).sum())),
        repeats=max(0, int(again.max(axis=0, initial=0).sum()) - int(np.maximum(times - 1, 0).sum())),
        reason=Reason.TABLE_SPREADS,
    )


def _again(task: Arrays, earlier: int, later: int, places: int) -> int:
    """Return how many pairs of `earlier` must meet in `later`; who leaves is taken from where it helps most."""
    hosts = int((~task.travels & task.present[earlier]).any())
    guests = sorted((int(size) - hosts for size in task.sizes[earlier]), reverse=True)
    leaving = int((task.present[earlier] & ~task.present[later]).sum())
    for _ in range(leaving):
        guests[guests.index(max(guests))] -= 1
    return sum(least_pairs(max(0, each), places) for each in guests)


def _by_known_limit(task: Arrays) -> Bound:
    """Apply a proven limit: of any limit + 1 rounds two share a pair (Turán's theorem counts how many must)."""
    limit = PROVEN_MOST_ROUNDS.get((task.tables, int(task.sizes.max(initial=0))), task.rounds)
    is_plain = task.present.all() and (task.sizes == task.sizes.max(initial=0)).all() and not len(task.together)
    least = least_pairs(task.rounds, limit) if is_plain else 0
    return Bound(pairs_sq=least, repeats=min(least, 1), reason=Reason.KNOWN_LIMIT)


def _by_officers(task: Arrays) -> Bound:
    """Count the travellers beyond 28: each of them costs a pair who meets again."""
    is_six = task.tables == OFFICERS_TABLES and task.rounds >= OFFICERS_ROUNDS and task.changes_table
    is_plain = task.present.all() and not len(task.together)
    least = max(0, int(task.travels.sum()) - OFFICERS_TRAVELLERS) if is_six and is_plain else 0
    return Bound(pairs_sq=least, repeats=least, reason=Reason.KNOWN_LIMIT)
