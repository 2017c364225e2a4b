"""The papers of a consultation beside its question sheets: what is given back, and what the team reads."""

from collections.abc import Callable, Mapping

from planner.domain.consultation.freezing import asked_questions
from planner.domain.consultation.giving_back import give_back
from planner.domain.consultation.questions import fill_places
from planner.domain.consultation.quotations import is_open
from planner.export.feedback_sheet import Told, export_feedback
from planner.operations.paper_source import PaperSource
from planner.operations.papers import PaperName


class ConsultationPapers:
    """Makes the papers of one event's consultation; its answers are loaded when the first of them is made."""

    def __init__(self, source: PaperSource) -> None:
        self._source = source

    def makers(self) -> Mapping[PaperName, Callable[[], bytes]]:
        return {PaperName.FEEDBACK: self._feedback}

    def _feedback(self) -> bytes:
        source = self._source
        told = Told(
            feedback=give_back(source.plan, source.consultation),
            questions=self._questions(),
            distributions=source.consultation.distributions,
            sector_titles=source.sector_titles(),
        )
        return export_feedback(source.plan, told, words=source.words, printed_at=source.printed_at)

    def _questions(self) -> tuple[str, ...]:
        """Return what the open instruments that somebody answered ask, each question once and in their order."""
        source, event = self._source, self._source.plan.event
        answered = {each.instrument_id for each in source.consultation.responses if is_open(source.consultation, each)}
        asked = {
            question.id: fill_places(question.text, theme=event.theme, event_title=event.title)
            for each in source.consultation.instruments
            if each.id in answered
            for question in asked_questions(source.plan.questions, each)
        }
        return tuple(asked.values())
