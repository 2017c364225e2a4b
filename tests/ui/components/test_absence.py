"""Somebody cannot come: the people page shows what that touches and settles it in one save."""

import pytest
from streamlit.testing.v1 import AppTest

from planner.domain.people import AttendanceStatus, Role
from planner.domain.plan import Plan
from planner.domain.staffing import Duty, Slot
from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.staffing import assign
from planner.operations.workplace import Workplace
from tests.operations.builders import a_row, take_in
from tests.ui.builders import a_cluster_event, open_page, words_on


@pytest.fixture
def plan(place: Workplace) -> Plan:
    """Create an event with two recorders, one of whom records its first session."""
    created = a_cluster_event(place)
    rows = (a_row(name=f"Office {number}", organisation=f"Office {number}", role=Role.RECORDER) for number in (1, 2))
    take_in(place, created.event.id, *rows)
    person_id = open_plan(place, LOCAL, created.event.id).attendances[0].person_id
    slot = Slot(session_id=created.sessions[0].id, duty=Duty.RECORDER)
    return assign(place, LOCAL, created.event.id, slot, [person_id])


def choose_first(plan: Plan) -> AppTest:
    """Choose the recorder of the first session as the one who cannot come."""
    app = open_page("people", plan.event.id)
    app.session_state["absence"] = True
    app.run()
    app.selectbox("absent_person").select_index(0).run()
    assert not app.exception
    return app


def test_a_stand_in_is_proposed_and_takes_over_with_one_click(place: Workplace, plan: Plan) -> None:
    app = choose_first(plan)
    (instead,) = (box for box in app.selectbox if box.label == "Instead")
    assert instead.options == ["Office 2 stands in", "Nobody: leave it open"]
    next(button for button in app.button if button.label.startswith("Mark as absent")).click().run()
    assert not app.exception
    after = open_plan(place, LOCAL, plan.event.id)
    assert [each.person_id for each in after.assignments] == [plan.attendances[1].person_id]
    assert after.attendances[0].status is AttendanceStatus.ABSENT
    assert app.selectbox("absent_person").value is None


def test_a_duty_may_be_left_open(place: Workplace, plan: Plan) -> None:
    app = choose_first(plan)
    next(box for box in app.selectbox if box.label == "Instead").select_index(1)
    next(button for button in app.button if button.label.startswith("Mark as absent")).click().run()
    assert open_plan(place, LOCAL, plan.event.id).assignments == ()


def test_who_is_named_for_nothing_may_be_marked_too(place: Workplace, plan: Plan) -> None:
    app = choose_first(plan)
    app.selectbox("absent_person").select_index(1).run()
    assert "They are named for nothing in the sessions." in words_on(app)
    next(button for button in app.button if button.label == "Mark as absent").click().run()
    assert open_plan(place, LOCAL, plan.event.id).attendances[1].status is AttendanceStatus.ABSENT
