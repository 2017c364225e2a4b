"""One session of a day at a time: its guide, its place in the day, and its removal."""

from collections.abc import Mapping

import streamlit as st

from planner.domain.agenda import Method, Session
from planner.domain.plan import Plan
from planner.domain.run_of_show import TimedDay
from planner.operations.records import ShownRecord, move_session, remove
from planner.ui.components.guide import show_guide
from planner.ui.components.objectives import session_objectives
from planner.ui.components.own_technique import save_technique
from planner.ui.components.session_about import session_about
from planner.ui.components.session_actions import session_actions
from planner.ui.components.session_materials import session_materials
from planner.ui.components.session_staff import session_staff
from planner.ui.components.session_steps import session_steps
from planner.ui.components.session_texts import session_texts
from planner.ui.components.technique_insert import technique_change
from planner.ui.state import attempt, me, words, workplace


def session_guide(timed_day: TimedDay, plan: Plan, methods: Mapping[str, Method]) -> None:
    """Let somebody choose a session of the day; show its guide, and what can be done with it."""
    chosen = f"session-{timed_day.day.id}"
    by_id = {timed.session.id: timed for timed in timed_day.sessions}
    ids, last = list(by_id), st.session_state.get(chosen)
    session_id = st.selectbox(
        words().say("Guide of"),
        ids,
        index=ids.index(last) if last in by_id else 0,
        format_func=lambda known: f"{words().clock(by_id[known].starts_at)}  {by_id[known].session.title}",
        key=f"guide-{timed_day.day.id}-{plan.revision}",
    )
    st.session_state[chosen] = session_id
    show_guide(by_id[session_id], plan, methods)
    session_texts(by_id[session_id].session, plan)
    session_objectives(by_id[session_id].session, plan)
    session_about(by_id[session_id].session, plan.event.id)
    session_staff(by_id[session_id], plan)
    session_steps(by_id[session_id].session, plan)
    session_materials(by_id[session_id].session, plan)
    technique_change(by_id[session_id].session, plan)
    save_technique(by_id[session_id].session, plan)
    _show_buttons(by_id[session_id].session, timed_day, plan)


def _show_buttons(session: Session, timed_day: TimedDay, plan: Plan) -> None:
    ids = [timed.session.id for timed in timed_day.sessions]
    say, place, event_id = words().say, ids.index(session.id), plan.event.id
    with st.container(horizontal=True):
        st.button(
            say("Earlier"),
            key=f"up-{session.day_number}",
            icon=":material/arrow_upward:",
            on_click=_move,
            args=[session, event_id, -1],
            disabled=place == 0,
        )
        st.button(
            say("Later"),
            key=f"down-{session.day_number}",
            icon=":material/arrow_downward:",
            on_click=_move,
            args=[session, event_id, 1],
            disabled=place == len(ids) - 1,
        )
        session_actions(session, timed_day, plan)
        st.button(
            say("Remove"),
            key=f"drop-{session.day_number}",
            icon=":material/delete:",
            on_click=_drop,
            args=[session, event_id],
        )


def _move(session: Session, event_id: str, steps: int) -> None:
    attempt(lambda: move_session(workplace(), me(), event_id, session.id, steps), words().say("Moved."))


def _drop(session: Session, event_id: str) -> None:
    shown = ShownRecord(event_id=event_id, kind="sessions", record_id=session.id, version=session.version)
    attempt(lambda: remove(workplace(), me(), shown), words().say("Removed. Undo brings it back."))
