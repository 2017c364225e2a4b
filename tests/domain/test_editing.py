"""Changes to single records: one record changes, the rest stays, and what is gone is said plainly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.agenda import Material
from planner.domain.editing import (
    RecordNotFoundError,
    add_session,
    edit_record,
    find_record,
    move_session,
    move_task,
    remove_record,
    remove_session,
    with_records,
)
from planner.domain.plan import Plan
from tests.builders import a_plan, a_session, a_task, an_activity

TASKS = (a_task(id="ONE"), a_task(id="TWO", position=1))


def a_day_of(count: int) -> Plan:
    sessions = [a_session(id=f"s{position}", position=position) for position in range(count)]
    return a_plan(sessions=(*sessions, a_session(id="tomorrow", day_number=2)))


def order(plan: Plan) -> list[str]:
    return [session.id for session in plan.sessions]


def test_a_record_is_found_by_its_id() -> None:
    assert find_record(TASKS, "TWO") is TASKS[1]


def test_editing_changes_one_record_and_keeps_the_order() -> None:
    first, second = edit_record(TASKS, "ONE", {"note": "Ask the town hall.", "position": 5})
    assert (first, second) == (a_task(id="ONE", note="Ask the town hall.", position=5), TASKS[1])


def test_removing_leaves_the_others() -> None:
    assert remove_record(TASKS, "ONE") == TASKS[1:]


@pytest.mark.parametrize("change", [find_record, remove_record, lambda records, gone: edit_record(records, gone, {})])
def test_what_is_gone_is_said_plainly(change: object) -> None:
    with pytest.raises(RecordNotFoundError) as refusal:
        change(TASKS, "GONE")  # type: ignore[operator]  # each of them takes records and an id
    assert str(refusal.value) == ("“GONE” is no longer in this plan; open the page again to see what is there now.")


def test_records_of_one_kind_are_replaced_and_everything_else_stays() -> None:
    plan = a_day_of(2)
    assert with_records(plan, "tasks", iter(TASKS)) == a_plan(sessions=plan.sessions, tasks=TASKS)


@pytest.mark.parametrize(
    ("moving", "steps", "expected"),
    [
        ("s0", 1, ["s1", "s0", "s2", "tomorrow"]),
        ("s2", -2, ["s2", "s0", "s1", "tomorrow"]),
        ("s1", 0, ["s0", "s1", "s2", "tomorrow"]),
        ("s1", 99, ["s0", "s2", "s1", "tomorrow"]),
        ("s1", -99, ["s1", "s0", "s2", "tomorrow"]),
        ("tomorrow", -1, ["s0", "s1", "s2", "tomorrow"]),
    ],
)
def test_a_session_moves_within_its_day_and_no_further(moving: str, steps: int, expected: list[str]) -> None:
    assert order(move_session(a_day_of(3), moving, steps)) == expected


@given(st.integers(1, 6), st.lists(st.tuples(st.integers(0, 5), st.integers(-3, 3)), max_size=6))
def test_positions_stay_those_of_the_order(count: int, moves: list[tuple[int, int]]) -> None:
    plan = a_day_of(count)
    for number, steps in moves:
        plan = move_session(plan, f"s{number % count}", steps)
    assert [session.position for session in plan.sessions] == [*range(count), 0]
    assert set(order(plan)) == set(order(a_day_of(count)))


def test_a_new_session_comes_last_on_its_day() -> None:
    plan = add_session(a_day_of(2), a_session(id="new", position=0))
    assert order(plan) == ["s0", "s1", "new", "tomorrow"]
    assert plan.sessions[2].position == 2


def test_the_first_session_of_a_day_has_position_nought() -> None:
    assert add_session(a_plan(), a_session(id="new", day_number=2, position=7)).sessions[0].position == 0


def test_a_session_goes_with_its_steps_and_materials() -> None:
    plan = a_plan(
        sessions=(a_session(id="s0"), a_session(id="s1", position=1)),
        activities=(an_activity(id="a0", session_id="s0"), an_activity(id="a1", session_id="s1")),
        materials=(Material(id="m0", session_id="s0", position=0, name="Bell"),),
    )
    kept = remove_session(plan, "s0")
    assert (order(kept), [each.id for each in kept.activities], kept.materials) == (["s1"], ["a1"], ())


def test_a_session_that_is_gone_cannot_be_moved_or_removed() -> None:
    with pytest.raises(RecordNotFoundError):
        move_session(a_day_of(2), "gone", 1)
    with pytest.raises(RecordNotFoundError):
        remove_session(a_day_of(2), "gone")


@given(count=st.integers(1, 8), data=st.data(), gap=st.integers(0, 3))
def test_a_moved_task_stands_where_it_was_put_and_the_others_keep_their_order(
    count: int, data: st.DataObject, gap: int
) -> None:
    tasks = [a_task(id=f"T{number}", position=number * gap) for number in range(count)]
    moving, place = data.draw(st.integers(0, count - 1)), data.draw(st.integers(0, count - 1))
    moved = sorted(move_task(tasks, f"T{moving}", place), key=lambda task: task.position)
    others = [f"T{number}" for number in range(count) if number != moving]
    assert [task.id for task in moved] == [*others[:place], f"T{moving}", *others[place:]]


def test_moving_a_task_changes_only_those_it_passes() -> None:
    tasks = tuple(a_task(id=f"T{number}", position=number * 10) for number in range(5))
    moved = {task.id: task for task in move_task(tasks, "T3", 1)}
    assert [moved[task.id] == task for task in tasks] == [True, False, False, False, True]
