"""Findings as people read them: what, why and the cure, the worst first."""

from collections.abc import Iterable
from typing import Literal

import streamlit as st

from planner.domain.finding import Finding, Place, Severity
from planner.ui.components.plain import plain
from planner.ui.state import words
from planner.wording.findings import say_finding
from planner.wording.labels import SEVERITIES

ICONS = {
    Severity.BROKEN: ":material/error:",
    Severity.UNWISE: ":material/warning:",
    Severity.NOTE: ":material/info:",
}
COLORS: dict[Severity, Literal["red", "orange", "gray"]] = {
    Severity.BROKEN: "red",
    Severity.UNWISE: "orange",
    Severity.NOTE: "gray",
}


def show_findings(findings: Iterable[Finding], place: Place | None = None) -> None:
    """Show the findings of one page, or all of them; nothing where there are none."""
    chosen = [finding for finding in findings if place in {None, finding.place}]
    if not chosen:
        return
    serious = sum(finding.severity is not Severity.NOTE for finding in chosen)
    title = words().say_many("{number} finding", "{number} findings", len(chosen))
    with st.expander(title, icon=":material/rule:", expanded=place is None and serious > 0):
        for finding in chosen:
            _show(finding)


def _show(finding: Finding) -> None:
    said = say_finding(words(), finding)
    with st.container(gap="xxsmall"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.badge(
                words().say(SEVERITIES[finding.severity]), icon=ICONS[finding.severity], color=COLORS[finding.severity]
            )
            if finding.source:
                st.badge(finding.source, color="gray", help=words().say("The requirement that this rule comes from"))
        st.text(said.what)
        st.caption(plain(f"{said.why} {said.cure}"))
