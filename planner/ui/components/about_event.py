"""What is said of an event, to be changed; tasks and clock times that hang on it follow."""

import streamlit as st

from planner.domain.event import Event, PaperSize, Switch
from planner.domain.new_plan import MOST_DAYS, MOST_PARTICIPANTS
from planner.operations.actor import LOCAL
from planner.operations.events import describe_event
from planner.ui.state import attempt, words, workplace
from planner.wording.labels import SWITCHES

FIELDS = ("title", "theme", "starts_on", "days", "place", "expected_participants", "paper_size", "switches")


def about_event(event: Event) -> None:
    """Show the event's description as a form; it starts anew from what is stored whenever that has changed."""
    say = words().say
    key = {name: f"{name}-{event.version}" for name in FIELDS}
    with st.form("describe", border=False):
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
        st.multiselect(
            say("What is true of this event"),
            list(Switch),
            event.switches,
            key=key["switches"],
            format_func=lambda switch: say(SWITCHES[switch]),
            help=say("Tasks that depend on it come and go"),
        )
        st.form_submit_button(say("Save"), type="primary", icon=":material/save:", on_click=_save, args=[event, key])


def _save(event: Event, key: dict[str, str]) -> None:
    given = {name: st.session_state[key[name]] for name in FIELDS}
    changes = {name: value for name, value in given.items() if value is not None}
    changes["switches"] = tuple(sorted(changes["switches"]))
    attempt(
        lambda: describe_event(workplace(), LOCAL, event.id, changes, event.version),
        words().say("Saved. Everything has moved along."),
    )
