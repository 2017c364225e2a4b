"""Values of a consultation for tests, made as `tests.builders` makes those of a plan."""

from dataclasses import replace
from datetime import date

from planner.domain.consultation.answers import Answer, Response
from planner.domain.consultation.asking import Approach, Distribution, Interview
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.design import Candidate, DesignNote, DesignNoteKind
from planner.domain.consultation.instruments import Instrument, Translation
from planner.domain.consultation.questions import Question
from planner.domain.consultation.stakeholders import CoverageTarget, Stakeholder
from planner.domain.consultation.themes import Mention, StatedFigure, Tally, Theme
from planner.domain.origin import Origin
from tests.builders import a_person, an_organisation


def a_question(**changes: object) -> Question:
    """Make the first question of a consultation."""
    usual = Question(id="question-1", position=0, text="What do you intend to do on {theme}?", origin=Origin.SOURCE)
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def a_stakeholder(**changes: object) -> Stakeholder:
    """Make `a_person()` one of those who are asked."""
    usual = Stakeholder(id="stakeholder-1", position=0, person_id="person-1", reason="Committee member")
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def an_instrument(**changes: object) -> Instrument:
    """Make a questionnaire of `a_question()` that closes at the end of January 2027."""
    usual = Instrument(
        id="instrument-1",
        position=0,
        title="Before the conference",
        questions=("question-1",),
        closes_on=date(2027, 1, 31),
    )
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def an_approach(**changes: object) -> Approach:
    """Make the line of the log that says that `a_stakeholder()` was sent `an_instrument()`."""
    usual = Approach(
        id="approach-1", instrument_id="instrument-1", stakeholder_id="stakeholder-1", done_on=date(2026, 12, 1)
    )
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def a_response(**changes: object) -> Response:
    """Make the response of `a_stakeholder()` to `an_instrument()`."""
    usual = Response(
        id="response-1",
        instrument_id="instrument-1",
        stakeholder_id="stakeholder-1",
        sector="government",
        region="Kukës",
    )
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def an_answer(**changes: object) -> Answer:
    """Make the answer of `a_response()` to `a_question()`."""
    usual = Answer(
        id="answer-1", response_id="response-1", question_id="question-1", text="Meet monthly with the schools"
    )
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def a_theme(**changes: object) -> Theme:
    """Make a theme."""
    usual = Theme(id="theme-1", position=0, title="Cooperation of key actors", definition="Offices work together")
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def a_mention(**changes: object) -> Mention:
    """Mark the first word of `an_answer()` as a mention of `a_theme()`."""
    usual = Mention(
        id="mention-1", answer_id="answer-1", theme_id="theme-1", coded_as="theme-1", from_character=0, to_character=4
    )
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def a_full_consultation(**changes: object) -> Consultation:
    """Make a consultation that holds at least one record of every kind."""
    usual = a_consultation(
        coverage_targets=(CoverageTarget(id="target-1", sector="government", wanted=3),),
        translations=(Translation(id="translation-1", original="question-1", language="sq", text="Çfarë do të bëni?"),),
        distributions=(Distribution(id="distribution-1", position=0, title="By post", sent=152, returned=52),),
        interviews=(Interview(id="interview-1", position=0, with_whom="Police unit", stakeholders=("stakeholder-1",)),),
        tallies=(Tally(id="tally-1", theme_id="theme-1", sector="NPO", mentions=None, base=31),),
        stated_figures=(StatedFigure(id="figure-1", position=0, subject="Institutions", printed="71"),),
        design_notes=(DesignNote(id="note-1", position=0, kind=DesignNoteKind.PREREQUISITE, is_met=False),),
        candidates=(Candidate(id="candidate-1", position=0, title="Our routine", themes=("theme-1",)),),
    )
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def a_consultation(**changes: object) -> Consultation:
    """Make a consultation of `event-1` in which one office has answered and its answer is coded."""
    usual = Consultation(
        event_id="event-1",
        organisations=(an_organisation(),),
        persons=(a_person(),),
        stakeholders=(a_stakeholder(),),
        instruments=(an_instrument(),),
        approaches=(an_approach(),),
        responses=(a_response(),),
        answers=(an_answer(),),
        themes=(a_theme(),),
        mentions=(a_mention(),),
    )
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set
