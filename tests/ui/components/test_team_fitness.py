"""Training and criteria of the team: who is shown, and what an edited cell means."""

from datetime import date

from planner.domain.people import Criterion, Role
from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.workplace import Workplace
from planner.ui.components.team_fitness import fitness_changes, team_of
from tests.builders import a_plan, an_assignment, an_attendance
from tests.operations.builders import a_row, take_in
from tests.ui.builders import a_cluster_event, open_page


def test_edited_cells_become_the_fields_of_an_attendance() -> None:
    edited = {"trained": "2027-03-12T00:00:00", "criteria": ["no_stake", "leads_discussion"], "convener": True}
    assert fitness_changes(edited) == {
        "trained_on": date(2027, 3, 12),
        "criteria": (Criterion.LEADS_DISCUSSION, Criterion.NO_STAKE),
        "is_convener": True,
    }
    assert fitness_changes({"trained": None, "criteria": None}) == {"trained_on": None, "criteria": ()}
    assert fitness_changes({}) == {}


def test_the_team_and_whoever_is_named_to_facilitate_are_shown() -> None:
    attendances = (
        an_attendance(role=Role.STAFF),
        an_attendance(id="attendance-2", person_id="person-2"),
        an_attendance(id="attendance-3", person_id="person-3"),
    )
    plan = a_plan(attendances=attendances, assignments=(an_assignment(person_id="person-3"),))
    assert [each.person_id for each in team_of(plan)] == ["person-1", "person-3"]


def test_the_people_page_shows_them(place: Workplace) -> None:
    event_id = a_cluster_event(place).event.id
    take_in(place, event_id, a_row(name="Office 1", role=Role.FACILITATOR))
    app = open_page("people", event_id)
    app.session_state["fitness"] = True
    app.run()
    assert not app.exception
    assert [row.cells["name"] for row in app.session_state[f"fitness-{event_id}-rows"]] == ["Office 1"]
    assert open_plan(place, LOCAL, event_id).attendances[0].criteria == ()
