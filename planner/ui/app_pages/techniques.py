"""Techniques to run sessions with: found by purpose, people and minutes, and put into the agenda."""

from dataclasses import replace

import streamlit as st

from planner.domain.agenda import Method
from planner.domain.method_fit import fit_method
from planner.domain.method_search import search_methods
from planner.ui.components.content_mistakes import content_mistakes
from planner.ui.components.own_technique import PINNED, new_technique, own_technique
from planner.ui.components.technique_card import show_reasons, show_technique, technique_box
from planner.ui.components.technique_filters import read_minutes, technique_filters
from planner.ui.components.technique_insert import technique_insert
from planner.ui.state import current_plan, event_id, words, workplace

USUAL_PEOPLE = 30
DOES_NOT_FIT = ":material/warning:"
say = words().say
plan = current_plan() if event_id() else None
methods = workplace().library.methods


def show(technique: Method, minutes: int | None, icon: str | None) -> None:
    """Show one technique where it is open, as it would run, and the way into the agenda."""
    with technique_box(technique, people, icon) as box:
        if not box.open:
            return
        typed = st.text_input(
            say("Minutes for it"),
            str(minutes or ""),
            key=f"minutes-{technique.id}",
            placeholder=say("As usual"),
            max_chars=20,
            width=160,
        )
        expected = plan.event.expected_participants if plan else people
        fit = fit_method(technique, expected, read_minutes(typed))
        show_reasons(fit)
        show_technique(fit)
        if plan:
            technique_insert(fit, plan)
        own_technique(technique)


st.title(say("Techniques"))
content_mistakes()
wanted = technique_filters(plan.event.expected_participants if plan else USUAL_PEOPLE)
people = wanted.people or USUAL_PEOPLE
everything = search_methods(methods.values(), replace(wanted, people=None, minutes=None))
found = search_methods(methods.values(), wanted)
with st.container(horizontal=True, vertical_alignment="center"):
    st.markdown(say("{found} of {all} techniques fit.", found=len(found), all=len(methods)), width="content")
    fitting = {method.id for method in found}
    others = [method for method in everything if method.id not in fitting]
    with_others = st.toggle(
        say("Also those that do not fit"), key="with_others", bind="query-params", disabled=not others
    )
new_technique()
pinned = [method.id for method in methods.values() if method.id == st.session_state.get(PINNED)]
icons: dict[str, str | None] = dict.fromkeys(pinned) | {method.id: None for method in found}
for method in others if with_others else ():
    icons.setdefault(method.id, DOES_NOT_FIT)
for method_id, icon in icons.items():
    show(methods[method_id], wanted.minutes, icon)
if not icons:
    st.info(say("No technique fits. Change the number of people or the minutes."), icon=":material/filter_alt_off:")
