"""The café on the day: rounds played stay, few people move, missing hosts are replaced, pairs exchange seats."""

from collections import Counter
from collections.abc import Collection
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.cafe import seatable_people, table_sizes
from planner.domain.cafe_day import (
    DayPlan,
    HostStaysError,
    NobodySeatedError,
    NoRoundLeftError,
    NothingToExchangeError,
    RoundPlayedError,
    StandIn,
    TablesTooEmptyError,
    exchange_by_hand,
    lock_rounds,
    replan_day,
)
from planner.domain.people import AttendanceStatus, Role
from planner.domain.plan import Plan
from planner.domain.presence import note_presence
from planner.domain.rotation.effort import Effort
from planner.domain.rotation.engine import rotate
from planner.domain.rotation.people import RotationTask
from planner.domain.rotation.plan import RotationPlan, Seat
from tests.builders import a_plan, people_of_plan

TABLES, ROUNDS, PEOPLE = 5, 3, 22


def a_seated_plan(people: int = PEOPLE, newcomers: int = 0) -> Plan:
    """Make a plan in which `people` are seated, the first five as hosts, and newcomers follow them on the list."""
    plan = a_plan(**people_of_plan(people + newcomers))
    seated = seatable_people(plan)[:people]
    homes = tuple(
        replace(each, is_host=number <= TABLES, host_table=number if number <= TABLES else None)
        for number, each in enumerate(seated, start=1)
    )
    task = RotationTask(people=homes, tables=TABLES, rounds=ROUNDS)
    return replace(plan, rotation=rotate(task, effort=Effort(seconds=0)).plan)


def on_day(plan: Plan, missing: Collection[str] = (), played: int = 0) -> Plan:
    """Make the plan of a day on which these people are missing and so many rounds are played."""
    return lock_rounds(note_presence(plan, missing, AttendanceStatus.ABSENT), played)


def rotation_of(plan: Plan) -> RotationPlan:
    assert plan.rotation
    return plan.rotation


def played_of(rotation: RotationPlan, played: int) -> list[Seat]:
    return [seat for seat in rotation.seats if seat.round_number <= played]


@settings(max_examples=25, deadline=None)
@given(
    missing=st.sets(st.integers(1, PEOPLE), max_size=8),
    newcomers=st.integers(0, 4),
    played=st.integers(0, ROUNDS - 1),
)
def test_rounds_played_stay_and_everybody_here_sits_at_even_tables_with_a_host(
    missing: set[int], newcomers: int, played: int
) -> None:
    plan = a_seated_plan(newcomers=newcomers)

    day = replan_day(on_day(plan, {f"person-{number}" for number in missing}, played))

    here = sorted(person.person_id for person in seatable_people(day.plan))
    assert played_of(day.rotation, played) == played_of(rotation_of(plan), played)
    for number in range(played + 1, ROUNDS + 1):
        seats = [seat for seat in day.rotation.seats if seat.round_number == number]
        assert sorted(seat.person_id for seat in seats) == here
        assert Counter(seat.table_number for seat in seats if seat.is_host) == dict.fromkeys(range(1, TABLES + 1), 1)
        sizes = table_sizes(day.rotation)[number - 1]
        assert max(sizes) - min(sizes) <= 1
    check_what_is_told(day, rotation_of(plan), played)


def check_what_is_told(day: DayPlan, before: RotationPlan, played: int) -> None:
    """Make the moves on the seats there were, and see that they lead to those there are."""
    made = {(s.person_id, s.round_number): s.table_number for s in before.seats if s.round_number > played}
    assert all(made[move.person_id, move.round_number] == move.from_table for move in day.moves)
    made |= {(move.person_id, move.round_number): move.to_table for move in day.moves}
    now = {(s.person_id, s.round_number): s.table_number for s in day.rotation.seats if s.round_number > played}
    assert {key: table for key, table in made.items() if key[0] not in day.gone} == {
        key: table for key, table in now.items() if key[0] not in day.newcomers
    }


def test_with_everybody_here_nobody_moves() -> None:
    plan = a_seated_plan()
    day = replan_day(on_day(plan, played=1))
    assert (day.moves, day.newcomers, day.gone, day.stand_ins) == ((), (), (), ())
    assert Counter(day.rotation.seats) == Counter(rotation_of(plan).seats)


def test_a_missing_host_is_replaced_by_somebody_who_sits_there_next() -> None:
    plan = a_seated_plan()
    day = replan_day(on_day(plan, {"person-2"}, played=1))
    (stand_in,) = day.stand_ins
    sat = {seat.person_id for seat in rotation_of(plan).seats if (seat.round_number, seat.table_number) == (2, 2)}
    assert stand_in.table_number == 2
    assert stand_in.person_id in sat - {"person-2"}
    assert day.gone == ("person-2",)


def test_a_named_host_without_a_table_stands_in_before_others() -> None:
    plan = a_seated_plan(newcomers=1)
    named = replace(plan.attendances[-1], role=Role.HOST)
    plan = replace(plan, attendances=(*plan.attendances[:-1], named))
    day = replan_day(on_day(plan, {"person-2"}, played=1))
    assert day.stand_ins == (StandIn(table_number=2, person_id=named.person_id),)


def test_a_host_who_comes_back_is_a_guest_and_the_stand_in_stays() -> None:
    plan = replan_day(on_day(a_seated_plan(), {"person-2"}, played=1)).plan
    plan = note_presence(plan, {"person-2"}, AttendanceStatus.PRESENT)
    hosts = {seat.person_id for seat in rotation_of(plan).seats if seat.is_host and seat.round_number == 3}
    day = replan_day(on_day(plan, played=2))
    assert {seat.person_id for seat in day.rotation.seats if seat.is_host and seat.round_number == 3} == hosts
    assert day.newcomers == ("person-2",)
    assert day.stand_ins == ()


def test_a_cafe_without_seats_or_rounds_or_people_cannot_be_planned_anew() -> None:
    plan = a_seated_plan()
    with pytest.raises(NobodySeatedError):
        replan_day(replace(plan, rotation=None))
    with pytest.raises(NobodySeatedError):
        lock_rounds(replace(plan, rotation=None), 1)
    with pytest.raises(NoRoundLeftError):
        replan_day(on_day(plan, played=ROUNDS))
    with pytest.raises(TablesTooEmptyError):
        replan_day(on_day(plan, {f"person-{number}" for number in range(1, 14)}))


@pytest.mark.parametrize("played", [-1, ROUNDS + 1])
def test_rounds_that_a_cafe_does_not_have_cannot_be_played(played: int) -> None:
    with pytest.raises(ValueError, match=str(played)):
        lock_rounds(a_seated_plan(), played)


def test_seats_of_a_round_that_is_played_are_not_exchanged() -> None:
    plan = lock_rounds(a_seated_plan(), 1)
    pair = travellers(rotation_of(plan), 1)[0], travellers(rotation_of(plan), 2)[0]
    with pytest.raises(RoundPlayedError):
        exchange_by_hand(plan, round_number=1, pair=pair)


def travellers(rotation: RotationPlan, table: int) -> list[str]:
    """Return who travels and sits at a table in the first round."""
    return [
        seat.person_id
        for seat in rotation.seats
        if (seat.round_number, seat.table_number, seat.is_host) == (1, table, False)
    ]


def test_two_people_exchange_their_seats_in_one_round_alone() -> None:
    plan = a_seated_plan()
    before = rotation_of(plan)
    one, other = travellers(before, 1)[0], travellers(before, 2)[0]
    after = exchange_by_hand(plan, round_number=1, pair=(one, other))
    changed = set(after.seats) - set(before.seats)
    assert changed == {
        Seat(round_number=1, table_number=2, person_id=one),
        Seat(round_number=1, table_number=1, person_id=other),
    }


def test_hosts_stay_and_people_of_one_table_have_nothing_to_exchange() -> None:
    plan = a_seated_plan()
    first = travellers(rotation_of(plan), 1)
    with pytest.raises(HostStaysError):
        exchange_by_hand(plan, round_number=1, pair=("person-2", first[0]))
    for pair in ((first[0], first[1]), (first[0], "nobody"), (first[0], first[0])):
        with pytest.raises(NothingToExchangeError):
            exchange_by_hand(plan, round_number=1, pair=pair)
    with pytest.raises(NobodySeatedError):
        exchange_by_hand(replace(plan, rotation=None), round_number=1, pair=(first[0], first[1]))
