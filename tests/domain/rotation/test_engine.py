"""The engine: laws that hold of every plan, whatever is asked for, and what is said about what cannot be."""

from collections import Counter
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.rotation.effort import Effort
from planner.domain.rotation.engine import Rotation, rotate
from planner.domain.rotation.people import RotationTask, Rules, Seatable
from tests.domain.rotation.builders import SECTORS

QUICK = Effort(seconds=0.03)


def a_task(people: int, tables: int, rounds: int, *, hosts: int = 0, **rules: object) -> RotationTask:
    return RotationTask(
        people=tuple(
            Seatable(person_id=f"p{number}", traits=(SECTORS[number % 3],), is_host=number < hosts)
            for number in range(people)
        ),
        tables=tables,
        rounds=rounds,
        rules=Rules(**rules),  # type: ignore[arg-type]  # any rule may be set
    )


@st.composite
def tasks(draw: st.DrawFn) -> RotationTask:
    """Draw any task at all, sensible or not."""
    tables, rounds = draw(st.integers(1, 6)), draw(st.integers(1, 5))
    ids = [f"p{number}" for number in range(draw(st.integers(1, 26)))]
    pairs = st.lists(
        st.tuples(st.sampled_from(ids), st.sampled_from(ids)).filter(lambda each: each[0] != each[1]), max_size=4
    )
    some_rounds = st.lists(st.integers(1, rounds + 1), max_size=2, unique=True)
    people = tuple(
        Seatable(
            person_id=each,
            traits=(draw(st.sampled_from("xyz")), draw(st.sampled_from("ab"))),
            is_host=draw(st.integers(0, 6)) == 0,
            host_table=draw(st.sampled_from((None, None, None, 1, 2))),
            absent=tuple(draw(some_rounds)) if draw(st.integers(0, 5)) == 0 else (),
        )
        for each in ids
    )
    several = len(ids) > 1
    rules = Rules(
        changes_table=draw(st.booleans()),
        apart=tuple(draw(pairs)) if several else (),
        together=tuple(draw(pairs)) if several else (),
    )
    return RotationTask(people=people, tables=tables, rounds=rounds, rules=rules)


@settings(max_examples=40, deadline=None)
@given(tasks())
def test_whatever_is_asked_everyone_sits_once_a_round_at_even_tables(task: RotationTask) -> None:
    if all(set(range(1, task.rounds + 1)) <= set(person.absent) for person in task.people):
        return
    rotation = rotate(task, effort=QUICK)
    seats = rotation.plan.seats
    assert max(Counter((seat.person_id, seat.round_number) for seat in seats).values()) == 1
    expected = {
        (person.person_id, number)
        for person in task.people
        for number in range(1, task.rounds + 1)
        if number not in person.absent
    }
    assert {(seat.person_id, seat.round_number) for seat in seats} == expected
    homes = {(seat.person_id, seat.table_number) for seat in seats if seat.is_host}
    assert len(homes) == len({person for person, _ in homes}) == len({table for _, table in homes})
    assert rotation.score.tables_again == 0 or not task.rules.changes_table or rotation.score.broken
    if not homes:
        assert rotation.score.uneven_sizes == 0
    assert rotation.certificate.gap >= 0 or rotation.score.broken


def test_the_same_seed_gives_the_same_plan_and_another_seed_another() -> None:
    task = a_task(30, 6, 3, hosts=6)
    assert rotate(task, seed=3, effort=QUICK) == rotate(task, seed=3, effort=QUICK)
    assert rotate(task, seed=3, effort=QUICK).plan.seats != rotate(task, seed=4, effort=QUICK).plan.seats


def test_a_first_plan_comes_at_once_and_no_later_one_is_worse() -> None:
    told: list[Rotation] = []

    def tell(rotation: Rotation) -> bool:
        told.append(rotation)
        return True

    last = rotate(a_task(37, 6, 4, changes_table=False), effort=Effort(seconds=0.1, on_better=tell))
    prices = [(each.score.broken, each.score.pairs_sq) for each in told]
    assert prices == sorted(prices, reverse=True)
    assert told[-1] == last


def test_a_stop_signal_ends_the_search() -> None:
    asked = count()
    rotation = rotate(a_task(36, 6, 4, changes_table=False), effort=Effort(seconds=60, stop=lambda: next(asked) >= 5))
    assert (next(asked) < 12, rotation.score.broken) == (True, 0)


def test_whoever_is_told_of_a_better_plan_can_end_the_search() -> None:
    told: list[Rotation] = []

    def tell(rotation: Rotation) -> bool:
        told.append(rotation)
        return False

    last = rotate(a_task(36, 6, 4, changes_table=False), effort=Effort(seconds=60, on_better=tell))
    assert [last] == told


@pytest.mark.parametrize("tables", [5, 8, 13, 20, 30])
@pytest.mark.parametrize("rounds", [3, 4])
@pytest.mark.parametrize("seats", [4, 5])
def test_world_cafes_with_hosts_have_no_repeat_and_nobody_sees_a_table_twice(
    tables: int, rounds: int, seats: int
) -> None:
    rotation = rotate(a_task(tables * seats, tables, rounds, hosts=tables), effort=QUICK)
    if (tables, rounds, seats) != (5, 4, 5):
        assert (rotation.score.pairs_sq, rotation.score.broken, rotation.certificate.is_best) == (0, 0, True)


def test_pairs_are_kept_apart_and_together() -> None:
    rules = {"apart": (("p10", "p11"), ("p12", "p13")), "together": (("p20", "p21"),)}
    rotation = rotate(a_task(48, 10, 3, hosts=9, **rules), effort=Effort(seconds=0.5))
    assert (rotation.score.broken, rotation.score.pairs_sq) == (0, 0)


@pytest.mark.parametrize(
    ("task", "rule"),
    [
        (a_task(24, 5, 3, hosts=7), "seating_more_hosts_than_tables"),
        (a_task(12, 4, 3, together=(("p0", "p1"), ("p1", "p2"), ("p2", "p3"))), "seating_together_too_many"),
        (a_task(16, 4, 3, together=(("p0", "p1"),), apart=(("p1", "p0"),)), "seating_together_and_apart"),
        (a_task(16, 4, 3, hosts=4, together=(("p0", "p9"),)), "seating_together_with_a_host"),
        (a_task(16, 1, 3), "seating_one_table"),
        (a_task(11, 3, 3), "seating_too_few_for_cafe"),
        (a_task(16, 4, 5), "seating_more_rounds_than_tables"),
        (a_task(16, 4, 3, seats=(3, 3, 3, 3)), "seating_too_few_seats"),
    ],
)
def test_what_cannot_be_is_named_and_the_nearest_plan_is_made(task: RotationTask, rule: str) -> None:
    rotation = rotate(task, effort=QUICK)
    assert rule in {each.rule for each in rotation.findings}
    assert len(rotation.plan.seats) == len(task.people) * task.rounds
    assert rotation.score.uneven_sizes == 0


def test_nobody_is_kept_apart_from_himself_or_herself() -> None:
    rotation = rotate(a_task(16, 4, 2, apart=(("p1", "p1"),)), effort=QUICK)
    assert (rotation.score.broken, rotation.findings) == (0, ())


def test_who_misses_every_round_has_no_seat_and_is_named() -> None:
    person = Seatable(person_id="away", absent=(1, 2, 3), traits=("x",))
    task = a_task(16, 4, 3)
    rotation = rotate(RotationTask(people=(*task.people, person), tables=4, rounds=3), effort=QUICK)
    assert [each.record_id for each in rotation.findings] == ["away"]
    assert "away" not in {seat.person_id for seat in rotation.plan.seats}


def test_a_host_whose_table_is_taken_or_missing_gets_another_one_and_is_named() -> None:
    homes = {"p0": 1, "p1": 1, "p2": 9, "p3": 2}
    people = tuple(replace(each, host_table=homes.get(each.person_id)) for each in a_task(16, 4, 3).people)
    rotation = rotate(RotationTask(people=people, tables=4, rounds=3), effort=QUICK)
    said = [(each.rule, each.record_id, each.values["wanted"], each.values["table"]) for each in rotation.findings]
    assert said == [("seating_host_elsewhere", "p1", 1, 3), ("seating_host_elsewhere", "p2", 9, 4)]


def test_what_gives_way_is_named_once_with_the_smallest_change() -> None:
    """Six people who should all stay together at tables of four, and three rounds at one table."""
    together = tuple((("p0", f"p{number}")) for number in range(1, 6))
    crowd = rotate(a_task(16, 4, 3, together=together), effort=QUICK).findings
    assert [(each.rule, dict(each.values)) for each in crowd] == [
        ("seating_together_too_many", {"people": 6, "seats": 4, "beyond": 2})
    ]
    assert [each.rule for each in rotate(a_task(16, 1, 3), effort=QUICK).findings] == ["seating_one_table"]
