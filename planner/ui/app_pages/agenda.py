"""What happens when, and how each session is run minute by minute."""

from collections.abc import Mapping
from functools import partial
from typing import Any

import streamlit as st

from planner.domain.agenda import Audience, Day, Session, SessionKind
from planner.domain.agenda_rules import WORKING, minutes_by_kind
from planner.domain.back_time import latest_starts
from planner.domain.clock import MINUTES_A_DAY, clock_text
from planner.domain.durations import parse_clock, parse_minutes
from planner.domain.finding import Place
from planner.domain.run_of_show import TimedDay, TimedSession
from planner.operations.actor import LOCAL
from planner.operations.papers import PaperName
from planner.operations.records import ShownRecord, add_session
from planner.ui.components.agenda_versions import agenda_versions
from planner.ui.components.day_opening import day_opening
from planner.ui.components.day_picture import day_picture
from planner.ui.components.downloads import paper_button
from planner.ui.components.findings import show_findings
from planner.ui.components.objectives import say_served, show_objectives
from planner.ui.components.parked_sessions import parked_sessions
from planner.ui.components.plain import plain
from planner.ui.components.record_table import Form, record_table
from planner.ui.components.session_guide import session_guide
from planner.ui.components.session_staff import day_staff
from planner.ui.components.take_session import take_session_over
from planner.ui.state import TECHNIQUES_PAGE, attempt, current_outlook, words, workplace
from planner.wording.labels import AUDIENCES, SESSION_KINDS

say = words().say
outlook = current_outlook()
plan, event, run = outlook.plan, outlook.plan.event, outlook.run
methods = workplace().library.methods


def shown(session: Session) -> ShownRecord:
    """Return a session as the page shows it."""
    return ShownRecord(event_id=event.id, kind="sessions", record_id=session.id, version=session.version)


def cells(timed: TimedSession) -> dict[str, Any]:
    """Return the table's row of a session."""
    session = timed.session
    method = methods.get(session.method)
    return {
        "clock": words().clock(timed.starts_at),
        "minutes": str(session.minutes),
        "fixed": "" if session.starts_minute is None else clock_text(session.starts_minute),
        "title": session.title,
        "room": session.room,
        "technique": method.title if method else "",
        "kind": say(SESSION_KINDS[session.kind]),
        "audience": say(AUDIENCES[session.audience]),
        "serves": say_served(session, plan.objectives),
    }


def changes(day: Day, edited: Mapping[str, Any]) -> dict[str, Any]:
    """Turn edited cells into the session's fields; raises DurationError or ClockError."""
    read = {name: (value or "").strip() for name, value in edited.items()}
    fields: dict[str, Any] = {name: text for name, text in read.items() if name not in {"minutes", "fixed"}}
    if "minutes" in read:
        fields["minutes"] = parse_minutes(read["minutes"] or "0")
    if "fixed" in read:
        fields["starts_minute"] = parse_clock(read["fixed"], day.opens_minute) if read["fixed"] else None
    return fields


def save_new(day: Day) -> None:
    """Add the session that the form describes at the end of the day."""
    given = st.session_state
    session = Session(
        id="",
        day_number=day.number,
        position=0,
        title=given[f"title-{day.id}"].strip(),
        kind=given[f"kind-{day.id}"],
        minutes=given[f"minutes-{day.id}"],
        audience=Audience.PARTICIPANTS,
    )
    attempt(lambda: add_session(workplace(), LOCAL, event.id, session), say("Added."))


def show_day(timed_day: TimedDay) -> None:
    """Show one day: its picture, its table, one session's guide, and a form for one session more."""
    day = timed_day.day
    left, right = st.columns([3, 1], vertical_alignment="bottom")
    left.header(words().full_day(timed_day.on))
    with right:
        day_opening(event.id, day)
    if timed_day.sessions:
        day_picture(timed_day, plan.objectives, words())
        show_sessions(timed_day)
        say_latest_starts(timed_day)
        day_staff(timed_day, plan)
        session_guide(timed_day, plan, methods)
    else:
        st.info(say("Nothing is planned for this day yet. Add its first session below."), icon=":material/schedule:")
    with (
        st.expander(say("Add a session"), icon=":material/add:", expanded=not timed_day.sessions),
        st.form(f"new-{day.id}", border=False, clear_on_submit=True),
    ):
        st.text_input(say("Title"), key=f"title-{day.id}", max_chars=200)
        one, two = st.columns(2)
        one.number_input(say("Minutes"), 1, MINUTES_A_DAY, 30, key=f"minutes-{day.id}")
        two.selectbox(
            say("Kind"), list(SessionKind), format_func=lambda kind: say(SESSION_KINDS[kind]), key=f"kind-{day.id}"
        )
        st.form_submit_button(say("Add"), icon=":material/add:", on_click=save_new, args=[day])
    st.page_link(TECHNIQUES_PAGE, label=say("Find a technique for a session"), icon=":material/lightbulb:")


def show_sessions(timed_day: TimedDay) -> None:
    """Show the day's sessions as a table."""
    column = st.column_config
    record_table(
        [shown(timed.session) for timed in timed_day.sessions],
        [cells(timed) for timed in timed_day.sessions],
        key=f"sessions-{event.id}-{timed_day.day.id}",
        form=Form(
            named="title",
            to_changes=partial(changes, timed_day.day),
            columns={
                "clock": column.TextColumn(say("Start"), width=65, disabled=True, pinned=True),
                "minutes": column.TextColumn(
                    say("Minutes"), width=95, max_chars=20, help=say("In minutes, or for example 1h30, 1:30 or 1,5h.")
                ),
                "fixed": column.TextColumn(
                    say("Fixed start"),
                    width=100,
                    max_chars=20,
                    help=say("A time that never moves, such as lunch. Empty: right after what comes before."),
                ),
                "title": column.TextColumn(say("Session"), width=330, required=True, max_chars=200),
                "room": column.TextColumn(say("Room"), width=110, max_chars=100),
                "technique": column.TextColumn(say("Technique"), disabled=True),
                "kind": column.TextColumn(say("Kind"), disabled=True),
                "audience": column.TextColumn(say("For"), disabled=True),
                **({"serves": column.TextColumn(say("Objectives"), disabled=True)} if plan.objectives else {}),
            },
        ),
    )


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
