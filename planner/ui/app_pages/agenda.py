"""What happens when, and how each session is run minute by minute."""

import streamlit as st

from planner.domain.agenda_rules import WORKING, minutes_by_kind
from planner.domain.back_time import latest_starts
from planner.domain.finding import Place
from planner.domain.run_of_show import TimedDay
from planner.operations.papers import PaperName
from planner.ui.components.agenda_versions import agenda_versions
from planner.ui.components.day_opening import day_opening
from planner.ui.components.day_picture import day_picture
from planner.ui.components.downloads import paper_button
from planner.ui.components.findings import show_findings
from planner.ui.components.new_session import new_session
from planner.ui.components.objectives import show_objectives
from planner.ui.components.parked_sessions import parked_sessions
from planner.ui.components.plain import plain
from planner.ui.components.session_guide import session_guide
from planner.ui.components.session_staff import day_staff
from planner.ui.components.session_table import session_table
from planner.ui.components.take_session import take_session_over
from planner.ui.state import current_outlook, words, workplace
from planner.wording.labels import SESSION_KINDS

say = words().say
outlook = current_outlook()
plan, event, run = outlook.plan, outlook.plan.event, outlook.run
methods = workplace().library.methods


def show_day(timed_day: TimedDay) -> None:
    """Show one day: its picture, its table, a form for one session more, and one session's guide."""
    day = timed_day.day
    left, right = st.columns([3, 1], vertical_alignment="bottom")
    left.header(words().full_day(timed_day.on))
    with right:
        day_opening(event.id, day)
    if timed_day.sessions:
        day_picture(timed_day, plan.objectives, words())
        session_table(timed_day, plan, methods)
    else:
        st.info(say("Nothing is planned for this day yet. Add its first session below."), icon=":material/schedule:")
    new_session(timed_day, plan)
    if timed_day.sessions:
        say_latest_starts(timed_day)
        day_staff(timed_day, plan)
        session_guide(timed_day, plan, methods)


def say_latest_starts(timed_day: TimedDay) -> None:
    """Say how much room is left before what is fixed, counted back from it (content B10)."""
    latest = latest_starts(timed_day)
    lines = [
        say(
            "{clock} at the latest for “{session}”",
            clock=words().clock(latest[timed.session.id]),
            session=plain(timed.session.title),
        )
        for timed in timed_day.sessions
        if timed.session.id in latest
    ]
    if lines:
        with st.expander(say("Latest starts that still meet what is fixed"), icon=":material/history:"):
            st.markdown("  \n".join(lines))


st.title(say("Agenda and guide"))
minutes = minutes_by_kind(run)
working = sum(minutes[kind] for kind in WORKING)
if working:
    shares = (
        say("{kind} {share} per cent", kind=say(SESSION_KINDS[kind]), share=round(100 * minutes[kind] / working))
        for kind in reversed(WORKING)
    )
    st.markdown(" · ".join((say("{minutes} working minutes", minutes=working), *shares)))
show_findings(outlook.findings, Place.AGENDA)
show_objectives(plan, run)
if run.sessions:
    with st.container(horizontal=True):
        paper_button(event.id, PaperName.AGENDA, say("Participants' agenda"))
        paper_button(event.id, PaperName.GUIDE, say("Facilitator guide"))
        paper_button(event.id, PaperName.RUN_SHEET, say("Run sheet"))
        paper_button(event.id, PaperName.EVENT, say("Calendar file"))
titles = [say("Day {number}", number=timed_day.day.number) for timed_day in run.days]
for tab, timed_day in zip(st.tabs(titles, key="day", on_change="rerun", bind="query-params"), run.days, strict=True):
    if tab.open:
        with tab:
            show_day(timed_day)
parked_sessions(plan)
agenda_versions(plan)
take_session_over(plan)
