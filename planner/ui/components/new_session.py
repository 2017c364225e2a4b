"""One session more on a day: with a technique, which brings its steps, or without."""

import streamlit as st

from planner.domain.agenda import Method, Session, SessionKind
from planner.domain.durations import parse_minutes
from planner.domain.plan import Plan
from planner.domain.run_of_show import TimedDay
from planner.operations.methods import Insertion, insert_method
from planner.operations.records import add_session
from planner.ui.components.day_places import places_in
from planner.ui.components.session_table import LONGEST_TITLE
from planner.ui.state import TECHNIQUES_PAGE, attempt, me, words, workplace
from planner.wording.labels import SESSION_KINDS

USUAL_MINUTES = 30
"""Minutes of a session for which neither a person nor a technique says any."""
BEGUN = "days_begun"
"""The days that were empty when they were first looked at: who plans one adds session after session."""
NONE = ""
"""What is chosen for a session without a technique."""


def new_session(timed_day: TimedDay, plan: Plan) -> None:
    """Ask for one more session of the day, and put it where it is wanted."""
    say, day = words().say, timed_day.day
    with (
        st.expander(say("Add a session"), icon=":material/add:", expanded=_stays_open(timed_day, plan.event.id)),
        st.form(f"new-{day.id}", border=False),
    ):
        _ask_what(day.id)
        _ask_when(timed_day, plan)
        st.form_submit_button(
            say("Add"), key=f"add-{day.id}", icon=":material/add:", on_click=_add, args=[plan, day.number, day.id]
        )
    st.page_link(TECHNIQUES_PAGE, label=say("Find a technique for a session"), icon=":material/lightbulb:")


def _stays_open(timed_day: TimedDay, event_id: str) -> bool:
    """Whether the form stands open: on an empty day, and for the next session of a day that was empty just before."""
    opened: set[str] = st.session_state.setdefault(BEGUN, set())
    if not timed_day.sessions:
        opened.add(f"{event_id}-{timed_day.day.id}")
    return f"{event_id}-{timed_day.day.id}" in opened


def _ask_what(key: str) -> None:
    say, known = words().say, _by_title()
    one, two = st.columns(2)
    one.text_input(say("Title"), key=f"title-{key}", max_chars=LONGEST_TITLE, placeholder=say("The technique's own"))
    two.selectbox(
        say("Technique"),
        [NONE, *known],
        format_func=lambda each: known[each].title if each else say("None yet"),
        key=f"technique-{key}",
    )


def _ask_when(timed_day: TimedDay, plan: Plan) -> None:
    say, key, places = words().say, timed_day.day.id, places_in(timed_day)
    one, two, three = st.columns(3)
    one.text_input(
        say("Minutes"),
        key=f"minutes-{key}",
        max_chars=20,
        placeholder=say("The technique's own, or {minutes}", minutes=USUAL_MINUTES),
        help=say("In minutes, or for example 1h30, 1:30 or 1,5h."),
    )
    two.selectbox(
        say("Kind"),
        list(SessionKind),
        format_func=lambda kind: say(SESSION_KINDS[kind]),
        key=f"kind-{key}",
        help=say("A technique brings its own kind."),
    )
    three.selectbox(
        say("Place"),
        range(len(places)),
        len(places) - 1,
        format_func=lambda each: places[each],
        key=f"place-{key}-{plan.revision}",
    )


def _by_title() -> dict[str, Method]:
    methods = workplace().library.methods
    return {method.id: method for method in sorted(methods.values(), key=lambda method: method.title)}


def _add(plan: Plan, number: int, key: str) -> None:
    """Add the session and empty the form; of what is refused nothing is lost but the press of the button."""
    if attempt(lambda: _save(plan, number, key), words().say("Added.")):
        for field, empty in (("title", ""), ("technique", NONE), ("minutes", "")):
            st.session_state[f"{field}-{key}"] = empty


def _save(plan: Plan, number: int, key: str) -> Plan:
    """Add the session that the form describes; raises what it is refused with."""
    given, event_id = st.session_state, plan.event.id
    typed, title, place = (
        given[f"minutes-{key}"].strip(),
        given[f"title-{key}"].strip(),
        given[f"place-{key}-{plan.revision}"],
    )
    minutes = parse_minutes(typed) if typed else None
    method_id = given[f"technique-{key}"]
    if method_id:
        wanted = Insertion(method_id=method_id, day_number=number, place=place, minutes=minutes, title=title)
        return insert_method(workplace(), me(), event_id, wanted)
    kept = USUAL_MINUTES if minutes is None else minutes
    session = Session(id="", day_number=number, position=0, title=title, kind=given[f"kind-{key}"], minutes=kept)
    return add_session(workplace(), me(), event_id, session, at=place)
