"""What is said of an event, to be changed; what moves with it is shown before it does."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from planner.domain.event import Event, PaperSize, Switch
from planner.domain.new_plan import MOST_DAYS, MOST_PARTICIPANTS
from planner.intake.days_off import read_days_off, write_days_off
from planner.library.countries import countries_by_name, time_zones
from planner.ui.components.event_change import propose, settle_changes
from planner.ui.components.event_fields import LABELS, WEEK, say_days_off, weekday_name
from planner.ui.components.plain import plain
from planner.ui.state import attempt, words
from planner.wording.labels import SWITCHES


def about_event(event: Event) -> None:
    """Show the event's description as a form; it starts anew from what is stored whenever that has changed."""
    key = {name: f"{name}-{event.version}" for name in LABELS}
    with st.form("describe", border=False):
        _ask_what(event, key)
        _ask_switches(event, key)
        _ask_working_days(event, key)
        st.form_submit_button(
            words().say("Save"), type="primary", icon=":material/save:", on_click=_save, args=[event, key]
        )
    settle_changes(event, key)


def _ask_what(event: Event, key: Mapping[str, str]) -> None:
    say = words().say
    st.text_input(say("Title"), event.title, key=key["title"])
    st.text_input(say("Theme"), event.theme, key=key["theme"], help=say("The questions speak of it"))
    one, two = st.columns(2)
    one.date_input(say("First day"), event.starts_on, key=key["starts_on"], format="YYYY-MM-DD")
    two.number_input(say("Days"), 1, MOST_DAYS, event.days, key=key["days"])
    one, two = st.columns(2)
    one.text_input(say("Place"), event.place, key=key["place"])
    two.number_input(
        say("Participants expected"),
        1,
        MOST_PARTICIPANTS,
        event.expected_participants,
        key=key["expected_participants"],
    )
    papers = list(PaperSize)
    st.selectbox(say("Paper"), papers, papers.index(event.paper_size), key=key["paper_size"])


def _ask_switches(event: Event, key: Mapping[str, str]) -> None:
    say = words().say
    st.multiselect(
        say("What is true of this event"),
        list(Switch),
        list(event.switches),
        key=key["switches"],
        format_func=lambda switch: say(SWITCHES[switch]),
        help=say("Tasks that depend on it come and go; those that somebody worked on stay"),
    )


def _ask_working_days(event: Event, key: Mapping[str, str]) -> None:
    """Ask for everything that says on which days people work."""
    say = words().say
    one, two = st.columns(2)
    names = countries_by_name(words())
    one.selectbox(
        say("Country"),
        list(names),
        list(names).index(event.country),
        key=key["country"],
        format_func=names.__getitem__,
        help=say("Its weekend, its public holidays and its clock"),
    )
    zones = list(dict.fromkeys([event.timezone, *time_zones(event.country)]))
    two.selectbox(say("Time zone"), zones, key=key["timezone"])
    _ask_region(event, key)
    st.multiselect(
        say("Free days of the week"),
        WEEK,
        list(event.weekend),
        key=key["weekend"],
        format_func=weekday_name,
        placeholder=say("The weekend of the country"),
    )
    st.text_area(
        say("Days off of your own"),
        write_days_off(event.days_off),
        key=key["days_off"],
        placeholder="24.12.2026 - 2.1.2027",
        help=say("One day or one span of days a line"),
    )
    if event.days_off:
        st.caption(plain(say("Closed: {days}.", days=say_days_off(event))))


def _ask_region(event: Event, key: Mapping[str, str]) -> None:
    from planner.library.public_holidays import region_names

    names = region_names(event.country)
    if names:
        st.selectbox(
            words().say("Region with public holidays of its own"),
            ["", *names],
            ["", *names].index(event.holiday_region) if event.holiday_region in names else 0,
            key=key["holiday_region"],
            format_func=lambda code: names.get(code) or words().say("The whole country"),
        )


def _save(event: Event, key: Mapping[str, str]) -> None:
    changes = attempt(lambda: _changes(event, key))
    if changes:
        propose(event, changes)


def _changes(event: Event, key: Mapping[str, str]) -> dict[str, Any]:
    """Return what differs from what is stored, a field that was emptied and cannot be left out."""
    given = {name: st.session_state[key[name]] for name in LABELS if key[name] in st.session_state}
    given["days_off"] = read_days_off(given["days_off"])
    given |= {name: tuple(sorted(given[name])) for name in ("switches", "weekend")}
    return {
        name: value for name, value in given.items() if value is not None and value != _stored(getattr(event, name))
    }


def _stored(value: object) -> object:
    return tuple(sorted(value)) if isinstance(value, tuple) else value
