"""The consultation: what stakeholders are asked, and the questions for other moments."""

from streamlit.testing.v1 import AppTest

from planner.domain.consultation.questions import QuestionUse
from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.records import ShownRecord, remove
from planner.operations.workplace import Workplace
from tests.ui.builders import a_cluster_event, downloads_on, open_page, words_on


def asked(place: Workplace, event_id: str) -> list[str]:
    """Return the questions that stakeholders are asked, as they are stored."""
    questions = open_plan(place, LOCAL, event_id).questions
    return [question.text for question in questions if question.use is QuestionUse.CONSULTATION]


def submit(app: AppTest, label: str) -> None:
    """Press the button of a form."""
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception


def test_the_questions_stand_in_the_table_by_their_ids(place: Workplace) -> None:
    plan = a_cluster_event(place)
    table = open_page("consultation", plan.event.id).dataframe[0].value
    assert list(table["text"]) == asked(place, plan.event.id)
    assert set(table.index) <= {question.id for question in plan.questions}


def test_an_event_that_asks_nothing_says_what_belongs_there(place: Workplace) -> None:
    plan = a_cluster_event(place)
    for question in plan.questions:
        shown = ShownRecord(event_id=plan.event.id, kind="questions", record_id=question.id, version=question.version)
        remove(place, LOCAL, shown)
    app = open_page("consultation", plan.event.id)
    assert app.info[0].value == "Nobody is asked anything yet. Add the first question below."
    assert downloads_on(app) == {}


def test_a_question_is_added_after_the_others(place: Workplace) -> None:
    event = a_cluster_event(place).event
    app = open_page("consultation", event.id)
    app.text_area("new_question").input("Who is missing?  ")
    submit(app, "Add")
    assert asked(place, event.id)[-1] == "Who is missing?"
    assert list(app.dataframe[0].value["text"])[-1] == "Who is missing?"


def test_a_question_without_any_text_is_refused_in_one_sentence(place: Workplace) -> None:
    event = a_cluster_event(place).event
    before = asked(place, event.id)
    app = open_page("consultation", event.id)
    submit(app, "Add")
    assert len(app.error) == 1
    assert asked(place, event.id) == before


def test_a_question_is_removed_and_undo_brings_it_back(place: Workplace) -> None:
    event = a_cluster_event(place).event
    before = asked(place, event.id)
    app = open_page("consultation", event.id)
    app.selectbox("gone").select(before[1])
    submit(app, "Remove")
    assert asked(place, event.id) == [before[0], *before[2:]]
    app.button("undo").click().run()
    assert asked(place, event.id) == before


def test_questions_for_other_moments_speak_of_the_theme(place: Workplace) -> None:
    app = open_page("consultation", a_cluster_event(place, theme="prevention").event.id)
    assert "What are the goals of Meeting of the Northern cluster?" in words_on(app)
    assert "{theme}" not in "".join(text.value for text in app.markdown)


def test_the_question_sheet_can_be_downloaded(place: Workplace) -> None:
    event = a_cluster_event(place).event
    assert downloads_on(open_page("consultation", event.id)) == {f"/download/{event.id}/questions": "Question sheet"}
