"""The fields of one step, of a session or of a technique: drawn in a form, and read when it is sent."""

from typing import Any

import streamlit as st

from planner.domain.agenda import Activity, MethodStep, Per
from planner.domain.durations import parse_minutes
from planner.ui.state import words
from planner.wording.labels import ASIDES, COUNTED_BY

LONGEST_TITLE, LONGEST = 200, 2000


def step_fields(step: Activity | MethodStep, key: str) -> None:
    """Show every field of a step; `key` tells them from those of other steps."""
    say = words().say
    one, two, three = st.columns([3, 1, 2])
    one.text_input(say("Title"), step.title, key=f"title-{key}", max_chars=LONGEST_TITLE)
    two.text_input(say("Minutes"), str(step.minutes), key=f"minutes-{key}", max_chars=20)
    three.selectbox(
        say("Counted"),
        list(Per),
        list(Per).index(step.per),
        format_func=lambda per: say(COUNTED_BY[per]),
        key=f"per-{key}",
    )
    st.text_area(say("What to do"), step.instruction, key=f"instruction-{key}", max_chars=LONGEST)
    st.text_area(say("Words to say"), step.say, key=f"say-{key}", max_chars=LONGEST)
    left, right = st.columns(2)
    for place, (name, label) in enumerate(ASIDES.items()):
        column = right if place % 2 else left
        column.text_area(say(label), getattr(step, name), key=f"{name}-{key}", max_chars=LONGEST, height="content")
    st.checkbox(say("Takes up what the session's minutes leave over or lack"), step.stretches, key=f"stretches-{key}")


def read_step(key: str) -> dict[str, Any]:
    """Return what stands in the fields; raises DurationError where the minutes are none."""
    given, texts = st.session_state, ("title", "instruction", "say", *ASIDES)
    return {
        **{name: given[f"{name}-{key}"].strip() for name in texts},
        "minutes": parse_minutes(given[f"minutes-{key}"]),
        "per": given[f"per-{key}"],
        "stretches": given[f"stretches-{key}"],
    }
