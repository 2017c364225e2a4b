"""An answer in which words are selected by mouse, finger or keyboard; who cannot, types the words or takes it whole."""

from pathlib import Path

import streamlit as st

from planner.domain.consultation.answers import Answer
from planner.domain.consultation.coding import Passage, find_passage
from planner.ui.state import words

HERE = Path(__file__).parent
_passage = st.components.v2.component(
    "passage",
    html="<label><span></span><textarea aria-readonly='true' inputmode='none' spellcheck='false'></textarea></label>",
    css=(HERE / "passage.css").read_text(encoding="utf-8"),
    js=(HERE / "passage.js").read_text(encoding="utf-8"),
)


def choose_passage(answer: Answer) -> None:
    """Show an answer to select words in, and say what is selected."""
    say = words().say
    about = {"answer": answer.id, "text": answer.text, "label": say("Select the words that matter, or none for all")}
    _passage(
        data=about,
        key=_key(answer),
        default={"passage": None},
        on_passage_change=_heard,
        width="stretch",
        height="content",
    )
    st.text_input(say("Or type the words as they stand in the answer"), key=f"typed-{answer.id}")


def chosen_passage(answer: Answer) -> Passage:
    """Return the passage that was typed or selected, or the whole answer; raises PassageNotFoundError."""
    typed = st.session_state.get(f"typed-{answer.id}", "")
    kept = st.session_state.get(_key(answer)) or {}
    selected = kept.get("passage")
    if typed.strip() or not selected or selected["from"] == selected["to"]:
        return find_passage(answer, typed)
    return Passage(answer_id=answer.id, from_character=int(selected["from"]), to_character=int(selected["to"]))


def _key(answer: Answer) -> str:
    return f"passage-{answer.id}"


def _heard() -> None:
    """Nothing has to be done: the selection is read when themes are given."""
