"""Breakout groups by preference: everybody has a place, no group holds too many, and wishes are missed last."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.editing import RecordNotFoundError
from planner.domain.group_choices import (
    ForeignGroupError,
    Granted,
    NoGroupsToChooseError,
    TooFewPlacesError,
    assess_choices,
    choices_in,
    choose_groups,
    find_choices,
    groups_by_title,
    part_by_choice,
    places_for,
)
from planner.domain.plan import Plan
from tests.builders import a_group, a_plan, a_session, people_of_plan

SESSION = a_session()


def a_choice(wishes: dict[int, tuple[int, ...]], places: tuple[int, ...], people: int = 4) -> Plan:
    """Make a session with groups of these places, and people who wish for groups by number, the dearest first."""
    groups = tuple(
        a_group(number=number, places=each, title=f"Theme {number}") for number, each in enumerate(places, 1)
    )
    plan = a_plan(sessions=(SESSION,), groups=groups, **people_of_plan(people))
    for person, numbers in wishes.items():
        plan = choose_groups(plan, SESSION.id, f"person-{person}", [f"group-{number}" for number in numbers])
    return plan


def placed(plan: Plan) -> Plan:
    parts = part_by_choice(plan, SESSION)
    groups = zip(plan.groups, parts, strict=True)
    return replace(plan, groups=tuple(replace(group, members=members) for group, members in groups))


def test_everybody_gets_the_first_wish_where_the_groups_hold_them() -> None:
    plan = a_choice({1: (1, 2), 2: (2,), 3: (1,), 4: (2, 1)}, (2, 2))
    assert part_by_choice(plan, SESSION) == (("person-1", "person-3"), ("person-2", "person-4"))
    assert assess_choices(placed(plan), SESSION) == Granted(by_place=(4, 0), denied=(), silent=0)


def test_who_wished_for_a_full_group_alone_is_named_and_has_a_place() -> None:
    plan = placed(a_choice({1: (1,), 2: (1,), 3: (1, 2)}, (1, 3)))
    found = assess_choices(plan, SESSION)
    assert found
    assert (found.by_place, len(found.denied), found.silent) == ((1, 1), 1, 1)
    assert sorted(each for group in plan.groups for each in group.members) == [f"person-{n}" for n in (1, 2, 3, 4)]


@settings(max_examples=25, deadline=None)
@given(
    wishes=st.lists(st.permutations((1, 2, 3)).flatmap(lambda all_: st.sampled_from([all_[:n] for n in range(4)]))),
    places=st.tuples(*(st.integers(0, 4),) * 3),
)
def test_no_group_holds_too_many_and_nobody_is_left_out(wishes: list[list[int]], places: tuple[int, ...]) -> None:
    people = len(wishes[:8])
    plan = a_choice({number: tuple(each) for number, each in enumerate(wishes[:8], 1)}, places, people)
    try:
        parts = part_by_choice(plan, SESSION)
    except TooFewPlacesError:
        assert 0 < sum(places) < people
        return
    assert sorted(each for part in parts for each in part) == sorted(f"person-{n + 1}" for n in range(people))
    assert all(len(part) <= most for part, most in zip(parts, places, strict=True) if most)


@settings(max_examples=15, deadline=None)
@given(wishes=st.lists(st.permutations((1, 2, 3)), min_size=4, max_size=4))
def test_no_other_way_gives_dearer_wishes(wishes: list[list[int]]) -> None:
    """Compare with every way to place four people: the sum of the squared places on their lists is the least."""
    plan = a_choice({number: tuple(each) for number, each in enumerate(wishes, 1)}, (2, 1, 1))

    def price(rooms: tuple[int, ...]) -> int:
        return sum(wish.index(room) ** 2 for wish, room in zip(wishes, rooms, strict=True))

    parts = part_by_choice(plan, SESSION)
    found = tuple(next(n for n, part in enumerate(parts, 1) if f"person-{p}" in part) for p in range(1, 5))
    ways = (
        way
        for way in product((1, 2, 3), repeat=4)
        if all(way.count(n) <= most for n, most in zip((1, 2, 3), (2, 1, 1), strict=True))
    )
    assert price(found) == min(map(price, ways))


def test_groups_that_do_not_say_how_many_fit_share_the_rest() -> None:
    assert places_for(10, [a_group(places=4), a_group(), a_group()]) == (4, 3, 3)
    assert places_for(3, [a_group(places=4), a_group()]) == (4, 1)


def test_too_few_places_are_refused_with_how_many_are_lacking() -> None:
    with pytest.raises(TooFewPlacesError) as refused:
        part_by_choice(a_choice({}, (1, 2)), SESSION)
    assert str(refused.value) == ("The groups have too few places, 3 for 4. Let 1 more fit, or make another group.")


def test_without_groups_there_is_nothing_to_choose() -> None:
    with pytest.raises(NoGroupsToChooseError):
        part_by_choice(a_choice({}, ()), SESSION)


def test_wishes_are_for_groups_of_the_session_and_those_for_others_stay() -> None:
    plan = a_choice({1: (2, 1)}, (0, 0))
    other = a_group(id="other", session_id="session-2", number=1)
    plan = choose_groups(replace(plan, groups=(*plan.groups, other)), "session-2", "person-1", ["other"])
    plan = choose_groups(plan, SESSION.id, "person-1", ["group-1"])
    assert plan.attendances[0].choices == ("other", "group-1")
    assert choices_in(plan, SESSION.id)["person-1"] == ("group-1",)
    with pytest.raises(ForeignGroupError):
        choose_groups(plan, SESSION.id, "person-1", ["other"])
    with pytest.raises(RecordNotFoundError):
        choose_groups(plan, SESSION.id, "nobody", [])


def test_a_group_that_is_gone_is_wished_for_no_more() -> None:
    plan = a_choice({1: (2, 1)}, (0, 0))
    assert choices_in(replace(plan, groups=plan.groups[:1]), SESSION.id)["person-1"] == ("group-1",)


def test_without_wishes_or_places_nothing_is_said_of_them() -> None:
    assert assess_choices(placed(a_choice({}, (0, 0))), SESSION) is None
    assert assess_choices(a_choice({1: (1,)}, (0, 0)), SESSION) is None


def test_groups_are_found_by_their_titles_however_these_are_written() -> None:
    groups = groups_by_title(a_choice({}, (0, 0)))
    assert find_choices(["THEME 2", "nothing", "theme 1", "Theme 2"], groups) == ("group-2", "group-1")
