"""What calendar programs do with a file of ours, and the file that holds the changes alone."""

from zoneinfo import ZoneInfo

import streamlit as st

from planner.domain.calendar_ledger import PREPARATION_KINDS, change_moments, entries_of
from planner.domain.plan import Plan
from planner.errors import sentence
from planner.operations.papers import PaperName
from planner.operations.selection import LAST_CHANGES, Selection
from planner.ui.components.downloads import paper_button
from planner.ui.state import LINKS_PAGE, words

PROGRAMS = (
    sentence("**Google Calendar** mostly takes entries that it knows as changes. It drops the reminders."),
    sentence(
        "**Outlook** on the desktop adds everything again at every import: import into a calendar made for this "
        "event, and delete that calendar before you import anew. It keeps one reminder for each entry."
    ),
    sentence(
        "**Apple Calendar** mostly takes them as changes where they go into the same calendar. It may refuse entries "
        "that stand in another calendar of yours."
    ),
    sentence("What fell away is marked as cancelled; some programs go on showing it, under a title that says so."),
)


def calendar_help() -> None:
    """Lead to calendars that follow by themselves, and tell for each program what becomes of a file imported again."""
    say = words().say
    st.page_link(LINKS_PAGE, label=say("Have calendars follow the plan: hand out a link"), icon=":material/link:")
    with st.expander(say("What your calendar does with such a file"), icon=":material/help:"):
        st.markdown("\n".join(f"- {say(line)}" for line in PROGRAMS))


def preparation_changes(plan: Plan) -> None:
    """Offer what changed in the preparation calendar, last or since an earlier time that somebody missed."""
    say, zone = words().say, ZoneInfo(plan.event.timezone)
    entries = entries_of(plan.calendar_entries, PREPARATION_KINDS)
    if not entries:
        return
    moments = {each.isoformat(): words().stamp(each.astimezone(zone)) for each in change_moments(entries)[:-1]}
    since = LAST_CHANGES
    if moments:
        since = st.selectbox(
            say("Changes since"),
            [LAST_CHANGES, *reversed(moments)],
            format_func=lambda found: moments.get(found, say("The last time that anything changed")),
            help=say("The times at which changes were first handed out; choose the earliest that you have missed."),
        )
    paper_button(plan.event.id, PaperName.PREPARATION, say("Changes alone"), Selection(since=since))
