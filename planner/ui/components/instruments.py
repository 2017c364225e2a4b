"""What people are asked with: instruments, the questions of each in their order, tests, approval and translations."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import streamlit as st

from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.freezing import asked_questions, questions_in_use
from planner.domain.consultation.instruments import Instrument, InstrumentKind, Translation
from planner.domain.consultation.questions import Question, QuestionUse, option_original
from planner.domain.plan import Plan
from planner.operations.consulted_records import add_consulted
from planner.operations.papers import PaperName
from planner.operations.records import ShownRecord
from planner.operations.selection import Selection
from planner.operations.shown_records import edit_shown, remove_shown
from planner.ui.components.consulted import add_record, shown_consulted
from planner.ui.components.downloads import paper_button
from planner.ui.components.plain import plain
from planner.ui.components.removal import removal_form
from planner.ui.state import attempt, me, words, workplace
from planner.wording.consultation_labels import INSTRUMENT_KINDS
from planner.wording.wording import own_name

LONGEST_CHOICE = 90
OF_KIND = {
    InstrumentKind.QUESTIONNAIRE: QuestionUse.CONSULTATION,
    InstrumentKind.INTERVIEW: QuestionUse.INTERVIEW,
    InstrumentKind.FOCUS_GROUP: QuestionUse.FOCUS_GROUP,
    InstrumentKind.WORKSHOP_ROUND: QuestionUse.WORKSHOP,
}
"""Which of the event's questions a new instrument of each kind begins with."""
TEXTS, DAYS = (
    ("title", "intro", "seen_by", "tested_with", "approved_by"),
    (
        "opens_on",
        "closes_on",
        "kept_until",
        "tested_on",
        "approved_on",
    ),
)


def instruments_view(plan: Plan, consultation: Consultation) -> None:
    """Show every instrument with its form, and ask for one more."""
    say = words().say
    st.subheader(say("Instruments"))
    for instrument in consultation.instruments:
        with st.expander(_title(instrument), icon=":material/assignment:"):
            instrument_form(plan, instrument)
            if asked_questions(plan.questions, instrument):
                sheet = Selection(instrument_id=instrument.id)
                paper_button(plan.event.id, PaperName.QUESTIONS, say("Question sheet of this instrument"), sheet)
            translations_form(plan, consultation, instrument)
    if not consultation.instruments:
        st.caption(
            say("An instrument puts questions to people: a questionnaire, an interview, a focus group, a round.")
        )
    with st.expander(say("Add an instrument"), icon=":material/add:"), st.form("new_instrument", border=False):
        st.selectbox(say("Kind"), list(OF_KIND), format_func=lambda kind: say(INSTRUMENT_KINDS[kind]), key="new_kind")
        st.text_input(say("Title"), key="new_title", max_chars=200)
        st.form_submit_button(say("Add the instrument"), icon=":material/add:", on_click=_add, args=[plan])
    if consultation.instruments:
        with st.expander(say("Remove an instrument"), icon=":material/delete:"):
            removal_form(
                say("Instrument"),
                shown_consulted(plan.event.id, "instruments", consultation.instruments),
                [each.title for each in consultation.instruments],
                key="gone_instrument",
            )


def shorten(text: str) -> str:
    """Return the beginning of a question, for a list of choices."""
    said = " ".join(text.split())
    return said if len(said) <= LONGEST_CHOICE else f"{said[: LONGEST_CHOICE - 1]}…"


def _title(instrument: Instrument) -> str:
    return f"{plain(instrument.title)} · {words().say(INSTRUMENT_KINDS[instrument.kind])}"


def _add(plan: Plan) -> None:
    kind = st.session_state.new_kind
    asked = [each.id for each in questions_in_use(plan.questions) if each.use is OF_KIND[kind]]
    add_record(
        plan.event.id,
        Instrument(id="", position=0, kind=kind, title=st.session_state.new_title.strip(), questions=tuple(asked)),
    )


def instrument_form(plan: Plan, instrument: Instrument) -> None:
    """Show the fields of an instrument; a saved one comes back under new keys, as it is stored."""
    say, key = words().say, f"{instrument.id}-{instrument.version}"
    offered = {each.id: shorten(each.text) for each in questions_in_use(plan.questions)}
    with st.form(f"form-{key}", border=False):
        st.text_input(say("Title"), instrument.title, key=f"title-{key}", max_chars=200)
        st.text_area(say("What people read first"), instrument.intro, key=f"intro-{key}", max_chars=3000)
        st.multiselect(
            say("Questions in their order"),
            list(offered),
            [each.id for each in asked_questions(plan.questions, instrument) if each.id in offered],
            format_func=offered.__getitem__,
            key=f"questions-{key}",
            placeholder=say("Choose"),
        )
        _days(instrument, key)
        st.text_input(say("Who reads the answers"), instrument.seen_by, key=f"seen_by-{key}", max_chars=500)
        st.text_input(
            say("Other languages, with blanks between, such as sq en"),
            " ".join(instrument.languages),
            key=f"languages-{key}",
            max_chars=100,
        )
        st.checkbox(say("Confidential: for the team alone"), instrument.is_confidential, key=f"is_confidential-{key}")
        st.form_submit_button(
            say("Save"),
            key=f"save-{key}",
            icon=":material/check:",
            on_click=_save,
            args=[plan.event.id, instrument, key],
        )


def _days(instrument: Instrument, key: str) -> None:
    say = words().say
    left, right = st.columns(2)
    for place, name, label in (
        (left, "opens_on", say("Opens on")),
        (right, "closes_on", say("Closes on")),
        (left, "tested_on", say("Tested on")),
        (left, "approved_on", say("Approved on")),
        (left, "kept_until", say("Answers are kept until")),
    ):
        held: date | None = getattr(instrument, name)
        place.date_input(label, held, key=f"{name}-{key}")
    right.text_input(say("Tested with"), instrument.tested_with, key=f"tested_with-{key}", max_chars=300)
    right.text_input(say("Approved by"), instrument.approved_by, key=f"approved_by-{key}", max_chars=300)


def _save(event_id: str, instrument: Instrument, key: str) -> None:
    given: Mapping[str, Any] = {str(name): value for name, value in st.session_state.items()}
    changes: dict[str, Any] = {name: given[f"{name}-{key}"].strip() for name in TEXTS}
    changes |= {name: given[f"{name}-{key}"] for name in DAYS}
    changes |= {
        "questions": tuple(given[f"questions-{key}"]),
        "languages": tuple(given[f"languages-{key}"].split()),
        "is_confidential": given[f"is_confidential-{key}"],
    }
    shown = ShownRecord(event_id=event_id, kind="instruments", record_id=instrument.id, version=instrument.version)
    attempt(lambda: edit_shown(workplace(), me(), shown, changes), words().say("Saved."))


def translations_form(plan: Plan, consultation: Consultation, instrument: Instrument) -> None:
    """Show one language beside the event's own; an empty text is no translation."""
    if not instrument.languages:
        return
    say = words().say
    language = st.selectbox(
        say("Translate into"), instrument.languages, format_func=own_name, key=f"into-{instrument.id}"
    )
    held = {each.original: each for each in consultation.translations if each.language == language}
    for original, text in _originals(instrument, asked_questions(plan.questions, instrument)).items():
        found = held.get(original)
        key = f"translated-{original}-{language}-{found.version if found else 0}"
        left, right = st.columns(2)
        left.text(text)
        right.text_area(
            say("In {language}", language=own_name(language)),
            found.text if found else "",
            key=key,
            max_chars=3000,
            height="content",
            on_change=_translate,
            args=[plan.event.id, Translation(id="", original=original, language=language, text=""), found, key],
        )


def _originals(instrument: Instrument, questions: Sequence[Question]) -> dict[str, str]:
    about = {f"{instrument.id}.title": instrument.title, f"{instrument.id}.intro": instrument.intro}
    asked = {each.id: each.text for each in questions}
    asked |= {
        option_original(each.id, number): option
        for each in questions
        for number, option in enumerate(each.options, start=1)
    }
    return {original: text for original, text in (about | asked).items() if text}


def _translate(event_id: str, new: Translation, found: Translation | None, key: str) -> None:
    text, done = st.session_state[key].strip(), words().say("Saved.")
    if found is None:
        attempt(lambda: add_consulted(workplace(), me(), event_id, replace(new, text=text)), done)
        return
    shown = ShownRecord(event_id=event_id, kind="translations", record_id=found.id, version=found.version)
    if text:
        attempt(lambda: edit_shown(workplace(), me(), shown, {"text": text}), done)
    else:
        attempt(lambda: remove_shown(workplace(), me(), shown), done)
