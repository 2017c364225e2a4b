"""One task more, of the event's own."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from planner.domain.checklist import Task
from planner.domain.event import Event
from planner.domain.origin import Origin
from planner.operations.records import add_task
from planner.ui.components.entry_form import emptying
from planner.ui.components.names import area_name, role_name
from planner.ui.state import attempt, me, words, workplace
from planner.wording.labels import AREAS


def new_task(event: Event, roles: Sequence[str], today: date) -> None:
    """Ask for a task of the event's own."""
    say = words().say
    with st.form("new_task", border=False):
        st.text_input(say("Task"), key="new_title", max_chars=500)
        left, right = st.columns(2)
        left.selectbox(say("Area"), list(AREAS), format_func=area_name, key="new_area")
        right.selectbox(say("Who"), roles, format_func=role_name, key="new_role")
        left, right = st.columns(2)
        soon = min(today, event.starts_on)
        left.date_input(say("Benchmark: under way by"), soon, key="new_benchmark", format="YYYY-MM-DD")
        right.date_input(say("Completion: finished by"), soon, key="new_completion", format="YYYY-MM-DD")
        st.form_submit_button(
            say("Add"), icon=":material/add:", on_click=emptying(_add, texts=("new_title",)), args=[event.id]
        )


def _add(event_id: str) -> None:
    given = st.session_state
    task = Task(
        id="",
        position=0,
        title=given.new_title.strip(),
        area=given.new_area,
        role=given.new_role,
        origin=Origin.OWN,
        benchmark="0",
        completion="0",
        benchmark_on=given.new_benchmark,
        completion_on=given.new_completion,
    )
    attempt(lambda: add_task(workplace(), me(), event_id, task), words().say("Added."))
