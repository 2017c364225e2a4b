"""Objectives come, move and go; a session never serves one that has gone."""

import pytest

from planner.domain.editing import RecordNotFoundError
from planner.domain.objective_edits import add_objective, move_objective, remove_objective
from planner.domain.plan import Plan
from tests.builders import a_plan, a_session, an_objective

PLAN = a_plan(
    objectives=tuple(an_objective(id=each, position=number) for number, each in enumerate("abc")),
    sessions=(a_session(objectives=("a", "b")), a_session(id="session-2", position=1, objectives=("b",))),
)


def order(plan: Plan) -> list[tuple[str, int]]:
    return [(each.id, each.position) for each in plan.objectives]


def test_a_new_objective_stands_after_the_last_one() -> None:
    assert order(add_objective(PLAN, an_objective(id="new")))[-1] == ("new", 3)
    assert order(add_objective(a_plan(), an_objective(id="new"))) == [("new", 0)]


@pytest.mark.parametrize(("steps", "order_after"), [(-1, "bac"), (1, "acb"), (9, "acb"), (-9, "bac"), (0, "abc")])
def test_an_objective_moves(steps: int, order_after: str) -> None:
    assert order(move_objective(PLAN, "b", steps)) == [(each, number) for number, each in enumerate(order_after)]


def test_an_objective_that_goes_is_taken_off_its_sessions() -> None:
    plan = remove_objective(PLAN, "b")
    assert [each.id for each in plan.objectives] == ["a", "c"]
    assert [each.objectives for each in plan.sessions] == [("a",), ()]


def test_an_objective_that_has_gone_is_told() -> None:
    with pytest.raises(RecordNotFoundError):
        remove_objective(PLAN, "x")
    with pytest.raises(RecordNotFoundError):
        move_objective(PLAN, "x", 1)
