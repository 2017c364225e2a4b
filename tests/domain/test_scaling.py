"""Steps, rounds, groups and materials, fitted to the people and to the minutes of the slot (content B3.4)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.agenda import Activity, Material, Per
from planner.domain.scaling import CountedMaterial, FittedActivity, count_groups, count_materials, fit_activities
from tests.builders import a_session, an_activity


def fitted(*activities: Activity, people: int = 20, **session: object) -> list[tuple[str, int, int | None]]:
    steps = fit_activities(a_session(**session), activities, people)
    return [(each.activity.title, each.minutes, each.round_number) for each in steps]


@pytest.mark.parametrize(
    ("people", "group_size", "groups"),
    [(20, 5, 4), (21, 5, 5), (24, 5, 5), (25, 5, 5), (4, 5, 1), (0, 5, 1), (300, 0, 1)],
)
def test_people_make_as_many_groups_as_their_size_asks_for(people: int, group_size: int, groups: int) -> None:
    assert count_groups(people, group_size) == groups


@given(st.integers(1, 2000), st.integers(1, 60))
def test_no_group_is_larger_than_its_size_and_one_less_would_not_do(people: int, size: int) -> None:
    groups = count_groups(people, size)
    assert (groups - 1) * size < people <= groups * size


def test_rounds_are_written_out_with_the_moves_between_them() -> None:
    steps = fitted(
        an_activity(title="Frame", minutes=10),
        an_activity(title="Talk", minutes=20, per=Per.ROUND),
        an_activity(title="Move", minutes=3, per=Per.BETWEEN_ROUNDS),
        an_activity(title="Harvest", minutes=25),
        minutes=101,
        rounds=3,
        group_size=5,
    )
    assert steps == [
        ("Frame", 10, None),
        ("Talk", 20, 1),
        ("Move", 3, 1),
        ("Talk", 20, 2),
        ("Move", 3, 2),
        ("Talk", 20, 3),
        ("Harvest", 25, None),
    ]
    assert sum(minutes for _, minutes, _ in steps) == 101


def test_a_single_round_has_no_move() -> None:
    steps = fitted(
        an_activity(title="Talk", per=Per.ROUND),
        an_activity(title="Move", per=Per.BETWEEN_ROUNDS),
        rounds=1,
    )
    assert [title for title, _, _ in steps] == ["Talk"]


def test_a_step_for_each_group_takes_its_minutes_as_often_as_there_are_groups() -> None:
    assert fitted(an_activity(title="Report", minutes=3, per=Per.GROUP), people=28, group_size=7) == [
        ("Report", 12, None)
    ]


def test_a_step_for_each_person_takes_its_minutes_as_often_as_there_are_people() -> None:
    assert fitted(an_activity(title="Name", minutes=1, per=Per.PERSON), people=28) == [("Name", 28, None)]


def test_what_the_slot_leaves_over_goes_to_the_step_that_stretches() -> None:
    steps = fitted(an_activity(title="Frame", minutes=10), an_activity(title="Talk", minutes=20, stretches=True))
    assert steps == [("Frame", 10, None), ("Talk", 50, None)]


def test_steps_that_stretch_share_what_is_over_in_proportion() -> None:
    steps = fitted(
        an_activity(title="Short", minutes=10, stretches=True), an_activity(title="Long", minutes=20, stretches=True)
    )
    assert steps == [("Short", 20, None), ("Long", 40, None)]


def test_steps_that_stretch_give_way_where_the_slot_is_short() -> None:
    steps = fitted(
        an_activity(title="Fixed", minutes=50),
        an_activity(title="One", minutes=30, stretches=True),
        an_activity(title="Two", minutes=10, stretches=True),
    )
    assert steps == [("Fixed", 50, None), ("One", 8, None), ("Two", 2, None)]


def test_a_step_that_stretches_keeps_one_minute_though_there_is_no_room() -> None:
    steps = fitted(an_activity(title="Fixed", minutes=70), an_activity(title="Talk", minutes=20, stretches=True))
    assert steps == [("Fixed", 70, None), ("Talk", 1, None)]


def test_every_step_that_stretches_gets_a_minute_before_any_gets_more() -> None:
    steps = fitted(
        an_activity(title="All", minutes=30, stretches=True),
        an_activity(title="Nothing", minutes=0, stretches=True),
        an_activity(title="Nothing more", minutes=0, stretches=True),
        minutes=10,
    )
    assert [minutes for _, minutes, _ in steps] == [8, 1, 1]


def test_steps_without_minutes_of_their_own_share_alike() -> None:
    steps = fitted(*[an_activity(minutes=0, stretches=True)] * 3, minutes=30)
    assert [minutes for _, minutes, _ in steps] == [10, 10, 10]


def test_nothing_changes_where_no_step_stretches() -> None:
    assert fitted(an_activity(title="Talk", minutes=20)) == [("Talk", 20, None)]


def test_a_session_without_steps_has_none() -> None:
    assert fitted() == []


def test_rounds_that_stretch_fill_the_slot_to_the_minute() -> None:
    steps = fitted(an_activity(title="Talk", minutes=20, per=Per.ROUND, stretches=True), rounds=3, minutes=65)
    assert sorted(minutes for _, minutes, _ in steps) == [21, 22, 22]


ACTIVITIES = st.lists(
    st.builds(
        lambda minutes, per, stretches: an_activity(minutes=minutes, per=per, stretches=stretches),
        st.integers(0, 45),
        st.sampled_from(Per),
        st.booleans(),
    ),
    max_size=7,
)


@given(ACTIVITIES, st.integers(1, 200), st.integers(1, 5), st.integers(0, 8), st.integers(1, 60))
def test_steps_that_stretch_fill_the_slot_wherever_a_minute_each_is_room_enough(
    activities: list[Activity], minutes: int, rounds: int, group_size: int, people: int
) -> None:
    session = a_session(minutes=minutes, rounds=rounds, group_size=group_size)
    steps = fit_activities(session, activities, people)
    elastic = [step for step in steps if step.activity.stretches]
    fixed = sum(step.minutes for step in steps) - sum(step.minutes for step in elastic)
    assert all(step.minutes >= 1 for step in elastic)
    if elastic:
        assert sum(step.minutes for step in steps) == max(minutes, fixed + len(elastic))


@given(ACTIVITIES, st.integers(1, 200), st.integers(1, 5))
def test_steps_that_do_not_stretch_keep_their_minutes(activities: list[Activity], minutes: int, rounds: int) -> None:
    def rigid(steps: tuple[FittedActivity, ...]) -> list[FittedActivity]:
        return [step for step in steps if not step.activity.stretches]

    one, other = (fit_activities(a_session(minutes=slot, rounds=rounds), activities, 20) for slot in (minutes, 1))
    assert rigid(one) == rigid(other)


def test_materials_are_counted_by_what_they_are_for() -> None:
    session = a_session(group_size=5, rounds=3)
    needed = [
        Material(id=per, session_id=session.id, position=0, name=per, quantity=2, per=per)
        for per in (Per.ONCE, Per.GROUP, Per.PERSON, Per.ROUND, Per.BETWEEN_ROUNDS)
    ]
    assert count_materials(session, needed, 28) == (
        CountedMaterial(name="once", quantity=2),
        CountedMaterial(name="group", quantity=12),
        CountedMaterial(name="person", quantity=56),
        CountedMaterial(name="round", quantity=6),
        CountedMaterial(name="between_rounds", quantity=4),
    )
