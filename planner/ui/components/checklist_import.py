"""The checklist's workbook taken back: looked at first, with a safe answer to every question, then taken over."""

from collections.abc import Sequence

import streamlit as st

from planner.domain.checklist_changes import KEEP, Comparison, Question
from planner.errors import PlannerError
from planner.operations.checklist_import import apply_checklist, compare_checklist
from planner.ui.components.plain import plain
from planner.ui.state import attempt, complain, me, say_done, words, workplace
from planner.wording.checklist_changes import (
    say_answer,
    say_difference,
    say_kept,
    say_lacking,
    say_question,
    say_summary,
)

RETURNS = "returns"
MANY, TALL, MOST = 8, 300, 200
"""More lines than MANY scroll, in TALL pixels, and no more than MOST are shown."""


def checklist_import(event_id: str) -> None:
    """Ask for the workbook, show what it would change, and take it over when that is wanted."""
    say, number = words().say, st.session_state.get(RETURNS, 0)
    upload = st.file_uploader(
        say("The checklist's workbook, as you or others have altered it"), type=["xlsx"], key=f"return-{number}"
    )
    if not upload:
        return
    try:
        with st.spinner(say("Comparing …")):
            comparison = compare_checklist(workplace(), me(), event_id, upload.getvalue())
    except PlannerError as problem:
        complain(problem)
        return
    _show(comparison)
    answers = {question.key: _ask(question, number) for question in comparison.questions}
    with st.container(horizontal=True):
        st.button(
            say("Take over"),
            type="primary",
            icon=":material/check:",
            disabled=not comparison.differences and not comparison.questions,
            on_click=_take_over,
            args=[event_id, comparison, answers],
        )
        st.button(say("Leave it"), icon=":material/close:", on_click=_forget)


def _show(comparison: Comparison) -> None:
    say = words().say
    if not comparison.differences and not comparison.remarks:
        st.info(say("The workbook changes nothing here."), icon=":material/check:")
    else:
        st.markdown(f"**{say_summary(words(), comparison)}**")
    _show_lines([say_difference(words(), each) for each in comparison.differences])
    if comparison.left_out:
        st.markdown(f":material/warning: **{say('Left as it is')}**")
        _show_lines([say_question(words(), each) for each in comparison.left_out])
    for text in filter(None, (say_kept(words(), comparison), say_lacking(words(), comparison))):
        st.caption(plain(text))


def _show_lines(lines: Sequence[str]) -> None:
    with st.container(gap="xxsmall", height=TALL if len(lines) > MANY else "content"):
        for line in lines[:MOST]:
            st.markdown(plain(line))
        if lines[MOST:]:
            st.caption(words().say_many("and {number} more", "and {number} more", len(lines) - MOST))


def _ask(question: Question, number: int) -> str:
    """Ask one question; leaving everything as it is stands first and is chosen."""
    with st.container(border=True):
        st.markdown(f":material/help: {plain(say_question(words(), question))}")
        keys = [KEEP, *(choice.key for choice in question.choices)]
        answer: str = st.radio(
            words().say("Answer"),
            keys,
            format_func=lambda key: plain(say_answer(words(), question, key)),
            label_visibility="collapsed",
            key=f"return-{number}-{question.key}",
        )
    return answer


def _take_over(event_id: str, comparison: Comparison, answers: dict[str, str]) -> None:
    done = attempt(lambda: apply_checklist(workplace(), me(), event_id, comparison, answers))
    if done:
        say_done(words().say("Taken over. Undo takes all of it back."))
        _forget()


def _forget() -> None:
    """Begin anew without the file."""
    st.session_state[RETURNS] = st.session_state.get(RETURNS, 0) + 1
