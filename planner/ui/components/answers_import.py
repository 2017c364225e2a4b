"""Answers out of the export of a survey: looked at first, then taken in; the same file again changes nothing."""

import streamlit as st

from planner.domain.consultation.consultation import Consultation
from planner.errors import PlannerError
from planner.intake.answer_headings import SurveyColumn
from planner.operations.answers_import import AnswersImport, SurveyFile, import_answers, preview_answers
from planner.ui.components.people_list import show_problems
from planner.ui.components.plain import plain
from planner.ui.state import attempt, complain, me, words, workplace

SURVEYS = "surveys"


def answers_import(consultation: Consultation) -> None:
    """Ask for a file, show what was understood of it, and offer to take its answers in."""
    say = words().say
    instruments = {each.id: each.title for each in consultation.instruments}
    chosen = ""
    if len(instruments) > 1:
        chosen = st.selectbox(say("Form"), list(instruments), format_func=instruments.__getitem__, key="survey_of")
    upload = st.file_uploader(
        say("XLSX or CSV out of Google Forms, Microsoft Forms, KoboToolbox or another survey"),
        type=["xlsx", "csv", "txt", "tsv"],
        key=f"survey-{st.session_state.get(SURVEYS, 0)}",
    )
    if not upload:
        return
    file = SurveyFile(content=upload.getvalue(), name=upload.name, instrument_id=chosen)
    try:
        with st.spinner(say("Reading the answers …")):
            seen = preview_answers(workplace(), me(), consultation.event_id, file)
    except PlannerError as problem:
        complain(problem)
        return
    _show(seen)
    st.button(
        say("Take the answers in"),
        type="primary",
        icon=":material/move_to_inbox:",
        disabled=not seen.added + seen.changed,
        on_click=_take_in,
        args=[consultation.event_id, seen],
    )


def _show(seen: AnswersImport) -> None:
    say = words().say
    st.markdown(_say_counts(seen))
    _list_columns(say("New questions, asked by the file alone:"), seen.listed.new)
    _list_columns(say("Left out, since nothing of it is needed:"), seen.listed.left_out)
    if seen.listed.problems:
        with st.container(border=True):
            show_problems(seen.listed.problems)


def _list_columns(title: str, columns: tuple[SurveyColumn, ...]) -> None:
    if columns:
        st.caption(f"{title} {plain(words().join(each.heading for each in columns))}")


def _say_counts(seen: AnswersImport) -> str:
    counts = {"added": seen.added, "changed": seen.changed, "unchanged": seen.unchanged}
    return words().say("{added} forms are new, {changed} say something else, {unchanged} are as they were.", **counts)


def _take_in(event_id: str, seen: AnswersImport) -> None:
    if attempt(lambda: import_answers(workplace(), me(), event_id, seen), words().say("Taken in.")):
        st.session_state[SURVEYS] = st.session_state.get(SURVEYS, 0) + 1
