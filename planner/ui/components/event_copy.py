"""Next year's event out of this year's: two questions, and what comes along and what never does."""

import streamlit as st

from planner.domain.event import Event
from planner.domain.event_copy import sessions_without_day
from planner.domain.new_plan import MOST_DAYS
from planner.errors import PlannerError
from planner.operations.copying import CopyRequest, copy_event, suggest_copy_day
from planner.operations.events import open_plan
from planner.ui.components.plain import plain
from planner.ui.state import EVENT, OVERVIEW_PAGE, complain, me, open_event, words, workplace

COPYING = "copied_event"


def copy_button(event: Event) -> None:
    """Offer to copy an event."""
    say = words().say
    st.button(
        say("Copy"),
        key=f"copy-{event.id}",
        icon=":material/content_copy:",
        type="tertiary",
        help=plain(say("Plan the next edition of “{title}”", title=event.title)),
        on_click=_ask,
        args=[event.id],
    )


def copy_questions(event: Event) -> None:
    """Ask for title and first day of the copy, where somebody wants one; create it and open it."""
    if st.session_state.get(COPYING) != event.id:
        return
    say = words().say
    title = st.text_input(say("Title of the new event"), event.title, key=f"copy_title-{event.id}")
    left, right = st.columns(2)
    usual = suggest_copy_day(workplace(), event)
    starts_on = left.date_input(
        say("First day"), usual, min_value="today", format="YYYY-MM-DD", key=f"copy_starts_on-{event.id}"
    )
    days = right.number_input(say("Days"), 1, MOST_DAYS, event.days, key=f"copy_days-{event.id}")
    st.caption(
        say(
            "Agenda, guide, questions, tasks with new dates and the team come along; participants, notes, consents, "
            "needs, the theme and what was finished never do."
        )
    )
    _say_other_days(event, days)
    with st.container(horizontal=True):
        is_wanted = st.button(say("Copy the event"), key=f"copy_now-{event.id}", type="primary")
        st.button(say("Leave it"), key=f"copy_not-{event.id}", on_click=_ask, args=[None])
    if is_wanted and starts_on is None:
        st.error(say("Choose the first day; every date is counted from it."), icon=":material/error:")
    elif is_wanted:
        _copy(event, CopyRequest(title=title, starts_on=starts_on, days=days))


def _say_other_days(event: Event, days: int) -> None:
    """Say what becomes of sessions where the event is shorter, and of the days where it is longer."""
    aside = sessions_without_day(open_plan(workplace(), me(), event.id), days) if days < event.days else ()
    if aside:
        st.caption(
            words().say_many(
                "{number} session of the days that go is kept aside.",
                "{number} sessions of the days that go are kept aside.",
                len(aside),
            )
        )
    if days > event.days:
        st.caption(words().say("The days that are more begin empty."))


def _ask(event_id: str | None) -> None:
    st.session_state[COPYING] = event_id


def _copy(event: Event, request: CopyRequest) -> None:
    try:
        with st.spinner(words().say("Planning …")):
            plan = copy_event(workplace(), me(), event.id, request)
    except PlannerError as problem:
        complain(problem)
        return
    _ask(None)
    open_event(plan.event.id)
    st.switch_page(OVERVIEW_PAGE, query_params={EVENT: plan.event.id})
