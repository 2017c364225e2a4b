"""The steps of one session, changed one at a time: its words, its minutes and its place."""

from typing import Any

import streamlit as st

from planner.domain.agenda import Activity, Per, Session
from planner.domain.durations import parse_minutes
from planner.domain.plan import Plan
from planner.operations.actor import LOCAL
from planner.operations.records import ShownRecord, edit, remove
from planner.operations.session_changes import add_activity, move_activity
from planner.ui.state import attempt, words, workplace
from planner.wording.labels import ASIDES, COUNTED_BY

LONGEST_TITLE, LONGEST = 200, 2000


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
        one, two, three = st.columns([3, 1, 2])
        one.text_input(say("Title"), step.title, key=f"title-{key}", max_chars=LONGEST_TITLE)
        two.text_input(say("Minutes"), str(step.minutes), key=f"minutes-{key}", max_chars=20)
        three.selectbox(
            say("Counted"),
            list(Per),
            list(Per).index(step.per),
            format_func=lambda per: say(COUNTED_BY[per]),
            key=f"per-{key}",
        )
        st.text_area(say("What to do"), step.instruction, key=f"instruction-{key}", max_chars=LONGEST)
        st.text_area(say("Words to say"), step.say, key=f"say-{key}", max_chars=LONGEST)
        left, right = st.columns(2)
        for place, (name, label) in enumerate(ASIDES.items()):
            column = right if place % 2 else left
            column.text_area(say(label), getattr(step, name), key=f"{name}-{key}", max_chars=LONGEST, height="content")
        st.checkbox(
            say("Takes up what the session's minutes leave over or lack"), step.stretches, key=f"stretches-{key}"
        )
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
    key, given = f"{step.id}-{step.version}", st.session_state
    attempt(lambda: edit(workplace(), LOCAL, _shown(step, plan), _changes(key, given)), words().say("Saved."))


def _changes(key: str, given: Any) -> dict[str, Any]:  # noqa: ANN401  # the state of a session holds anything
    texts = ("title", "instruction", "say", *ASIDES)
    return {
        **{name: given[f"{name}-{key}"].strip() for name in texts},
        "minutes": parse_minutes(given[f"minutes-{key}"]),
        "per": given[f"per-{key}"],
        "stretches": given[f"stretches-{key}"],
    }


def _shown(step: Activity, plan: Plan) -> ShownRecord:
    return ShownRecord(event_id=plan.event.id, kind="activities", record_id=step.id, version=step.version)


def _add(session: Session, plan: Plan) -> None:
    step = Activity(id="", session_id=session.id, position=0, title=words().say("New step"), instruction="", minutes=5)
    attempt(lambda: add_activity(workplace(), LOCAL, plan.event.id, session.id, step), words().say("Added."))


def _move(step: Activity, plan: Plan, steps: int) -> None:
    attempt(lambda: move_activity(workplace(), LOCAL, plan.event.id, step.id, steps), words().say("Moved."))


def _drop(step: Activity, plan: Plan) -> None:
    attempt(lambda: remove(workplace(), LOCAL, _shown(step, plan)), words().say("Removed. Undo brings it back."))
