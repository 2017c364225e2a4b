"""What stakeholders are asked: the questions in a table, with gentle checks, banks to take from, and other moments."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from planner.domain.consultation.evaluation import USES
from planner.domain.consultation.freezing import questions_in_use
from planner.domain.consultation.question_hints import hints
from planner.domain.consultation.questions import Question, QuestionUse, fill_places
from planner.domain.plan import Plan
from planner.operations.asking import add_question_bank
from planner.operations.papers import PaperName
from planner.operations.records import ShownRecord, add_question
from planner.ui.components.downloads import paper_button
from planner.ui.components.entry_form import emptying
from planner.ui.components.plain import plain
from planner.ui.components.record_table import Form, record_table
from planner.ui.components.removal import removal_form
from planner.ui.state import attempt, me, words, workplace
from planner.wording.consultation_labels import HINTS
from planner.wording.labels import QUESTION_USES


def questions_view(plan: Plan) -> None:
    """Show the consultation's questions, and what adds to them."""
    say = words().say
    in_use = questions_in_use(plan.questions)
    asked = [question for question in in_use if question.use is QuestionUse.CONSULTATION]
    st.markdown(
        words().say_many(
            "Stakeholders are asked {number} question.", "Stakeholders are asked {number} questions.", len(asked)
        )
    )
    if asked:
        question_table(plan, asked)
        _show_hints(plan, asked)
        paper_button(plan.event.id, PaperName.QUESTIONS, say("Question sheet"))
    else:
        st.info(say("Nobody is asked anything yet. Add the first question below."), icon=":material/quiz:")
    _add_forms(plan, is_empty=not asked)
    if asked:
        with st.expander(say("Remove a question"), icon=":material/delete:"):
            shown = [_shown(plan.event.id, question) for question in asked]
            removal_form(say("Question"), shown, [question.text for question in asked])


def question_table(plan: Plan, asked: Sequence[Question], key: str = "") -> None:
    """Show questions whose words can be changed; `key` tells several tables of a page apart."""
    say = words().say
    record_table(
        [_shown(plan.event.id, question) for question in asked],
        [{"number": f"Q{number}", "text": question.text} for number, question in enumerate(asked, start=1)],
        key=f"questions-{plan.event.id}{key}",
        form=Form(
            named="number",
            to_changes=_changes,
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
    if any(question.replaces for question in asked):
        st.caption(say("A question that was answered stays as it was asked; its new words are a new question."))


def _show_hints(plan: Plan, asked: Sequence[Question]) -> None:
    """Show what could be better about the questions; nothing of it blocks anybody."""
    found = [
        f"- Q{number}: {words().say(HINTS[hint])}"
        for number, question in enumerate(asked, start=1)
        for hint in hints(question.text, plan.event.language)
    ]
    if found:
        with st.expander(words().say("What could be better about the questions"), icon=":material/lightbulb:"):
            st.markdown("\n".join(found))


def _add_forms(plan: Plan, *, is_empty: bool) -> None:
    say = words().say
    library = workplace().library.question_banks.items()
    banks = {key: bank for key, bank in library if bank.purpose not in {*USES.values(), QuestionUse.PROMPTS}}
    with (
        st.expander(say("Add a question"), icon=":material/add:", expanded=is_empty),
        st.form("new", border=False),
    ):
        st.text_area(say("Question"), key="new_question", max_chars=1000, height="content")
        st.form_submit_button(
            say("Add"),
            icon=":material/add:",
            on_click=emptying(_save_new, texts=("new_question",)),
            args=[plan.event.id],
        )
    with st.expander(say("Add the questions of a bank"), icon=":material/library_books:"):
        chosen = st.selectbox(say("Bank"), list(banks), format_func=lambda each: banks[each].title, key="bank")
        for question in banks[chosen].questions if chosen else ():
            st.text(question.text)
        st.button(say("Add these questions"), icon=":material/add:", on_click=_take_bank, args=[plan.event.id])


def questions_for_other_moments(plan: Plan) -> None:
    """Show what the event asks elsewhere: before it is designed, in interviews, at the café."""
    say, in_use = words().say, questions_in_use(plan.questions)
    st.header(say("Questions for other moments"))
    elsewhere = {QuestionUse.CONSULTATION, *USES.values()}
    for use in [use for use in QuestionUse if use not in elsewhere]:
        others = [question for question in in_use if question.use is use]
        if others:
            with st.expander(say(QUESTION_USES[use]), icon=":material/quiz:"):
                for question in others:
                    theme = plan.event.theme or say("the theme")
                    text = fill_places(question.text, theme=theme, event_title=plan.event.title)
                    section = f":gray[{plain(question.section)}] · " if question.section else ""
                    st.markdown(f"- {section}{plain(text)}")


def _shown(event_id: str, question: Question) -> ShownRecord:
    return ShownRecord(event_id=event_id, kind="questions", record_id=question.id, version=question.version)


def _changes(edited: Mapping[str, Any]) -> dict[str, Any]:
    return {"text": edited["text"] or ""} if "text" in edited else {}


def _save_new(event_id: str) -> None:
    text = st.session_state.new_question.strip()
    attempt(lambda: add_question(workplace(), me(), event_id, text), words().say("Added."))


def _take_bank(event_id: str) -> None:
    bank = st.session_state.bank
    attempt(lambda: add_question_bank(workplace(), me(), event_id, bank), words().say("Added."))
