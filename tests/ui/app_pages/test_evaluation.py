"""The evaluation: forms are made by one click, what came is counted, and what is to be deleted stands with its day."""

import pytest

from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.workplace import Workplace
from tests.operations.builders import evaluated
from tests.ui.builders import a_cluster_event, open_page, words_on


def test_a_form_is_made_by_one_click_with_its_questions(place: Workplace) -> None:
    event_id = a_cluster_event(place).event.id
    app = open_page("evaluation", event_id)
    next(each for each in app.button if each.label == "Make: Pulse in mid-event").click().run()
    assert not app.exception
    assert len([each for each in open_plan(place, LOCAL, event_id).questions if each.use == "pulse"]) == 2


@pytest.mark.parametrize(
    ("part", "said"),
    [("results", "Fewer than five have answered."), ("in", "Type in a form"), ("delete", "Nothing is waiting")],
)
def test_every_part_shows_what_there_is(place: Workplace, part: str, said: str) -> None:
    plan = a_cluster_event(place)
    evaluated(place, plan)
    app = open_page("evaluation", plan.event.id)
    app.segmented_control(key="part").set_value(part).run()
    assert not app.exception
    assert said in words_on(app)


def test_forms_stand_one_level_below_the_page(place: Workplace) -> None:
    plan = a_cluster_event(place)
    evaluated(place, plan)
    app = open_page("evaluation", plan.event.id)
    assert ([each.value for each in app.title], list(app.subheader)) == (["Evaluation"], [])
    assert len(app.header) > 0
