"""Links by which recorders file on their phones: one for each, made, shown once, and renewed."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from planner.domain.plan import Plan
from planner.domain.workbooks import distinct_names
from planner.errors import PlannerError
from planner.operations.recorder_links import make_recorder_links, recorder_links_out, recorders_of
from planner.operations.web_address import web_address
from planner.ui.components.new_link import show_code
from planner.ui.state import attempt, complain, me, words, workplace

MADE = "new_recorder_links"
"""Under this the session keeps what was made last, until it is put away."""
HIGHEST = 240
"""Pixels of the list of links; a longer one scrolls."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeLinks:
    """Links that were just made for recorders of an event: secrets by the person's id."""

    event_id: str
    secrets: Mapping[str, str]


def recorder_links(plan: Plan) -> None:
    """Show who has a link to file by, and make those that are missing."""
    say, recorders = words().say, recorders_of(plan)
    with st.expander(
        say("Links for recorders"), icon=":material/link:", key="recorder_links", on_change="rerun"
    ) as part:
        if not part.open:
            return
        if not recorders:
            st.markdown(say("Nobody is named as a recorder yet. Say in the agenda who records which session."))
            return
        names, made = distinct_names(plan.persons), st.session_state.get(MADE)
        if isinstance(made, MadeLinks) and made.event_id == plan.event.id:
            _show_once(made, names)
        else:
            _ask(plan, recorders, names)


def _ask(plan: Plan, recorders: tuple[str, ...], names: Mapping[str, str]) -> None:
    say = words().say
    try:
        out = recorder_links_out(workplace(), me(), plan.event.id)
    except PlannerError as problem:
        complain(problem)
        return
    missing, having = ([each for each in recorders if (each in out) is is_out] for is_out in (False, True))
    st.markdown(say("{out} of {all} recorders have a link to their forms.", out=len(having), all=len(recorders)))
    st.caption(
        say(
            "By it a recorder files on a phone, without an account: what is typed stays on the phone until it is "
            "stored. Whoever has the link can read and write these forms."
        )
    )
    if web_address(st.get_option("server.port")).is_local:
        st.info(
            say("Other people cannot reach this planner: it is open on this computer alone."),
            icon=":material/computer:",
        )
    st.button(
        words().say_many("Make {number} missing link", "Make {number} missing links", len(missing)),
        key="make_recorder_links",
        icon=":material/add_link:",
        on_click=_make,
        args=[plan.event.id],
        disabled=not missing,
    )
    if having:
        _ask_for_new(plan.event.id, having, names)


def _ask_for_new(event_id: str, having: list[str], names: Mapping[str, str]) -> None:
    say = words().say
    with st.form("renew_recorder_links", border=False):
        st.multiselect(
            say("A new link for"),
            having,
            format_func=names.__getitem__,
            key="renewed_recorder_links",
            help=say("A link is shown once, when it is made. The one that somebody had is closed at once."),
            placeholder=say("Choose"),
        )
        st.form_submit_button(say("Make new links"), on_click=_renew, args=[event_id])


def _show_once(made: MadeLinks, names: Mapping[str, str]) -> None:
    say, address = words().say, web_address(st.get_option("server.port"))
    st.markdown(f"**{say('Copy these links now: they are shown once and kept nowhere.')}**")
    links = {names[each]: address.record(secret) for each, secret in made.secrets.items() if each in names}
    told = "\n".join(f"{name}\t{url}" for name, url in links.items())
    st.code(told, language=None, height=min(HIGHEST, 60 + 24 * len(links)))
    label = say("Show as a code to photograph")
    shown = st.selectbox(label, list(links), None, key="recorder_code", placeholder=say("Choose"))
    if shown:
        show_code(links[shown])
    st.button(say("I have copied them"), key="put_recorder_links_away", icon=":material/check:", on_click=_put_away)


def _renew(event_id: str) -> None:
    _make(event_id, tuple(st.session_state.renewed_recorder_links))


def _make(event_id: str, renewed: tuple[str, ...] = ()) -> None:
    made = attempt(lambda: make_recorder_links(workplace(), me(), event_id, renewed))
    if made:
        st.session_state[MADE] = MadeLinks(event_id=event_id, secrets=made)


def _put_away() -> None:
    st.session_state.pop(MADE, None)
