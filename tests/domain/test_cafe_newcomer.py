"""A seat for somebody unannounced: in every round left, at a smallest table, and nobody else moves."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.cafe import seatable_people
from planner.domain.cafe_newcomer import people_here, seat_newcomer
from planner.domain.people import AttendanceStatus
from planner.domain.plan import Plan
from planner.domain.presence import note_presence
from planner.domain.rotation.effort import Effort
from planner.domain.rotation.engine import rotate
from planner.domain.rotation.people import RotationTask
from planner.domain.rotation.plan import RotationPlan
from tests.builders import a_plan, people_of_plan

TABLES, ROUNDS, SEATED = 4, 3, 18
NEWCOMER = f"person-{SEATED + 1}"


def a_plan_with_a_newcomer() -> Plan:
    plan = a_plan(**people_of_plan(SEATED + 1))
    task = RotationTask(people=seatable_people(plan)[:SEATED], tables=TABLES, rounds=ROUNDS)
    return replace(plan, rotation=rotate(task, effort=Effort(seconds=0)).plan)


PLAN = a_plan_with_a_newcomer()


def rotation_of(plan: Plan) -> RotationPlan:
    assert plan.rotation
    return plan.rotation


@settings(max_examples=30)
@given(missing=st.sets(st.integers(1, SEATED), max_size=8), played=st.integers(0, ROUNDS))
def test_a_newcomer_sits_where_fewest_are_here_and_nobody_else_moves(missing: set[int], played: int) -> None:
    gone = {f"person-{number}" for number in missing}
    before = replace(rotation_of(PLAN), played=played)
    plan = note_presence(replace(PLAN, rotation=before), gone, AttendanceStatus.ABSENT)
    here = {person.person_id for person in seatable_people(plan)} - {NEWCOMER}

    after = rotation_of(seat_newcomer(plan, NEWCOMER))

    assert after.seats[: len(before.seats)] == before.seats
    mine = after.seats[len(before.seats) :]
    assert [seat.round_number for seat in mine] == list(range(played + 1, ROUNDS + 1))
    for seat in mine:
        sizes = {table: len(people) for table, people in people_here(before, seat.round_number, here).items()}
        assert (seat.person_id, sizes[seat.table_number]) == (NEWCOMER, min(sizes.values()))


def test_who_has_a_seat_or_does_not_sit_is_left_as_they_are() -> None:
    seated = seat_newcomer(PLAN, NEWCOMER)
    assert seat_newcomer(seated, NEWCOMER) == seated
    assert seat_newcomer(PLAN, "nobody") == PLAN
    unseated = replace(PLAN, rotation=None)
    assert seat_newcomer(unseated, NEWCOMER) == unseated
