"""A change to what is said of an event: what moves is shown before it does, and two people's changes are told apart."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from planner.domain.event import Event
from planner.errors import PlannerError
from planner.operations.events import describe_event
from planner.operations.moving import preview_move
from planner.storage.conflict import ChangedElsewhereError
from planner.ui.components.event_fields import LABELS, as_typed, say_value
from planner.ui.components.move_difference import move_difference
from planner.ui.components.stale_saves import compare_field
from planner.ui.state import attempt, complain, me, notice, say_done, words, workplace

WAITING = "event_change"
MOVES = frozenset({"starts_on", "days", "switches", "country", "timezone", "holiday_region", "weekend", "days_off"})
"""Fields on which dates, tasks or clock times hang."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventChange:
    """Changes that a person made to an event in the version `shown`, and that nobody has applied yet."""

    shown: Event
    changes: Mapping[str, Any]


def propose(event: Event, changes: Mapping[str, Any]) -> None:
    """Save changes at once where nothing moves with them; else keep them until the difference has been looked at."""
    if MOVES.isdisjoint(changes):
        _apply(event, changes)
        return
    difference = attempt(lambda: preview_move(workplace(), me(), event.id, changes))
    if difference and difference.is_empty:
        _apply(event, changes)
    elif difference:
        _keep(event, changes)


def settle_changes(event: Event, key: Mapping[str, str]) -> None:
    """Show the changes that wait: what they would move, or what somebody else has stored meanwhile."""
    waiting = waiting_change(event)
    if waiting and waiting.shown.version == event.version:
        _show_difference(waiting, key)
    elif waiting:
        _show_both(event, waiting)


def waiting_change(event: Event) -> EventChange | None:
    """Return the changes to this event that wait, if there are any."""
    found: EventChange | None = st.session_state.get(WAITING)
    return found if found and found.shown.id == event.id else None


def _show_difference(waiting: EventChange, key: Mapping[str, str]) -> None:
    say, event = words().say, waiting.shown
    try:
        difference = preview_move(workplace(), me(), event.id, waiting.changes)
    except PlannerError as problem:
        _forget()
        complain(problem)
        return
    move_difference(difference)
    with st.container(horizontal=True):
        st.button(
            say("Apply"),
            key="apply_change",
            type="primary",
            icon=":material/check:",
            on_click=_apply,
            args=[event, waiting.changes],
        )
        st.button(say("Leave it as it is"), key="leave_change", on_click=_leave, args=[event, key])


def _show_both(event: Event, waiting: EventChange) -> None:
    say = words().say
    st.markdown(f":material/call_split: {say('The event has been changed meanwhile. Choose which is to stand.')}")
    for name, mine in waiting.changes.items():
        was, theirs = (say_value(name, getattr(each, name)) for each in (waiting.shown, event))
        compare_field(say(LABELS[name]), base=was, mine=say_value(name, mine), theirs=theirs)
    with st.container(horizontal=True):
        st.button(say("Keep mine"), key="mine-event", on_click=_keep_mine, args=[event, waiting.changes])
        st.button(say("Keep theirs"), key="theirs-event", on_click=_forget)


def _apply(event: Event, changes: Mapping[str, Any]) -> None:
    """Save; where somebody else was faster, keep the changes until a person has chosen."""
    _forget()
    try:
        describe_event(workplace(), me(), event.id, changes, event.version)
    except ChangedElsewhereError:
        _keep(event, changes)
    except PlannerError as problem:
        notice(words().say_error(problem))
    else:
        say_done(words().say("Saved. Everything has moved along."))


def _keep_mine(event: Event, changes: Mapping[str, Any]) -> None:
    _forget()
    propose(event, changes)


def _keep(event: Event, changes: Mapping[str, Any]) -> None:
    st.session_state[WAITING] = EventChange(shown=event, changes=changes)


def _leave(event: Event, key: Mapping[str, str]) -> None:
    """Forget the changes, in the form too."""
    _forget()
    for name, value in as_typed(event).items():
        st.session_state[key[name]] = value


def _forget() -> None:
    st.session_state.pop(WAITING, None)
