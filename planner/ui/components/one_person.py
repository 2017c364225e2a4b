"""What one person takes home, and what belongs to one room: pages, guides and calendars of their own."""

import streamlit as st

from planner.domain.calendar_ledger import own_entries
from planner.domain.duties import Duties, duties_of_all
from planner.domain.plan import Plan
from planner.domain.rooms import rooms_of
from planner.domain.workbooks import distinct_names
from planner.operations.outlook import Outlook
from planner.operations.papers import PaperName
from planner.operations.readiness import is_ready
from planner.operations.selection import Selection
from planner.ui.components.downloads import paper_button
from planner.ui.state import words


def one_person(outlook: Outlook) -> None:
    """Offer the papers of somebody who has anything to do, or had tasks in a calendar that are to be cancelled."""
    say, plan = words().say, outlook.plan
    everybody = duties_of_all(plan, outlook.dated, outlook.run)
    offered = {each.attendance.id: each for each in everybody if each.deserve_a_page or _has_calendar(each, outlook)}
    if not offered:
        st.caption(say("Nobody on the list has a task, a session or a role in the team yet."))
        return
    names = distinct_names(each.person for each in offered.values())
    chosen = st.selectbox(
        say("For one person"), list(offered), format_func=lambda found: names[offered[found].person.id], key="person"
    )
    duties, selection = offered[chosen], Selection(attendance_id=chosen)
    with st.container(horizontal=True):
        if duties.deserve_a_page:
            paper_button(plan.event.id, PaperName.PERSONAL_PAGES, say("Their page"), selection)
        if duties.sessions:
            paper_button(plan.event.id, PaperName.GUIDE, say("Their guide"), selection)
            paper_button(plan.event.id, PaperName.TEAM, say("Their sessions in a calendar"), selection)
        if _has_calendar(duties, outlook):
            paper_button(plan.event.id, PaperName.PREPARATION, say("Their tasks in a calendar"), selection)


def one_room(plan: Plan) -> None:
    """Offer the papers of one of the rooms that the agenda names."""
    say, rooms = words().say, rooms_of(plan)
    if not rooms:
        st.caption(say("The agenda names no room yet; write one beside a session to have papers by room."))
        return
    selection = Selection(room=st.selectbox(say("For one room"), rooms, key="room"))
    with st.container(horizontal=True):
        paper_button(plan.event.id, PaperName.GUIDE, say("Guide of the room"), selection)
        if is_ready(PaperName.ROOM_SHEETS, plan):
            paper_button(plan.event.id, PaperName.ROOM_SHEETS, say("Sheet for the door"), selection)
        paper_button(plan.event.id, PaperName.TEAM, say("Calendar of the room"), selection)


def _has_calendar(duties: Duties, outlook: Outlook) -> bool:
    return bool(duties.tasks or own_entries(outlook.plan.calendar_entries, duties.person.id))
