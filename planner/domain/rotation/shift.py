"""Whether one number says how somebody moves from table to table, as "start at table 6, move +3"."""

from collections.abc import Sequence
from itertools import pairwise


def shift_of(way: Sequence[int | None], tables: int) -> int | None:
    """Return by how many tables somebody goes on after every round, 0 for staying; None where no one number says it.

    `way` is the table of each round, None where there is no seat; after the last table comes the first. Of the two
    numbers that say the same, one up and one down, it is the one that passes the end less often, then the smaller.
    """
    known = [table for table in way if table is not None]
    steps = {(after - before) % tables for before, after in pairwise(known)}
    if len(steps) != 1 or len(known) != len(way):
        return None
    (step,) = steps
    return min((step, step - tables), key=lambda shift: (_times_past_the_end(known, shift), abs(shift)))


def _times_past_the_end(way: Sequence[int], shift: int) -> int:
    return sum(after != before + shift for before, after in pairwise(way))
