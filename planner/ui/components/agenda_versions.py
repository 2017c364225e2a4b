"""Versions of the agenda: named as it is, compared in words day by day, and gone back to (DSN-09)."""

import streamlit as st

from planner.domain.agenda import PARKED
from planner.domain.agenda_comparison import DayDifference, compare_agendas
from planner.domain.agenda_naming import LONGEST_NAME, agenda_of, read_agenda
from planner.domain.agenda_version import Agenda, AgendaVersion
from planner.domain.editing import find_record
from planner.domain.plan import Plan
from planner.errors import PlannerError
from planner.operations.agenda_versions import go_back, name_agenda, remove_version
from planner.ui.components.entry_form import emptying
from planner.ui.components.plain import plain
from planner.ui.components.removal import distinct
from planner.ui.state import attempt, complain, me, words, workplace
from planner.wording.agenda_changes import say_agenda_change

NOW = ""
"""What is chosen for the agenda as it is."""


def agenda_versions(plan: Plan) -> None:
    """Offer to name the agenda; show what differs between two versions, and the way back to one."""
    with st.expander(
        words().say("Versions of the agenda"), icon=":material/history:", key="versions", on_change="rerun"
    ) as box:
        if not box.open:
            return
        _show_form(plan.event.id)
        if plan.agenda_versions:
            _show_versions(plan)


def _show_form(event_id: str) -> None:
    say = words().say
    with st.form("name-agenda", border=False):
        st.text_input(
            say("Name of the agenda as it is now"),
            key="agenda-name",
            max_chars=LONGEST_NAME,
            help=say("What is named can be compared later, and gone back to."),
            placeholder=say("As agreed with the team"),
        )
        st.form_submit_button(
            say("Keep under this name"),
            key="keep-agenda",
            icon=":material/bookmark_add:",
            on_click=emptying(_name, texts=("agenda-name",)),
            args=[event_id],
        )


def _show_versions(plan: Plan) -> None:
    """Let somebody choose a version and what to compare it with, the newest first."""
    say, names = words().say, _names(plan)
    one, two = st.columns(2)
    chosen = one.selectbox(say("Version"), list(names), format_func=names.__getitem__, key="version")
    others = {NOW: say("the agenda as it is now"), **{each: name for each, name in names.items() if each != chosen}}
    other = two.selectbox(say("Compared with"), list(others), format_func=others.__getitem__, key="version-after")
    version = find_record(plan.agenda_versions, chosen)
    try:
        _show_differences(compare_agendas(read_agenda(version), _agenda(plan, other)))
    except PlannerError as problem:
        complain(problem)
    with st.container(horizontal=True):
        st.button(
            say("Go back to this version"),
            key="go-back",
            icon=":material/history:",
            on_click=_go_back,
            args=[plan.event.id, version],
        )
        st.button(
            say("Remove this version"),
            key="drop-version",
            icon=":material/delete:",
            on_click=_drop,
            args=[plan.event.id, version],
        )


def _show_differences(days: tuple[DayDifference, ...]) -> None:
    say = words().say
    for day in days:
        heading = say("Kept aside") if day.day_number == PARKED else say("Day {number}", number=day.day_number)
        lines = (f"- {plain(say_agenda_change(words(), change))}" for change in day.changes)
        st.markdown("\n".join([f"**{heading}**", "", *lines]))
    if not days:
        st.caption(say("The two agendas are the same."))


def _agenda(plan: Plan, version_id: str) -> Agenda:
    return agenda_of(plan) if version_id == NOW else read_agenda(find_record(plan.agenda_versions, version_id))


def _names(plan: Plan) -> dict[str, str]:
    """Return each version's name and day by its id, the newest first."""
    newest = plan.agenda_versions[::-1]
    shown = distinct([f"{each.name} · {words().long_day(each.made_on)}" for each in newest])
    return {each.id: name for each, name in zip(newest, shown, strict=True)}


def _name(event_id: str) -> None:
    name = st.session_state["agenda-name"]
    attempt(lambda: name_agenda(workplace(), me(), event_id, name), words().say("Kept under this name."))


def _go_back(event_id: str, version: AgendaVersion) -> None:
    done = words().say("The agenda is what it was; undo takes this back.")
    attempt(lambda: go_back(workplace(), me(), event_id, version.id), done)


def _drop(event_id: str, version: AgendaVersion) -> None:
    done = words().say("Removed. Undo brings it back.")
    attempt(lambda: remove_version(workplace(), me(), event_id, version.id), done)
