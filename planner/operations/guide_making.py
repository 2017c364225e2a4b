"""How the facilitator guide is made of a plan: whole, in part, or as the sheets that have changed since."""

from collections.abc import Mapping

from planner.domain.cafe import cafe_questions
from planner.domain.last_time import LastTime, last_times
from planner.export.guide.content import GuideContent
from planner.export.guide.part import WHOLE_GUIDE, GuidePart
from planner.export.guide_document import export_guide, export_guide_changes
from planner.operations.paper_source import PaperSource
from planner.operations.selection import NothingToSwapError
from planner.storage.plans import load_plan


class GuideMaker:
    """Makes the guides of one plan."""

    def __init__(self, source: PaperSource) -> None:
        self.source = source

    def make(self, part: GuidePart = WHOLE_GUIDE) -> bytes:
        return export_guide(self.content(part), words=self.source.words, printed_at=self.source.printed_at)

    def changes(self, before: GuideContent, part: GuidePart, since: str) -> bytes:
        """Make the sheets that print otherwise than in the guide `before`; raises NothingToSwapError."""
        source = self.source
        changes = export_guide_changes(
            before, self.content(part), words=source.words, printed_at=source.printed_at, since=since
        )
        if changes is None:
            raise NothingToSwapError(since=since)
        return changes

    def content(self, part: GuidePart) -> GuideContent:
        plan = self.source.plan
        asked = cafe_questions(plan)
        cafes = {session.id: asked for session in plan.sessions if session.method == "world_cafe"}
        return GuideContent(
            plan=plan,
            run=self.source.outlook.run,
            questions=cafes,
            method_titles=self.source.method_titles(),
            part=part,
            last_times=self._last_times(),
        )

    def _last_times(self) -> Mapping[str, LastTime]:
        """Return what sessions took at the event that this one builds on, as far as it still exists."""
        source = self.source
        for event_id in source.plan.event.builds_on[:1]:
            return last_times(source.plan, load_plan(source.place.store, event_id), source.printed_at)
        return {}
