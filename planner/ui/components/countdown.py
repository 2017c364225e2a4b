"""The countdown for the room, in colour and in words: the browser counts, towards moments of the planner's clock."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import streamlit as st

from planner.domain.clock import MINUTES_A_DAY, minutes_between
from planner.domain.day_progress import DayProgress, SessionProgress
from planner.ui.components.day_words import say_following, say_standing, standing_of
from planner.ui.state import words

HERE = Path(__file__).parent
HTML = """
<section class="panel" data-state="calm"><div class="inside">
<p class="kicker"></p><p class="title"></p>
<p class="digits" role="timer" aria-live="off"></p><p class="words" aria-hidden="true"></p>
<p class="step"></p><p class="next"></p><p class="standing"></p>
<button class="whole" type="button"></button></div><p class="heard" role="status"></p></section>
"""

_countdown = st.components.v2.component(
    "countdown",
    html=HTML,
    css=(HERE / "countdown.css").read_text(encoding="utf-8"),
    js=(HERE / "countdown.js").read_text(encoding="utf-8"),
)


def countdown(progress: DayProgress) -> None:
    """Show what is on and how long still, or when it begins."""
    _countdown(data=_data(progress), key="countdown", width="stretch", height="content")


def _data(progress: DayProgress) -> Mapping[str, object]:
    say, running = words().say, progress.running
    until, big = (running.due_at, "") if running else _wait(progress)
    return {
        "now": _milliseconds(progress.now),
        "until": _milliseconds(until) if until else None,
        "big": big,
        "kicker": _kicker(progress),
        "title": _title(progress),
        "steps": _steps(running) if running else [],
        "next": say_following(progress) if running else "",
        "standing": say_standing(progress),
        "standing_state": standing_of(progress),
        "words": {
            **(_running_words() if running else _waiting_words()),
            "whole": say("Full screen"),
        },
    }


def _running_words() -> Mapping[str, str]:
    """Return what is said of a session that is on; the browser fills the minutes in."""
    say = words().say
    return {
        "left": say("{minutes} min left", minutes="{minutes}"),
        "over": say("{minutes} min over", minutes="{minutes}"),
        "up": say("Time is up"),
    }


def _waiting_words() -> Mapping[str, str]:
    """Return what is said of a session that is waited for."""
    say = words().say
    return {
        "left": say("begins in {minutes} min", minutes="{minutes}"),
        "over": say("{minutes} min late", minutes="{minutes}"),
        "up": say("Time to begin"),
    }


def _wait(progress: DayProgress) -> tuple[datetime | None, str]:
    """Return the moment that is waited for, or where it is days away or past, what to show instead."""
    following = progress.following
    if progress.is_over or following is None or not progress.is_awaited:
        return None, words().clock(progress.ends_at)
    minutes = minutes_between(progress.now, following.planned_at)
    if minutes > MINUTES_A_DAY:
        days = (following.planned_at.date() - progress.now.astimezone(following.planned_at.tzinfo).date()).days
        return None, words().say_many("{number} day", "{number} days", days)
    return following.planned_at, ""


def _kicker(progress: DayProgress) -> str:
    say, following = words().say, progress.following
    if progress.running:
        return say("On now")
    if progress.is_over:
        return say("The day is over; it ended at")
    if following is None or not progress.is_awaited:
        return say("This day is past. It was to end at")
    clock = words().clock(following.planned_at)
    if progress.has_begun or following.planned_at < progress.now:
        return say("Next, planned for {clock}", clock=clock)
    return say("Begins on {day} at {clock}", day=words().full_day(following.planned_at.date()), clock=clock)


def _title(progress: DayProgress) -> str:
    shown = progress.running or progress.following
    return shown.timed.session.title if shown and (progress.running or progress.is_awaited) else ""


def _steps(running: SessionProgress) -> list[dict[str, object]]:
    return [
        {"at": _milliseconds(each.starts_at), "title": _step_title(each.step.activity.title, each.step.round_number)}
        for each in running.steps
    ]


def _step_title(title: str, round_number: int | None) -> str:
    if round_number is None:
        return title
    return words().say("{step}, round {number}", step=title, number=round_number)


def _milliseconds(at: datetime) -> int:
    return round(at.timestamp() * 1000)
