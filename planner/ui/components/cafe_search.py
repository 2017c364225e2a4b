"""Looking longer for better seats: in a thread of its own, shown as it goes on, and stopped by a click.

The thread saves what it found by itself, so that nothing is lost where the page is left meanwhile.
"""

import time
from dataclasses import dataclass, field
from threading import Event, Thread

import streamlit as st

from planner.domain.cafe_quality import Assessment
from planner.domain.rotation.effort import Effort
from planner.domain.rotation.engine import Rotation
from planner.domain.rotation.score import Score
from planner.errors import PlannerError
from planner.operations.actor import Actor
from planner.operations.cafe import improve_seats
from planner.operations.workplace import Workplace
from planner.ui.components.plain import plain
from planner.ui.state import attempt, me, say_done, words, workplace

SEARCH = "seat_search"
SECONDS, LOOKS_EVERY = 60, 0.5


@dataclass(slots=True, kw_only=True)
class SeatSearch:
    """One search under way: what the seats were, what the best are so far, and how to stop."""

    event_id: str
    before: Score
    latest: Score
    began: float = field(default_factory=time.monotonic)
    stopped: Event = field(default_factory=Event)
    ended: Event = field(default_factory=Event)
    problem: PlannerError | None = None

    def run(self, place: Workplace, actor: Actor) -> None:
        """Search and save; a problem is kept for the page."""
        effort = Effort(seconds=SECONDS, stop=self.stopped.is_set, on_better=self._hear)
        try:
            improve_seats(place, actor, self.event_id, effort)
        except PlannerError as problem:
            self.problem = problem
        finally:
            self.ended.set()

    def _hear(self, found: Rotation) -> bool:
        self.latest = found.score
        return True

    def tell(self) -> bool:
        """Return whether seats became better; raises what the search raised."""
        if self.problem:
            raise self.problem
        return self.latest != self.before


def offer_search(event_id: str, found: Assessment) -> None:
    """Offer to look for better seats, unless nothing can be better."""
    say, certificate = words().say, found.certificate
    if certificate is None or (certificate.is_best and certificate.is_mixed):
        return
    st.button(
        say("Look for better seats"),
        icon=":material/search:",
        key="improve-seats",
        help=say("Takes up to a minute; you see what it finds, and can stop at any time. The best seats are kept."),
        on_click=_begin,
        args=[event_id, found.score],
    )


def _begin(event_id: str, now: Score) -> None:
    search = st.session_state[SEARCH] = SeatSearch(event_id=event_id, before=now, latest=now)
    Thread(target=search.run, args=[workplace(), me()], name=SEARCH, daemon=True).start()


def show_search(event_id: str) -> None:
    """Show the search of this event while it is under way, and nothing else; say what came of it afterwards."""
    search: SeatSearch | None = st.session_state.get(SEARCH)
    if search is None or search.event_id != event_id:
        return
    if search.ended.is_set():
        del st.session_state[SEARCH]
        if (is_better := attempt(search.tell)) is not None:
            found = words().say("Better seats are kept.") if is_better else words().say("No better seats were found.")
            say_done(f"{found} {plain(_say_change(search))}")
        return
    _follow(search)
    st.stop()


@st.fragment(run_every=LOOKS_EVERY)
def _follow(search: SeatSearch) -> None:
    if search.ended.is_set():
        st.rerun()
    say, gone = words().say, time.monotonic() - search.began
    st.progress(min(1.0, gone / SECONDS), say("Looking for better seats …"))
    st.markdown(f"**{plain(_say_change(search))}**")
    st.button(
        say("Stop and keep the best so far"),
        icon=":material/stop_circle:",
        key="stop-search",
        on_click=search.stopped.set,
    )


def _say_change(search: SeatSearch) -> str:
    """Say what the figures were and are."""
    before, latest = search.before, search.latest
    return words().say(
        "Repeats {repeats} → {fewer}, places beyond an even mix {uneven} → {less}",
        repeats=before.repeats,
        fewer=latest.repeats,
        uneven=sum(before.excess),
        less=sum(latest.excess),
    )
