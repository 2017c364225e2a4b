"""Asks which tasks are to be shown; what is asked stands in the address bar, so that it can be kept and sent on."""

from collections.abc import Mapping
from datetime import date
from typing import TypeVar

import streamlit as st

from planner.domain.deadlines import TaskState
from planner.domain.task_filter import Period, Span, TaskFilter, span_of
from planner.operations.outlook import Outlook
from planner.ui.components.names import area_name, role_name
from planner.ui.components.removal import distinct
from planner.ui.components.who_am_i import who_am_i
from planner.ui.state import on_phone, words
from planner.wording.labels import PERIODS, TASK_STATES

Choice = TypeVar("Choice")

NOBODY = ""
"""Stands among the ids of people and roles for: nobody is named."""


def task_filters(outlook: Outlook, people: Mapping[str, str]) -> TaskFilter:
    """Ask for tasks; `people` are the names of those who may own one, by person id."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        me = who_am_i(people)
        is_mine = st.toggle(
            words().say("Only my tasks"), key="mine", bind="query-params", disabled=not me, width="stretch"
        )
    folded = st.expander(words().say("Filters"), icon=":material/filter_alt:") if on_phone() else st.container()
    with folded, st.container(horizontal=True, vertical_alignment="bottom"):
        return _filter(outlook, people, me if is_mine else "")


def _filter(outlook: Outlook, people: Mapping[str, str], owner: str) -> TaskFilter:
    say = words().say
    areas = list(dict.fromkeys(dated.task.area for dated in outlook.dated))
    roles = list(dict.fromkeys(dated.task.role for dated in outlook.dated))
    state_names = {state: say(TASK_STATES[state]) for state in TaskState}
    states = _several(say("State"), "states", state_names)
    chosen_areas = _several(say("Area"), "areas", {area: area_name(area) for area in areas})
    whose = _several(say("Who"), "people", _holders(people, roles))
    span = _span(outlook)
    return TaskFilter(
        states=tuple(states),
        areas=tuple(chosen_areas),
        people=tuple(each for each in whose if each in people),
        roles=tuple(each for each in whose if each in roles),
        is_unnamed=NOBODY in whose,
        owner=owner,
        span=span,
        text=st.text_input(say("Find"), key="find_task", bind="query-params"),
    )


def _several(label: str, key: str, names: Mapping[Choice, str]) -> list[Choice]:
    return st.multiselect(
        label,
        list(names),
        format_func=lambda each: names[each],
        placeholder=words().say("All"),
        key=key,
        bind="query-params",
    )


def _holders(people: Mapping[str, str], roles: list[str]) -> dict[str, str]:
    """Return who may be asked for: nobody, the roles and the people, no two of the same name."""
    ids = [NOBODY, *roles, *people]
    names = [words().say("Nobody named"), *map(role_name, roles), *people.values()]
    return dict(zip(ids, distinct(names), strict=True))


def _span(outlook: Outlook) -> Span:
    """Ask for a period, and for its days where somebody wants to choose them."""
    say = words().say
    period = st.selectbox(
        say("To be finished"),
        list(Period),
        index=None,
        format_func=lambda each: say(PERIODS[each]),
        placeholder=say("At any time"),
        key="period",
        bind="query-params",
    )
    if period is not Period.CHOSEN:
        return span_of(period, outlook.plan.event, outlook.today) if period else (None, None)
    return _day(say("From"), "from"), _day(say("To"), "to")


def _day(label: str, key: str) -> date | None:
    return st.date_input(label, None, key=key, format="YYYY-MM-DD", bind="query-params")
