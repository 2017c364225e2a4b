"""Changes to the order of an agenda: nothing is lost, nothing is doubled, and what does not fit is found."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.agenda import PARKED, Material
from planner.domain.clock_rules import fixed_start_is_passed
from planner.domain.plan import Plan
from planner.domain.run_of_show import time_event
from planner.domain.session_edits import (
    SplitError,
    add_activity,
    duplicate_session,
    move_activity,
    move_session_to,
    park_session,
    split_session,
    take_session,
)
from tests.builders import a_group, a_plan, a_session, an_activity, an_assignment

STEPS = tuple(an_activity(id=f"a-{number}", session_id="a", position=number, minutes=20) for number in (1, 2, 3))
PLAN = a_plan(
    sessions=(
        a_session(id="a", title="First", position=0, minutes=60, starts_minute=9 * 60),
        a_session(id="b", title="Second", position=1, minutes=30),
        a_session(id="c", title="Third", day_number=2, position=0, minutes=45),
    ),
    activities=STEPS,
    materials=(Material(id="m", session_id="a", position=0, name="Bell"),),
)


def order(plan: Plan) -> dict[int, list[str]]:
    days: dict[int, list[str]] = {}
    for session in plan.sessions:
        days.setdefault(session.day_number, []).append(session.id)
    return days


def test_a_copy_stands_right_after_its_session_with_steps_and_materials_of_its_own() -> None:
    plan = duplicate_session(PLAN, "a", "new")
    assert order(plan) == {1: ["a", "new", "b"], 2: ["c"]}
    assert [each.id for each in plan.activities] == ["a-1", "a-2", "a-3", "new-1", "new-2", "new-3"]
    assert [(each.id, each.session_id) for each in plan.materials] == [("m", "a"), ("new-m1", "new")]
    assert [session.starts_minute for session in plan.sessions] == [540, None, None, None]


def test_a_copy_has_the_groups_with_their_rooms_and_nobody_in_them() -> None:
    group, named = a_group(session_id="a", room="Attic"), an_assignment(session_id="a", group_number=1)
    plan = duplicate_session(replace(PLAN, groups=(group,), assignments=(named,)), "a", "new")
    assert plan.groups == (group, replace(group, id="new-g1", session_id="new"))
    assert plan.assignments == (named,)


def test_a_session_is_split_with_the_steps_that_begin_in_each_half() -> None:
    plan = split_session(PLAN, "a", 40, "new")
    assert [(each.id, each.minutes) for each in plan.sessions if each.day_number == 1] == [
        ("a", 40),
        ("new", 20),
        ("b", 30),
    ]
    assert [each.session_id for each in plan.activities] == ["a", "a", "new"]


@pytest.mark.parametrize("minutes", [0, 60, 61, -1])
def test_a_session_is_not_split_where_one_half_would_be_empty(minutes: int) -> None:
    with pytest.raises(SplitError, match="split it after 1 to 59"):
        split_session(PLAN, "a", minutes, "new")


def test_what_is_parked_is_kept_with_its_steps_and_comes_back_where_it_is_wanted() -> None:
    parked = park_session(PLAN, "a")
    assert order(parked) == {PARKED: ["a"], 1: ["b"], 2: ["c"]}
    assert parked.activities == STEPS
    assert order(move_session_to(parked, "a", 2, 1)) == {1: ["b"], 2: ["c", "a"]}


def test_a_fixed_start_is_kept_within_its_day_alone() -> None:
    within, away = (move_session_to(PLAN, "a", day, 1) for day in (1, 2))
    assert [next(each for each in plan.sessions if each.id == "a").starts_minute for plan in (within, away)] == [
        540,
        None,
    ]


def test_a_session_of_another_event_is_taken_over_aside() -> None:
    plan = take_session(a_plan(), PLAN, "a", "new")
    assert order(plan) == {PARKED: ["new"]}
    assert [each.id for each in plan.activities] == ["new-1", "new-2", "new-3"]


def test_a_session_of_another_event_serves_no_objective_here() -> None:
    source = a_plan(sessions=(a_session(objectives=("theirs",)),))
    assert take_session(a_plan(), source, "session-1", "new").sessions[0].objectives == ()


def test_a_step_is_put_after_the_last_one_of_its_session() -> None:
    plan = add_activity(PLAN, "a", an_activity(id="new"))
    assert [(each.id, each.session_id) for each in plan.activities][-1] == ("new", "a")
    assert plan.activities[-1].position > STEPS[-1].position
    assert add_activity(PLAN, "c", an_activity(id="new")).activities[-1].position == 0


@pytest.mark.parametrize(("steps", "order"), [(-1, "2 1 3"), (1, "1 3 2"), (9, "1 3 2"), (0, "1 2 3")])
def test_a_step_moves_within_its_session(steps: int, order: str) -> None:
    plan = move_activity(PLAN, "a-2", steps)
    assert [each.id for each in plan.activities] == [f"a-{number}" for number in order.split()]


EDITS = st.lists(
    st.tuples(st.sampled_from(["duplicate", "split", "park", "move"]), st.integers(0, 9), st.integers(0, 9)), max_size=8
)


def edited(plan: Plan, edits: list[tuple[str, int, int]]) -> Plan:
    for number, (name, which, how) in enumerate(edits):
        session = plan.sessions[which % len(plan.sessions)]
        match name:
            case "duplicate":
                plan = duplicate_session(plan, session.id, f"n{number}")
            case "split" if session.minutes > 1:
                plan = split_session(plan, session.id, 1 + how % (session.minutes - 1), f"n{number}")
            case "park":
                plan = park_session(plan, session.id)
            case "move":
                plan = move_session_to(plan, session.id, how % 3, which)
    return plan


@given(edits=EDITS)
def test_no_sequence_of_edits_loses_order_or_steps(edits: list[tuple[str, int, int]]) -> None:
    plan = edited(PLAN, edits)
    ids = [session.id for session in plan.sessions]
    assert Counter(ids).most_common(1)[0][1] == 1
    parts = {each.session_id for each in plan.activities} | {each.session_id for each in plan.materials}
    assert parts <= set(ids)
    assert len({each.id for each in plan.activities}) == len(plan.activities)
    for day in range(3):
        positions = [session.position for session in plan.sessions if session.day_number == day]
        assert positions == sorted(set(positions))


@given(edits=EDITS)
def test_no_sequence_of_edits_makes_an_overlap_that_is_not_found(edits: list[tuple[str, int, int]]) -> None:
    for day in time_event(edited(PLAN, edits)).days:
        found = {finding.record_id for finding in fixed_start_is_passed(day)}
        overlapping = {
            later.session.id for earlier, later in pairwise(day.sessions) if later.starts_at < earlier.ends_at
        }
        assert overlapping <= found
