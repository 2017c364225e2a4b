"""A new link: chosen, made, and shown once with all that it takes to hand it on."""

import streamlit as st

from planner.domain.links import CalendarFeed
from planner.domain.plan import Plan
from planner.domain.workbooks import distinct_names
from planner.errors import sentence
from planner.export.qr_code import qr_picture
from planner.operations.calendar_links import make_calendar_link
from planner.operations.web_address import WebAddress, subscription
from planner.ui.components.markup import show_picture, tag
from planner.ui.state import attempt, me, words, workplace
from planner.wording.links import FEED_USES, FEEDS

MADE = "new_link"
"""Under this the session keeps the event and the secret of the link that was made last, until it is put away."""

PROGRAMS = (
    sentence("**iPhone and iPad:** point the camera at the code and follow what it says."),
    sentence("**Google Calendar:** on a computer, Other calendars, then From URL. It asks anew once or twice a day."),
    sentence("**Outlook:** Add calendar, then Subscribe from web; not Import, which takes the entries over once."),
    sentence("**Apple Calendar on a Mac:** File, then New Calendar Subscription."),
)


def new_link(plan: Plan, address: WebAddress) -> None:
    """Let a calendar be chosen and make its link; show the one that was just made."""
    say = words().say
    st.subheader(say("New link"))
    shown_event, secret = st.session_state.get(MADE, ("", ""))
    if shown_event == plan.event.id:
        _show_once(address.calendar(secret))
        return
    feed = st.radio(
        say("Which calendar"),
        list(CalendarFeed),
        key="feed",
        format_func=lambda each: words().name(FEEDS, each),
        captions=[words().name(FEED_USES, each) for each in CalendarFeed],
    )
    attendance_id = _whose(plan) if feed is CalendarFeed.PERSON else ""
    st.button(
        say("Make the link"),
        key="make_link",
        type="primary",
        icon=":material/add_link:",
        on_click=_make,
        args=[plan.event.id, feed, attendance_id],
        disabled=feed is CalendarFeed.PERSON and not attendance_id,
    )


def _whose(plan: Plan) -> str:
    names = distinct_names(plan.persons)
    offered = {each.id: names[each.person_id] for each in plan.attendances}
    chosen: str | None = st.selectbox(
        words().say("Whose calendar"),
        list(offered),
        index=None,
        key="whose",
        format_func=offered.__getitem__,
        placeholder=words().say("Choose") if offered else words().say("Nobody is on the list yet"),
    )
    return chosen or ""


def _make(event_id: str, feed: CalendarFeed, attendance_id: str) -> None:
    made = attempt(lambda: make_calendar_link(workplace(), me(), event_id, feed, attendance_id))
    if made:
        st.session_state[MADE] = (event_id, made.secret)


def _show_once(url: str) -> None:
    say = words().say
    with st.container(border=True):
        st.markdown(f"**{say('Copy this link now: it is shown once and kept nowhere.')}**")
        st.code(url, language=None, wrap_lines=True)
        st.link_button(say("Subscribe on this device"), subscription(url), icon=":material/calendar_add_on:")
        with st.container(horizontal=True, gap="large"):
            show_code(subscription(url))
            with st.container(width=460):
                st.markdown("\n".join(f"- {say(program)}" for program in PROGRAMS))
        st.caption(say("Whoever has the link sees this calendar and nothing else, and needs no account."))
        st.button(say("I have copied it"), key="put_away", icon=":material/check:", on_click=_put_away)


def show_code(url: str) -> None:
    """Show a link as a picture that telephones read."""
    code = tag("img", src=qr_picture(url), alt=words().say("QR code of the link"), class_="code")
    show_picture(code, "new_link")


def _put_away() -> None:
    st.session_state.pop(MADE, None)
