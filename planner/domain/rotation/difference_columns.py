"""Columns of shifts: whoever starts at table g and follows column c sits in round r at table g + c[r].

Two people of different columns meet at most once where the differences of the columns differ from round to round
(a partial difference matrix); the column of zeros stays at its table, and no other column sees a table twice.
"""

from dataclasses import dataclass
from functools import cache
from itertools import chain, combinations, permutations

import numpy as np

from planner.domain.rotation.fields import Table, addition, multiplication, prime_power, subtraction

CANDIDATES = 1000
ATTEMPTS = 24
SAMPLED_EVERY = 4
LARGEST_FIELD = 64
SEED = 1


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Columns:
    """Shifts, an array of rounds x columns whose first column is zero, and the group they are added in."""

    shifts: Table
    moduli: tuple[int, ...]

    @property
    def count(self) -> int:
        """How many columns there are."""
        return self.shifts.shape[1]

    def lengthened(self, wanted: int) -> "Columns":
        """Return at least `wanted` columns; those beyond the ones there are clash as little as a sample allows."""
        shifts, minus = self.shifts, subtraction(self.moduli)
        tables, rounds = len(minus), len(shifts)
        random = np.random.default_rng(SEED)
        while shifts.shape[1] < wanted:
            ways = (
                _candidates(tables, rounds, random) if rounds <= tables else random.integers(tables, size=(99, rounds))
            )
            gaps = np.sort(minus[ways[:, :, None], shifts[None]], axis=1)
            clashes = (gaps[:, 1:] == gaps[:, :-1]).sum(axis=(1, 2))
            shifts = np.column_stack((shifts, ways[np.argmin(clashes)]))
        return Columns(shifts=shifts, moduli=self.moduli)

    def tables_of(self, starts: np.ndarray, columns: np.ndarray) -> Table:
        """Return the tables, rounds x slots, of slots that start at `starts` and follow `columns`."""
        seated: Table = addition(self.moduli)[starts[None, :], self.shifts[:, columns]]
        return seated


@cache
def choose_columns(tables: int, rounds: int, wanted: int) -> Columns:
    """Return up to `wanted` columns, more only by chance; fewer where no more were found."""
    best = _linear(tables, rounds, wanted)
    for find in (_of_field, _of_circle, _of_product):
        if best.count < wanted:
            best = max(best, find(tables, rounds, wanted), key=lambda each: each.count)
    return best


def _linear(tables: int, rounds: int, wanted: int) -> Columns:
    """Shift by 0, 1, -1, 2, -2 … a round: the rule that fits on a badge (content B1.6)."""
    chosen = [0]
    for step in chain.from_iterable((each, -each) for each in range(1, tables // 2 + 1)):
        if len(chosen) < wanted and not any(
            gap * (step - other) % tables == 0 for other in chosen for gap in range(1, rounds)
        ):
            chosen.append(step)
    return Columns(shifts=np.outer(np.arange(rounds), chosen) % tables, moduli=(tables,))


def _of_field(tables: int, rounds: int, wanted: int) -> Columns:
    """Multiply round by column in the field of as many elements as there are tables, if there is one."""
    power = prime_power(tables)
    if not power or tables > LARGEST_FIELD or rounds > tables:
        return _only_zero(tables, rounds)
    return Columns(shifts=multiplication(*power)[:rounds, :wanted], moduli=(power[0],) * power[1])


def _of_circle(tables: int, rounds: int, wanted: int) -> Columns:
    """Search the cyclic group."""
    return _search((tables,), rounds, wanted)


def _of_product(tables: int, rounds: int, wanted: int) -> Columns:
    """Search a product of two cyclic groups, where there is one that is not cyclic itself."""
    factor = next((each for each in (2, 3, 5) if tables % (each * each) == 0), 0)
    return _search((factor, tables // factor), rounds, wanted) if factor else _only_zero(tables, rounds)


def _only_zero(tables: int, rounds: int) -> Columns:
    return Columns(shifts=np.zeros((rounds, 1), dtype=np.int64), moduli=(tables,))


def _search(moduli: tuple[int, ...], rounds: int, wanted: int) -> Columns:
    """Gather columns one after another, each time the one that leaves most others to choose from."""
    tables = int(np.prod(moduli))
    best = _only_zero(tables, rounds)
    if not 1 < rounds <= tables <= LARGEST_FIELD:
        return best
    random = np.random.default_rng(SEED)
    for attempt in range(ATTEMPTS):
        if attempt % SAMPLED_EVERY == 0:
            candidates = _candidates(tables, rounds, random)
            agree = _agreement(candidates, subtraction(moduli))
        chosen = _gather(agree, random)[: wanted - 1]
        if len(chosen) >= best.count:
            shifts = np.vstack((np.zeros((1, rounds), dtype=np.int64), candidates[chosen])).T
            best = Columns(shifts=shifts, moduli=moduli)
        if best.count >= wanted:
            break
    return best


def _candidates(tables: int, rounds: int, random: np.random.Generator) -> Table:
    """Return columns (as rows) that begin with 0 and see no table twice: all of them or a sample."""
    if np.prod(np.arange(tables - rounds + 1, tables)) <= CANDIDATES:
        ways = np.array(list(permutations(range(1, tables), rounds - 1)), dtype=np.int64)
    else:
        ways = random.permuted(np.tile(np.arange(1, tables), (CANDIDATES, 1)), axis=1)[:, : rounds - 1]
    return np.hstack((np.zeros((len(ways), 1), dtype=np.int64), ways))


def _agreement(candidates: Table, minus: Table) -> np.ndarray:
    """Tell of each two columns whether people who follow them meet at most once.

    They meet in two rounds where both columns shift by as much from the one to the other.
    """
    small = minus.astype(np.int8)
    agree = np.ones((len(candidates),) * 2, dtype=bool)
    for one, other in combinations(candidates.T, 2):
        step = small[one, other]
        agree &= step[:, None] != step
    return agree


def _gather(agree: np.ndarray, random: np.random.Generator) -> list[int]:
    chosen: list[int] = []
    left = np.arange(len(agree))
    while len(left):
        freedom = np.count_nonzero(agree[np.ix_(left, left)], axis=1) if chosen else np.zeros(len(left))
        pick = left[np.argmax(freedom + 1.5 * random.random(len(left)))]
        chosen.append(int(pick))
        left = left[agree[pick, left]]
    return chosen
