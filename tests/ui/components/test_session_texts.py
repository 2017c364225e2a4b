"""What a session is for, and what its facilitators note for themselves, in its panel."""

from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.workplace import Workplace
from tests.ui.builders import HOSTILE, a_cluster_event, open_page


def test_aim_result_and_notes_are_kept_as_they_were_typed(place: Workplace) -> None:
    plan = a_cluster_event(place)
    first = plan.sessions[0]
    app = open_page("agenda", plan.event.id)
    app.session_state["texts-1"] = True
    app.run()
    for name, text in (("aim", "Meet"), ("output", "A list"), ("notes", HOSTILE)):
        app.text_area(f"{name}-{first.id}-{first.version}").input(text)
    next(each for each in app.button if each.form_id == f"texts-{first.id}-{first.version}").click().run()

    assert not app.exception
    kept = open_plan(place, LOCAL, plan.event.id).sessions[0]
    assert (kept.aim, kept.output, kept.notes) == ("Meet", "A list", HOSTILE)
