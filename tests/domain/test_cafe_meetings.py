"""What must hold of who meets whom: every meeting is counted once, and chance is shared out in full."""

from math import isclose

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.cafe_meetings import Meetings, order_by_kind, picture_meetings, times_met
from planner.domain.rotation.plan import RotationPlan, Seat

KINDS = ("police", "health", "ngo")


def seats_of(*ways: tuple[int | None, ...], tables: int = 9) -> RotationPlan:
    """Make people 0, 1, 2 … with these tables round by round."""
    seats = tuple(
        Seat(round_number=turn, table_number=table, person_id=str(number))
        for number, way in enumerate(ways)
        for turn, table in enumerate(way, start=1)
        if table
    )
    return RotationPlan(tables=tables, rounds=len(ways[0]), seed=1, seats=seats)


ROTATIONS = st.lists(st.tuples(st.integers(1, 3), st.integers(1, 3)), min_size=2, max_size=9).map(
    lambda ways: seats_of(*ways)
)


def test_two_people_meet_in_every_round_in_which_they_share_a_table() -> None:
    assert times_met(seats_of((1, 1), (1, 2), (2, 2), (1, None))) == {
        ("0", "1"): 1,
        ("0", "3"): 1,
        ("1", "3"): 1,
        ("1", "2"): 1,
    }


@given(rotation=ROTATIONS, kinds=st.lists(st.sampled_from(KINDS), min_size=9, max_size=9))
def test_the_picture_holds_every_meeting_once_on_either_side_and_shares_chance_in_full(
    rotation: RotationPlan, kinds: list[str]
) -> None:
    picture = picture_meetings(rotation, {str(number): kind for number, kind in enumerate(kinds)})
    total = times_met(rotation).total()
    upper = [row[column] for place, row in enumerate(picture.rows) for column in range(place, len(row))]
    assert sum(cell.found for cell in upper) == total
    assert isclose(sum(cell.by_lot for cell in upper), total)
    assert [list(row) for row in picture.rows] == [list(column) for column in zip(*picture.rows, strict=True)]
    assert sum(picture.people) == len({seat.person_id for seat in rotation.seats})


def test_people_of_no_kind_are_left_out() -> None:
    picture = picture_meetings(seats_of((1,), (1,), (1,)), {"0": "police", "1": "police"})
    assert (picture.kinds, picture.people) == (("police",), (2,))
    assert picture.rows == ((Meetings(found=1, by_lot=1.0),),)


def test_the_largest_kinds_come_first_and_ten_at_the_most_are_shown() -> None:
    values = {str(number): f"kind {number % 12}" for number in range(25)}
    picture = picture_meetings(seats_of(*[(1,)] * 25), values)
    assert picture.kinds[:3] == ("kind 0", "kind 1", "kind 10")
    assert len(picture.kinds) == len(picture.rows) == len(picture.rows[0]) == 10


def test_seldom_and_often_are_a_quarter_and_two_meetings_away_from_chance() -> None:
    assert [Meetings(found=found, by_lot=20).is_seldom for found in (14, 15)] == [True, False]
    assert [Meetings(found=found, by_lot=20).is_often for found in (25, 26)] == [False, True]
    assert not Meetings(found=0, by_lot=2).is_seldom
    assert not Meetings(found=3, by_lot=1).is_often


def test_people_stand_by_kind_and_then_by_name_whatever_its_accents() -> None:
    names = {"0": "Zef", "1": "Çlirim", "2": "Berat", "3": "Dritan", "4": "Ada"}
    values = {"0": "police", "1": "police", "2": "police", "3": "health"}
    assert order_by_kind(names, values, names) == [("police", ["2", "1", "0"]), ("health", ["3"]), ("", ["4"])]
