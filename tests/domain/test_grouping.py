"""Groups of a session: everybody in one, even in size, and of people who have not met where that is possible."""

from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.group_edits import TooManyGroupsError, groups_of, merge_group
from planner.domain.grouping import (
    GroupingKind,
    GroupingWish,
    NobodyToGroupError,
    NotInTwoGroupsError,
    assess_groups,
    exchange_members,
    group_people,
    settle_groups,
)
from planner.domain.people import AttendanceStatus
from planner.domain.plan import Plan
from planner.domain.presence import note_presence
from tests.builders import a_plan, a_session, an_event, an_organisation, people_of_plan

REGIONS = ("Kukës", "Dibra", "Vlora")
NUMBERS = count(1)
FIRST, SECOND = a_session(id="first", position=0), a_session(id="second", position=1)


def a_plan_of(people: int) -> Plan:
    """Make a plan with two sessions and people of offices in three regions."""
    made = people_of_plan(people)
    offices = tuple(an_organisation(id=f"o{n}", name=f"Office {n}", region=region) for n, region in enumerate(REGIONS))
    plan = a_plan(event=an_event(expected_participants=max(1, people)), sessions=(FIRST, SECOND), **made)
    persons = tuple(replace(each, organisation_id=f"o{n % 3}") for n, each in enumerate(plan.persons))
    return replace(plan, persons=persons, organisations=offices)


def grouped(plan: Plan, session_id: str, wish: GroupingWish) -> Plan:
    return group_people(plan, session_id, wish, lambda: f"group-{next(NUMBERS)}")


def members(plan: Plan, session_id: str) -> list[tuple[str, ...]]:
    return [group.members for group in groups_of(plan, session_id)]


@settings(max_examples=25, deadline=None)
@given(
    people=st.integers(2, 20),
    groups=st.integers(1, 6),
    kind=st.sampled_from([GroupingKind.MIXED, GroupingKind.COUNT_OFF, GroupingKind.PAIRS]),
)
def test_everybody_is_in_exactly_one_group_and_sizes_differ_by_at_most_one(
    people: int, groups: int, kind: GroupingKind
) -> None:
    plan = a_plan_of(people)
    parts = members(grouped(plan, "first", GroupingWish(kind=kind, count=min(groups, people))), "first")
    assert sorted(each for part in parts for each in part) == sorted(each.person_id for each in plan.attendances)
    assert max(map(len, parts)) - min(map(len, parts)) <= 1


@settings(max_examples=10, deadline=None)
@given(people=st.integers(6, 18), groups=st.integers(2, 4))
def test_mixed_groups_bring_no_more_pairs_together_again_than_counting_off(people: int, groups: int) -> None:
    plan = grouped(a_plan_of(people), "first", GroupingWish(kind=GroupingKind.COUNT_OFF, count=groups))
    again = {
        kind: assess_groups(grouped(plan, "second", GroupingWish(kind=kind, count=groups)), SECOND)
        for kind in (GroupingKind.MIXED, GroupingKind.COUNT_OFF)
    }
    mixed, counted = again[GroupingKind.MIXED], again[GroupingKind.COUNT_OFF]
    assert mixed
    assert counted
    assert mixed.met_again <= counted.met_again


def test_home_groups_bear_the_names_of_their_regions_and_joined_ones_sit_together() -> None:
    wish = GroupingWish(kind=GroupingKind.HOME, joined=(("Kukës", "Dibra"),))
    groups = groups_of(grouped(a_plan_of(9), "first", wish), "first")
    assert [(group.title, len(group.members)) for group in groups] == [("Kukës, Dibra", 6), ("Vlora", 3)]


def test_groups_made_anew_keep_their_rooms() -> None:
    plan = grouped(a_plan_of(8), "first", GroupingWish(kind=GroupingKind.MIXED, count=2))
    plan = replace(plan, groups=tuple(replace(each, room=f"Room {each.number}") for each in plan.groups))
    again = groups_of(grouped(plan, "first", GroupingWish(kind=GroupingKind.COUNT_OFF, count=3)), "first")
    assert [group.room for group in again] == ["Room 1", "Room 2", ""]


def test_who_comes_and_who_goes_is_told_and_settled() -> None:
    plan = grouped(a_plan_of(8), "first", GroupingWish(kind=GroupingKind.COUNT_OFF, count=2))
    groups = tuple(replace(each, members=tuple(m for m in each.members if m != "person-3")) for each in plan.groups)
    plan = note_presence(replace(plan, groups=groups), {"person-5"}, AttendanceStatus.ABSENT)
    found = assess_groups(plan, FIRST)
    assert found
    assert (found.in_none, found.gone) == (("person-3",), ("person-5",))
    settled = assess_groups(settle_groups(plan, "first"), FIRST)
    assert settled
    assert (settled.in_none, settled.gone, settled.smallest, settled.largest) == ((), (), 3, 4)


def test_two_people_change_places_and_nobody_else_moves() -> None:
    plan = grouped(a_plan_of(6), "first", GroupingWish(kind=GroupingKind.COUNT_OFF, count=2))
    after = members(exchange_members(plan, "first", ("person-1", "person-2")), "first")
    assert after == [("person-2", "person-3", "person-5"), ("person-1", "person-4", "person-6")]
    for pair in (("person-1", "person-3"), ("person-1", "nobody")):
        with pytest.raises(NotInTwoGroupsError):
            exchange_members(plan, "first", pair)


def test_a_group_that_joins_another_brings_its_people_along() -> None:
    plan = grouped(a_plan_of(6), "first", GroupingWish(kind=GroupingKind.COUNT_OFF, count=2))
    one, other = groups_of(plan, "first")
    assert sorted(members(merge_group(plan, other.id, one.id), "first")[0]) == [f"person-{n}" for n in range(1, 7)]


def test_nobody_and_too_many_groups_are_refused() -> None:
    with pytest.raises(NobodyToGroupError):
        grouped(a_plan_of(0), "first", GroupingWish(kind=GroupingKind.MIXED))
    for number in (0, 4):
        with pytest.raises(TooManyGroupsError, match="from 1 to"):
            grouped(a_plan_of(3), "first", GroupingWish(kind=GroupingKind.MIXED, count=number))


def test_without_members_there_is_nothing_to_assess() -> None:
    assert assess_groups(a_plan_of(4), FIRST) is None
