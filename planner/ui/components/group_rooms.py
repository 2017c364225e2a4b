"""The groups of a session: made in one click, each with its title, its room and its people."""

from collections.abc import Iterable

import streamlit as st

from planner.domain.cafe import CAFE_METHOD
from planner.domain.facilitator_rules import MOST_IN_A_GROUP
from planner.domain.run_of_show import TimedSession
from planner.domain.staffing import GROUP_DUTIES, Assignment, Duty, Group, Slot
from planner.operations.records import ShownRecord, edit, remove
from planner.operations.staffing import make_groups
from planner.ui.components.duty_choice import DutyChoice
from planner.ui.state import attempt, me, notice, words, workplace
from planner.wording.labels import DUTIES

AT_TABLES = (Duty.TABLE_HOST, Duty.RECORDER)
IN_GROUPS = tuple(duty for duty in GROUP_DUTIES if duty is not Duty.TABLE_HOST)


def group_rooms(timed: TimedSession, choice: DutyChoice) -> None:
    """Show the groups of a session, and offer to make as many as its group size and the head count want."""
    say, plan, session = words().say, choice.plan, timed.session
    groups = choice.staff.groups(session.id)
    duties = AT_TABLES if session.method == CAFE_METHOD else IN_GROUPS
    for group in groups:
        _show(group, choice, duties)
    wanted = timed.groups if session.group_size else len(groups) or _suggest(plan.event.expected_participants)
    with st.form(f"make-groups-{session.day_number}", border=False), st.container(horizontal=True, gap="small"):
        key = f"groups-{session.id}-{len(groups)}-{wanted}"
        st.number_input(say("Groups side by side"), 0, plan.event.expected_participants, wanted, key=key, width=180)
        with st.container(vertical_alignment="bottom", width="content"):
            st.form_submit_button(
                say("Make the groups again") if groups else say("Make the groups"),
                icon=":material/group_work:",
                on_click=_make,
                args=[choice, session.id, key],
            )
    if not groups:
        st.caption(say("Without groups of its own a session runs at tables, and its people serve all of them."))


def _suggest(people: int) -> int:
    """Return how many groups one facilitator each can serve, where the session says no group size."""
    return -(-people // MOST_IN_A_GROUP)


def _show(group: Group, choice: DutyChoice, duties: Iterable[Duty]) -> None:
    """Show a group in a row; on a phone its fields stand below one another, as a card."""
    say, among = words().say, tuple(duties)
    with st.container(border=True):
        title, room, gone = st.columns([2, 2, 1], vertical_alignment="bottom")
        shown = ShownRecord(event_id=choice.plan.event.id, kind="groups", record_id=group.id, version=group.version)
        with title:
            _text(shown, "title", group.title, say("Group {number}", number=group.number))
        with room:
            _text(shown, "room", group.room, say("Room"))
        gone.button(
            say("Remove group {number}", number=group.number),
            key=f"drop-{group.id}",
            icon=":material/delete:",
            type="tertiary",
            on_click=_drop,
            args=[shown],
        )
        for column, duty in zip(st.columns(len(among)), among, strict=True):
            with column:
                choice.offer(Slot(session_id=group.session_id, duty=duty, group_number=group.number))


def _text(shown: ShownRecord, field: str, text: str, label: str) -> None:
    key = f"{field}-{shown.record_id}-{shown.version}"
    st.text_input(label, text, key=key, max_chars=100, on_change=_save, args=[shown, field, key])


def _save(shown: ShownRecord, field: str, key: str) -> None:
    typed = st.session_state[key].strip()
    attempt(lambda: edit(workplace(), me(), shown, {field: typed}), words().say("Saved."))


def _drop(shown: ShownRecord) -> None:
    attempt(lambda: remove(workplace(), me(), shown), words().say("Removed. Undo brings it back."))


def _make(choice: DutyChoice, session_id: str, key: str) -> None:
    """Make the groups, and say who was named for one that there is no longer."""
    number, event_id = st.session_state[key], choice.plan.event.id
    made = attempt(lambda: make_groups(workplace(), me(), event_id, session_id, number), words().say("Made."))
    if made and made.released:
        people = words().join(_say_released(each, choice) for each in made.released)
        notice(words().say("These are no longer named, as their group is gone: {people}.", people=people))


def _say_released(assignment: Assignment, choice: DutyChoice) -> str:
    return words().say(
        "{name} ({duty}, group {number})",
        name=choice.names.get(assignment.person_id, ""),
        duty=words().name(DUTIES, assignment.duty),
        number=assignment.group_number,
    )
