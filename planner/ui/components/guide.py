"""One session minute by minute, as its guide will print."""

from collections.abc import Mapping

import streamlit as st

from planner.domain.agenda import Activity, Method
from planner.domain.cafe import cafe_questions
from planner.domain.plan import Plan
from planner.domain.run_of_show import TimedActivity, TimedSession
from planner.ui.components.plain import plain
from planner.ui.state import words
from planner.wording.labels import ASIDES


def show_guide(timed: TimedSession, plan: Plan, methods: Mapping[str, Method]) -> None:
    """Show a session's aim, groups, materials and timed steps."""
    say, session = words().say, timed.session
    method = methods.get(session.method)
    with st.container(border=True):
        ends = words().clock(timed.ends_at, timed.starts_at)
        st.markdown(f"**{words().clock(timed.starts_at)} – {ends}  {plain(session.title)}**")
        if session.aim:
            st.caption(plain(session.aim))
        if session.group_size:
            groups = say("{groups} groups of about {size}", groups=timed.groups, size=session.group_size)
            st.badge(groups, icon=":material/groups:", color="blue")
        questions = cafe_questions(plan) if session.method == "world_cafe" else ()
        for activity in timed.activities:
            _show_step(activity, questions)
        if timed.materials:
            needed = (f"{material.quantity} × {material.name}" for material in timed.materials)
            st.caption(plain(say("Materials: {materials}", materials="; ".join(needed))))
        if method and method.caution:
            st.caption(plain(method.caution), help=say("What to be careful about"))


def _show_step(activity: TimedActivity, questions: tuple[str, ...]) -> None:
    step, say = activity.step, words().say
    number = f" {step.round_number}" if step.round_number else ""
    asked = ""
    if step.round_number and step.activity.per == "round" and step.round_number <= len(questions):
        asked = plain(say(" — “{question}”", question=questions[step.round_number - 1]))
    clock = f"**{words().clock(activity.starts_at)}** :gray[{step.minutes}′]"
    st.markdown(f"{clock} · **{plain(step.activity.title + number)}** {asked}  \n{plain(step.activity.instruction)}")
    if (step.round_number or 1) == 1:
        show_asides(step.activity)


def show_asides(step: Activity) -> None:
    """Show what to say, and in small type what stands beside the step in the printed guide."""
    if step.say:
        st.markdown(f"> {plain(step.say)}")
    beside = ((words().say(label), getattr(step, name)) for name, label in ASIDES.items())
    lines = [f"**{label}** {plain(text)}" for label, text in beside if text]
    if lines:
        st.caption("  \n".join(lines))
