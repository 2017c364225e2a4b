"""What every paper of one plan is made of: the plan as it stands at one moment, what follows from it, and its words."""

from functools import cached_property
from zoneinfo import ZoneInfo

from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.evaluation import Evaluation, evaluate
from planner.domain.consultation.giving_back import without_confidential
from planner.domain.plan import Plan
from planner.domain.recording.recording import Recording
from planner.export.workbook import Edition
from planner.operations.outlook import Outlook, look_at
from planner.operations.workplace import Workplace
from planner.storage.consultations import load_unchanged
from planner.storage.recordings import load_recording
from planner.wording.wording import Wording, wording_for


class PaperSource:
    """One plan at one moment, in the event's language unless `words` are given."""

    def __init__(self, place: Workplace, plan: Plan, words: Wording | None = None) -> None:
        self.place, self.plan = place, plan
        self.words: Wording = words or wording_for(plan.event.language)
        self.printed_at = place.clock().astimezone(ZoneInfo(plan.event.timezone))
        self.outlook: Outlook = look_at(place, plan)
        version = self.words.say("Version {number}", number=plan.revision)
        self.edition = Edition(event=plan.event, words=self.words, version=version, printed_at=self.printed_at)

    @cached_property
    def consultation(self) -> Consultation:
        return load_unchanged(self.place.store, self.plan.event.id)

    @cached_property
    def evaluations(self) -> tuple[Evaluation, ...]:
        return evaluate(self.plan.questions, without_confidential(self.consultation))

    @cached_property
    def recording(self) -> Recording:
        return load_recording(self.place.store, self.plan.event.id)

    def sector_titles(self) -> dict[str, str]:
        return {sector.id: sector.title for sector in self.place.library.sectors.values()}

    def method_titles(self) -> dict[str, str]:
        return {method.id: method.title for method in self.place.library.methods.values()}
