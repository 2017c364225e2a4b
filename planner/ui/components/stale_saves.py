"""A save that came too late: what it was, mine and theirs, field by field, until a person has chosen which is to stand.

It is kept above the page, so that no form can lose what was typed into it.
"""

import streamlit as st

from planner.errors import PlannerError
from planner.operations.stale_saves import compare, keep_mine
from planner.storage.conflict import Conflict
from planner.ui.components.plain import plain
from planner.ui.state import STALE_SAVES, attempt, complain, me, words, workplace


def show_stale_saves(event_id: str) -> None:
    """Show every refused save of the event that is open."""
    for number, (about, conflict) in enumerate(st.session_state.get(STALE_SAVES, [])):
        if about == event_id:
            with st.container(border=True, key=f"stale-{number}"):
                _show(event_id, conflict, number)


def compare_field(label: str, *, base: str, mine: str, theirs: str) -> None:
    """Show one field three times: what it was, mine and theirs."""
    say, columns = words().say, iter(st.columns(3))
    for name, text in zip((say("It was"), say("Yours"), say("Theirs")), (base, mine, theirs), strict=True):
        with next(columns):
            st.caption(plain(f"{label} · {name}"))
            st.text(text or "–")


def _show(event_id: str, conflict: Conflict, number: int) -> None:
    say = words().say
    try:
        compared = compare(workplace(), me(), event_id, conflict, words())
    except PlannerError as problem:
        complain(problem)
        return
    said = say("Somebody else has changed “{name}” meanwhile. Choose which is to stand.", name=compared.title)
    st.markdown(f":material/call_split: {plain(said)}")
    for each in compared.fields:
        compare_field(each.label, base=each.base, mine=each.mine, theirs=each.theirs)
    if compared.is_gone:
        st.caption(say("It was removed meanwhile; what you typed stays here until you let it go."))
    with st.container(horizontal=True):
        if compared.can_keep:
            st.button(say("Keep mine"), key=f"stale-mine-{number}", on_click=_keep, args=[event_id, conflict])
        st.button(say("Keep theirs"), key=f"stale-theirs-{number}", on_click=_let_go, args=[conflict])


def _keep(event_id: str, conflict: Conflict) -> None:
    _let_go(conflict)
    attempt(lambda: keep_mine(workplace(), me(), event_id, conflict), words().say("Saved."))


def _let_go(conflict: Conflict) -> None:
    kept = st.session_state[STALE_SAVES]
    kept[:] = [each for each in kept if each[1] is not conflict]
