"""Naming people on the agenda page: for a session, for its groups, and over the whole day."""

import pytest
from streamlit.testing.v1 import AppTest

from planner.domain.agenda import SessionKind
from planner.domain.plan import Plan
from planner.domain.staffing import Duty, Slot
from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.records import ShownRecord, edit
from planner.operations.staffing import assign, make_groups
from planner.operations.workplace import Workplace
from tests.operations.builders import many_people, take_in
from tests.ui.builders import a_cluster_event, open_page, words_on


@pytest.fixture
def plan(place: Workplace) -> Plan:
    event_id = a_cluster_event(place).event.id
    take_in(place, event_id, *many_people(3))
    return open_plan(place, LOCAL, event_id)


def first_work(plan: Plan) -> int:
    """Return the place of the first work in small groups in its day."""
    return next(place for place, each in enumerate(plan.sessions) if each.kind is SessionKind.SMALL_GROUPS)


def open_staff(plan: Plan) -> AppTest:
    """Open the people and groups of the first work in small groups."""
    app = open_page("agenda", plan.event.id)
    guide = next(box for box in app.selectbox if box.label == "Guide of")
    guide.select_index(first_work(plan)).run()
    app.session_state["staff-1"] = True
    app.run()
    assert not app.exception
    return app


def name_first(app: AppTest, slot: Slot, where: str = "staff") -> None:
    """Name the first person who is offered for a duty."""
    box = app.multiselect(f"{where}-{slot.session_id}-{slot.group_number}-{slot.duty}")
    box.set_value(box.options[:1]).run()
    assert not app.exception


def named(place: Workplace, plan: Plan) -> list[tuple[str, int, Duty]]:
    stored = open_plan(place, LOCAL, plan.event.id).assignments
    return [(each.session_id, each.group_number, each.duty) for each in stored]


def test_somebody_is_named_for_a_session_and_undo_takes_it_back(place: Workplace, plan: Plan) -> None:
    session = plan.sessions[first_work(plan)]
    app = open_staff(plan)
    name_first(app, Slot(session_id=session.id, duty=Duty.RECORDER))
    assert named(place, plan) == [(session.id, 0, Duty.RECORDER)]
    app.button("undo").click().run()
    assert (named(place, plan), app.multiselect(f"staff-{session.id}-0-recorder").value) == ([], [])


def test_groups_are_made_in_one_click_named_and_removed(place: Workplace, plan: Plan) -> None:
    session = plan.sessions[first_work(plan)]
    app = open_staff(plan)
    next(button for button in app.button if button.label == "Make the groups").click().run()
    groups = open_plan(place, LOCAL, plan.event.id).groups
    assert [group.number for group in groups] == list(range(1, len(groups) + 1))
    assert len(groups) > 1
    app.text_input(f"room-{groups[1].id}-{groups[1].version}").set_value(" Attic ").run()
    name_first(app, Slot(session_id=session.id, duty=Duty.RECORDER, group_number=2))
    assert open_plan(place, LOCAL, plan.event.id).groups[1].room == "Attic"
    assert named(place, plan) == [(session.id, 2, Duty.RECORDER)]
    app.button(f"drop-{groups[1].id}").click().run()
    assert (len(open_plan(place, LOCAL, plan.event.id).groups), named(place, plan)) == (len(groups) - 1, [])


def test_who_loses_their_group_is_told(place: Workplace, plan: Plan) -> None:
    session = plan.sessions[first_work(plan)]
    make_groups(place, LOCAL, plan.event.id, session.id, 3)
    person = plan.attendances[0].person_id
    slot = Slot(session_id=session.id, duty=Duty.RECORDER, group_number=3)
    assign(place, LOCAL, plan.event.id, slot, [person])
    app = open_staff(plan)
    next(box for box in app.number_input if box.label == "Groups side by side").set_value(2)
    next(button for button in app.button if button.label == "Make the groups again").click().run()
    assert "(Recorder, group 3)" in app.error[0].value.replace("\\", "")
    assert named(place, plan) == []


def test_the_day_at_a_glance_names_the_lead_and_shows_what_was_written(place: Workplace, plan: Plan) -> None:
    session = plan.sessions[first_work(plan)]
    shown = ShownRecord(event_id=plan.event.id, kind="sessions", record_id=session.id, version=session.version)
    edit(place, LOCAL, shown, {"lead": "The prefect"})
    app = open_page("agenda", plan.event.id)
    app.session_state["day-staff-1"] = True
    app.run()
    box = app.multiselect(f"day-{session.id}-0-lead")
    assert (box.value, box.proto.placeholder) == ([], "The prefect")
    name_first(app, Slot(session_id=session.id, duty=Duty.LEAD), where="day")
    assert named(place, plan) == [(session.id, 0, Duty.LEAD)]


def test_without_anybody_on_the_list_it_says_where_to_add_them(place: Workplace) -> None:
    app = open_page("agenda", a_cluster_event(place).event.id)
    app.session_state["day-staff-1"] = True
    app.run()
    assert "Nobody is on the list yet" in words_on(app)
