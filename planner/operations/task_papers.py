"""How the papers that show the tasks are made of a plan: the checklists, the week, and a page for each person."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import cached_property
from typing import Protocol

from planner.domain.deadlines import DatedTask
from planner.domain.duties import Duties, duties_of_all
from planner.domain.plan import Plan
from planner.export.checklist_workbook import Checklist, export_checklist
from planner.export.personal_pages import Leaf, export_personal_pages
from planner.operations.paper_source import PaperSource
from planner.operations.papers import ROLE_PAPERS
from planner.operations.readiness import is_ready
from planner.operations.selection import NobodyWithDutiesError
from planner.wording.labels import PAPER_TITLES
from planner.wording.wording import Wording


class TaskExport(Protocol):
    """A paper that shows the tasks."""

    def __call__(
        self, plan: Plan, dated: Sequence[DatedTask], *, words: Wording, printed_at: datetime, today: date
    ) -> bytes: ...


class TaskPapers:
    """Makes the papers of one plan's tasks."""

    def __init__(self, source: PaperSource) -> None:
        self.source = source

    def workbook(self) -> bytes:
        source = self.source
        checklist = Checklist(tasks=source.outlook.dated, owners=source.plan.persons)
        return export_checklist(checklist, source.edition, today=source.outlook.today)

    def make(self, export: TaskExport) -> bytes:
        source, outlook = self.source, self.source.outlook
        return export(source.plan, outlook.dated, words=source.words, printed_at=source.printed_at, today=outlook.today)

    @cached_property
    def duties(self) -> tuple[Duties, ...]:
        return duties_of_all(self.source.plan, self.source.outlook.dated, self.source.outlook.run)

    def duties_of(self, attendance_id: str) -> Duties:
        """Return what one person has to do; raises NobodyWithDutiesError."""
        found = next((each for each in self.duties if each.attendance.id == attendance_id), None)
        if found is None:
            raise NobodyWithDutiesError(person=attendance_id)
        return found

    def page(self, duties: Duties) -> bytes:
        """Make the page of one person; raises NobodyWithDutiesError."""
        if not duties.deserve_a_page:
            raise NobodyWithDutiesError(person=duties.attendance.id)
        return self._pages([duties])

    def pages(self) -> bytes:
        return self._pages([each for each in self.duties if each.deserve_a_page])

    def _pages(self, duties: Sequence[Duties]) -> bytes:
        source = self.source
        leaves = [Leaf(duties=each, papers=self._papers_of(each)) for each in duties]
        return export_personal_pages(
            source.plan, leaves, words=source.words, printed_at=source.printed_at, today=source.outlook.today
        )

    def _papers_of(self, duties: Duties) -> tuple[str, ...]:
        source, names = self.source, ROLE_PAPERS.get(duties.attendance.role, ())
        return tuple(source.words.say(PAPER_TITLES[name]) for name in names if is_ready(name, source.plan))
