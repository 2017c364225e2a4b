"""What a page works with: the workplace, the words, the event in the address bar, and saving with a clear answer."""

from collections.abc import Callable
from typing import TypeVar

import streamlit as st

from planner.domain.plan import Plan
from planner.errors import PlannerError
from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.outlook import Outlook, look_at
from planner.operations.workplace import Workplace, shared_workplace
from planner.wording.wording import Wording, wording_for

EVENT = "event"
NOTICE = "notice"
EVENTS_PAGE, OVERVIEW_PAGE = "app_pages/events.py", "app_pages/overview.py"

Answer = TypeVar("Answer")


def workplace() -> Workplace:
    """Return the workplace of this process; where the database cannot be opened the page says why and stops."""
    try:
        return shared_workplace()
    except PlannerError as problem:
        st.error(words().say_error(problem), icon=":material/error:")
        st.stop()


def words() -> Wording:
    """Return the words of the reader's language."""
    return wording_for(st.context.locale or "en")


def event_id() -> str | None:
    """Return the event that is open; it stands in the address bar, so that a page can be reloaded and sent on."""
    found = st.query_params.get(EVENT) or st.session_state.get(EVENT)
    if found:
        open_event(found)
    return found


def open_event(found: str | None) -> None:
    """Make an event the one that every page shows, or none."""
    if found is None:
        st.session_state.pop(EVENT, None)
        st.query_params.pop(EVENT, None)
        return
    st.session_state[EVENT] = found
    if st.query_params.get(EVENT) != found:
        st.query_params[EVENT] = found


def current_plan() -> Plan:
    """Return the plan of the event that is open; without one the page offers the list of events and stops."""
    plan = _load_plan(event_id())
    if plan is None:
        open_event(None)
        st.page_link(EVENTS_PAGE, label=words().say("Go to the events"), icon=":material/arrow_back:")
        st.stop()
    return plan


def _load_plan(found: str | None) -> Plan | None:
    if not found:
        st.info(words().say("Choose an event first, or start a new one."), icon=":material/event:")
        return None
    try:
        plan = open_plan(workplace(), LOCAL, found)
    except PlannerError as problem:
        st.error(words().say_error(problem), icon=":material/error:")
        return None
    if plan.event.deleted_at:
        st.info(words().say("This event was deleted. Bring it back on the page of events."))
        return None
    return plan


def current_outlook() -> Outlook:
    """Return the plan that is open with everything derived from it today."""
    return look_at(workplace(), current_plan())


def attempt(operation: Callable[[], Answer], done: str = "") -> Answer | None:
    """Carry out an operation; say `done` quietly, or keep the one sentence of what went wrong for the next run."""
    try:
        answer = operation()
    except PlannerError as problem:
        st.session_state[NOTICE] = words().say_error(problem)
        return None
    if done:
        st.toast(done, icon=":material/check:")
    return answer


def show_notice() -> None:
    """Show what the last operation could not do, once."""
    notice = st.session_state.pop(NOTICE, None)
    if notice:
        st.error(notice, icon=":material/error:")
