"""What asks how the event was: made at once from its bank, changed, translated, handed out by link and on paper."""

import streamlit as st

from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.evaluation import USES
from planner.domain.consultation.freezing import asked_questions
from planner.domain.consultation.instruments import Instrument, InstrumentKind
from planner.domain.consultation.questions import AnswerKind, Question
from planner.domain.origin import Origin
from planner.domain.plan import Plan
from planner.operations.evaluating import ask_more, start_evaluation
from planner.operations.papers import PaperName
from planner.operations.readiness import is_ready
from planner.ui.components.answer_links import open_answer_link
from planner.ui.components.consulted import shown_consulted
from planner.ui.components.downloads import paper_button
from planner.ui.components.entry_form import emptying
from planner.ui.components.instruments import instrument_form, translations_form
from planner.ui.components.plain import plain
from planner.ui.components.questions import question_table
from planner.ui.components.removal import removal_form
from planner.ui.state import attempt, me, words, workplace
from planner.wording.consultation_labels import ANSWER_KINDS, INSTRUMENT_KINDS


def evaluation_forms(plan: Plan, consultation: Consultation) -> None:
    """Show every form about the event, and offer those that are not there yet."""
    say, held = words().say, consultation.instruments
    missing = [kind for kind in USES if kind not in {each.kind for each in held}]
    if missing:
        st.markdown(say("Begin with the usual questions and days; change both afterwards."))
        with st.container(horizontal=True):
            for kind in missing:
                _make_button(plan.event.id, kind)
    if is_ready(PaperName.EVALUATION_FORMS, plan):
        paper_button(plan.event.id, PaperName.EVALUATION_FORMS, say("All forms on paper"))
    for each in held:
        _show(plan, consultation, each)
    if held:
        with st.expander(say("Remove a form"), icon=":material/delete:"):
            shown = shown_consulted(plan.event.id, "instruments", held)
            removal_form(say("Form"), shown, [each.title for each in held], key="gone_form")


def _make_button(event_id: str, kind: InstrumentKind) -> None:
    say = words().say
    label = say("Make: {form}", form=say(INSTRUMENT_KINDS[kind]))
    st.button(label, icon=":material/add:", key=f"make-{kind}", on_click=_make, args=[event_id, kind])


def _show(plan: Plan, consultation: Consultation, instrument: Instrument) -> None:
    say, date = words().say, words().long_day
    st.header(plain(instrument.title))
    if instrument.opens_on and instrument.closes_on:
        opens, closes = date(instrument.opens_on), date(instrument.closes_on)
        st.markdown(say("Open from {opens} to {closes}.", opens=opens, closes=closes))
    open_answer_link(plan, instrument)
    with st.expander(say("Questions"), icon=":material/quiz:", key=f"asked-{instrument.id}", on_change="rerun") as part:
        if part.open:
            question_table(plan, asked_questions(plan.questions, instrument), instrument.id)
            _ask_for_more(plan.event.id, instrument)
    with st.expander(say("Title, days and languages"), icon=":material/tune:"):
        instrument_form(plan, instrument)
        translations_form(plan, consultation, instrument)


def _ask_for_more(event_id: str, instrument: Instrument) -> None:
    say, key = words().say, instrument.id
    with st.form(f"more-{key}", border=False):
        st.text_input(say("One more question, or a sentence to agree with"), key=f"more_text-{key}", max_chars=1000)
        st.radio(
            say("How it is answered"),
            list(AnswerKind),
            format_func=lambda kind: say(ANSWER_KINDS[kind]),
            horizontal=True,
            key=f"more_kind-{key}",
        )
        st.text_area(say("Answers to choose from, each on a line"), key=f"more_options-{key}", max_chars=1000)
        st.form_submit_button(
            say("Add"),
            icon=":material/add:",
            on_click=emptying(_ask_more, texts=(f"more_text-{key}", f"more_options-{key}")),
            args=[event_id, instrument.id],
        )


def _ask_more(event_id: str, instrument_id: str) -> None:
    given = st.session_state
    kind = AnswerKind(given[f"more_kind-{instrument_id}"])
    lines = (line.strip() for line in given[f"more_options-{instrument_id}"].splitlines())
    question = Question(
        id="",
        position=0,
        text=given[f"more_text-{instrument_id}"],
        origin=Origin.OWN,
        answer_kind=kind,
        options=tuple(dict.fromkeys(filter(None, lines))) if kind is AnswerKind.CHOICE else (),
    )
    attempt(lambda: ask_more(workplace(), me(), event_id, instrument_id, question), words().say("Added."))


def _make(event_id: str, kind: InstrumentKind) -> None:
    attempt(lambda: start_evaluation(workplace(), me(), event_id, kind), words().say("Added."))
