"""Findings as people read them: what, why and the cure, the worst first; each can be dismissed and taken up again."""

from collections.abc import Iterable
from typing import Literal

import streamlit as st

from planner.domain.dismissing import may_stand
from planner.domain.finding import Finding, Place, Severity
from planner.operations.dismissals import dismiss_finding, take_up_finding
from planner.ui.components.plain import plain
from planner.ui.state import attempt, event_id, me, words, workplace
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
LONGEST_REASON = 300
CHOSEN = "dismissing"
"""Which finding somebody is about to dismiss."""


def show_findings(findings: Iterable[Finding], place: Place | None = None) -> None:
    """Show the findings of one page, or all of them; nothing where there are none. Those that stand come last."""
    chosen = sorted((each for each in findings if place in {None, each.place}), key=may_stand)
    if not chosen:
        return
    serious = sum(finding.severity is not Severity.NOTE for finding in chosen)
    with st.expander(
        _say_title(chosen),
        icon=":material/rule:",
        expanded=place is None and serious > 0,
        key=f"findings-{place}",
    ):
        for number, finding in enumerate(chosen):
            _show(event_id() or "", finding, f"{finding.rule}-{finding.record_id}-{number}")


def _say_title(findings: Iterable[Finding]) -> str:
    """Count what is open, and what stands."""
    stands = [may_stand(each) for each in findings]
    title = words().say_many("{number} finding", "{number} findings", stands.count(False))
    if not any(stands):
        return title
    return f"{title} · {words().say_many('{number} may stand', '{number} may stand', stands.count(True))}"


def _show(event: str, finding: Finding, key: str) -> None:
    said = say_finding(words(), finding)
    with st.container(gap="xxsmall"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.badge(
                words().say(SEVERITIES[finding.severity]), icon=ICONS[finding.severity], color=COLORS[finding.severity]
            )
            if finding.source:
                st.badge(finding.source, color="gray", help=words().say("The requirement that this rule comes from"))
            _show_button(event, finding, key)
        st.text(said.what)
        st.caption(plain(f"{said.why} {said.cure}"))
        if st.session_state.get(CHOSEN) == key:
            _ask_reason(event, finding, key)


def _show_button(event: str, finding: Finding, key: str) -> None:
    say = words().say
    if may_stand(finding):
        st.button(say("Take up again"), key=f"take-up-{key}", type="tertiary", on_click=_take_up, args=[event, finding])
    else:
        st.button(say("Dismiss"), key=f"dismiss-{key}", type="tertiary", on_click=_choose, args=[key])


def _ask_reason(event: str, finding: Finding, key: str) -> None:
    say = words().say
    with st.form(f"reason-form-{key}", border=False):
        st.text_input(say("Why may this stand?"), key=f"reason-{key}", max_chars=LONGEST_REASON)
        with st.container(horizontal=True):
            st.form_submit_button(
                say("Dismiss with this reason"), key=f"sure-{key}", on_click=_dismiss, args=[event, finding, key]
            )
            st.form_submit_button(say("Leave it open"), key=f"leave-{key}", on_click=_choose, args=[""])


def _choose(key: str) -> None:
    st.session_state[CHOSEN] = key


def _dismiss(event: str, finding: Finding, key: str) -> None:
    reason = st.session_state[f"reason-{key}"]
    done = words().say("Dismissed; it is kept as a note with your reason.")
    if attempt(lambda: dismiss_finding(workplace(), me(), event, finding, reason), done):
        _choose("")


def _take_up(event: str, finding: Finding) -> None:
    attempt(lambda: take_up_finding(workplace(), me(), event, finding), words().say("Taken up again."))
