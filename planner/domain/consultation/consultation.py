"""Everything that was asked and answered for one event: what is loaded, changed and saved together."""

from dataclasses import dataclass

from planner.domain.consultation.answers import Answer, Response
from planner.domain.consultation.asking import Approach, Distribution, Interview
from planner.domain.consultation.design import Candidate, DesignNote
from planner.domain.consultation.instruments import Instrument, Translation
from planner.domain.consultation.stakeholders import CoverageTarget, Stakeholder
from planner.domain.consultation.themes import Mention, StatedFigure, Tally, Theme
from planner.domain.people import Organisation, Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Consultation:
    """The records of one event's consultation; it is kept beside the `Plan`, for pages of the plan need none of it.

    `persons` and `organisations` are those of the stakeholders; they belong to the register.
    """

    event_id: str
    organisations: tuple[Organisation, ...] = ()
    persons: tuple[Person, ...] = ()
    stakeholders: tuple[Stakeholder, ...] = ()
    coverage_targets: tuple[CoverageTarget, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    translations: tuple[Translation, ...] = ()
    approaches: tuple[Approach, ...] = ()
    distributions: tuple[Distribution, ...] = ()
    interviews: tuple[Interview, ...] = ()
    responses: tuple[Response, ...] = ()
    answers: tuple[Answer, ...] = ()
    themes: tuple[Theme, ...] = ()
    mentions: tuple[Mention, ...] = ()
    tallies: tuple[Tally, ...] = ()
    stated_figures: tuple[StatedFigure, ...] = ()
    design_notes: tuple[DesignNote, ...] = ()
    candidates: tuple[Candidate, ...] = ()
