"""What happens when, and how each session is run minute by minute."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from planner.domain.agenda import Audience, Day, Session, SessionKind
from planner.domain.agenda_rules import WORKING, minutes_by_kind
from planner.domain.clock import clock_text
from planner.domain.finding import Place
from planner.domain.run_of_show import TimedDay, TimedSession
from planner.operations.actor import LOCAL
from planner.operations.papers import PaperName
from planner.operations.records import ShownRecord, add_session, edit, move_session, remove
from planner.ui.components.day_picture import day_picture
from planner.ui.components.downloads import paper_button
from planner.ui.components.findings import plain, show_findings
from planner.ui.components.guide import show_guide
from planner.ui.components.record_table import record_table
from planner.ui.state import attempt, current_outlook, words, workplace
from planner.wording.labels import AUDIENCES, SESSION_KINDS

say = words().say
outlook = current_outlook()
plan, event, run = outlook.plan, outlook.plan.event, outlook.run
methods = workplace().library.methods


def shown(record: Session | Day, kind: str) -> ShownRecord:
    """Return a record as the page shows it."""
    return ShownRecord(event_id=event.id, kind=kind, record_id=record.id, version=record.version)


def cells(timed: TimedSession) -> dict[str, Any]:
    """Return the table's row of a session."""
    session = timed.session
    method = methods.get(session.method)
    return {
        "clock": words().clock(timed.starts_at),
        "minutes": session.minutes,
        "title": session.title,
        "kind": say(SESSION_KINDS[session.kind]),
        "technique": method.title if method else "",
        "room": session.room,
        "audience": say(AUDIENCES[session.audience]),
    }


def changes(edited: Mapping[str, Any]) -> dict[str, Any]:
    """Turn edited cells into the session's fields."""
    return {name: (value or "" if name != "minutes" else max(1, value or 1)) for name, value in edited.items()}


def open_day(day: Day) -> None:
    """Move the opening of a day; every clock time of it follows."""
    opens = st.session_state[f"opens-{day.id}"]
    minute = opens.hour * 60 + opens.minute
    attempt(lambda: edit(workplace(), LOCAL, shown(day, "days"), {"opens_minute": minute}), say("The day has moved."))


def move(session: Session, steps: int) -> None:
    """Move a session within its day."""
    attempt(lambda: move_session(workplace(), LOCAL, event.id, session.id, steps), say("Moved."))


def drop(session: Session) -> None:
    """Take a session out of the agenda."""
    attempt(lambda: remove(workplace(), LOCAL, shown(session, "sessions")), say("Removed. Undo brings it back."))


def save_new(day: Day) -> None:
    """Add the session that the form describes at the end of the day."""
    given = st.session_state
    session = Session(
        id="",
        day_number=day.number,
        position=0,
        title=given[f"title-{day.id}"],
        kind=given[f"kind-{day.id}"],
        minutes=given[f"minutes-{day.id}"],
        audience=Audience.PARTICIPANTS,
    )
    attempt(lambda: add_session(workplace(), LOCAL, event.id, session), say("Added."))


def show_day(timed_day: TimedDay) -> None:
    """Show one day: its picture, its table, one session's guide, and what can be done with it."""
    day = timed_day.day
    left, right = st.columns([3, 1], vertical_alignment="bottom")
    left.header(words().full_day(timed_day.on))
    opens = f"{clock_text(day.opens_minute)}"
    right.time_input(say("The day opens at"), opens, key=f"opens-{day.id}", step=300, on_change=open_day, args=[day])
    if timed_day.sessions:
        day_picture(timed_day, words())
        show_sessions(timed_day)
    else:
        st.info(say("Nothing is planned for this day yet. Add its first session below."), icon=":material/schedule:")
    with st.expander(say("Add a session"), icon=":material/add:"), st.form(f"new-{day.id}", border=False):
        st.text_input(say("Title"), key=f"title-{day.id}", max_chars=200, required=True)
        one, two = st.columns(2)
        one.number_input(say("Minutes"), 1, 720, 30, key=f"minutes-{day.id}")
        two.selectbox(
            say("Kind"), list(SessionKind), format_func=lambda kind: say(SESSION_KINDS[kind]), key=f"kind-{day.id}"
        )
        st.form_submit_button(say("Add"), on_click=save_new, args=[day])


def show_sessions(timed_day: TimedDay) -> None:
    """Show the day's sessions as a table and one of them with its guide."""
    column = st.column_config
    record_table(
        [shown(timed.session, "sessions") for timed in timed_day.sessions],
        [cells(timed) for timed in timed_day.sessions],
        key=f"sessions-{timed_day.day.id}",
        to_changes=changes,
        columns={
            "clock": column.TextColumn(say("Start"), width="small", disabled=True, pinned=True),
            "minutes": column.NumberColumn(say("Minutes"), width="small", min_value=1, max_value=1440, step=1),
            "title": column.TextColumn(say("Session"), width="large", required=True, max_chars=200),
            "technique": column.TextColumn(say("Technique"), disabled=True),
            "kind": column.TextColumn(say("Kind"), disabled=True),
            "room": column.TextColumn(say("Room"), max_chars=100),
            "audience": column.TextColumn(say("For"), disabled=True),
        },
    )
    timed = st.selectbox(
        say("Guide of"),
        timed_day.sessions,
        format_func=lambda each: f"{words().clock(each.starts_at)}  {plain(each.session.title)}",
        key=f"guide-{timed_day.day.id}",
    )
    show_guide(timed, plan, methods)
    with st.container(horizontal=True):
        st.button(
            say("Earlier"),
            icon=":material/arrow_upward:",
            on_click=move,
            args=[timed.session, -1],
            key=f"up-{timed_day.day.id}",
        )
        st.button(
            say("Later"),
            icon=":material/arrow_downward:",
            on_click=move,
            args=[timed.session, 1],
            key=f"down-{timed_day.day.id}",
        )
        st.button(
            say("Remove"), icon=":material/delete:", on_click=drop, args=[timed.session], key=f"drop-{timed_day.day.id}"
        )


st.title(say("Agenda and guide"))
minutes = minutes_by_kind(run)
working = sum(minutes[kind] for kind in WORKING)
if working:
    share = round(100 * minutes[SessionKind.SMALL_GROUPS] / working)
    st.markdown(say("Small groups have {share} per cent of {minutes} working minutes.", share=share, minutes=working))
show_findings(outlook.findings, Place.AGENDA)
with st.container(horizontal=True):
    for name, label in (
        (PaperName.AGENDA, say("Participants' agenda")),
        (PaperName.GUIDE, say("Facilitator guide")),
        (PaperName.RUN_SHEET, say("Run sheet")),
        (PaperName.EVENT, say("Calendar file")),
    ):
        if run.sessions:
            paper_button(event.id, name, label)
titles = [say("Day {number}", number=timed_day.day.number) for timed_day in run.days]
for tab, timed_day in zip(st.tabs(titles, key="day", on_change="rerun"), run.days, strict=True):
    if tab.open:
        with tab:
            show_day(timed_day)
