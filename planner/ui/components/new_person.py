"""One person more, by hand: whoever is known is found again, as with a list."""

from collections.abc import Mapping

import streamlit as st

from planner.domain.people import AttendanceStatus, Role, Sector
from planner.intake.entry import ParticipantEntry
from planner.intake.participants import ParticipantList
from planner.operations.people import import_people
from planner.ui.components.entry_form import emptying
from planner.ui.components.people_list import say_imported
from planner.ui.state import attempt, me, notice, words, workplace
from planner.wording.labels import STATUSES, TEAM_ROLES


def new_person(event_id: str, sectors: Mapping[str, Sector], regions: tuple[str, ...]) -> None:
    """Ask for one person; broad sectors are offered, and the regions of the event's scheme."""
    say = words().say
    broad = [sector.id for sector in sectors.values() if not sector.parent]
    with st.form("new_person", border=False):
        left, right = st.columns(2)
        left.text_input(say("Name, or the office where no name is known"), key="person_name", max_chars=200)
        right.text_input(say("Organisation"), key="person_organisation", max_chars=200)
        left, right = st.columns(2)
        left.selectbox(
            say("Sector"), broad, None, lambda key: sectors[key].title, key="person_sector", placeholder=say("Choose")
        )
        right.selectbox(say("Region"), regions, None, key="person_region", placeholder=say("Choose"))
        left, right = st.columns(2)
        left.selectbox(say("Role"), list(Role), format_func=lambda role: say(TEAM_ROLES[role]), key="person_role")
        right.selectbox(
            say("Status"),
            list(AttendanceStatus),
            format_func=lambda status: say(STATUSES[status]),
            key="person_status",
        )
        st.form_submit_button(
            say("Add"),
            icon=":material/person_add:",
            on_click=emptying(
                _add, texts=("person_name", "person_organisation"), choices=("person_sector", "person_region")
            ),
            args=[event_id],
        )


def _add(event_id: str) -> None:
    given = st.session_state
    if not given.person_name.strip():
        notice(words().say("Give a name or an office, then add the person."))
        return
    entry = ParticipantEntry(
        row=0,
        name=given.person_name.strip(),
        organisation=given.person_organisation.strip(),
        sector=given.person_sector or "",
        region=given.person_region or "",
        role=given.person_role,
        status=given.person_status,
    )
    listed = ParticipantList(file_name="", sheet="", header_row=0, columns=(), entries=(entry,), problems=())
    say_imported(event_id, attempt(lambda: import_people(workplace(), me(), event_id, listed)))
