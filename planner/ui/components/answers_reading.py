"""Answers to be read: found by question, sector, region and words, some at a time, each with the themes it has."""

from collections import defaultdict

import streamlit as st

from planner.domain.consultation.answer_filter import AnswerFilter, FoundAnswer, find_answers
from planner.domain.consultation.codebook import current
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.quotations import is_open
from planner.domain.consultation.themes import Mention
from planner.domain.plan import Plan
from planner.ui.components.answer_words import (
    marked_text,
    names_of,
    question_texts,
    say_respondent,
    sector_name,
    shorten,
    theme_titles,
)
from planner.ui.components.coding_board import coding_board
from planner.ui.components.markup import show_picture, tag
from planner.ui.components.plain import plain
from planner.ui.state import words

AT_ONCE = 15
OPEN = "open_answer"
EVERY = ""


def show_reading(plan: Plan, consultation: Consultation) -> None:
    """Show the answers that pass the filters, page by page; one of them is open to be marked."""
    say = words().say
    if not consultation.answers:
        st.info(say("Nobody has answered yet. Take answers in under “Take in”."), icon=":material/forum:")
        return
    texts = question_texts(plan)
    found = find_answers(consultation, _ask_filter(consultation, texts))
    st.markdown(words().say_many("{number} answer found.", "{number} answers found.", len(found)))
    pages = max(1, -(-len(found) // AT_ONCE))
    page = st.pagination(pages, key="answers_page") if pages > 1 else 1
    titles, marks = theme_titles(consultation), _marks(consultation)
    for each in found[(page - 1) * AT_ONCE : page * AT_ONCE]:
        _show(consultation, each, texts[each.answer.question_id], marks[each.answer.id])
        _show_themes(consultation, marks[each.answer.id], titles)
        if st.session_state.get(OPEN) == each.answer.id:
            coding_board(consultation, each)


def _ask_filter(consultation: Consultation, texts: dict[str, str]) -> AnswerFilter:
    say, every = words().say, words().say("All")
    asked = list(dict.fromkeys(each.question_id for each in consultation.answers))
    order = [each for each in texts if each in set(asked)]
    question = st.selectbox(
        say("Question"),
        [EVERY, *order],
        format_func=lambda each: shorten(texts[each]) if each else say("All questions"),
        key="answers_question",
    )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        sectors = sorted({each.sector for each in consultation.responses})
        chosen = st.multiselect(
            say("Sector"), sectors, format_func=sector_name, placeholder=every, key="answers_sectors"
        )
        regions = sorted({each.region for each in consultation.responses if each.region})
        places = st.multiselect(say("Region"), regions, placeholder=every, key="answers_regions")
        find = st.text_input(say("Find"), key="find_answer")
    unread = st.checkbox(say("Only those without a theme"), key="answers_unread")
    return AnswerFilter(question_id=question, sectors=chosen, regions=places, words=find, is_unread=unread)


def _marks(consultation: Consultation) -> defaultdict[str, list[Mention]]:
    marks: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in consultation.mentions:
        marks[mention.answer_id].append(mention)
    return marks


def _show(consultation: Consultation, found: FoundAnswer, question: str, marks: list[Mention]) -> None:
    say, answer = words().say, found.answer
    is_shown = st.session_state.get(OPEN) == answer.id
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{plain(shorten(question))}**  \n:gray[{plain(say_respondent(found.response))}]")
        if not is_open(consultation, found.response):
            st.badge(say("Confidential"), icon=":material/lock:", color="orange")
        st.button(
            say("Close") if is_shown else say("Mark"),
            key=f"open-{answer.id}",
            icon=":material/close:" if is_shown else ":material/label:",
            type="tertiary",
            on_click=_open,
            args=["" if is_shown else answer.id],
        )
    show_picture(tag("div", marked_text(answer.text, marks), class_="picture answers"), "answers")


def _show_themes(consultation: Consultation, marks: list[Mention], titles: dict[str, str]) -> None:
    themes = {theme.id: theme for theme in consultation.themes}
    given = dict.fromkeys(current(themes, mention.theme_id) for mention in marks)
    about = words().say("Themes: {themes}", themes=names_of(given, titles)) if given else words().say("No theme yet")
    st.caption(plain(about))


def _open(answer_id: str) -> None:
    st.session_state[OPEN] = answer_id
