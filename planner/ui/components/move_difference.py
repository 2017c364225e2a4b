"""What a new description of an event changes: in a few sentences, the findings in words, and every date from and to."""

from collections.abc import Iterable, Iterator

import streamlit as st

from planner.domain.deadlines import DatedTask
from planner.domain.event_move import MoveDifference, MovedTask
from planner.domain.finding import Finding
from planner.ui.components.plain import plain
from planner.ui.state import on_phone, words
from planner.wording.event_moves import say_move
from planner.wording.findings import say_finding
from planner.wording.labels import MOVED_BECAUSE, SEVERITIES

TALLEST, ROW, EDGES = 320, 35, 3
"""Pixels: where the table begins to scroll, and what a row and the frame take."""

Line = tuple[str, str, str, str]
"""Task, from, to, why."""


def move_difference(difference: MoveDifference) -> None:
    """Show everything that would change."""
    say, found = words().say, difference.findings
    st.markdown(f"**{say('This would change')}**")
    st.markdown(plain(" ".join(say_move(words(), difference))))
    _show_findings(say("New findings"), found.new)
    _show_findings(say("Findings with other days"), found.altered)
    _show_findings(say("Findings that no longer apply"), found.gone)
    lines = list(_lines(difference))
    if lines and on_phone():
        with st.expander(say("Task by task"), icon=":material/swap_horiz:"):
            st.text("\n".join(f"{was} → {now}  {task}" for task, was, now, _ in lines))
    elif lines:
        _show_table(lines)


def _show_findings(title: str, findings: Iterable[Finding]) -> None:
    for number, finding in enumerate(findings):
        if not number:
            st.caption(title)
        said = say_finding(words(), finding)
        st.text(f"{words().say(SEVERITIES[finding.severity])}: {said.what}")


def _show_table(lines: list[Line]) -> None:
    import pandas as pd

    say, column = words().say, st.column_config.TextColumn
    st.dataframe(
        pd.DataFrame(lines, columns=["task", "was", "now", "why"]),
        hide_index=True,
        height=min(TALLEST, ROW * (len(lines) + 1) + EDGES),
        column_config={
            "task": column(say("Task"), width=300),
            "was": column(say("From"), width=150),
            "now": column(say("To"), width=150),
            "why": column(say("Why on that day"), width=170),
        },
    )


def _lines(difference: MoveDifference) -> Iterator[Line]:
    """Yield tasks that move by their new day, then those that come and go."""
    moved = sorted(difference.moved, key=lambda each: str(each.after.completion_on))
    for each in moved:
        why = words().name(MOVED_BECAUSE, each.after.moved_because or "")
        yield each.after.task.title, *_from_to(each), why
    for dated in difference.coming:
        yield dated.task.title, "", _day(dated), words().say("Comes in")
    for dated in difference.going:
        yield dated.task.title, _day(dated), "", words().say("No longer applies")


def _from_to(moved: MovedTask) -> tuple[str, str]:
    """Write both days of completion, or of beginning where that alone moves."""
    was, now = moved.before, moved.after
    if was.completion_on != now.completion_on or not was.benchmark_on or not now.benchmark_on:
        return _day(was), _day(now)
    days = (words().long_day(on) for on in (was.benchmark_on, now.benchmark_on))
    before, after = (words().say("begins {day}", day=day) for day in days)
    return before, after


def _day(dated: DatedTask) -> str:
    return words().long_day(dated.completion_on) if dated.completion_on else ""
