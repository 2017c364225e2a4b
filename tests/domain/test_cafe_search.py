"""Looking longer for better seats: never worse ones, ended by whoever listens, and not while rounds are played."""

from dataclasses import replace

import pytest

from planner.domain.cafe_day import NobodySeatedError, RoundPlayedError
from planner.domain.cafe_quality import assess
from planner.domain.cafe_search import seek_better, worth_of
from planner.domain.plan import Plan
from planner.domain.rotation.effort import Effort
from planner.domain.rotation.engine import Rotation
from tests.builders import a_plan, a_rotation, people_of_plan
from tests.domain.test_cafe_day import a_seated_plan, rotation_of

SHORT = Effort(seconds=0.3)


def a_spoilt_plan() -> Plan:
    """Seat two people of the first round at each other's tables, so that pairs meet again."""
    plan = a_seated_plan()
    rotation = rotation_of(plan)
    travellers = [seat for seat in rotation.seats if seat.round_number == 1 and not seat.is_host]
    one = travellers[0]
    other = next(seat for seat in travellers if seat.table_number != one.table_number)
    tables = {one: other.table_number, other: one.table_number}
    seats = tuple(replace(seat, table_number=tables.get(seat, seat.table_number)) for seat in rotation.seats)
    return replace(plan, rotation=replace(rotation, seats=seats, version=7))


def test_better_seats_take_the_place_of_spoilt_ones_under_the_same_version() -> None:
    plan = a_spoilt_plan()
    found = seek_better(plan, SHORT)
    assert worth_of(assess(plan, found).score) < worth_of(assess(plan, rotation_of(plan)).score)
    assert found.version == 7


def test_what_cannot_be_better_stays_as_it_is() -> None:
    plan = a_seated_plan()
    best = replace(plan, rotation=seek_better(plan, SHORT))
    assert worth_of(assess(best, seek_better(best, SHORT)).score) == worth_of(assess(best, rotation_of(best)).score)


def test_whoever_stops_at_once_keeps_the_seats() -> None:
    plan = a_spoilt_plan()
    assert seek_better(plan, Effort(seconds=60, stop=lambda: True)) == plan.rotation


def test_only_better_seats_are_told_and_a_refusal_ends_the_search_with_the_best_so_far() -> None:
    plan, told = a_spoilt_plan(), list[Rotation]()

    def refuse(found: Rotation) -> bool:
        told.append(found)
        return False

    found = seek_better(plan, Effort(seconds=60, on_better=refuse))
    assert [each.plan.seats for each in told] == [found.seats]


def test_seats_of_other_people_than_can_be_seated_are_always_replaced() -> None:
    plan = a_seated_plan()
    others = replace(plan, rotation=replace(rotation_of(plan), seats=rotation_of(plan).seats[1:]))
    found = seek_better(replace(others, attendances=plan.attendances[:-1]), SHORT)
    assert {seat.person_id for seat in found.seats} == {each.person_id for each in plan.attendances[:-1]}


def test_without_seats_there_are_none_to_better() -> None:
    with pytest.raises(NobodySeatedError):
        seek_better(a_plan(), SHORT)


def test_a_played_round_is_not_seated_anew() -> None:
    rotation = replace(a_rotation("person-1", "person-2"), played=1)
    with pytest.raises(RoundPlayedError):
        seek_better(replace(a_plan(**people_of_plan(2)), rotation=rotation), SHORT)
