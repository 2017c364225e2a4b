"""Methods in an agenda that exists: everything else stays as it was."""

import pytest

from planner.domain.agenda import Material, SessionKind, TimetableSession
from planner.domain.editing import RecordNotFoundError
from planner.domain.method_edits import add_material, insert_session, use_method
from planner.domain.method_session import MadeSession, make_session
from planner.library.library import read_library
from tests.builders import a_plan, a_session, an_activity

CAFE = read_library().methods["world_cafe"]
PLAN = a_plan(
    sessions=(
        a_session(
            id="a", title="First", position=0, room="Hall", objectives=("o",), starts_minute=540, accepts=("x: y",)
        ),
        a_session(id="b", title="Second", position=1),
    ),
    activities=(an_activity(id="a-1", session_id="a"), an_activity(id="b-1", session_id="b")),
    materials=(Material(id="m", session_id="a", position=0, name="Bell"),),
)


def a_cafe(minutes: int = 75) -> MadeSession:
    template = TimetableSession(title="Café", kind=SessionKind.SMALL_GROUPS, minutes=minutes, method="world_cafe")
    return make_session(template, CAFE, "new", 1, 0)


@pytest.mark.parametrize(("place", "order"), [(0, ["new", "a", "b"]), (1, ["a", "new", "b"]), (9, ["a", "b", "new"])])
def test_a_session_is_inserted_at_its_place_with_its_parts(place: int, order: list[str]) -> None:
    plan = insert_session(PLAN, a_cafe(), place)
    assert [session.id for session in plan.sessions] == order
    assert [session.position for session in plan.sessions] == [0, 1, 2]
    assert len(plan.activities) == len(PLAN.activities) + len(CAFE.steps)
    assert len(plan.materials) == len(PLAN.materials) + len(CAFE.materials)


def test_another_method_changes_how_a_session_is_run_and_nothing_else() -> None:
    plan = use_method(PLAN, "a", a_cafe())
    session = plan.sessions[0]
    assert (session.method, session.rounds, session.group_size) == ("world_cafe", 3, 5)
    assert (session.title, session.room, session.objectives) == ("First", "Hall", ("o",))
    assert (session.minutes, session.starts_minute, session.accepts) == (60, 540, ())
    assert [each.title for each in plan.activities if each.session_id == "a"] == [step.title for step in CAFE.steps]
    assert [each.id for each in plan.activities if each.session_id == "b"] == ["b-1"]
    assert [each.name for each in plan.materials] == [each.name for each in CAFE.materials]


def test_a_session_that_is_gone_takes_no_method() -> None:
    with pytest.raises(RecordNotFoundError):
        use_method(PLAN, "gone", a_cafe())


def test_a_material_stands_after_the_last_one_of_its_session() -> None:
    plan = add_material(PLAN, Material(id="new", session_id="a", position=0, name="Rope"))
    assert [(each.id, each.position) for each in plan.materials] == [("m", 0), ("new", 1)]


def test_a_session_that_is_gone_takes_no_material() -> None:
    with pytest.raises(RecordNotFoundError):
        add_material(PLAN, Material(id="new", session_id="gone", position=0, name="Rope"))
