"""The event that is open, with undo and redo; always there, in the sidebar."""

from collections.abc import Callable

import streamlit as st

from planner.errors import sentence
from planner.operations.actor import Actor
from planner.operations.events import list_events, redo, undo
from planner.operations.workplace import Workplace
from planner.ui.components.plain import plain
from planner.ui.state import attempt, me, words, workplace

LONGEST = 80
"""How much of a title the sidebar has room for."""

DEEDS = {
    "describe_event": sentence("what is said of the event"),
    "delete_event": sentence("the deletion of the event"),
    "import_people": sentence("the people who came in"),
    "import_checklist": sentence("the changes from a workbook"),
    "seat": sentence("the seating"),
    "replan_cafe": sentence("the new seats of the day"),
    "improve_seats": sentence("the better seats"),
    "lock_rounds": sentence("which rounds are played"),
    "note_presence": sentence("who is here"),
    "welcome": sentence("somebody who came unannounced"),
    "exchange_seats": sentence("the exchange of two seats"),
    "edit_tasks": sentence("a change to a task"),
    "edit_questions": sentence("a change to a question"),
    "edit_sessions": sentence("a change to a session"),
    "edit_days": sentence("the opening of a day"),
    "edit_attendances": sentence("a change to a person"),
    "remove_tasks": sentence("the removal of a task"),
    "remove_questions": sentence("the removal of a question"),
    "remove_sessions": sentence("the removal of a session"),
    "remove_attendances": sentence("the removal of a person"),
    "add_task": sentence("a new task"),
    "add_checklist": sentence("the tasks of a checklist"),
    "duplicate_task": sentence("the copy of a task"),
    "move_task": sentence("the place of a task"),
    "hand_over": sentence("a hand-over of tasks"),
    "add_question": sentence("a new question"),
    "add_session": sentence("a new session"),
    "move_session": sentence("the place of a session"),
    "edit_activities": sentence("a change to a step"),
    "remove_activities": sentence("the removal of a step"),
    "add_activity": sentence("a new step"),
    "insert_method": sentence("a technique in the agenda"),
    "use_method": sentence("another technique for a session"),
    "add_material": sentence("a new material"),
    "edit_materials": sentence("a change to a material"),
    "remove_materials": sentence("the removal of a material"),
    "move_activity": sentence("the place of a step"),
    "place_session": sentence("the place of a session"),
    "duplicate_session": sentence("the copy of a session"),
    "split_session": sentence("the division of a session"),
    "park_session": sentence("the parking of a session"),
    "take_session": sentence("a session of another event"),
    "name_agenda": sentence("a new version of the agenda"),
    "go_back": sentence("the way back to an earlier agenda"),
    "remove_version": sentence("the removal of a version"),
    "dismiss_finding": sentence("the dismissal of a finding"),
    "take_up_finding": sentence("the taking up of a finding"),
    "add_objective": sentence("a new objective"),
    "edit_objectives": sentence("a change to an objective"),
    "move_objective": sentence("the place of an objective"),
    "remove_objective": sentence("the removal of an objective"),
    "make_groups": sentence("the groups of a session"),
    "edit_groups": sentence("a change to a group"),
    "remove_groups": sentence("the removal of a group"),
    "group_people": sentence("who is in which group"),
    "exchange_members": sentence("the exchange of two people between groups"),
    "settle_groups": sentence("the places in groups of those who came or went"),
    "assign": sentence("who does what"),
    "apply_absence": sentence("an absence with its stand-ins"),
    "start_session": sentence("the start of a session"),
    "stop_session": sentence("the end of a session"),
    "extend_session": sentence("more minutes for a session"),
    "catch_up": sentence("the shorter rest of the day"),
    "clear_day": sentence("the clearing of what a day really took"),
    "set_looks": sentence("the colours and fonts of the brand"),
    "set_logo": sentence("the logo"),
    "set_base": sentence("the Word base"),
    "clear_brand": sentence("the removal from the brand"),
}
"""What each operation did, by the name under which the history keeps it."""


def event_bar(event_id: str) -> None:
    """Name the event that is open, and offer to take its last change back or to make it again."""
    say = words().say
    event = next((event for event in list_events(workplace(), me()) if event.id == event_id), None)
    if event is None:
        return
    with st.sidebar:
        title = event.title if len(event.title) <= LONGEST else f"{event.title[: LONGEST - 1]}…"
        st.markdown(f"**{plain(title)}**  \n:gray[{words().long_day(event.starts_on)}]")
        with st.container(horizontal=True):
            st.button(
                say("Undo"),
                key="undo",
                icon=":material/undo:",
                help=say("Take the last change back"),
                on_click=_step,
                args=[undo, event_id, say("Taken back"), say("There is nothing to take back.")],
            )
            st.button(
                say("Redo"),
                key="redo",
                icon=":material/redo:",
                help=say("Make it again"),
                on_click=_step,
                args=[redo, event_id, say("Made again"), say("There is nothing to make again.")],
            )


def _step(operation: Callable[[Workplace, Actor, str], str | None], event_id: str, done: str, nothing: str) -> None:
    def step() -> None:
        what = operation(workplace(), me(), event_id)
        st.toast(_say_deed(done, what) if what else nothing, icon=":material/undo:")

    attempt(step)


def _say_deed(done: str, what: str) -> str:
    return f"{done}: {words().say(DEEDS[what])}." if what in DEEDS else f"{done}."
