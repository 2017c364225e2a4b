"""How one person's way through a café is said: in one number where there is one, else table by table."""

import pytest

from planner.wording.rotations import say_way
from planner.wording.wording import Wording


@pytest.mark.parametrize(
    ("way", "said"),
    [
        ((6, 9, 12), "Start at table 6, move +3."),
        ((12, 10, 8), "Start at table 12, move \N{MINUS SIGN}2."),
        ((4, 4, 4), "You stay at table 4."),
        ((6, 2, 9), "Your tables: 6, 2, 9."),
        ((6, None, 12), "Your tables: 6, –, 12."),
        ((6,), "Your tables: 6."),
    ],
)
def test_a_way_is_said_in_one_number_where_there_is_one(way: tuple[int | None, ...], said: str) -> None:
    assert say_way(Wording(), way, 12) == said
