"""Seating an event's people and keeping the rotation."""

from dataclasses import replace

import pytest

from planner.domain.cafe_day import NobodySeatedError, NoRoundLeftError, NothingToExchangeError
from planner.domain.people import AttendanceStatus, Role
from planner.domain.plan import Plan
from planner.domain.rotation.effort import Effort
from planner.domain.rotation.seating import TooFewToSeatError
from planner.errors import PlannerError
from planner.operations.cafe import (
    SeatingWish,
    exchange_seats,
    improve_seats,
    lock_rounds,
    quality_of,
    replan_cafe,
    seat,
)
from planner.operations.door import note_presence
from planner.operations.events import open_plan, undo
from planner.operations.outlook import look_at
from planner.operations.workplace import Workplace
from tests.operations.builders import HOST, a_row, an_event_in, many_people, rows_stored, take_in


def a_full_event(place: Workplace, count: int = 24) -> str:
    """Make an event with so many people and return its id."""
    event_id = an_event_in(place, participants=count).event.id
    take_in(place, event_id, *many_people(count))
    return event_id


def test_everybody_expected_sits_once_in_every_round(place: Workplace) -> None:
    event_id = a_full_event(place)
    take_in(
        place,
        event_id,
        a_row(name="Observer", role=Role.OBSERVER),
        a_row(name="Recorder", role=Role.RECORDER),
        a_row(name="Somebody else", status=AttendanceStatus.DECLINED),
    )

    plan = seat(place, HOST, event_id, SeatingWish())

    rotation = plan.rotation
    assert rotation is not None
    participants = sorted(each.person_id for each in plan.attendances[:24])
    for number in range(1, rotation.rounds + 1):
        assert sorted(each.person_id for each in rotation.seats if each.round_number == number) == participants
    assert open_plan(place, HOST, event_id) == plan


def test_rounds_and_tables_are_those_of_the_agenda_unless_somebody_wishes_otherwise(place: Workplace) -> None:
    event_id = a_full_event(place)
    rounds = next(each.rounds for each in open_plan(place, HOST, event_id).sessions if each.method == "world_cafe")

    usual = seat(place, HOST, event_id, SeatingWish()).rotation
    wished = seat(place, HOST, event_id, SeatingWish(tables=6, rounds=2, seed=7)).rotation

    assert usual is not None
    assert wished is not None
    assert (usual.rounds, usual.seed) == (rounds, 1)
    assert (wished.tables, wished.rounds, wished.seed) == (6, 2, 7)


def test_the_same_seed_seats_alike_and_is_no_change(place: Workplace) -> None:
    event_id = a_full_event(place)
    first = seat(place, HOST, event_id, SeatingWish())

    assert seat(place, HOST, event_id, SeatingWish()) == first


def test_a_second_rotation_takes_the_place_of_the_first_and_can_be_taken_back(place: Workplace) -> None:
    event_id = a_full_event(place)
    first = seat(place, HOST, event_id, SeatingWish()).rotation
    second = seat(place, HOST, event_id, SeatingWish(tables=6, seed=2)).rotation
    undo(place, HOST, event_id)

    back = open_plan(place, HOST, event_id).rotation
    assert first is not None
    assert back is not None
    assert second != first
    assert replace(back, version=first.version) == first


def test_a_rotation_that_no_longer_fits_the_list_is_found(place: Workplace) -> None:
    event_id = a_full_event(place)
    seated = seat(place, HOST, event_id, SeatingWish())

    later = take_in(place, event_id, a_row(name="Late comer")).plan

    assert "rotation_is_stale" not in {each.rule for each in look_at(place, seated).findings}
    assert "rotation_is_stale" in {each.rule for each in look_at(place, later).findings}


@pytest.mark.parametrize(
    "wish",
    [
        SeatingWish(tables=0),
        SeatingWish(tables=-3),
        SeatingWish(tables=10**20),
        SeatingWish(rounds=0),
        SeatingWish(rounds=99),
    ],
)
def test_what_cannot_be_seated_is_refused_and_nothing_is_stored(place: Workplace, wish: SeatingWish) -> None:
    event_id = a_full_event(place)
    before = rows_stored(place.store)

    with pytest.raises(PlannerError):
        seat(place, HOST, event_id, wish)

    assert rows_stored(place.store) == before


@pytest.mark.parametrize("count", [0, 1])
def test_nobody_and_one_alone_are_told_so_whatever_is_wished(place: Workplace, count: int) -> None:
    event_id = a_full_event(place, count) if count else an_event_in(place).event.id

    for wish in (SeatingWish(), SeatingWish(tables=3), SeatingWish(rounds=2)):
        with pytest.raises(TooFewToSeatError):
            seat(place, HOST, event_id, wish)


def test_nothing_is_measured_before_anybody_sits(place: Workplace) -> None:
    event_id = a_full_event(place)

    assert quality_of(open_plan(place, HOST, event_id)) is None
    quality = quality_of(seat(place, HOST, event_id, SeatingWish(tables=6, rounds=3)))
    assert quality is not None
    assert (quality.repeats, quality.tables_again) == (0, 0)


def two_who_move(plan: Plan) -> tuple[str, str]:
    """Return two people who sit at different tables in the first round, and stay at neither."""
    assert plan.rotation
    first = {s.table_number: s.person_id for s in plan.rotation.seats if s.round_number == 1 and not s.is_host}
    return first[1], first[2]


def test_who_is_missing_is_marked_and_the_rest_is_seated_anew_in_one_undoable_save(place: Workplace) -> None:
    event_id = a_full_event(place)
    before = seat(place, HOST, event_id, SeatingWish(tables=5))
    assert before.rotation
    gone = two_who_move(before)[0]

    note_presence(place, HOST, event_id, [gone], AttendanceStatus.ABSENT)
    lock_rounds(place, HOST, event_id, 1)
    after = replan_cafe(place, HOST, event_id)

    assert open_plan(place, HOST, event_id) == after
    assert after.rotation
    assert {s.round_number for s in after.rotation.seats if s.person_id == gone} == {1}
    assert "rotation_is_stale" not in {each.rule for each in look_at(place, after).findings}

    for _ in range(3):
        undo(place, HOST, event_id)
    back = open_plan(place, HOST, event_id)
    assert [a.status for a in back.attendances] == [a.status for a in before.attendances]
    assert back.rotation
    assert replace(back.rotation, version=before.rotation.version) == before.rotation


def test_who_came_unannounced_gets_a_seat_in_the_rounds_that_are_left(place: Workplace) -> None:
    event_id = a_full_event(place)
    seat(place, HOST, event_id, SeatingWish(tables=5))
    newcomer = take_in(place, event_id, a_row(name="Late comer")).plan.attendances[-1].person_id

    lock_rounds(place, HOST, event_id, 1)
    after = replan_cafe(place, HOST, event_id)

    assert after.rotation
    assert sorted(s.round_number for s in after.rotation.seats if s.person_id == newcomer) == [2, 3]


def test_two_people_exchange_seats_and_undo_gives_them_back(place: Workplace) -> None:
    event_id = a_full_event(place)
    before = seat(place, HOST, event_id, SeatingWish(tables=5))
    pair = two_who_move(before)

    after = exchange_seats(place, HOST, event_id, round_number=1, pair=pair)

    assert before.rotation
    assert after.rotation
    changed = set(after.rotation.seats) - set(before.rotation.seats)
    assert {(s.person_id, s.table_number) for s in changed} == {(pair[0], 2), (pair[1], 1)}
    undo(place, HOST, event_id)
    assert open_plan(place, HOST, event_id).rotation == replace(before.rotation, version=after.rotation.version + 1)


def test_what_cannot_be_done_on_the_day_is_refused_and_nothing_is_stored(place: Workplace) -> None:
    event_id = a_full_event(place)
    with pytest.raises(NobodySeatedError):
        replan_cafe(place, HOST, event_id)
    pair = two_who_move(seat(place, HOST, event_id, SeatingWish(tables=5)))
    lock_rounds(place, HOST, event_id, 3)
    with pytest.raises(NoRoundLeftError):
        replan_cafe(place, HOST, event_id)
    lock_rounds(place, HOST, event_id, 0)
    before = rows_stored(place.store)
    with pytest.raises(NothingToExchangeError):
        exchange_seats(place, HOST, event_id, round_number=1, pair=(pair[0], pair[0]))

    assert rows_stored(place.store) == before


def test_better_seats_are_stored_and_undo_gives_the_earlier_ones_back(place: Workplace) -> None:
    event_id = a_full_event(place, 23)
    first = seat(place, HOST, event_id, SeatingWish(tables=5)).rotation
    assert first is not None
    pair = next(
        (one.person_id, other.person_id)
        for one in first.seats
        for other in first.seats
        if one.round_number == other.round_number == 1
        and one.table_number < other.table_number
        and not (one.is_host or other.is_host)
    )
    spoilt = exchange_seats(place, HOST, event_id, round_number=1, pair=pair).rotation

    better = improve_seats(place, HOST, event_id, Effort(seconds=0.3)).rotation

    assert spoilt is not None
    assert better is not None
    assert better.seats != spoilt.seats
    undo(place, HOST, event_id)
    back = open_plan(place, HOST, event_id).rotation
    assert back is not None
    assert back.seats == spoilt.seats


def test_stopping_at_once_changes_and_saves_nothing(place: Workplace) -> None:
    event_id = a_full_event(place)
    plan = seat(place, HOST, event_id, SeatingWish())
    assert improve_seats(place, HOST, event_id, Effort(stop=lambda: True)) == plan
