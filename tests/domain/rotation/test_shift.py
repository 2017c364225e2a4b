"""What must hold of the one number that says how somebody moves: walked from the first table, it gives the others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.rotation.shift import shift_of


@given(tables=st.integers(1, 40), rounds=st.integers(2, 8), data=st.data())
def test_walking_the_number_from_the_first_table_gives_every_other(
    tables: int, rounds: int, data: st.DataObject
) -> None:
    start, step = data.draw(st.integers(1, tables)), data.draw(st.integers(0, tables - 1))
    way = [(start - 1 + turn * step) % tables + 1 for turn in range(rounds)]
    shift = shift_of(way, tables)
    assert shift is not None
    assert [(start - 1 + turn * shift) % tables + 1 for turn in range(rounds)] == way


@pytest.mark.parametrize(
    ("way", "tables", "shift"),
    [
        ((6, 9, 12), 12, 3),
        ((9, 6, 3), 12, -3),
        ((11, 2, 5), 12, 3),
        ((4, 4, 4), 9, 0),
        ((1, 3), 4, 2),
        ((3, 1), 4, -2),
        ((7, 1), 8, -6),
    ],
)
def test_the_number_passes_the_last_table_as_seldom_as_it_can(way: tuple[int, ...], tables: int, shift: int) -> None:
    assert shift_of(way, tables) == shift


@pytest.mark.parametrize("way", [(1, 2, 4), (1, None, 3), (None, 2, 3), (5,), ()])
def test_a_way_that_no_number_says_has_none(way: tuple[int | None, ...]) -> None:
    assert shift_of(way, 12) is None
