"""The report part by part with what each still lacks, and the files as one circle of readers may have them."""

import streamlit as st

from planner.domain.attribution import Level
from planner.domain.plan import Plan
from planner.domain.recording.recording import Recording
from planner.domain.recording.report_gaps import Gap, GapKind, ReportPart, report_gaps
from planner.operations.papers import PaperName
from planner.operations.readiness import LACKING, is_ready
from planner.operations.reports import REPORTS, recorded_regions
from planner.ui.components.downloads import extract_button, report_button
from planner.ui.components.plain import plain
from planner.ui.state import words
from planner.wording.labels import PAPER_TITLES
from planner.wording.recording_labels import REPORT_GAPS, REPORT_PARTS

MOST = 12
"""How many things that are missing are named one by one; of more it is enough to know how many."""


def show_report(plan: Plan, recording: Recording, level: Level) -> None:
    """Show what the report lacks, then its files and the extracts of the regions."""
    say, gaps = words().say, report_gaps(plan, recording, level)
    if gaps:
        st.markdown(
            words().say_many(
                "{number} thing is missing before the report holds together.",
                "{number} things are missing before the report holds together.",
                len(gaps),
            )
        )
    else:
        st.success(say("The report holds together."), icon=":material/check_circle:")
    for part in ReportPart:
        _part(part, [each for each in gaps if each.part is part])
    st.header(say("Files"))
    _files(plan, recording, level)
    _extracts(recording, level)


def _part(part: ReportPart, gaps: list[Gap]) -> None:
    title = words().name(REPORT_PARTS, part)
    if not gaps:
        st.markdown(f":green-badge[:material/check:] {title}")
        return
    with st.expander(f"{title} ({len(gaps)})", icon=":material/hourglass_empty:", expanded=len(gaps) <= MOST):
        for kind in dict.fromkeys(each.kind for each in gaps):
            _kind(kind, [each.title for each in gaps if each.kind is kind])


def _kind(kind: GapKind, titles: list[str]) -> None:
    name = words().name(REPORT_GAPS, kind)
    lines = [f"- {plain(title)}" for title in titles[:MOST] if title]
    if len(titles) > MOST:
        lines.append(f"- {words().say('and {number} more', number=len(titles) - MOST)}")
    st.markdown("\n".join([f"**{name}**", "", *lines]))


def _files(plan: Plan, recording: Recording, level: Level) -> None:
    kept = frozenset({"forms"} if recording.forms else ()) | frozenset(
        {"chosen_actions"} if recording.chosen_actions else ()
    )
    with st.grid(3):
        for name in REPORTS:
            with st.container(border=True, gap="small"):
                st.markdown(f"**{words().name(PAPER_TITLES, name)}**")
                _file(plan, name, level, kept)


def _file(plan: Plan, name: PaperName, level: Level, kept: frozenset[str]) -> None:
    say = words().say
    if is_ready(name, plan, kept):
        report_button(plan.event.id, name, level, say("Download"))
    else:
        lacking = plain(say("Not yet: {lacking}", lacking=say(LACKING[name])))
        st.markdown(f":material/hourglass_empty: :gray[{lacking}]")


def _extracts(recording: Recording, level: Level) -> None:
    say, regions = words().say, recorded_regions(recording)
    st.header(say("Extract for a region"))
    if not regions:
        st.caption(say("No presentation and no group names a region yet."))
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        region = st.selectbox(say("Region"), regions, key="extract_region", width=320)
        extract_button(recording.event_id, region, level, say("Download"))
