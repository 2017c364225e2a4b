"""The codebook: themes with their definitions, merged and parted so that every mention can be followed."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from planner.domain.consultation.codebook import current_mentions, in_use
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.quotations import words_of
from planner.domain.consultation.themes import Theme
from planner.operations.answers import merge_themes, split_theme
from planner.operations.consulted_records import add_consulted
from planner.operations.records import ShownRecord
from planner.ui.components.answer_words import shorten, theme_titles
from planner.ui.components.entry_form import emptying
from planner.ui.components.plain import plain
from planner.ui.components.record_table import Form, record_table
from planner.ui.components.removal import distinct
from planner.ui.state import attempt, me, words, workplace

LONGEST_TITLE, LONGEST_DEFINITION = 200, 1000


def show_codebook(consultation: Consultation) -> None:
    """Show the themes in use, and offer to add, merge and part them."""
    say = words().say
    themes = in_use(consultation.themes)
    if themes:
        _table(consultation, themes)
    else:
        st.info(say("No theme is there yet. Add the first one, or mark an answer."), icon=":material/label:")
    with st.expander(say("Add a theme"), icon=":material/add:", expanded=not themes):
        _add_form(consultation.event_id)
    if len(themes) > 1:
        with st.expander(say("Merge two themes"), icon=":material/merge:"):
            _merge_form(consultation)
    mentioned = {key: marks for key, marks in current_mentions(consultation).items() if marks}
    if mentioned:
        with st.expander(say("Part a theme"), icon=":material/call_split:"):
            _split_form(consultation, list(mentioned))
    _say_history(consultation.themes)


def _table(consultation: Consultation, themes: tuple[Theme, ...]) -> None:
    say, column = words().say, st.column_config
    marks = current_mentions(consultation)
    event_id = consultation.event_id
    record_table(
        [ShownRecord(event_id=event_id, kind="themes", record_id=each.id, version=each.version) for each in themes],
        [
            {
                "title": each.title,
                "topic": each.topic,
                "definition": each.definition,
                "answers": str(len({mention.answer_id for mention in marks[each.id]})),
            }
            for each in themes
        ],
        key=f"themes-{event_id}",
        form=Form(
            named="title",
            to_changes=_changes,
            columns={
                "title": column.TextColumn(say("Theme"), required=True, max_chars=LONGEST_TITLE),
                "topic": column.TextColumn(say("Belongs to"), max_chars=LONGEST_TITLE),
                "definition": column.TextColumn(
                    say("What counts as this theme"), width="large", max_chars=LONGEST_DEFINITION
                ),
                "answers": column.TextColumn(say("Answers"), disabled=True),
            },
        ),
    )


def _changes(edited: Mapping[str, Any]) -> dict[str, Any]:
    return {name: edited[name] or "" for name in ("title", "topic", "definition") if name in edited}


def _add_form(event_id: str) -> None:
    say = words().say
    with st.form("new_theme", border=False):
        st.text_input(say("Theme"), key="theme_title", max_chars=LONGEST_TITLE)
        st.text_input(say("Belongs to"), key="theme_topic", max_chars=LONGEST_TITLE)
        st.text_area(
            say("What counts as this theme"), key="theme_definition", max_chars=LONGEST_DEFINITION, height="content"
        )
        st.form_submit_button(
            say("Add"),
            icon=":material/add:",
            on_click=emptying(_add, texts=("theme_title", "theme_topic", "theme_definition")),
            args=[event_id],
        )


def _merge_form(consultation: Consultation) -> None:
    say, titles = words().say, theme_titles(consultation)
    with st.form("merge", border=False):
        for key, label in (("merged_theme", say("This theme")), ("merged_into", say("is taken in by this one"))):
            st.selectbox(
                label,
                list(titles),
                index=None,
                format_func=titles.__getitem__,
                key=key,
                placeholder=say("Choose"),
            )
        st.caption(say("Nothing is lost: every mention counts for the other theme, and undo brings both back."))
        st.form_submit_button(say("Merge"), icon=":material/merge:", on_click=_merge, args=[consultation.event_id])


def _split_form(consultation: Consultation, mentioned: list[str]) -> None:
    say, titles = words().say, theme_titles(consultation)
    source = st.selectbox(say("Theme"), mentioned, format_func=titles.__getitem__, key="parted_theme")
    texts = {answer.id: answer.text for answer in consultation.answers}
    marks = current_mentions(consultation)[source]
    names = distinct([shorten(words_of(each, texts[each.answer_id])) for each in marks])
    passages = {mention.id: name for mention, name in zip(marks, names, strict=True)}
    with st.form(f"part-{source}", border=False):
        st.text_input(say("The new theme"), key="part_title", max_chars=LONGEST_TITLE)
        st.multiselect(
            say("Passages that it is about"),
            list(passages),
            format_func=passages.__getitem__,
            key="part_passages",
            placeholder=say("Choose"),
        )
        st.form_submit_button(
            say("Part"), icon=":material/call_split:", on_click=_split, args=[consultation.event_id, source]
        )


def _say_history(themes: tuple[Theme, ...]) -> None:
    say, titles = words().say, {theme.id: theme.title for theme in themes}
    lines = [
        *(
            say("“{theme}” was taken in by “{other}”.", theme=each.title, other=titles[each.merged_into])
            for each in themes
            if each.merged_into
        ),
        *(
            say("“{theme}” was parted from “{other}”.", theme=each.title, other=titles[each.split_from])
            for each in themes
            if each.split_from in titles
        ),
    ]
    if lines:
        with st.expander(say("How the themes came to be"), icon=":material/history:"):
            st.caption(say("Which labels stand for one theme is a choice of the readers."))
            for line in lines:
                st.markdown(f"- {plain(line)}")


def _add(event_id: str) -> None:
    title, topic, definition = (st.session_state[f"theme_{name}"].strip() for name in ("title", "topic", "definition"))
    theme = Theme(id="", position=0, title=title, topic=topic, definition=definition)
    attempt(lambda: add_consulted(workplace(), me(), event_id, theme), words().say("Added."))


def _merge(event_id: str) -> None:
    theme_id, into_id = st.session_state.merged_theme, st.session_state.merged_into
    if theme_id and into_id:
        attempt(lambda: merge_themes(workplace(), me(), event_id, theme_id, into_id), words().say("Merged."))


def _split(event_id: str, source: str) -> None:
    new = Theme(id="", position=0, title=st.session_state.part_title, split_from=source)
    chosen = list(st.session_state.part_passages)
    attempt(lambda: split_theme(workplace(), me(), event_id, new, chosen), words().say("Parted."))
