"""Links to answer by: one for each stakeholder and one for everybody; made, shown once, renewed, put into letters."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.freezing import asked_questions
from planner.domain.consultation.instruments import Instrument
from planner.domain.links import Link
from planner.domain.plan import Plan
from planner.operations.answer_links import EVERYBODY, answer_links_out, make_answer_links, make_open_answer_link
from planner.operations.web_address import WebAddress, web_address
from planner.ui.components.new_link import show_code
from planner.ui.components.stakeholders import Asked
from planner.ui.state import attempt, me, words, workplace

MADE = "new_answer_links"
"""Under this the session keeps what was made last, until it is put away."""
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeLinks:
    """Links that were just made for one instrument of an event: secrets by the stakeholder's id, or EVERYBODY."""

    event_id: str
    instrument_id: str
    secrets: Mapping[str, str]


def answer_links(plan: Plan, consultation: Consultation, instrument: Instrument, asked: Asked) -> None:
    """Show which links of an instrument are out, and make those that are missing."""
    say = words().say
    if not asked_questions(plan.questions, instrument):
        return
    with st.expander(say("Links to answer by"), icon=":material/link:", key="answer_links", on_change="rerun") as part:
        if not part.open:
            return
        made = st.session_state.get(MADE)
        if isinstance(made, MadeLinks) and (made.event_id, made.instrument_id) == (plan.event.id, instrument.id):
            _show_once(made, asked)
            return
        out = answer_links_out(workplace(), me(), plan.event.id, instrument.id)
        _tell(consultation, out)
        _ask_for_more(plan, consultation, instrument, out)
        _ask_for_new(plan, instrument, asked, out)


def open_answer_link(plan: Plan, instrument: Instrument) -> None:
    """Show whether the link is out by which everybody answers an instrument, and make it; nobody gets their own."""
    say, key = words().say, f"open_link-{instrument.id}"
    with st.expander(say("Link to answer by"), icon=":material/link:", key=key, on_change="rerun") as part:
        if not part.open:
            return
        made = st.session_state.get(MADE)
        if isinstance(made, MadeLinks) and (made.event_id, made.instrument_id) == (plan.event.id, instrument.id):
            _show_open(made)
            return
        is_out = EVERYBODY in answer_links_out(workplace(), me(), plan.event.id, instrument.id)
        if is_out:
            st.markdown(say("The open link is out: whoever has it can answer."))
        _open_button(plan, instrument, is_out=is_out)


def _tell(consultation: Consultation, out: Mapping[str, Link]) -> None:
    say, own = words().say, [link for key, link in out.items() if key != EVERYBODY]
    opened = sum(link.last_used_at is not None for link in own)
    st.markdown(
        say(
            "{out} of {all} stakeholders have a link of their own; {opened} of them have opened it.",
            out=len(own),
            all=len(consultation.stakeholders),
            opened=opened,
        )
    )
    if EVERYBODY in out:
        st.markdown(say("The open link is out: whoever has it can answer."))
    if web_address(st.get_option("server.port")).is_local:
        st.info(
            say("Other people cannot reach this planner: it is open on this computer alone."),
            icon=":material/computer:",
        )


def _ask_for_more(plan: Plan, consultation: Consultation, instrument: Instrument, out: Mapping[str, Link]) -> None:
    missing = [each.id for each in consultation.stakeholders if each.id not in out]
    with st.container(horizontal=True):
        st.button(
            words().say_many("Make {number} missing link", "Make {number} missing links", len(missing)),
            key="make_answer_links",
            icon=":material/add_link:",
            on_click=_make,
            args=[plan, instrument, ()],
            disabled=not missing,
        )
        _open_button(plan, instrument, is_out=EVERYBODY in out)


def _open_button(plan: Plan, instrument: Instrument, *, is_out: bool) -> None:
    say = words().say
    st.button(
        say("Make another open link") if is_out else say("Make the open link"),
        key=f"make_open_answer_link-{instrument.id}",
        icon=":material/public:",
        help=say("By it everybody can answer who has it, once or more. Another one closes the one before."),
        on_click=_make_open,
        args=[plan, instrument],
    )


def _ask_for_new(plan: Plan, instrument: Instrument, asked: Asked, out: Mapping[str, Link]) -> None:
    say, having = words().say, [each for each in asked.names if each in out]
    if not having:
        return
    with st.form("renew_answer_links", border=False):
        st.multiselect(
            say("A new link for"),
            having,
            format_func=asked.names.__getitem__,
            key="renewed_answer_links",
            help=say("A link is shown once, when it is made. The one that somebody had is closed at once."),
            placeholder=say("Choose"),
        )
        st.form_submit_button(say("Make new links"), on_click=_renew, args=[plan, instrument])


def _renew(plan: Plan, instrument: Instrument) -> None:
    _make(plan, instrument, tuple(st.session_state.renewed_answer_links))


def _make(plan: Plan, instrument: Instrument, renewed: tuple[str, ...]) -> None:
    made = attempt(lambda: make_answer_links(workplace(), me(), plan.event.id, instrument.id, renewed))
    if made:
        _keep(plan, instrument, made)


def _make_open(plan: Plan, instrument: Instrument) -> None:
    secret = attempt(lambda: make_open_answer_link(workplace(), me(), plan.event.id, instrument.id))
    if secret:
        _keep(plan, instrument, {EVERYBODY: secret})


def _keep(plan: Plan, instrument: Instrument, secrets: Mapping[str, str]) -> None:
    st.session_state[MADE] = MadeLinks(event_id=plan.event.id, instrument_id=instrument.id, secrets=secrets)


def _show_once(made: MadeLinks, asked: Asked) -> None:
    if EVERYBODY in made.secrets:
        _show_open(made)
        return
    st.markdown(f"**{words().say('Copy these links now: they are shown once and kept nowhere.')}**")
    _show_own(made, asked, web_address(st.get_option("server.port")))
    _put_away_button()


def _show_open(made: MadeLinks) -> None:
    url = web_address(st.get_option("server.port")).answer(made.secrets[EVERYBODY])
    st.markdown(f"**{words().say('Copy these links now: they are shown once and kept nowhere.')}**")
    st.code(url, language=None, wrap_lines=True)
    show_code(url)
    _put_away_button()


def _put_away_button() -> None:
    say = words().say
    st.button(say("I have copied them"), key="put_answer_links_away", icon=":material/check:", on_click=_put_away)


def _show_own(made: MadeLinks, asked: Asked, address: WebAddress) -> None:
    say = words().say
    links = {each: address.answer(secret) for each, secret in made.secrets.items() if each in asked.names}
    st.download_button(
        say("Letters with these links (XLSX)"),
        data=lambda: _write_letters(made, links),
        file_name="letters.xlsx",
        mime=XLSX,
        icon=":material/download:",
        type="primary",
        on_click="ignore",
        help=say("A line for each: name, e-mail, link, subject and text, ready for a mail merge."),
    )
    st.code("\n".join(f"{asked.names[each]}\t{url}" for each, url in links.items()), language=None, height=240)


def _write_letters(made: MadeLinks, links: Mapping[str, str]) -> bytes:
    from planner.operations.mail_merge import write_letters

    return write_letters(workplace(), me(), made.event_id, made.instrument_id, links)


def _put_away() -> None:
    st.session_state.pop(MADE, None)
