"""One technique: a line to know it by, and all of it as it would run for so many people in so many minutes."""

import streamlit as st
from streamlit.elements.lib.mutable_expander_container import ExpanderContainer

from planner.domain.agenda import Method
from planner.domain.method_fit import MethodFit, usual_minutes
from planner.domain.scaling import FittedActivity
from planner.ui.components.guide import show_asides
from planner.ui.components.plain import plain
from planner.ui.state import words
from planner.wording.labels import ORIGINS, PURPOSES, SESSION_KINDS
from planner.wording.method_fits import say_fit, say_misfit

OPEN = "open_techniques"
"""The techniques that stand open, by id: a box whose line says something new would otherwise close."""


def technique_box(method: Method, people: int, icon: str | None) -> ExpanderContainer:
    """Return the box that opens on the technique, kept open while what its line says changes."""
    key = f"technique-{method.id}"
    if method.id in st.session_state.get(OPEN, ()):
        st.session_state[key] = True
    return st.expander(technique_line(method, people), key=key, on_change=_remember, args=[method.id], icon=icon)


def open_technique(method_id: str) -> None:
    """Let a technique stand open from the next run on."""
    st.session_state[OPEN] = {*st.session_state.get(OPEN, ()), method_id}


def _remember(method_id: str) -> None:
    if st.session_state[f"technique-{method_id}"]:
        open_technique(method_id)
    else:
        st.session_state[OPEN] = st.session_state.get(OPEN, set()) - {method_id}


def technique_line(method: Method, people: int) -> str:
    """Return the line, as Markdown: title, purposes, head count and usual minutes."""
    say = words().say
    purposes = words().join(say(PURPOSES[purpose]) for purpose in method.purposes)
    minutes = say("{minutes} min", minutes=usual_minutes(method, people))
    return f"**{plain(method.title)}** :gray[{' · '.join(map(plain, (purposes, head_count(method), minutes)))}]"


def head_count(method: Method) -> str:
    """Say for how many people the technique works."""
    say = words().say
    if method.most_people is None:
        return (
            say("{least} people or more", least=method.least_people) if method.least_people > 1 else say("Any number")
        )
    return say("{least} to {most} people", least=method.least_people, most=method.most_people)


def show_reasons(fit: MethodFit) -> None:
    """Say every reason why the technique does not fit."""
    for misfit in fit.misfits:
        st.warning(plain(say_misfit(words(), misfit, fit.method.title)), icon=":material/warning:")


def show_technique(fit: MethodFit) -> None:
    """Show the technique's aim, steps, materials, caution and source."""
    say, method = words().say, fit.method
    st.markdown(f"{plain(method.aim)} :gray[{plain(say(SESSION_KINDS[method.kind]))}]")
    st.markdown(f"**{plain(' · '.join(say_fit(words(), fit)))}**")
    used = 0
    for step in fit.steps:
        _show_step(step, used)
        used += step.minutes
    if fit.materials:
        needed = (f"{material.quantity} × {material.name}" for material in fit.materials)
        st.caption(plain(say("Materials: {materials}", materials="; ".join(needed))))
    if method.caution:
        st.caption(plain(say("Caution: {caution}", caution=method.caution)))
    origin = say(ORIGINS[method.origin])
    st.caption(plain(say("Source: {source}", source=f"{method.source} ({origin})" if method.source else origin)))


def _show_step(step: FittedActivity, used: int) -> None:
    number = f" {step.round_number}" if step.round_number else ""
    title, instruction = plain(step.activity.title + number), plain(step.activity.instruction)
    st.markdown(f"**{used}′** :gray[{step.minutes}′] · **{title}**  \n{instruction}")
    if (step.round_number or 1) == 1:
        show_asides(step.activity)
