"""Workbooks that came back, as values: what was handed out, what the rows say now, and the checklist as it is."""

from dataclasses import replace
from datetime import UTC, date, datetime

from planner.domain.checklist_changes import Comparison
from planner.domain.checklist_comparison import PresentChecklist, compare
from planner.domain.checklist_return import (
    ChecklistTerms,
    ExportedTask,
    ReturnedCell,
    ReturnedChecklist,
    ReturnedRow,
)

TODAY = date(2027, 1, 4)
TERMS = ChecklistTerms(
    areas={"venue": "venue", "media": "media"},
    roles={"logistics": "logistics", "finance": "finance"},
    done={"☑ done": True, "☐ open": False, "done": True, "open": False},
)
NAMES = {"Office, Kukës": "p1", "State police": "p2", "Desk; second floor": "p3"}


def exported(**changes: object) -> ExportedTask:
    """Make a task that falls to logistics, between 9 and 16 February 2027."""
    usual = ExportedTask(
        id="VEN01",
        title="Ask for premises",
        area="venue",
        area_text="Venue",
        role="logistics",
        who_text="Logistics",
        benchmark_on=date(2027, 2, 9),
        completion_on=date(2027, 2, 16),
    )
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def a_row(task: ExportedTask, number: int = 2, /, **cells: str | date | ReturnedCell | None) -> ReturnedRow:
    """Make the row of a task as the workbook writes it, with some cells altered; None takes a column away."""
    said: dict[str, str | date | ReturnedCell | None] = {
        "id": task.id,
        "done": "☑ Done" if task.completed_on else "☐ Open",
        "title": task.title,
        "area": task.area_text,
        "who": task.who_text,
        "benchmark_on": task.benchmark_on or "",
        "completion_on": task.completion_on or "",
        "completed_on": task.completed_on or "",
        "note": task.note,
    }
    filled = {key: a_cell(value) for key, value in (said | cells).items() if value is not None}
    return ReturnedRow(number=number, cells=filled)


def a_cell(value: str | date | ReturnedCell) -> ReturnedCell:
    """Make a cell with a text or a day."""
    if isinstance(value, ReturnedCell):
        return value
    return ReturnedCell(text=value.isoformat(), days=(value,)) if isinstance(value, date) else ReturnedCell(text=value)


def a_return(*rows: ReturnedRow, tasks: tuple[ExportedTask, ...] = (exported(),)) -> ReturnedChecklist:
    """Make a workbook in which `tasks` were handed out."""
    names = {person_id: name for name, person_id in NAMES.items()}
    at = datetime(2027, 1, 2, 9, 0, tzinfo=UTC)
    return ReturnedChecklist(
        event_id="event-1", exported_at=at, sheet="Tasks", tasks=tasks, rows=tuple(rows), names=names
    )


def present(*tasks: ExportedTask, **changes: object) -> PresentChecklist:
    """Make the checklist as it is now."""
    usual = PresentChecklist(
        tasks={task.id: task for task in tasks},
        stored=frozenset(task.id for task in tasks),
        pinned=frozenset(),
        names=NAMES,
        today=TODAY,
    )
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def compared(*rows: ReturnedRow, now: ExportedTask | None = None, **changes: object) -> Comparison:
    """Compare rows of `exported()` with what is now, by default the same."""
    return compare(a_return(*rows), present(now or exported(), **changes), TERMS)
