"""Groups of a session: made in one go, made anew, removed and merged, and nobody gets lost unsaid."""

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.editing import RecordNotFoundError
from planner.domain.group_edits import TooManyGroupsError, groups_of, make_groups, merge_group, remove_group
from planner.domain.plan import Plan
from planner.domain.staffing import Assignment, Duty
from tests.builders import a_group, a_plan, a_session, an_assignment, an_event


def new_ids() -> str:
    return f"new-{next(NUMBERS)}"


NUMBERS = count()


def three_groups() -> Plan:
    """Make a session with three groups, a facilitator in each, and another session with one group."""
    return a_plan(
        event=an_event(expected_participants=30),
        sessions=(a_session(), a_session(id="other", position=1)),
        groups=(
            *(a_group(number=number, title=f"Title {number}") for number in (1, 2, 3)),
            a_group(id="elsewhere", session_id="other"),
        ),
        assignments=(
            *(facilitator(number) for number in (1, 2, 3)),
            an_assignment(id="lead"),
            an_assignment(id="there", session_id="other", group_number=1, duty=Duty.FACILITATOR),
        ),
    )


def facilitator(number: int) -> Assignment:
    usual = {"id": f"f{number}", "group_number": number, "duty": Duty.FACILITATOR, "person_id": f"person-{number}"}
    return an_assignment(**usual)


def titles(plan: Plan) -> list[tuple[int, str]]:
    return [(group.number, group.title) for group in groups_of(plan, "session-1")]


def people(plan: Plan) -> list[tuple[int, str, Duty]]:
    named = (each for each in plan.assignments if each.session_id == "session-1" and each.group_number)
    return [(each.group_number, each.person_id, each.duty) for each in named]


def test_more_groups_leave_those_there_are_as_they_were() -> None:
    made = make_groups(three_groups(), "session-1", 5, new_ids)
    assert titles(made.plan) == [(1, "Title 1"), (2, "Title 2"), (3, "Title 3"), (4, ""), (5, "")]
    assert (made.released, made.plan.assignments) == ((), three_groups().assignments)


def test_fewer_groups_tell_who_was_named_beyond_the_number() -> None:
    made = make_groups(three_groups(), "session-1", 1, new_ids)
    assert titles(made.plan) == [(1, "Title 1")]
    assert [each.person_id for each in made.released] == ["person-2", "person-3"]
    assert [each.id for each in made.plan.assignments] == ["f1", "lead", "there"]


@pytest.mark.parametrize("number", [-1, 31])
def test_more_groups_than_people_are_refused(number: int) -> None:
    with pytest.raises(TooManyGroupsError, match="from 0 to 30"):
        make_groups(three_groups(), "session-1", number, new_ids)


def test_groups_of_a_session_that_is_gone_are_refused() -> None:
    with pytest.raises(RecordNotFoundError):
        make_groups(three_groups(), "gone", 2, new_ids)


def test_groups_after_a_removed_one_move_up_with_their_people() -> None:
    plan = remove_group(three_groups(), "group-2")
    assert titles(plan) == [(1, "Title 1"), (2, "Title 3")]
    assert people(plan) == [(1, "person-1", Duty.FACILITATOR), (2, "person-3", Duty.FACILITATOR)]
    assert plan.assignments[-1] == three_groups().assignments[-1]


def test_a_group_that_joins_another_brings_its_people_as_helpers() -> None:
    plan = merge_group(three_groups(), "group-1", "group-2")
    assert titles(plan) == [(1, "Title 2"), (2, "Title 3")]
    assert people(plan) == [
        (1, "person-1", Duty.CO_FACILITATOR),
        (1, "person-2", Duty.FACILITATOR),
        (2, "person-3", Duty.FACILITATOR),
    ]


@given(numbers=st.lists(st.integers(0, 9), min_size=1, max_size=6))
def test_whatever_is_made_the_groups_are_numbered_without_gaps_and_everybody_has_a_group(numbers: list[int]) -> None:
    plan = three_groups()
    for number in numbers:
        plan = make_groups(plan, "session-1", number, new_ids).plan
        there = [group.number for group in groups_of(plan, "session-1")]
        assert there == list(range(1, number + 1))
        assert {group for group, _, _ in people(plan)} <= set(there)
