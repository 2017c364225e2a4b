"""Does the report hold together, on which pages what stands, who gets it, and what was learnt."""

from collections.abc import Callable

import streamlit as st

from planner.domain.attribution import Level
from planner.operations.recordings import open_recording
from planner.ui.components.distribution import show_distribution
from planner.ui.components.lessons import show_lessons
from planner.ui.components.report_control import show_control
from planner.ui.components.report_pages import show_pages
from planner.ui.components.report_state import show_report
from planner.ui.state import current_outlook, me, words, workplace
from planner.wording.recording_labels import LEVELS

say = words().say
outlook = current_outlook()
plan = outlook.plan

st.title(say("Proceedings"))
recording = open_recording(workplace(), me(), plan.event.id)


def for_whom() -> Level:
    """Ask whom the report is for; what that circle may not know is not in it."""
    chosen = st.radio(
        say("Whom the report is for"),
        list(Level),
        list(Level).index(Level.PARTICIPANTS),
        format_func=lambda each: words().name(LEVELS, each),
        horizontal=True,
        key="level",
        bind="query-params",
    )
    return Level(chosen or Level.PARTICIPANTS)


PARTS: dict[str, tuple[str, Callable[[], None]]] = {
    "report": (say("Report"), lambda: show_report(plan, recording, for_whom())),
    "control": (say("Document control"), lambda: show_control(recording, for_whom())),
    "pages": (say("Pages"), lambda: show_pages(recording)),
    "recipients": (say("Recipients"), lambda: show_distribution(plan, recording, outlook.today)),
    "lessons": (say("Lessons"), lambda: show_lessons(plan.event.id)),
}
part = st.segmented_control(
    say("Part of this page"),
    list(PARTS),
    format_func=lambda each: PARTS[each][0],
    default="report",
    required=True,
    key="part",
    bind="query-params",
    label_visibility="collapsed",
)
PARTS[part or "report"][1]()
