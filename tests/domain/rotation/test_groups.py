"""Groups other than café tables: everyone once, even, mixed, and new faces where that is possible."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.rotation.groups import (
    count_off,
    home_groups,
    interview_pairs,
    mixed_groups,
    pairs_of,
    rooms_by_choice,
)
from planner.domain.rotation.people import Seatable


def people(count: int, kinds: int = 3) -> tuple[Seatable, ...]:
    return tuple(Seatable(person_id=f"p{number}", traits=(f"kind {number % kinds}",)) for number in range(count))


def test_regions_that_are_joined_make_one_home_group() -> None:
    regions = {"a": "Kukës", "b": "Dibra", "c": "Vlora", "d": "Kukës"}
    assert home_groups(regions, [("Kukës", "Dibra")]) == {("Kukës", "Dibra"): ("a", "b", "d"), ("Vlora",): ("c",)}


def test_mixed_groups_are_even_and_hold_every_kind() -> None:
    groups = mixed_groups(people(18), 6)
    assert sorted(each for group in groups for each in group) == sorted(each.person_id for each in people(18))
    assert [len({int(each[1:]) % 3 for each in group}) for group in groups] == [3] * 6


def test_later_groups_part_who_sat_together_before() -> None:
    first = mixed_groups(people(16), 4)
    second = mixed_groups(people(16), 4, met=pairs_of(first))
    assert not set(map(frozenset, pairs_of(first))) & set(map(frozenset, pairs_of(second)))


def test_a_room_counts_off() -> None:
    assert count_off("abcdefg", 3) == (("a", "d", "g"), ("b", "e"), ("c", "f"))


def test_interviews_are_held_in_pairs_and_one_group_of_three() -> None:
    assert sorted(map(len, interview_pairs(people(9)))) == [2, 2, 2, 3]


@settings(max_examples=30)
@given(st.lists(st.permutations(range(3)), min_size=1, max_size=5), st.permutations((1, 2, 2)))
def test_no_other_choice_of_rooms_grants_more(wishes: list[list[int]], seats: list[int]) -> None:
    asked = {str(number): wish for number, wish in enumerate(wishes)}
    rooms = rooms_by_choice(asked, seats)
    assert all(len(room) <= most for room, most in zip(rooms, seats, strict=True))
    got = sum(asked[each].index(number) ** 2 for number, room in enumerate(rooms) for each in room)
    ways = product(range(3), repeat=len(wishes))
    fitting = [way for way in ways if all(way.count(room) <= most for room, most in enumerate(seats))]
    assert got == min(sum(w.index(r) ** 2 for w, r in zip(wishes, way, strict=True)) for way in fitting)


def test_too_few_seats_are_refused() -> None:
    with pytest.raises(ValueError, match="2 people and 1 seats"):
        rooms_by_choice({"a": [0], "b": [0]}, [1])
