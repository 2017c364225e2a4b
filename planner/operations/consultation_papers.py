"""The papers of a consultation beside its question sheets: what is given back, and what the team reads."""

from collections.abc import Callable, Container, Mapping

from planner.domain.consultation.evaluation import without_evaluation
from planner.domain.consultation.freezing import asked_questions
from planner.domain.consultation.giving_back import give_back, without_confidential
from planner.domain.consultation.instruments import InstrumentKind
from planner.domain.consultation.questions import QuestionUse, fill_places
from planner.export.evaluation_forms import AskedForm, export_evaluation_forms
from planner.export.evaluation_workbook import export_evaluation
from planner.export.feedback_sheet import Told, export_feedback
from planner.export.interview_record import export_interview_record
from planner.export.interviews_workbook import export_interviews
from planner.export.prompt_cards import export_prompt_cards
from planner.export.responses_workbook import export_responses
from planner.export.themes_workbook import export_themes
from planner.operations.evaluating import evaluation_instruments
from planner.operations.paper_source import PaperSource
from planner.operations.papers import PaperName


class ConsultationPapers:
    """Makes the papers of one event's consultation; its answers are loaded when the first of them is made."""

    def __init__(self, source: PaperSource) -> None:
        self._source = source

    def makers(self) -> Mapping[PaperName, Callable[[], bytes]]:
        return {
            PaperName.FEEDBACK: self._feedback,
            PaperName.RESPONSES: self._responses,
            PaperName.THEMES: self._themes,
            PaperName.INTERVIEWS: lambda: export_interviews(self._source.consultation, self._source.edition),
            PaperName.INTERVIEW_RECORD: self._record,
            PaperName.EVALUATION_FORMS: self._evaluation_forms,
            PaperName.EVALUATION: lambda: export_evaluation(self._source.evaluations, self._source.edition),
            PaperName.PROMPTS: self._prompts,
        }

    def _feedback(self) -> bytes:
        source = self._source
        asked = without_evaluation(source.consultation)
        answered = {each.instrument_id for each in without_confidential(asked).responses}
        told = Told(
            feedback=give_back(source.plan, source.consultation),
            questions=self._questions(answered),
            distributions=source.consultation.distributions,
            sector_titles=source.sector_titles(),
        )
        return export_feedback(source.plan, told, words=source.words, printed_at=source.printed_at)

    def _responses(self) -> bytes:
        source = self._source
        told = without_confidential(source.consultation)
        return export_responses(source.plan.questions, told, source.sector_titles(), source.edition)

    def _themes(self) -> bytes:
        source = self._source
        feedback = give_back(source.plan, source.consultation)
        asked = without_evaluation(source.consultation)
        return export_themes(feedback, asked, source.sector_titles(), source.edition)

    def _record(self) -> bytes:
        source = self._source
        instruments = source.consultation.instruments
        asked = {each.id for each in instruments if each.kind is InstrumentKind.INTERVIEW}
        return export_interview_record(
            source.plan,
            source.consultation.interviews,
            questions=self._questions(asked),
            words=source.words,
            printed_at=source.printed_at,
        )

    def _evaluation_forms(self) -> bytes:
        source = self._source
        made = evaluation_instruments(source.plan, source.consultation, source.words)
        forms = [AskedForm(instrument=each, questions=asked_questions(source.plan.questions, each)) for each in made]
        asking = [each for each in forms if each.questions]
        return export_evaluation_forms(source.plan, asking, words=source.words, printed_at=source.printed_at)

    def _prompts(self) -> bytes:
        source = self._source
        banks = source.place.library.question_banks.values()
        prompts = [each for bank in banks if bank.purpose == QuestionUse.PROMPTS for each in bank.questions]
        return export_prompt_cards(source.plan, prompts, words=source.words, printed_at=source.printed_at)

    def _questions(self, instruments: Container[str]) -> tuple[str, ...]:
        """Return what these instruments ask, each question once and in their order."""
        source, event = self._source, self._source.plan.event
        asked = {
            question.id: fill_places(question.text, theme=event.theme, event_title=event.title)
            for each in source.consultation.instruments
            if each.id in instruments
            for question in asked_questions(source.plan.questions, each)
        }
        return tuple(asked.values())
