"""What stakeholders are asked, and the questions that the event itself will put."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from planner.domain.consultation.questions import Question, QuestionUse, fill_places
from planner.domain.finding import Place
from planner.operations.papers import PaperName
from planner.operations.records import ShownRecord, add_question
from planner.ui.components.downloads import paper_button
from planner.ui.components.findings import show_findings
from planner.ui.components.objectives import show_wishes
from planner.ui.components.plain import plain
from planner.ui.components.record_table import Form, record_table
from planner.ui.components.removal import removal_form
from planner.ui.state import attempt, current_outlook, me, words, workplace
from planner.wording.labels import QUESTION_USES

say = words().say
outlook = current_outlook()
plan, event = outlook.plan, outlook.plan.event
asked = [question for question in plan.questions if question.use is QuestionUse.CONSULTATION]


def shown(question: Question) -> ShownRecord:
    """Return a question as the table shows it."""
    return ShownRecord(event_id=event.id, kind="questions", record_id=question.id, version=question.version)


def changes(edited: Mapping[str, Any]) -> dict[str, Any]:
    """Turn an edited cell into the question's text."""
    return {"text": edited["text"] or ""} if "text" in edited else {}


def save_new() -> None:
    """Add the question that was typed in."""
    text = st.session_state.new_question.strip()
    attempt(lambda: add_question(workplace(), me(), event.id, text), say("Added."))


st.title(say("Consultation"))
st.markdown(
    words().say_many(
        "Stakeholders are asked {number} question.", "Stakeholders are asked {number} questions.", len(asked)
    )
)
show_findings(outlook.findings, Place.CONSULTATION)
if asked:
    record_table(
        [shown(question) for question in asked],
        [{"number": f"Q{number}", "text": question.text} for number, question in enumerate(asked, start=1)],
        key=f"questions-{event.id}",
        form=Form(
            named="number",
            to_changes=changes,
            columns={
                "number": st.column_config.TextColumn(say("No."), width=60, disabled=True),
                "text": st.column_config.TextColumn(say("Question"), required=True, max_chars=1000),
            },
        ),
    )
    about = say(
        "Where a question says {places}, the paper shows the event's theme and title.", places="{theme}, {event}"
    )
    st.caption(plain(about))
    paper_button(event.id, PaperName.QUESTIONS, say("Question sheet"))
else:
    st.info(say("Nobody is asked anything yet. Add the first question below."), icon=":material/quiz:")
with (
    st.expander(say("Add a question"), icon=":material/add:", expanded=not asked),
    st.form("new", border=False, clear_on_submit=True),
):
    st.text_area(say("Question"), key="new_question", max_chars=1000, height="content")
    st.form_submit_button(say("Add"), icon=":material/add:", on_click=save_new)
if asked:
    with st.expander(say("Remove a question"), icon=":material/delete:"):
        removal_form(say("Question"), [shown(question) for question in asked], [question.text for question in asked])

st.header(say("Objectives that follow"))
show_wishes(plan.objectives)
st.page_link("app_pages/agenda.py", label=say("Write the objectives on the agenda page"), icon=":material/flag:")

st.header(say("Questions for other moments"))
for use in [use for use in QuestionUse if use is not QuestionUse.CONSULTATION]:
    others = [question for question in plan.questions if question.use is use]
    if others:
        with st.expander(say(QUESTION_USES[use]), icon=":material/quiz:"):
            for question in others:
                text = fill_places(question.text, theme=event.theme or say("the theme"), event_title=event.title)
                section = f":gray[{plain(question.section)}] · " if question.section else ""
                st.markdown(f"- {section}{plain(text)}")
