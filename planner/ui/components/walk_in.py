"""Somebody who came unannounced: on the list, with a seat, and with badge and slip to print at once."""

import streamlit as st

from planner.domain.people import Attendance, AttendanceStatus
from planner.domain.plan import Plan
from planner.domain.presence import SITTING
from planner.intake.entry import ParticipantEntry
from planner.operations.door import welcome
from planner.operations.papers import PaperName
from planner.operations.selection import Selection
from planner.ui.components.cafe_words import say_tables
from planner.ui.components.downloads import paper_button
from planner.ui.components.entry_form import emptying
from planner.ui.components.plain import plain
from planner.ui.state import attempt, me, notice, words, workplace
from planner.wording.labels import TEAM_ROLES

LAST = "walked_in"


def walk_in(plan: Plan) -> None:
    """Ask for a name and an office, and hand out what the last newcomer needs."""
    say, library = words().say, workplace().library
    scheme = library.region_schemes.get(plan.event.region_scheme)
    regions = [region.name for region in scheme.regions] if scheme else []
    sectors = [sector.id for sector in library.sectors.values() if not sector.parent]
    with st.form("walk_in", border=False):
        left, right = st.columns(2)
        left.text_input(say("Name, or the office where no name is known"), key="walk_name", max_chars=200)
        right.text_input(say("Organisation"), key="walk_organisation", max_chars=200)
        one, two, three = st.columns(3)
        one.selectbox(
            say("Sector"),
            sectors,
            None,
            lambda key: library.sectors[key].title,
            key="walk_sector",
            placeholder=say("Choose"),
        )
        two.selectbox(say("Region"), regions, None, key="walk_region", placeholder=say("Choose"))
        three.selectbox(say("Role"), sorted(SITTING), 1, lambda role: say(TEAM_ROLES[role]), key="walk_role")
        st.form_submit_button(
            say("Add and seat"),
            icon=":material/person_add:",
            on_click=emptying(_add, texts=("walk_name", "walk_organisation"), choices=("walk_sector", "walk_region")),
            args=[plan.event.id],
        )
    known = {each.id: each for each in plan.attendances}
    for event_id, attendance_id in st.session_state.get(LAST, [])[::-1]:
        if event_id == plan.event.id and attendance_id in known:
            _hand_out(plan, known[attendance_id])


def _add(event_id: str) -> None:
    given = st.session_state
    if not given.walk_name.strip():
        notice(words().say("Give a name or an office, then add the person."))
        return
    entry = ParticipantEntry(
        row=0,
        name=given.walk_name.strip(),
        organisation=given.walk_organisation.strip(),
        sector=given.walk_sector or "",
        region=given.walk_region or "",
        role=given.walk_role,
        status=AttendanceStatus.PRESENT,
    )
    came = attempt(lambda: welcome(workplace(), me(), event_id, entry), words().say("Added. Undo takes it back."))
    if came:
        given[LAST] = [each for each in given.get(LAST, []) if each != (event_id, came.id)] + [(event_id, came.id)]


def _hand_out(plan: Plan, attendance: Attendance) -> None:
    say = words().say
    name = next((each.name for each in plan.persons if each.id == attendance.person_id), "")
    seats = say_tables(plan.rotation, attendance.person_id) if plan.rotation else ""
    selection = Selection(attendance_id=attendance.id)
    with st.container(border=True, gap="small"):
        st.markdown(f"**{plain(name)}**  \n{plain(seats or say('No seat: the café has no round left.'))}")
        with st.container(horizontal=True):
            paper_button(plan.event.id, PaperName.BADGES, say("Badge"), selection)
            if seats:
                paper_button(plan.event.id, PaperName.CARDS, say("Slip"), selection)
