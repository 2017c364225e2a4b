"""Who does what: in one session with its groups, and on a whole day at a glance."""

from collections.abc import Iterable

import streamlit as st

from planner.domain.agenda import SessionKind
from planner.domain.plan import Plan
from planner.domain.run_of_show import TimedDay, TimedSession
from planner.domain.staff import Staff
from planner.domain.staffing import Duty, Slot
from planner.ui.components.duty_choice import DutyChoice
from planner.ui.components.group_rooms import group_rooms
from planner.ui.components.plain import plain
from planner.ui.state import words

OVER_THE_DAY = (Duty.LEAD, Duty.PRESENTER, Duty.RECORDER)
A_ROW = 3


def session_staff(timed: TimedSession, plan: Plan) -> None:
    """Let people be named for the session, and for each of its groups."""
    say, session = words().say, timed.session
    with st.expander(
        say("People and groups"), icon=":material/groups:", key=f"staff-{session.day_number}", on_change="rerun"
    ) as box:
        if not box.open:
            return
        _say_nobody(plan)
        choice = DutyChoice(plan, "staff")
        _offer(choice, timed, Duty)
        group_rooms(timed, choice)


def day_staff(timed_day: TimedDay, plan: Plan) -> None:
    """Show who leads, presents and records in each session of a day, one card a session; breaks need nobody."""
    say = words().say
    key = f"day-staff-{timed_day.day.number}"
    with st.expander(
        say("Who leads, presents and records"), icon=":material/badge:", key=key, on_change="rerun"
    ) as box:
        if not box.open:
            return
        _say_nobody(plan)
        choice = DutyChoice(plan, "day")
        for timed in timed_day.sessions:
            if timed.session.kind is not SessionKind.BREAK:
                with st.container(border=True, gap="xxsmall"):
                    _show_title(timed, choice.staff)
                    _offer(choice, timed, OVER_THE_DAY)


def _offer(choice: DutyChoice, timed: TimedSession, duties: Iterable[Duty]) -> None:
    session = timed.session
    for place, duty in enumerate(duties):
        if place % A_ROW == 0:
            columns = st.columns(A_ROW)
        with columns[place % A_ROW]:
            choice.offer(Slot(session_id=session.id, duty=duty), session.lead if duty is Duty.LEAD else "")


def _show_title(timed: TimedSession, staff: Staff) -> None:
    session, groups = timed.session, len(staff.groups(timed.session.id))
    about = [session.room] if session.room else []
    about += [words().say_many("{number} group", "{number} groups", groups)] if groups else []
    said = " · ".join(map(plain, about))
    st.markdown(f"**{words().clock(timed.starts_at)} {plain(session.title)}**" + (f" :gray[{said}]" if said else ""))


def _say_nobody(plan: Plan) -> None:
    if not plan.attendances:
        st.caption(words().say("Nobody is on the list yet: add the team on the people page, then name it here."))
