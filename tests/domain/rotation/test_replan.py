"""On the day: rounds played stay, as few seats change as even tables allow, and no rule is broken."""

from dataclasses import replace

import pytest

from planner.domain.rotation.advice import advise
from planner.domain.rotation.effort import Effort
from planner.domain.rotation.engine import rotate
from planner.domain.rotation.exchange import exchange, score_plan
from planner.domain.rotation.people import RotationTask, Rules, Seatable
from planner.domain.rotation.replan import Replan, replan


def a_task(people: int, tables: int, rounds: int, rules: Rules | None = None) -> RotationTask:
    everyone = tuple(Seatable(person_id=f"p{number}", is_host=number < tables) for number in range(people))
    return RotationTask(people=everyone, tables=tables, rounds=rounds, rules=rules or Rules())


def after_leaving(task: RotationTask, gone: set[str], *, played: int = 1, come: int = 0) -> Replan:
    plan = rotate(task, effort=Effort(seconds=0.5)).plan
    here = tuple(person for person in task.people if person.person_id not in gone)
    new = tuple(Seatable(person_id=f"new {number}") for number in range(come))
    found = replan(replace(task, people=(*here, *new)), plan, played=played)
    assert [seat for seat in found.plan.seats if seat.round_number <= played] == [
        seat for seat in plan.seats if seat.round_number <= played
    ]
    return found


@pytest.mark.parametrize("come", [0, 2, 5])
@pytest.mark.parametrize("played", [0, 1, 2])
def test_no_more_seats_change_than_even_tables_need(played: int, come: int) -> None:
    found = after_leaving(a_task(108, 12, 3), {f"p{number}" for number in range(60, 68)}, played=played, come=come)
    assert len(found.moves) == found.least_moves
    assert (found.score.tables_again, found.score.repeats <= 1 + come) == (0, True)
    later = [seat for seat in found.plan.seats if seat.round_number > played]
    assert len(later) == (100 + come) * (3 - played)


def test_who_moves_breaks_no_rule() -> None:
    rules = Rules(apart=(("p20", "p21"), ("p22", "p23")), together=(("p30", "p31"),))
    found = after_leaving(a_task(60, 10, 3, rules), {"p40", "p41", "p50"})
    assert (found.score.broken, len(found.moves)) == (0, found.least_moves)


def test_a_move_names_the_person_and_both_tables() -> None:
    found = after_leaving(a_task(40, 8, 3), {"p8", "p16", "p24"}, played=0)
    seats = {(seat.person_id, seat.round_number): seat.table_number for seat in found.plan.seats}
    assert found.moves
    assert all(seats[move.person_id, move.round_number] == move.to_table != move.from_table for move in found.moves)


def test_two_people_exchange_seats_by_hand_and_the_score_tells() -> None:
    task = a_task(20, 5, 3)
    plan = rotate(task, effort=Effort(seconds=0.1)).plan
    done = exchange(task, plan, round_number=2, pair=("p10", "p15"))
    assert done.before == score_plan(task, plan)
    assert done.after == score_plan(task, done.plan)
    assert exchange(task, done.plan, round_number=2, pair=("p10", "p15")).plan == plan
    assert exchange(task, plan, round_number=2, pair=("p10", "nobody")).plan == plan


def test_advice_says_which_tables_need_no_repeat() -> None:
    choices = {(each.tables, each.rounds): (each.is_exact, each.least_repeats) for each in advise(20)}
    assert choices[5, 3] == (True, 0)
    assert choices[4, 3] == (False, 8)
    assert all(each.largest <= 6 for each in advise(37))


def test_there_is_no_advice_for_fewer_than_twelve() -> None:
    assert advise(11) == ()
