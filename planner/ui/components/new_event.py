"""A new event: five questions, and everything else with its default in view."""

from collections.abc import Mapping
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from planner.domain.agenda import Timetable
from planner.domain.event_kind import EventKind
from planner.domain.new_plan import MOST_DAYS, MOST_PARTICIPANTS, sized_by
from planner.errors import PlannerError
from planner.library.countries import countries_by_name, country_name, default_time_zone, time_zones
from planner.operations.events import HOME_COUNTRY, EventRequest, create_event
from planner.ui.components.plain import plain
from planner.ui.state import EVENT, OVERVIEW_PAGE, complain, me, open_event, words, workplace
from planner.wording.wording import languages, wording_for

TWO_WAYS = 2


def new_event(kinds: Mapping[str, EventKind]) -> None:
    """Ask for a new event, create it and open it; what cannot be planned is said below the questions."""
    say = words().say
    kind = st.selectbox(say("Kind"), list(kinds), format_func=lambda known: kinds[known].title, key="new_kind")
    st.caption(plain(kinds[kind].description))
    title = st.text_input(say("Title"), placeholder=say("National coordination conference"), key="new_title")
    left, right = st.columns(2)
    starts_on = left.date_input(say("First day"), None, min_value="today", format="YYYY-MM-DD", key="new_starts_on")
    where = right.text_input(say("Place"), key="new_place")
    left, right = st.columns(2)
    timetable = _ask_timetable(kinds[kind], right)
    usual, key = sized_by(kinds[kind], timetable), timetable.id if timetable else kind
    people = left.number_input(
        say("About how many participants"), 1, MOST_PARTICIPANTS, usual.participants, key=f"new_people_{key}"
    )
    with st.expander(_more_label(usual, key), icon=":material/tune:", key="new_more"):
        more = _ask_more(usual, key)
    if st.button(say("Create the event"), type="primary", icon=":material/add:", key="create"):
        if starts_on is None:
            st.error(say("Choose the first day; every date is counted from it."), icon=":material/error:")
            return
        request = EventRequest(
            kind=kind,
            title=title,
            starts_on=starts_on,
            place=where,
            participants=people,
            **more,
            timetable=timetable.id if timetable else "",
        )
        _create(request)


def _ask_timetable(kind: EventKind, beside: DeltaGenerator) -> Timetable | None:
    """Ask how the event runs where its kind knows more than one way; None leaves it to the number of days."""
    known = {name: each for name, each in workplace().library.timetables.items() if name in kind.timetables}
    if len(known) < TWO_WAYS:
        return None
    chosen = beside.selectbox(
        words().say("Timetable"),
        [name for name in kind.timetables if name in known],
        format_func=lambda name: known[name].title,
        key=f"new_timetable_{kind.id}",
    )
    return known[chosen]


def _more_label(kind: EventKind, key: str) -> str:
    """Say what is assumed, so that it is seen without being opened."""
    days = st.session_state.get(f"new_days_{key}") or kind.days
    country = country_name(st.session_state.get("new_country") or HOME_COUNTRY, words())
    length = words().say_many("{number} day", "{number} days", days)
    theme = st.session_state.get("new_theme") or words().say("no theme yet")
    return plain(words().say("More: {length}, {country}, {theme}", length=length, country=country, theme=theme))


def _ask_more(kind: EventKind, key: str) -> dict[str, Any]:
    """Ask for what nearly everybody leaves as it is."""
    say = words().say
    left, right = st.columns(2)
    days = left.number_input(say("Days"), 1, MOST_DAYS, kind.days, key=f"new_days_{key}")
    theme = right.text_input(say("Theme, if there is one already"), key="new_theme")
    left, right = st.columns(2)
    names = countries_by_name(words())
    country = left.selectbox(
        say("Country"),
        list(names),
        list(names).index(HOME_COUNTRY),
        format_func=names.__getitem__,
        key="new_country",
        help=say("Its public holidays, its clock and its paper"),
    )
    zones = time_zones(country) or (default_time_zone(country),)
    timezone = right.selectbox(say("Time zone"), zones, key=f"new_zone_{country}")
    language = words().language
    if len(languages()) > 1:
        language = left.selectbox(say("Language of the documents"), languages(), format_func=language_name)
    return {"days": days, "theme": theme, "country": country, "timezone": timezone, "language": language}


def language_name(language: str) -> str:
    """Return the name of a language in itself."""
    return wording_for(language).locale.display_name or language


def _create(request: EventRequest) -> None:
    try:
        with st.spinner(words().say("Planning …")):
            plan = create_event(workplace(), me(), request)
    except PlannerError as problem:
        complain(problem)
        return
    open_event(plan.event.id)
    st.switch_page(OVERVIEW_PAGE, query_params={EVENT: plan.event.id})
