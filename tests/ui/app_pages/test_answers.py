"""The page of answers and themes: read and marked, typed in, counted with their base, and followed to the sessions."""

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.themes import Tally
from planner.domain.plan import Plan
from planner.operations.actor import LOCAL
from planner.operations.consultations import change_consultation, open_consultation
from planner.operations.events import open_plan
from planner.operations.workplace import Workplace
from tests.builders import a_person, an_organisation
from tests.consultation_builders import (
    a_mention,
    a_response,
    a_stakeholder,
    a_theme,
    an_answer,
    an_instrument,
)
from tests.ui.builders import HOSTILE, a_cluster_event, open_page, words_on

PARTS = ("codebook", "counts", "decide", "in", "read", "readers", "trace")


@pytest.fixture
def event(place: Workplace) -> Plan:
    """Create an event of whose two answers the first is marked."""
    plan = a_cluster_event(place)
    change_consultation(place, LOCAL, plan.event.id, "import_answers", lambda found: two_answers(found, plan))
    return plan


def two_answers(found: Consultation, plan: Plan, text: str = "Meet monthly with the schools") -> Consultation:
    """Give an event one form that two offices answered."""
    question = plan.questions[0].id
    return replace(
        found,
        organisations=(an_organisation(name="Regional social services, Kukës", sector="government"),),
        persons=(a_person(),),
        stakeholders=(a_stakeholder(),),
        instruments=(an_instrument(questions=(question,)),),
        responses=(a_response(), a_response(id="response-2", stakeholder_id="", region="Lezhë", is_confidential=True)),
        answers=(
            an_answer(question_id=question, text=text),
            an_answer(id="answer-2", response_id="response-2", question_id=question, text="Train the police"),
        ),
        themes=(a_theme(title=text), a_theme(id="theme-2", position=1, title="Training")),
        mentions=(
            a_mention(coder="First reader"),
            a_mention(id="mention-2", coder="Second reader", theme_id="theme-2"),
        ),
        tallies=(Tally(id="tally-1", theme_id="theme-2", sector="NPO", mentions=10, base=31, source="Assessment"),),
    )


def open_part(event: Plan, part: str) -> AppTest:
    """Open one part of the page."""
    app = open_page("answers", event.event.id)
    app.session_state["part"] = part
    app.run()
    assert not app.exception
    assert not app.error
    return app


def html_on(app: AppTest) -> str:
    """Return all the markup of our own on a page."""
    return "\n".join(element.proto.body for element in app.get("html"))


@pytest.mark.parametrize("part", PARTS)
def test_an_event_that_nobody_answered_for_says_what_to_do(place: Workplace, part: str) -> None:
    assert words_on(open_part(a_cluster_event(place), part))


@pytest.mark.parametrize("part", PARTS)
def test_what_people_say_is_never_markup(place: Workplace, part: str) -> None:
    plan = a_cluster_event(place)
    change_consultation(place, LOCAL, plan.event.id, "import_answers", lambda found: two_answers(found, plan, HOSTILE))
    app = open_part(plan, part)
    assert "<script>x" not in html_on(app)
    assert ":red[r]" not in [element.value for element in app.markdown]


def test_answers_are_found_and_marked(place: Workplace, event: Plan) -> None:
    app = open_part(event, "read")
    app.text_input("find_answer").set_value("police").run()
    assert "Train the police" in html_on(app)
    assert "Meet" not in html_on(app)

    app.button("open-answer-2").click().run()
    app.text_input("typed-answer-2").set_value("police")
    app.text_input("new-answer-2").set_value("Police")
    app.multiselect("given-answer-2").set_value(["theme-2"])
    app.button("give-answer-2").click().run()

    marks = [each for each in open_consultation(place, LOCAL, event.event.id).mentions if each.answer_id == "answer-2"]
    assert {(each.from_character, each.to_character) for each in marks} == {(10, 16)}
    assert len({each.theme_id for each in marks}) == 2
    assert "<mark>police</mark>" in html_on(app)


def test_words_that_are_not_there_are_told_and_nothing_is_marked(place: Workplace, event: Plan) -> None:
    app = open_part(event, "read")
    app.button("open-answer-2").click().run()
    app.text_input("typed-answer-2").set_value("never said")
    app.multiselect("given-answer-2").set_value(["theme-2"])
    app.button("give-answer-2").click().run()
    assert "does not say “never said”" in app.error[0].value
    assert len(open_consultation(place, LOCAL, event.event.id).mentions) == 2


def test_a_form_that_came_on_paper_is_typed_in_once(place: Workplace, event: Plan) -> None:
    app = open_part(event, "in")
    question = event.questions[0].id
    (field,) = [each for each in app.text_area if each.key and each.key.endswith(question)]
    field.set_value("We train")
    save = next(each for each in app.button if each.key and each.key.startswith("save-"))
    save.click().run()

    found = open_consultation(place, LOCAL, event.event.id)
    made = next(each for each in found.answers if each.text == "We train")
    response = next(each for each in found.responses if each.id == made.response_id)
    assert (response.channel, response.entered_by, len(found.responses)) == ("paper", "local", 3)


def test_a_theme_is_merged_and_its_history_told(place: Workplace, event: Plan) -> None:
    app = open_part(event, "codebook")
    app.selectbox("merged_theme").set_value("theme-2")
    app.selectbox("merged_into").set_value("theme-1")
    next(each for each in app.button if each.label == "Merge").click().run()

    themes = {each.id: each.merged_into for each in open_consultation(place, LOCAL, event.event.id).themes}
    assert themes == {"theme-1": "", "theme-2": "theme-1"}
    assert "“Training” was taken in by “Meet monthly with the schools”." in words_on(app)


def test_the_places_where_two_readers_differ_stand_side_by_side(event: Plan) -> None:
    app = open_part(event, "readers")
    assert "Of 2 themes given there, both gave 0: 0 per cent." in words_on(app)
    assert "<bdi>Second reader</bdi></dt><dd><bdi>Training</bdi>" in html_on(app)


def test_counts_stand_beside_their_base_and_other_sources_beside_them(event: Plan) -> None:
    shown = html_on(open_part(event, "counts"))
    assert "1 of 2 (50 %)" in shown
    assert "NPO (Assessment)" in shown
    assert "10 of 31 (32 %)" in shown


def test_an_objective_is_written_from_a_theme_and_followed_both_ways(place: Workplace, event: Plan) -> None:
    app = open_part(event, "decide")
    app.multiselect("themes--1").set_value(["theme-1"])
    app.text_area("text--1").set_value("Agree on monthly meetings")
    app.text_area("goal--1").set_value("No case is lost")
    app.button("save--1").click().run()

    objective = open_plan(place, LOCAL, event.event.id).objectives[-1]
    assert (objective.text, objective.goal, objective.themes) == (
        "Agree on monthly meetings",
        "No case is lost",
        ("theme-1",),
    )
    followed = html_on(open_part(event, "trace"))
    assert "Agree on monthly meetings" in followed
    assert "theme_without_objective" not in followed
