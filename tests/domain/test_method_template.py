"""A session made a method again: nothing of its steps and materials is lost."""

import pytest

from planner.domain.agenda import Material, Method, MethodMaterial, Per, Purpose, SessionKind
from planner.domain.editing import RecordNotFoundError
from planner.domain.method_fit import fit_method
from planner.domain.method_session import make_session
from planner.domain.method_template import MethodHead, method_of
from planner.domain.origin import Origin
from planner.domain.plan import Plan
from planner.library.library import read_library
from tests.builders import a_plan, a_session, an_activity

HEAD = MethodHead(id="ours", title="Ours", aim="As we do it", purposes=(Purpose.OPEN,))
METHODS = read_library().methods


def planned(method: Method) -> Plan:
    made = make_session(fit_method(method, 30).template, method, "session-1", 1, 0)
    return a_plan(sessions=(made.session,), activities=made.activities, materials=made.materials)


@pytest.mark.parametrize("name", ["world_cafe", "headline_report", "focus_group"])
def test_a_session_made_of_a_method_gives_the_method_again(name: str) -> None:
    method = METHODS[name]
    again = method_of(planned(method), "session-1", HEAD, method)
    assert (again.steps, again.materials, again.kind) == (method.steps, method.materials, method.kind)
    assert (again.least_people, again.rounds, again.least_rounds) == (
        method.least_people,
        method.rounds,
        method.least_rounds,
    )
    assert (again.id, again.title, again.origin) == ("ours", "Ours", Origin.OWN)


def test_steps_of_one_title_are_numbered_and_a_step_without_instruction_says_its_title() -> None:
    steps = tuple(an_activity(id=f"a-{number}", instruction="") for number in (1, 2, 3))
    method = method_of(a_plan(sessions=(a_session(),), activities=steps), "session-1", HEAD, None)
    assert [step.title for step in method.steps] == ["Talk in pairs", "Talk in pairs (2)", "Talk in pairs (3)"]
    assert {step.instruction for step in method.steps} == {"Talk in pairs"}


def test_only_what_belongs_to_the_session_comes_along() -> None:
    materials = (
        Material(id="m", session_id="session-1", position=0, name="Rope", quantity=2, per=Per.GROUP),
        Material(id="n", session_id="other", position=0, name="Bell"),
    )
    plan = a_plan(sessions=(a_session(kind=SessionKind.ADMIN),), activities=(an_activity(),), materials=materials)
    method = method_of(plan, "session-1", HEAD, None)
    assert method.materials == (MethodMaterial(name="Rope", quantity=2, per=Per.GROUP),)
    assert method.kind is SessionKind.ADMIN


def test_a_session_that_is_gone_is_named() -> None:
    with pytest.raises(RecordNotFoundError):
        method_of(a_plan(), "gone", HEAD, None)
