"""Ready texts for e-mail, each in its reader's language: invitations to all not asked, reminders to the awaited."""

from collections.abc import Iterator
from urllib.parse import quote

import streamlit as st

from planner.domain.consultation.asking import Step
from planner.domain.consultation.asking_progress import Standing, awaited, standings
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.instruments import Instrument, in_language
from planner.domain.plan import Plan
from planner.ui.components.plain import plain
from planner.ui.components.stakeholders import Asked
from planner.ui.state import words
from planner.wording.invitations import PERSONAL_LINK, Letter, say_letter
from planner.wording.wording import own_name, wording_for, wording_of_reader

MOST_IN_A_MAILTO = 40
"""Addresses in one link: mail programs cut what is longer."""


def letters_view(plan: Plan, consultation: Consultation, instrument: Instrument, asked: Asked) -> None:
    """Show the invitation or the reminder, and whom to write it to; one language at a time."""
    say = words().say
    with st.expander(say("Ready texts for e-mail"), icon=":material/mail:"):
        step = st.radio(
            say("Which text"),
            [Step.SENT, Step.REMINDED],
            format_func=lambda each: say("Reminder") if each is Step.REMINDED else say("Invitation"),
            key="letter",
            horizontal=True,
        )
        readers = _addresses(plan, consultation, asked, set(suggest_readers(consultation, instrument, step)))
        language = _choose_language(list(readers))
        spoken = wording_for(language)
        letter = say_letter(spoken, plan.event, in_language(instrument, consultation.translations, language), step)
        st.code(letter.subject, language=None, wrap_lines=True)
        st.code(letter.body, language=None, wrap_lines=True)
        st.caption(plain(say("Put the form's address in place of {place} before you send it.", place=PERSONAL_LINK)))
        _write_to(readers[language], letter)


def suggest_readers(consultation: Consultation, instrument: Instrument, step: Step | None) -> list[str]:
    """Suggest whom a step is about: all who were not asked, exactly those who are awaited, or nobody."""
    standing = standings(consultation, instrument.id)
    if step is Step.SENT:
        return [each for each, now in standing.items() if now is Standing.NOT_ASKED]
    return [each.id for each in awaited(consultation, instrument.id)] if step is Step.REMINDED else []


def _addresses(plan: Plan, consultation: Consultation, asked: Asked, chosen: set[str]) -> dict[str, list[str]]:
    """Return the addresses by the language in which they are written to, the event's own first."""
    usual = plan.event.language
    found: dict[str, list[str]] = {wording_for(usual).language: []}
    people = (asked.person(each) for each in consultation.stakeholders if each.id in chosen)
    for person in people:
        if person.email:
            found.setdefault(wording_of_reader(person.language, usual).language, []).append(person.email)
    return found


def _choose_language(offered: list[str]) -> str:
    if len(offered) == 1:
        return offered[0]
    return st.selectbox(words().say("Language"), offered, format_func=own_name, key="letter_language")


def _write_to(addresses: list[str], letter: Letter) -> None:
    for some in _parts(addresses):
        label = words().say_many("Write to {number} address", "Write to {number} addresses", len(some))
        st.link_button(label, _mailto(some, letter), icon=":material/outgoing_mail:")


def _parts(addresses: list[str]) -> Iterator[list[str]]:
    return (addresses[start : start + MOST_IN_A_MAILTO] for start in range(0, len(addresses), MOST_IN_A_MAILTO))


def _mailto(addresses: list[str], letter: Letter) -> str:
    """Return a link that opens a mail to all, none of whom sees the others (RFC 6068)."""
    blind = quote(",".join(addresses), safe="@,")
    return f"mailto:?bcc={blind}&subject={quote(letter.subject)}&body={quote(letter.body)}"
