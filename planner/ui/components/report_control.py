"""The control of the report for one circle of readers: when, which revision, by whom, read by whom (REC-14)."""

from collections.abc import Sequence

import streamlit as st

from planner.domain.attribution import Level
from planner.domain.recording.recording import Recording
from planner.domain.recording.report import ReportControl
from planner.ui.components.recorded import add_to_recording, change_shown, shown_one
from planner.ui.state import words

LONGEST, LONGEST_LIST = 300, 5000
LISTS = ("authors", "reviewers", "changes")


def show_control(recording: Recording, level: Level) -> None:
    """Show the control of the document that this circle of readers gets, to be filled in."""
    say = words().say
    found = next((each for each in recording.report_controls if each.level is level), None)
    control = found or ReportControl(id="", position=0, title="", level=level)
    key = f"{level}-{control.id}-{control.version}"
    with st.form(f"control-{key}", border=False):
        st.text_input(say("Title of the document"), control.title, key=f"title-{key}", max_chars=LONGEST)
        left, middle, right = st.columns(3)
        left.date_input(say("Due on"), control.due_on, key=f"due_on-{key}")
        middle.date_input(say("Submitted on"), control.submitted_on, key=f"submitted_on-{key}")
        right.text_input(say("Revision"), control.revision, key=f"revision-{key}", max_chars=LONGEST)
        _lists(control, key)
        st.form_submit_button(
            say("Save"),
            icon=":material/check:",
            key=f"save-control-{key}",
            on_click=_save,
            args=[recording.event_id, control, key],
        )


def _lists(control: ReportControl, key: str) -> None:
    say = words().say
    labels = (say("Authors, one a line"), say("Who read it critically, one a line"), say("Versions, one a line"))
    for name, label in zip(LISTS, labels, strict=True):
        lines: Sequence[str] = getattr(control, name)
        st.text_area(label, "\n".join(lines), key=f"{name}-{key}", max_chars=LONGEST_LIST, height="content")


def _save(event_id: str, control: ReportControl, key: str) -> None:
    state = st.session_state
    said: dict[str, object] = {name: state[f"{name}-{key}"].strip() for name in ("title", "revision")}
    said |= {name: state[f"{name}-{key}"] for name in ("due_on", "submitted_on")}
    said |= {name: tuple(filter(None, map(str.strip, state[f"{name}-{key}"].splitlines()))) for name in LISTS}
    if control.id:
        change_shown(shown_one(event_id, "report_controls", control), said)
    else:
        add_to_recording(event_id, ReportControl(**{"id": "", "position": 0, "level": control.level, **said}))  # type: ignore[arg-type]  # by name
