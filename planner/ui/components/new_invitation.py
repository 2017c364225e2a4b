"""An invitation to the team: a right is chosen, and the link is shown once with all that it takes to hand it on."""

from urllib.parse import quote

import streamlit as st

from planner.domain.event import Event
from planner.domain.rights import Right
from planner.errors import sentence
from planner.operations.invitations import invite
from planner.operations.web_address import WebAddress
from planner.ui.components.new_link import show_code
from planner.ui.components.team_members import say_right
from planner.ui.state import attempt, me, words, workplace

MADE = "new_invitation"
"""Under this the session keeps the event and the secret of the invitation made last, until it is put away."""
RIGHT = "invited_as"
HERE_ONLY = sentence(
    "This link opens on this computer alone. Where the planner stands on a server, PLANNER_ADDRESS tells it the "
    "address that links begin with."
)


def new_invitation(event: Event, address: WebAddress) -> None:
    """Let a right be chosen and make the link; show the one that was just made."""
    say = words().say
    st.subheader(say("Invite somebody by a link"))
    shown_event, secret = st.session_state.get(MADE, ("", ""))
    if shown_event == event.id:
        _show_once(event, address, address.invitation(secret))
        return
    st.markdown(
        say(
            "Whoever opens the link makes an account, or signs in, and has the right to this event. It lets one person "
            "in, within a week; until then it can be revoked on the page of links."
        )
    )
    with st.form("invite"):
        st.selectbox(say("Right"), list(Right), len(Right) - 1, format_func=say_right, key=RIGHT)
        st.form_submit_button(say("Make the link"), icon=":material/add_link:", on_click=_make, args=[event.id])


def _make(event_id: str) -> None:
    right = st.session_state[RIGHT]
    made = attempt(lambda: invite(workplace(), me(), event_id, right))
    if made:
        st.session_state[MADE] = (event_id, made.secret)


def _show_once(event: Event, address: WebAddress, url: str) -> None:
    say = words().say
    with st.container(border=True):
        st.markdown(f"**{say('Copy this link now: it is shown once and kept nowhere.')}**")
        st.code(url, language=None, wrap_lines=True)
        st.link_button(say("Send it by e-mail"), _mailto(event, url), icon=":material/outgoing_mail:")
        show_code(url)
        if address.is_local:
            st.info(say(HERE_ONLY), icon=":material/computer:")
        st.caption(say("Give it to one person only: whoever opens it first and joins is in the team."))
        st.button(say("I have copied it"), key="invitation_put_away", icon=":material/check:", on_click=_put_away)


def _mailto(event: Event, url: str) -> str:
    """Return a link that opens a mail with the invitation in it (RFC 6068)."""
    say = words().say
    subject = say("Invitation to prepare {event}", event=event.title)
    body = say("Open this link within a week to join the team that prepares {event}:", event=event.title)
    text = f"{body}\r\n\r\n{url}"
    return f"mailto:?subject={quote(subject, safe='')}&body={quote(text, safe='')}"


def _put_away() -> None:
    st.session_state.pop(MADE, None)
