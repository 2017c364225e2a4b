"""The consultation: looking back, whom to ask, with what, and how far asking has got."""

from streamlit.testing.v1 import AppTest

from planner.domain.consultation.asking import Step
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.design import DesignNoteKind
from planner.domain.consultation.questions import QuestionUse
from planner.domain.recording.actions import Commitment
from planner.operations.actor import LOCAL
from planner.operations.consultations import open_consultation
from planner.operations.consulted_records import add_consulted
from planner.operations.events import describe_event, open_plan
from planner.operations.recorded_records import add_recorded
from planner.operations.records import ShownRecord, remove
from planner.operations.stakeholders import import_stakeholders
from planner.operations.workplace import Workplace
from tests.consultation_builders import an_instrument
from tests.operations.builders import a_list, many_people
from tests.ui.builders import a_cluster_event, downloads_on, open_page, words_on


def asked(place: Workplace, event_id: str) -> list[str]:
    """Return the questions that stakeholders are asked, as they are stored."""
    questions = open_plan(place, LOCAL, event_id).questions
    return [question.text for question in questions if question.use is QuestionUse.CONSULTATION]


def open_part(part: str, event_id: str) -> AppTest:
    """Open one part of the page."""
    app = open_page("consultation", event_id, part)
    assert not app.error
    return app


def consulted(place: Workplace, event_id: str) -> Consultation:
    return open_consultation(place, LOCAL, event_id)


def a_list_of_stakeholders(place: Workplace, event_id: str) -> None:
    """Put three offices into the register."""
    import_stakeholders(place, LOCAL, event_id, a_list(many_people(3)))


def submit(app: AppTest, label: str) -> None:
    """Press the button of a form."""
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception


def test_the_questions_stand_in_the_table_by_their_ids(place: Workplace) -> None:
    plan = a_cluster_event(place)
    table = open_part("Questions", plan.event.id).dataframe[0].value
    assert list(table["text"]) == asked(place, plan.event.id)
    assert set(table.index) <= {question.id for question in plan.questions}


def test_an_event_that_asks_nothing_says_what_belongs_there(place: Workplace) -> None:
    plan = a_cluster_event(place)
    for question in plan.questions:
        shown = ShownRecord(event_id=plan.event.id, kind="questions", record_id=question.id, version=question.version)
        remove(place, LOCAL, shown)
    app = open_part("Questions", plan.event.id)
    assert app.info[0].value == "Nobody is asked anything yet. Add the first question below."
    assert downloads_on(app) == {}


def test_a_question_is_added_after_the_others(place: Workplace) -> None:
    event = a_cluster_event(place).event
    app = open_part("Questions", event.id)
    app.text_area("new_question").input("Who is missing?  ")
    submit(app, "Add")
    assert asked(place, event.id)[-1] == "Who is missing?"
    assert list(app.dataframe[0].value["text"])[-1] == "Who is missing?"


def test_a_question_without_any_text_is_refused_in_one_sentence(place: Workplace) -> None:
    event = a_cluster_event(place).event
    before = asked(place, event.id)
    app = open_part("Questions", event.id)
    submit(app, "Add")
    assert len(app.error) == 1
    assert asked(place, event.id) == before


def test_a_question_is_removed_and_undo_brings_it_back(place: Workplace) -> None:
    event = a_cluster_event(place).event
    before = asked(place, event.id)
    app = open_part("Questions", event.id)
    app.selectbox("gone").select(before[1])
    submit(app, "Remove")
    assert asked(place, event.id) == [before[0], *before[2:]]
    app.button("undo").click().run()
    assert asked(place, event.id) == before


def test_questions_for_other_moments_speak_of_the_theme(place: Workplace) -> None:
    app = open_part("Questions", a_cluster_event(place, theme="prevention").event.id)
    assert "What are the goals of Meeting of the Northern cluster?" in words_on(app)
    assert "{theme}" not in "".join(text.value for text in app.markdown)


def test_the_question_sheet_can_be_downloaded(place: Workplace) -> None:
    event = a_cluster_event(place).event
    assert downloads_on(open_part("Questions", event.id)) == {f"/download/{event.id}/questions": "Question sheet"}


def test_a_bank_of_questions_is_added_to_the_event(place: Workplace) -> None:
    event = a_cluster_event(place).event
    before = open_plan(place, LOCAL, event.id).questions
    app = open_part("Questions", event.id)
    app.selectbox("bank").select("focus_group").run()
    submit(app, "Add these questions")
    assert len(open_plan(place, LOCAL, event.id).questions) == len(before) + 3


def test_an_instrument_begins_with_the_questions_of_its_kind_and_is_tested_and_approved(place: Workplace) -> None:
    event = a_cluster_event(place).event
    app = open_part("Questions", event.id)
    app.text_input("new_title").input("Before the meeting")
    submit(app, "Add the instrument")
    (made,) = consulted(place, event.id).instruments
    assert (made.title, len(made.questions)) == ("Before the meeting", len(asked(place, event.id)))
    app.text_input(f"approved_by-{made.id}-{made.version}").input("The convener")
    app.text_input(f"languages-{made.id}-{made.version}").input("sq")
    submit(app, "Save")
    (saved,) = consulted(place, event.id).instruments
    assert (saved.approved_by, saved.languages, saved.questions) == ("The convener", ("sq",), made.questions)


def test_a_question_stands_beside_its_translation(place: Workplace) -> None:
    plan = a_cluster_event(place)
    question = plan.questions[0]
    add_consulted(place, LOCAL, plan.event.id, an_instrument(id="", questions=(question.id,), languages=("sq",)))
    app = open_part("Questions", plan.event.id)
    app.text_area(f"translated-{question.id}-sq-0").input("Çfarë do të bëni?").run()
    assert [each.text for each in consulted(place, plan.event.id).translations] == ["Çfarë do të bëni?"]


def test_an_empty_register_says_how_to_fill_it_and_somebody_is_added(place: Workplace) -> None:
    event = a_cluster_event(place).event
    app = open_part("Stakeholders", event.id)
    assert "0 stakeholders are in the register." in words_on(app)
    app.text_input("asked_name").input("Head of office, Kukës")
    app.text_input("asked_reason").input("Committee member")
    submit(app, "Add")
    assert [each.reason for each in consulted(place, event.id).stakeholders] == ["Committee member"]
    assert [person.name for person in consulted(place, event.id).persons] == ["Head of office, Kukës"]


def test_a_target_that_is_not_met_stands_beside_the_grid(place: Workplace) -> None:
    event = a_cluster_event(place).event
    a_list_of_stakeholders(place, event.id)
    app = open_part("Stakeholders", event.id)
    app.selectbox("target_region").select("Kukës")
    app.number_input("target_wanted").set_value(4)
    submit(app, "Add the target")
    assert "Kukës: 4 missing" in words_on(app)


def test_stakeholders_become_participants(place: Workplace) -> None:
    event = a_cluster_event(place).event
    a_list_of_stakeholders(place, event.id)
    app = open_part("Stakeholders", event.id)
    app.multiselect("invited").set_value([consulted(place, event.id).stakeholders[1].id])
    submit(app, "Invite them")
    invited = open_plan(place, LOCAL, event.id).attendances
    assert [each.person_id for each in invited] == [consulted(place, event.id).stakeholders[1].person_id]


def test_sending_is_noted_for_all_and_the_reminder_for_exactly_those_who_are_awaited(place: Workplace) -> None:
    event = a_cluster_event(place).event
    a_list_of_stakeholders(place, event.id)
    add_consulted(place, LOCAL, event.id, an_instrument(id="", questions=()))
    app = open_part("Asking", event.id)
    submit(app, "Note it")
    assert len(consulted(place, event.id).approaches) == 3
    app.selectbox("step").select(Step.REMINDED).run()
    submit(app, "Note it")
    steps = [each.step for each in consulted(place, event.id).approaches]
    assert sorted(steps) == [Step.REMINDED] * 3 + [Step.SENT] * 3
    assert "3 have not answered yet" in words_on(app)


def test_forms_by_number_interviews_and_figures_are_kept(place: Workplace) -> None:
    event = a_cluster_event(place).event
    app = open_part("Asking", event.id)
    app.text_input("sent_title").input("Questionnaire 2006")
    app.number_input("sent_number").set_value(152)
    submit_form(app, "sent_title")
    app.text_input("interview_whom").input("Police investigation unit")
    app.text_input("interview_purpose").input("Training needs")
    submit_form(app, "interview_whom")
    for printed in ("42/21/8", "45/32/8"):
        app.text_input("figure_subject").input("Institutions by sector")
        app.text_input("figure_printed").input(printed)
        submit_form(app, "figure_subject")
    found = consulted(place, event.id)
    assert [(each.title, each.sent, each.returned) for each in found.distributions] == [
        ("Questionnaire 2006", 152, None)
    ]
    assert [each.purpose for each in found.interviews] == ["Training needs"]
    assert "Consultative discussion: 1" in words_on(app)
    assert "**Institutions by sector**: “42/21/8” () · “45/32/8” ()" in words_on(app)


def submit_form(app: AppTest, field: str) -> None:
    """Press the button of the form that a field stands in."""
    form = app.text_input(field).form_id
    next(button for button in app.button if button.form_id == form).click().run()
    assert not app.exception
    assert not app.error


def test_what_is_known_before_asking_is_kept_and_four_prerequisites_say_go(place: Workplace) -> None:
    event = a_cluster_event(place).event
    app = open_part("Looking back", event.id)
    app.text_area("note_text").input("Invitations went out too late.")
    submit(app, "Add")
    for about in ("team", "network", "backing", "knowledge"):
        app.radio(f"met-{about}-0").set_value(True).run()
        assert not app.exception
    app.text_area("note-readiness-commitment-0").input("The prefect is in favour.").run()
    notes = consulted(place, event.id).design_notes
    assert [each.text for each in notes if each.kind is DesignNoteKind.RESULT] == ["Invitations went out too late."]
    assert [each.is_met for each in notes if each.kind is DesignNoteKind.PREREQUISITE] == [True] * 4
    assert [each.text for each in notes if each.kind is DesignNoteKind.READINESS] == ["The prefect is in favour."]
    assert "All four prerequisites are there." in words_on(app)


def test_what_earlier_events_left_open_is_seen_before_anybody_is_asked(place: Workplace) -> None:
    earlier, event_id = (a_cluster_event(place).event.id for _ in range(2))
    add_recorded(place, LOCAL, earlier, Commitment(id="", position=0, text="Send the list", owner="Prefecture"))
    describe_event(place, LOCAL, event_id, {"builds_on": (earlier,)})
    assert "Prefecture · no deadline" in words_on(open_page("consultation", event_id, "Looking back"))
