"""One more in the team, from the page on which tasks are given out."""

import streamlit as st

from planner.domain.owners import TEAM
from planner.domain.people import AttendanceStatus, Role
from planner.intake.entry import ParticipantEntry
from planner.intake.participants import ParticipantList
from planner.operations.people import import_people
from planner.ui.components.entry_form import emptying
from planner.ui.components.names import role_name
from planner.ui.components.people_list import say_imported
from planner.ui.state import attempt, me, notice, words, workplace


def new_team_member(event_id: str) -> None:
    """Ask for a name and a role; whoever is known from another event is known again."""
    say = words().say
    with st.form("new_member", border=False):
        left, right = st.columns(2)
        left.text_input(say("Name, or the office where no name is known"), key="member_name", max_chars=200)
        right.text_input(say("Organisation"), key="member_organisation", max_chars=200)
        roles = [role for role in reversed(Role) if role in TEAM]
        st.selectbox(say("Role"), roles, format_func=role_name, key="member_role")
        st.form_submit_button(
            say("Add to the team"),
            icon=":material/person_add:",
            on_click=emptying(_add, texts=("member_name", "member_organisation")),
            args=[event_id],
        )


def _add(event_id: str) -> None:
    given = st.session_state
    if not given.member_name.strip():
        notice(words().say("Give a name or an office, then add the person."))
        return
    entry = ParticipantEntry(
        row=0,
        name=given.member_name.strip(),
        organisation=given.member_organisation.strip(),
        role=given.member_role,
        status=AttendanceStatus.CONFIRMED,
    )
    listed = ParticipantList(file_name="", sheet="", header_row=0, columns=(), entries=(entry,), problems=())
    say_imported(event_id, attempt(lambda: import_people(workplace(), me(), event_id, listed)))
