"""The links that are out, each with what it opens, whose it is and how long it lasts; renewed or revoked in place."""

from datetime import datetime
from zoneinfo import ZoneInfo

import streamlit as st

from planner.domain.links import ANSWERING, Link, LinkPurpose
from planner.domain.plan import Plan
from planner.domain.workbooks import distinct_names
from planner.errors import sentence
from planner.operations.links import list_links, renew_link, revoke_link
from planner.ui.components.plain import plain
from planner.ui.state import attempt, me, words, workplace
from planner.wording.links import say_opened

RENEWED = {
    False: sentence("It lasts until half a year after the event, or from today if that is later."),
    True: sentence("It lasts another week from now."),
}
CLOSED = {
    False: sentence("It is closed at once and for good."),
    True: sentence("It is closed at once and for good. Calendars keep what they have and follow no longer."),
}


def links_list(plan: Plan) -> None:
    """Show every link that was not revoked, the newest first."""
    say = words().say
    st.subheader(say("Links that are out"))
    links = [each for each in list_links(workplace(), me(), plan.event.id) if each.purpose not in ANSWERING]
    st.caption(say("Links by which stakeholders answer stand on the consultation page, under Asking."))
    if not links:
        st.caption(say("No link of this event is out. Make one above, and it stands here until it is revoked."))
        return
    names = distinct_names(plan.persons)
    for link in links:
        with st.container(border=True, gap="small"):
            st.markdown(_title(link, names))
            st.caption(_dates(link, ZoneInfo(plan.event.timezone)))
            _buttons(link)


def _title(link: Link, names: dict[str, str]) -> str:
    say = words().say
    title = f"**{say_opened(words(), link)}**"
    if link.person_id:
        title += f" · {plain(names.get(link.person_id) or say('somebody who is no longer on the list'))}"
    if not link.is_open(workplace().clock()):
        title += f" · :orange[{say('expired')}]"
    return title


def _dates(link: Link, zone: ZoneInfo) -> str:
    say = words().say

    def day(at: datetime) -> str:
        return words().full_day(at.astimezone(zone).date())

    used = say("last used {when}", when=words().stamp(link.last_used_at.astimezone(zone))) if link.last_used_at else ""
    parts = (
        say("Made {day}", day=day(link.made_at)),
        say("expires {day}", day=day(link.expires_at)),
        used or say("not used yet"),
        say("id {id}", id=link.id),
    )
    return " · ".join(parts)


def _buttons(link: Link) -> None:
    say = words().say
    with st.container(horizontal=True):
        st.button(
            say("Renew"),
            key=f"renew-{link.id}",
            icon=":material/update:",
            help=say(RENEWED[link.purpose is LinkPurpose.INVITATION]),
            on_click=_renew,
            args=[link],
        )
        with st.popover(say("Revoke"), icon=":material/link_off:", key=f"revoking-{link.id}"):
            st.markdown(say(CLOSED[link.purpose is LinkPurpose.CALENDAR]))
            st.button(say("Revoke the link"), key=f"revoke-{link.id}", type="primary", on_click=_revoke, args=[link])


def _renew(link: Link) -> None:
    attempt(lambda: renew_link(workplace(), me(), link.event_id, link.id), words().say("The link lasts longer."))


def _revoke(link: Link) -> None:
    attempt(lambda: revoke_link(workplace(), me(), link.event_id, link.id), words().say("The link is closed."))
