"""One answer to be read: its words are given themes, readers' marks are shown, quoted and taken back."""

import streamlit as st

from planner.domain.consultation.answer_filter import FoundAnswer
from planner.domain.consultation.codebook import current
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.quotations import is_open, words_of
from planner.domain.consultation.suggesting import suggest_themes
from planner.domain.consultation.themes import Mention, Theme
from planner.operations.answers import Mark, mark_passage
from planner.operations.consulted_records import add_consulted
from planner.operations.records import ShownRecord
from planner.operations.shown_records import edit_shown, remove_shown
from planner.ui.components.answer_words import theme_titles
from planner.ui.components.passage import choose_passage, chosen_passage
from planner.ui.components.plain import plain
from planner.ui.state import attempt, me, words, workplace

READER = "reader"
LONGEST_NAME = 80


def coding_board(consultation: Consultation, found: FoundAnswer) -> None:
    """Let a reader give words of an answer themes, and show what it has been given."""
    say, answer = words().say, found.answer
    titles = theme_titles(consultation)
    with st.container(border=True):
        choose_passage(answer)
        st.multiselect(
            say("Themes"),
            list(titles),
            format_func=titles.__getitem__,
            key=f"given-{answer.id}",
            placeholder=say("Choose one or more"),
        )
        st.text_input(say("Or a new theme"), key=f"new-{answer.id}", max_chars=200)
        if me().is_local:
            st.text_input(say("Who reads"), key=READER, max_chars=LONGEST_NAME, persist_state="session")
        st.button(
            say("Give these themes"),
            key=f"give-{answer.id}",
            type="primary",
            icon=":material/label:",
            on_click=_give,
            args=[consultation.event_id, found],
        )
        _suggest(consultation, answer.id, titles)
        mentions = [mention for mention in consultation.mentions if mention.answer_id == answer.id]
        for mention in mentions:
            _show_mark(consultation, found, mention)


def _suggest(consultation: Consultation, answer_id: str, titles: dict[str, str]) -> None:
    """Say which themes were given where the same rare words are used; nothing is given by it."""
    for each in suggest_themes(consultation, answer_id):
        said = words().say(
            "Perhaps “{theme}”: marked passages also say {words}.",
            theme=titles[each.theme_id],
            words=words().join(each.words),
        )
        st.caption(plain(said))


def _show_mark(consultation: Consultation, found: FoundAnswer, mention: Mention) -> None:
    say = words().say
    themes = {theme.id: theme for theme in consultation.themes}
    title = themes[current(themes, mention.theme_id)].title
    reader = f" :gray[{plain(mention.coder)}]" if mention.coder else ""
    shown = ShownRecord(event_id=consultation.event_id, kind="mentions", record_id=mention.id, version=mention.version)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"“{plain(words_of(mention, found.answer.text))}” → **{plain(title)}**{reader}")
        if is_open(consultation, found.response):
            st.button(
                say("Do not quote") if mention.is_quoted else say("May be quoted"),
                key=f"quote-{mention.id}",
                icon=":material/format_quote:",
                type="tertiary",
                on_click=_quote,
                args=[shown, not mention.is_quoted],
            )
        st.button(
            say("Take back"),
            key=f"unmark-{mention.id}",
            icon=":material/label_off:",
            type="tertiary",
            on_click=_unmark,
            args=[shown],
        )


def _give(event_id: str, found: FoundAnswer) -> None:
    def give() -> None:
        passage = chosen_passage(found.answer)
        themes = (*st.session_state[f"given-{found.answer.id}"], *_new_theme(event_id, found.answer.id))
        mark = Mark(passage=passage, theme_ids=themes, reader=st.session_state.get(READER, ""))
        mark_passage(workplace(), me(), event_id, mark)
        for name in ("given", "new", "typed", "passage"):
            st.session_state.pop(f"{name}-{found.answer.id}", None)

    attempt(give, words().say("Marked."))


def _new_theme(event_id: str, answer_id: str) -> tuple[str, ...]:
    """Return the theme that was typed in, under the name that it has already where it is known."""
    title = st.session_state[f"new-{answer_id}"].strip()
    if not title:
        return ()
    added = add_consulted(workplace(), me(), event_id, Theme(id="", position=0, title=title))
    return (added.themes[-1].id,)


def _quote(shown: ShownRecord, is_quoted: bool) -> None:  # noqa: FBT001  # what a button's callback is given
    attempt(lambda: edit_shown(workplace(), me(), shown, {"is_quoted": is_quoted}), words().say("Saved."))


def _unmark(shown: ShownRecord) -> None:
    attempt(lambda: remove_shown(workplace(), me(), shown), words().say("Taken back. Undo brings it back."))
