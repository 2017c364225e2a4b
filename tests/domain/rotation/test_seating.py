"""Seating a world café: everyone once a round, hosts at home, even tables, no repeats where that is possible."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.rotation.construct import is_exact
from planner.domain.rotation.effort import Effort
from planner.domain.rotation.people import RotationTask, Rules, Seatable
from planner.domain.rotation.plan import RotationPlan
from planner.domain.rotation.seating import SeatingError, TooFewToSeatError, seat_participants, suggest_tables
from tests.domain.rotation.builders import count_repeats, count_tables_again, people_to_seat, rows_of, sizes_of

EXACT_SHAPES = (
    st.tuples(st.integers(4, 16), st.integers(2, 6), st.integers(1, 5))
    .flatmap(lambda shape: st.tuples(st.integers(shape[0] * 2, shape[0] * shape[1]), *map(st.just, shape[::2])))
    .filter(lambda shape: shape[0] >= 12 and is_exact(shape[1], -(-shape[0] // shape[1]), shape[2]))
)


MOMENT = Effort(seconds=0.03)
"""What is tested here holds of every plan; no clock ends the search, however busy the computer is."""


def seat(people: int, tables: int, rounds: int = 3, *, hosts: int = 0, seed: int = 1) -> RotationPlan:
    task = RotationTask(people=people_to_seat(people, hosts=hosts), tables=tables, rounds=rounds)
    return seat_participants(task, seed=seed, effort=MOMENT)


def check_laws(plan: RotationPlan, people: tuple[Seatable, ...]) -> None:
    """Check what holds of every rotation, however many repeats it has."""
    everyone = {person.person_id for person in people}
    assert len(plan.seats) == len(people) * plan.rounds
    assert [set(row) for row in rows_of(plan)] == [everyone] * plan.rounds
    assert all(max(sizes) - min(sizes) <= 1 for sizes in sizes_of(plan))
    hosts = {(seat.person_id, seat.table_number) for seat in plan.seats if seat.is_host}
    assert len(hosts) == len({person for person, _ in hosts}) == plan.tables
    assert {table for _, table in hosts} == set(range(1, plan.tables + 1))
    named = {person.person_id for person in people if person.is_host}
    chosen = {person for person, _ in hosts}
    assert chosen <= named or named <= chosen


@settings(max_examples=40)
@given(EXACT_SHAPES, st.integers(0, 20), st.integers(0, 2**32 - 1))
def test_every_round_seats_everyone_once_at_even_tables_with_their_hosts(
    shape: tuple[int, int, int], hosts: int, seed: int
) -> None:
    people, tables, rounds = shape
    plan = seat(people, tables, rounds, hosts=hosts, seed=seed)
    check_laws(plan, people_to_seat(people, hosts=hosts))
    assert (count_repeats(plan), count_tables_again(plan)) == (0, 0)


@pytest.mark.parametrize(("people", "tables", "rounds"), [(12, 2, 2), (12, 6, 12), (20, 4, 3), (23, 5, 7), (30, 3, 4)])
def test_the_same_holds_where_repeats_cannot_be_avoided(people: int, tables: int, rounds: int) -> None:
    plan = seat(people, tables, rounds, hosts=3)
    check_laws(plan, people_to_seat(people, hosts=3))
    assert count_repeats(plan) > 0


RING = ((20, 5), (24, 5), (25, 5), (25, 7), (28, 7), (30, 8), (36, 9), (40, 10), (52, 11), (52, 13), (80, 16), (80, 20))
LARGE = ((88, 18), (88, 22), (90, 18), (90, 23), (108, 22), (108, 27), (119, 24), (119, 30), (150, 30), (150, 38))
SWAPPED = ((16, 4), (18, 5), (21, 5), (24, 6), (28, 6), (30, 6), (32, 8), (36, 8), (40, 8))


@pytest.mark.parametrize(("people", "tables"), [*RING, *LARGE, *SWAPPED])
def test_three_rounds_of_usual_sizes_have_no_repeat_and_show_nobody_a_table_twice(people: int, tables: int) -> None:
    plan = seat(people, tables)
    assert (count_repeats(plan), count_tables_again(plan)) == (0, 0)


def test_twelve_at_three_tables_have_the_six_repeats_that_are_known() -> None:
    plan = seat(12, 3)
    assert (count_repeats(plan), count_tables_again(plan)) == (6, 0)


def test_the_same_people_and_seed_give_the_same_seats() -> None:
    assert seat(28, 7, seed=7) == seat(28, 7, seed=7)


def test_another_seed_gives_other_seats() -> None:
    assert seat(28, 7, seed=7).seats != seat(28, 7, seed=8).seats


def test_seats_come_round_by_round_and_table_by_table_with_the_host_first() -> None:
    keys = [(each.round_number, each.table_number, not each.is_host) for each in seat(28, 7).seats]
    assert keys == sorted(keys)


def test_named_hosts_take_the_tables_before_anybody_else() -> None:
    seats = seat(28, 7, hosts=7).seats
    assert {each.person_id for each in seats if each.is_host} == {f"person-{number}" for number in range(21, 28)}


def test_more_hosts_than_tables_travel_like_everybody_else() -> None:
    plan = seat(28, 7, hosts=10)
    assert Counter(each.is_host for each in plan.seats) == {True: 21, False: 63}
    check_laws(plan, people_to_seat(28, hosts=10))


def test_people_without_traits_can_be_seated() -> None:
    people = tuple(Seatable(person_id=str(number)) for number in range(20))
    assert count_repeats(seat_participants(RotationTask(people=people, tables=5, rounds=3), seed=1, effort=MOMENT)) == 0


def test_nobody_who_misses_a_round_or_stays_with_somebody_stands_in_as_a_host() -> None:
    missing = tuple(replace(person, absent=(2,)) for person in people_to_seat(20)[:3])
    others = people_to_seat(20)[3:]
    pairs = ((others[0].person_id, others[1].person_id),)
    task = RotationTask(people=missing + others, tables=5, rounds=3, rules=Rules(together=pairs))
    seats = seat_participants(task, seed=1, effort=MOMENT).seats
    needy = {person.person_id for person in missing} | {*pairs[0]}
    assert needy & {seat.person_id for seat in seats if seat.is_host} == set()


def test_two_thousand_people_are_seated_without_a_repeat() -> None:
    plan = seat(2000, 400)
    assert all(max(sizes) - min(sizes) <= 1 for sizes in sizes_of(plan))
    assert count_tables_again(plan) == 0


@pytest.mark.parametrize(("people", "tables", "rounds"), [(11, 3, 3), (2, 1, 1), (20, 1, 3), (20, 2, 4)])
def test_what_disappoints_is_seated_all_the_same(people: int, tables: int, rounds: int) -> None:
    assert len(seat(people, tables, rounds).seats) == people * rounds


def test_one_person_alone_is_not_seated() -> None:
    with pytest.raises(TooFewToSeatError) as refused:
        seat(1, 1)
    assert str(refused.value) == "A table needs at least 2 people; take in the list of participants first."


@pytest.mark.parametrize(
    ("people", "tables", "rounds", "said"),
    [
        (2001, 400, 3, "2001 people cannot be seated at once; seat at most 2000, in several cafés."),
        (20, 0, 3, "20 people cannot be seated at 0 tables; choose between 1 and 10."),
        (20, 11, 3, "20 people cannot be seated at 11 tables; choose between 1 and 10."),
        (20, 5, 0, "A café of 0 rounds cannot be planned; choose 1 to 12 rounds."),
        (20, 5, 13, "A café of 13 rounds cannot be planned; choose 1 to 12 rounds."),
    ],
)
def test_what_cannot_be_seated_is_refused_with_the_cure(people: int, tables: int, rounds: int, said: str) -> None:
    with pytest.raises(SeatingError) as refused:
        seat(people, tables, rounds)
    assert str(refused.value) == said


@pytest.mark.parametrize(
    ("people", "tables"),
    [(12, 3), (14, 4), (16, 4), (20, 5), (25, 5), (28, 6), (30, 6), (40, 8), (88, 18), (108, 22), (119, 24)],
)
def test_the_tables_suggested_are_those_with_fewest_repeats(people: int, tables: int) -> None:
    assert suggest_tables(people, rounds=3) == tables


def test_the_seats_that_the_agenda_plans_come_first_where_nobody_meets_twice() -> None:
    assert (suggest_tables(88, rounds=3, seats=4), suggest_tables(88, rounds=3, seats=6)) == (22, 15)


@given(st.integers(12, 2000), st.integers(1, 6))
def test_whatever_is_suggested_seats_two_to_five_people_at_a_table(people: int, rounds: int) -> None:
    tables = suggest_tables(people, rounds)
    assert 3 <= people // tables <= -(-people // tables) <= 5
