"""What of the history somebody looks for: by whom, of what kind, on which day, with which words; page by page."""

import streamlit as st

from planner.domain.plan import Plan
from planner.operations.history import History, HistoryWish, list_actors
from planner.ui.state import EVENT, HISTORY_PAGE, RECORD, me, words, workplace
from planner.wording.history import say_actor
from planner.wording.record_names import KINDS

PLACES = "history-places"
"""The numbers of the saves before which the pages that were turned to begin."""


def record_history(event_id: str, kind: str, record_id: str, label: str) -> None:
    """Lead to the history of one record; `kind` is the name it has in the history."""
    st.page_link(
        HISTORY_PAGE,
        label=label,
        icon=":material/history:",
        query_params={EVENT: event_id, RECORD: f"{kind}/{record_id}"},
    )


def chosen_record() -> tuple[str, str]:
    """Return kind and id of the record that the address bar asks for, empty where it asks for none."""
    kind, _, record_id = st.query_params.get(RECORD, "").partition("/")
    return (kind, record_id) if kind in KINDS and record_id else ("", "")


def history_filters(plan: Plan, record: tuple[str, str]) -> HistoryWish:
    """Let somebody say what they look for; of one record there is nothing to choose."""
    if record != ("", ""):
        st.button(words().say("Show the whole history"), icon=":material/arrow_back:", on_click=_show_all)
        return HistoryWish(kind=record[0], record_id=record[1], before=_before())
    return _ask(plan)


def _ask(plan: Plan) -> HistoryWish:
    say = words().say
    who, what, when, text = st.columns(4)
    actors = list_actors(workplace(), me(), plan.event.id)
    kinds = sorted(KINDS, key=lambda kind: say(KINDS[kind]))
    actor = who.selectbox(
        say("Who"),
        actors,
        index=None,
        key="history-who",
        placeholder=say("Anybody"),
        format_func=lambda name: say_actor(words(), name),
        on_change=_first_page,
    )
    kind = what.selectbox(
        say("What kind"),
        kinds,
        index=None,
        key="history-kind",
        placeholder=say("Anything"),
        format_func=lambda name: say(KINDS[name]),
        on_change=_first_page,
    )
    day = when.date_input(say("On which day"), None, key="history-day", on_change=_first_page)
    wanted = text.text_input(say("Find"), key="history-text", max_chars=100, on_change=_first_page)
    return HistoryWish(actor=actor or "", kind=kind or "", day=day, text=wanted.strip(), before=_before())


def history_pages(wish: HistoryWish, history: History) -> None:
    """Offer older changes, and the way back to newer ones."""
    say = words().say
    with st.container(horizontal=True):
        if wish.before is not None:
            st.button(say("Newer"), icon=":material/arrow_upward:", on_click=_turn_back)
        if len(history.entries) == wish.limit:
            last = history.entries[-1].id
            st.button(say("Older"), icon=":material/arrow_downward:", on_click=_turn, args=[last])


def _before() -> int | None:
    return next(reversed(st.session_state.get(PLACES, [])), None)


def _turn(last: int) -> None:
    st.session_state[PLACES] = [*st.session_state.get(PLACES, []), last]


def _turn_back() -> None:
    st.session_state[PLACES] = st.session_state.get(PLACES, [])[:-1]


def _first_page() -> None:
    st.session_state[PLACES] = []


def _show_all() -> None:
    st.query_params.pop(RECORD, None)
    _first_page()
