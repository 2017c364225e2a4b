"""The steps of one session, changed one at a time: its words, its minutes and its place."""

import streamlit as st

from planner.domain.agenda import Activity, Session
from planner.domain.plan import Plan
from planner.operations.records import ShownRecord, edit, remove
from planner.operations.session_changes import add_activity, move_activity
from planner.ui.components.step_fields import read_step, step_fields
from planner.ui.state import attempt, me, words, workplace


def session_steps(session: Session, plan: Plan) -> None:
    """Let somebody choose a step of the session and change it, or add one."""
    say, number = words().say, session.day_number
    steps = [activity for activity in plan.activities if activity.session_id == session.id]
    with st.expander(say("Change the steps"), icon=":material/edit:", key=f"steps-{number}", on_change="rerun") as box:
        if not box.open:
            return
        by_id = {step.id: step for step in steps}
        if steps:
            chosen = st.selectbox(
                say("Step"), list(by_id), format_func=lambda known: by_id[known].title, key=f"step-{session.id}"
            )
            _show_form(by_id[chosen], plan)
            _show_buttons(by_id[chosen], plan, list(by_id))
        st.button(
            say("Add a step"), icon=":material/add:", key=f"add-step-{number}", on_click=_add, args=[session, plan]
        )


def _show_form(step: Activity, plan: Plan) -> None:
    """Show every field of a step; a saved step comes back under new keys, as it is stored."""
    say, key = words().say, f"{step.id}-{step.version}"
    with st.form(f"form-{key}", border=False):
        step_fields(step, key)
        st.form_submit_button(say("Save"), icon=":material/check:", on_click=_save, args=[step, plan])


def _show_buttons(step: Activity, plan: Plan, ids: list[str]) -> None:
    say, place = words().say, ids.index(step.id)
    with st.container(horizontal=True):
        for label, icon, steps, stops in (
            (say("Earlier"), ":material/arrow_upward:", -1, place == 0),
            (say("Later"), ":material/arrow_downward:", 1, place == len(ids) - 1),
        ):
            st.button(
                label,
                key=f"step-{steps}-{step.session_id}",
                icon=icon,
                disabled=stops,
                on_click=_move,
                args=[step, plan, steps],
            )
        st.button(
            say("Remove"),
            key=f"drop-step-{step.session_id}",
            icon=":material/delete:",
            on_click=_drop,
            args=[step, plan],
        )


def _save(step: Activity, plan: Plan) -> None:
    key = f"{step.id}-{step.version}"
    attempt(lambda: edit(workplace(), me(), _shown(step, plan), read_step(key)), words().say("Saved."))


def _shown(step: Activity, plan: Plan) -> ShownRecord:
    return ShownRecord(event_id=plan.event.id, kind="activities", record_id=step.id, version=step.version)


def _add(session: Session, plan: Plan) -> None:
    step = Activity(id="", session_id=session.id, position=0, title=words().say("New step"), instruction="", minutes=5)
    attempt(lambda: add_activity(workplace(), me(), plan.event.id, session.id, step), words().say("Added."))


def _move(step: Activity, plan: Plan, steps: int) -> None:
    attempt(lambda: move_activity(workplace(), me(), plan.event.id, step.id, steps), words().say("Moved."))


def _drop(step: Activity, plan: Plan) -> None:
    attempt(lambda: remove(workplace(), me(), _shown(step, plan)), words().say("Removed. Undo brings it back."))
