"""What was said and agreed: the notes, what groups propose and choose, who does it, and what was left open before."""

from collections.abc import Callable

import streamlit as st

from planner.domain.dismissing import settle_dismissed
from planner.domain.finding import Place
from planner.domain.recording.recording_rules import review_recording
from planner.operations.recordings import open_recording
from planner.ui.components.findings import show_findings
from planner.ui.components.presentations import show_presentations
from planner.ui.components.recorded_actions import show_actions, show_opening_review, show_parking_lot
from planner.ui.components.recorded_forms import show_recorded_notes
from planner.ui.components.recorder_links import recorder_links
from planner.ui.state import current_outlook, me, words, workplace

say = words().say
outlook = current_outlook()
plan = outlook.plan

st.title(say("Recording"))
recording = open_recording(workplace(), me(), plan.event.id)
found = review_recording(plan, recording, outlook.today)
show_findings(settle_dismissed(found, plan.dismissals), Place.RECORDING)


def show_notes() -> None:
    """Show the forms with their notes, and the links by which recorders file."""
    recorder_links(plan)
    show_recorded_notes(plan, recording, outlook.today)


PARTS: dict[str, tuple[str, Callable[[], None]]] = {
    "notes": (say("Notes"), show_notes),
    "presentations": (say("Presentations"), lambda: show_presentations(plan, recording)),
    "actions": (say("Actions"), lambda: show_actions(plan, recording)),
    "parked": (say("Parking lot"), lambda: show_parking_lot(recording)),
    "before": (say("Opening review"), lambda: show_opening_review(plan)),
}
part = st.segmented_control(
    say("Part of this page"),
    list(PARTS),
    format_func=lambda each: PARTS[each][0],
    default="notes",
    required=True,
    key="part",
    bind="query-params",
    label_visibility="collapsed",
)
PARTS[part or "notes"][1]()
