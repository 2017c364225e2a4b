"""What a page works with: the workplace, the words, the event in the address bar, and saving with a clear answer."""

from collections.abc import Callable
from contextvars import ContextVar
from typing import TypeVar

import streamlit as st

from planner.domain.plan import Plan
from planner.errors import PlannerError
from planner.operations.actor import LOCAL, Actor
from planner.operations.deleted_events import restore_event
from planner.operations.events import open_plan
from planner.operations.outlook import Outlook, look_at
from planner.operations.permission import SignedOutError
from planner.operations.sign_in import COOKIE, needs_sign_in, who_is
from planner.operations.stale_saves import clashing
from planner.operations.workplace import Workplace, shared_workplace
from planner.storage.conflict import ChangedElsewhereError, ChangedSinceError
from planner.storage.failures import DatabaseError
from planner.ui.components.plain import plain
from planner.wording.wording import Wording, wording_for

EVENT = "event"
RECORD = "record"
NOTICE, SHOWN_NOTICE, DONE = "notice", "shown_notice", "done"
STALE_SAVES = "stale_saves"
EVENTS_PAGE, OVERVIEW_PAGE = "app_pages/events.py", "app_pages/overview.py"
TECHNIQUES_PAGE, LINKS_PAGE = "app_pages/techniques.py", "app_pages/links.py"
SETTINGS_PAGE = "app_pages/settings.py"
TEAM_PAGE, HISTORY_PAGE = "app_pages/team.py", "app_pages/history.py"
PHONE = "Mobi"
"""What the browsers of phones call themselves; those of tablets and computers do not."""

SPOKEN: ContextVar[Wording | None] = ContextVar("spoken", default=None)
"""The words of whoever looks at the page, while its script runs: they are asked for hundreds of times."""
RECOGNISED: ContextVar[Actor | None] = ContextVar("recognised", default=None)
"""Who looks at the page while its script runs in this thread; session state cannot be changed once a script stops."""

Answer = TypeVar("Answer")


def workplace() -> Workplace:
    """Return the workplace of this process; raises a DatabaseError where the database cannot be opened."""
    return shared_workplace()


def recognise() -> Actor | None:
    """Find out anew who looks at the page, at every run of it; None is somebody who has to sign in first."""
    SPOKEN.set(wording_for(st.context.locale or "en"))
    actor = _ask_who()
    RECOGNISED.set(actor)
    return actor


def forget_me() -> None:
    """Forget at the end of a run who looks at the page: what is done with it next asks anew."""
    RECOGNISED.set(None)
    SPOKEN.set(None)


def _ask_who() -> Actor | None:
    place = workplace()
    known = who_is(place, str(st.context.cookies.get(COOKIE, "")))
    return known or (None if needs_sign_in(place) else LOCAL)


def me() -> Actor:
    """Return who is at work on this page: asked once a run of it, and by every click and part that runs by itself.

    Raises SignedOutError, also where an account was made since the page was opened by somebody who needed none.
    """
    actor = RECOGNISED.get() or _ask_who()
    if actor is None:
        raise SignedOutError
    return actor


def words() -> Wording:
    """Return the words of the reader's language."""
    return SPOKEN.get() or wording_for(st.context.locale or "en")


def on_phone() -> bool:
    """Whether the reader holds a telephone, on which cards are better than tables."""
    return PHONE in st.context.headers.get("User-Agent", "")


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
    """Return the plan of the event that is open; without one the page says so, offers the way and stops."""
    plan = _load_plan(event_id())
    if plan is None:
        st.page_link(EVENTS_PAGE, label=words().say("Go to the events"), icon=":material/arrow_back:")
        st.stop()
    return plan


def _load_plan(found: str | None) -> Plan | None:
    say = words().say
    if not found:
        st.title(say("No event is open"))
        st.info(say("Choose an event first, or start a new one."), icon=":material/event:")
        return None
    try:
        plan = open_plan(workplace(), me(), found)
    except DatabaseError:
        raise
    except PlannerError as problem:
        open_event(None)
        st.title(say("No event is open"))
        complain(problem)
        return None
    if plan.event.deleted_at:
        st.title(plain(plan.event.title))
        st.info(say("This event was deleted."), icon=":material/delete:")
        st.button(say("Bring it back"), icon=":material/undo:", on_click=bring_back, args=[found])
        return None
    return plan


def bring_back(found: str) -> None:
    """Bring a deleted event back."""
    attempt(lambda: restore_event(workplace(), me(), found), words().say("The event is back."))


def current_outlook() -> Outlook:
    """Return the plan that is open with everything derived from it today."""
    return look_at(workplace(), current_plan())


def attempt(operation: Callable[[], Answer], done: str = "") -> Answer | None:
    """Carry out an operation; keep `done`, or the one sentence of what went wrong, for the page to say."""
    try:
        answer = operation()
    except PlannerError as problem:
        keep_stale_save(problem)
        notice(words().say_error(problem))
        return None
    if done:
        say_done(done)
    return answer


def keep_stale_save(problem: PlannerError) -> None:
    """Keep what was refused because somebody else was faster; the frame shows both until a person has chosen."""
    if isinstance(problem, ChangedElsewhereError) and not isinstance(problem, ChangedSinceError):
        kept = st.session_state.setdefault(STALE_SAVES, [])
        kept += [(st.session_state.get(EVENT), each) for each in problem.conflicts if clashing(each)]


def notice(text: str) -> None:
    """Keep a sentence for the next run of the page."""
    st.session_state[NOTICE] = text


def say_done(text: str, icon: str = ":material/check:") -> None:
    """Keep a sentence for the page to say quietly; a callback that shows it itself is cut off by a click that waits."""
    st.session_state[DONE] = text, icon


def show_done() -> None:
    """Say quietly what was done, once; kept until it was really said, however soon the next click comes."""
    if kept := st.session_state.get(DONE):
        text, icon = kept
        st.toast(text, icon=icon)
        del st.session_state[DONE]


def keep_notice() -> None:
    """Let the sentence that is shown stand through the next run too, which no person asked for."""
    if shown := st.session_state.get(SHOWN_NOTICE):
        st.session_state.setdefault(NOTICE, shown)


def show_notice() -> None:
    """Show what the last operation could not do, once, where it is seen however far the page is scrolled."""
    st.session_state[SHOWN_NOTICE] = kept = st.session_state.pop(NOTICE, None)
    if kept:
        with st.bottom:
            st.error(plain(kept), icon=":material/error:")


def show_notice_here() -> None:
    """Show what the last operation could not do in a part of the page that runs by itself, without its frame."""
    if kept := st.session_state.pop(NOTICE, None):
        st.error(plain(kept), icon=":material/error:")


def complain(problem: PlannerError) -> None:
    """Show here and now what went wrong."""
    st.error(plain(words().say_error(problem)), icon=":material/error:")
