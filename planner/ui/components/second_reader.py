"""Two readers side by side: how far they agree, and each answer for which they gave different themes."""

import streamlit as st

from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.second_reading import Difference, compare_readers, readers
from planner.ui.components.answer_words import names_of, theme_titles
from planner.ui.components.markup import Html, show_picture, tag
from planner.ui.state import words

AT_ONCE = 15


def show_readers(consultation: Consultation) -> None:
    """Compare two readers; with one alone, say how a second one comes in."""
    say, known = words().say, readers(consultation)
    if len(known) < 2:  # noqa: PLR2004  # it takes two to differ
        st.info(
            say("A second reader gives themes under another name; then the places where the two differ stand here."),
            icon=":material/group:",
        )
        return
    with st.container(horizontal=True):
        one = st.selectbox(say("One reader"), known, format_func=_name, key="reader_one")
        others = [each for each in known if each != one]
        other = st.selectbox(say("The other"), others, format_func=_name, key="reader_other")
    found = compare_readers(consultation, one, other)
    if found.share is None:
        st.info(say("These two have read no answer in common yet."), icon=":material/group:")
        return
    about = {"answers": found.answers, "given": found.given, "shared": found.shared, "share": found.share}
    st.markdown(
        say(
            "Both have read {answers} answers. Of {given} themes given there, both gave {shared}: {share} per cent.",
            **about,
        )
    )
    pages = max(1, -(-len(found.differences) // AT_ONCE))
    page = st.pagination(pages, key="differences_page") if pages > 1 else 1
    shown = found.differences[(page - 1) * AT_ONCE : page * AT_ONCE]
    if shown:
        show_picture(_list(consultation, shown, (_name(one), _name(other))), "answers")


def _list(consultation: Consultation, shown: tuple[Difference, ...], names: tuple[str, str]) -> Html:
    say, titles = words().say, theme_titles(consultation)
    texts = {answer.id: answer.text for answer in consultation.answers}
    items = [
        tag(
            "li",
            tag("p", texts[each.answer_id], class_="said"),
            tag(
                "dl",
                *_pair(say("Both"), names_of(each.both, titles)),
                *_pair(names[0], names_of(each.only_one, titles)),
                *_pair(names[1], names_of(each.only_other, titles)),
            ),
        )
        for each in shown
    ]
    return tag(
        "ul", *items, class_="picture answers", aria_label=say("Answers that the two readers understood differently")
    )


def _pair(term: str, said: str) -> tuple[Html, Html]:
    return tag("dt", tag("bdi", term)), tag("dd", tag("bdi", said or "–"))


def _name(reader: str) -> str:
    return reader or words().say("A reader without a name")
