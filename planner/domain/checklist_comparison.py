"""Compares a checklist's workbook with what was handed out and with the plan now: three states, task by task.

What only the file changed is taken, what only the plan changed stays, and wherever a person must choose there is a
question whose first choice leaves everything as it is. Nothing is changed here (`checklist_answers`).
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from planner.domain.checklist_cells import Doubt, Field, Reading, read_row
from planner.domain.checklist_changes import Choice, Comparison, Difference, Edit, EditKind, Question
from planner.domain.checklist_names import known
from planner.domain.checklist_return import ChecklistTerms, ExportedTask, ReturnedChecklist, ReturnedRow, tidy
from planner.domain.checklist_states import StatedField, fields_for, fields_of, says, value_of
from planner.domain.identity import fold_plain

DATES = frozenset({Field.BENCHMARK_ON, Field.COMPLETION_ON})
BLANK = ExportedTask()
MOST_NAMESAKES = 10
"""So many tasks of one title are looked at for the one that a row is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PresentChecklist:
    """The checklist now: the tasks that apply to the event by id, as a workbook of today would show them.

    `stored` are the ids of all tasks of the plan, `pinned` the dates that people fixed, as (id, field); `names` are the
    person ids of everybody who may be named.
    """

    tasks: Mapping[str, ExportedTask]
    stored: frozenset[str]
    pinned: frozenset[tuple[str, str]]
    names: Mapping[str, str]
    today: date


def compare(returned: ReturnedChecklist, present: PresentChecklist, terms: ChecklistTerms) -> Comparison:
    """Return what the workbook would change in the plan as it is now, in the order of its rows."""
    comparer = _Comparer(returned, present, terms)
    comparer.compare_rows()
    comparer.compare_missing()
    return Comparison(
        returned=returned,
        differences=tuple(comparer.differences),
        remarks=tuple(comparer.remarks),
        kept=comparer.counts["kept"],
        alike=comparer.counts["alike"],
    )


class _Comparer:
    """Collects what one workbook would change."""

    def __init__(self, returned: ReturnedChecklist, present: PresentChecklist, terms: ChecklistTerms) -> None:
        self.returned, self.present = returned, present
        self.bases = {task.id: task for task in returned.tasks}
        still_here = set(present.names.values())
        then = {name: person_id for person_id, name in returned.names.items() if person_id in still_here}
        self.knows = known(_with_words_of(returned, terms), {**present.names, **then}, present.today)
        self.differences: list[Difference] = []
        self.remarks: list[Question] = []
        self.counts: Counter[str] = Counter()
        self._others: defaultdict[str, list[ExportedTask]] = defaultdict(list)
        for task in present.tasks.values():
            if task.id not in self.bases:
                self._others[tidy(task.title)].append(task)

    def compare_rows(self) -> None:
        """Compare each row with the task whose id it bears; of several rows of one id the least altered is the task."""
        bearers: dict[str, list[ReturnedRow]] = {}
        for row in self.returned.rows:
            bearers.setdefault(self._id_of(row), []).append(row)
        originals = {
            task_id: min(rows, key=lambda row: len(self._read(row, task_id))) for task_id, rows in bearers.items()
        }
        for row in self.returned.rows:
            task_id = self._id_of(row)
            if not task_id:
                self._add(row)
            elif row is originals[task_id]:
                self._compare(row, task_id)
            else:
                self._ask_about_row(row, Doubt.COPIED_ROW, self.bases[task_id].title)

    def compare_missing(self) -> None:
        """Ask about each task that was handed out, is still there, and has no row any more."""
        seen = {self._id_of(row) for row in self.returned.rows}
        for task_id in (each for each in self.bases if each in self.present.tasks and each not in seen):
            now = self.present.tasks[task_id]
            choice = Choice(key="remove", edit=Edit(kind=EditKind.REMOVE, target=task_id))
            self.remarks.append(
                Question(key=task_id, doubt=Doubt.MISSING_ROW, title=now.title, now=now.title, choices=(choice,))
            )

    def _id_of(self, row: ReturnedRow) -> str:
        """Return the id of the task that a row is, empty for a row of somebody's own."""
        written = row.text("id").strip()
        return written if written in self.bases else ""

    def _read(self, row: ReturnedRow, task_id: str) -> list[tuple[Field, Reading]]:
        return list(read_row(row, self.bases.get(task_id, BLANK), self.knows))

    def _compare(self, row: ReturnedRow, task_id: str) -> None:
        base, now = self.bases[task_id], self.present.tasks.get(task_id)
        readings = dict(self._read(row, task_id))
        if now is None:
            self._ask_about_gone(row, base, readings)
            return
        self._judge_all(row, base, now, readings)
        unsaid = (one for one in Field if one not in readings)
        self.counts["kept"] += sum(value_of(base, one) != value_of(now, one) for one in unsaid)

    def _judge_all(
        self, row: ReturnedRow, base: ExportedTask, now: ExportedTask, readings: Mapping[Field, Reading]
    ) -> None:
        for one, reading in readings.items():
            self._judge(StatedField(field=one, row=row.number, target=now.id, base=base, now=now), reading)

    def _judge(self, cell: StatedField, reading: Reading) -> None:
        """Take over what only the file changed, and ask where it is in doubt or the plan says something else."""
        if says(reading, cell.value_now):
            self.counts["alike"] += 1
        elif self._is_derived(cell, reading):
            self.remarks.append(cell.question(Doubt.DERIVED_DATE, reading, ()))
        elif reading.doubt or cell.value_now != cell.value_before:
            self.remarks.append(cell.question(reading.doubt or Doubt.CONFLICT, reading, reading.said))
        else:
            self.differences.append(cell.difference(reading.said[0]))

    def _is_derived(self, cell: StatedField, reading: Reading) -> bool:
        """Whether a date was taken out that nobody had fixed: the planner works it out again."""
        is_out = not reading.doubt and reading.said[0].value is None
        return cell.field in DATES and is_out and (cell.target, cell.field) not in self.present.pinned

    def _add(self, row: ReturnedRow) -> None:
        """Take a row without a known id for a new task, unless it was taken over before.

        A task of its title that was not handed out is the one: what the row says is compared with an empty one.
        """
        title = tidy(row.text("title"))
        if not title:
            if any(reading.said for _, reading in self._read(row, "")):
                written = next(cell.text for cell in row.cells.values() if cell.text.strip())
                self.remarks.append(
                    Question(key=_key(row), doubt=Doubt.UNTITLED_ROW, title="", row=row.number, written=written)
                )
            return
        now = self._taken_before(row, title)
        if now:
            self._judge_all(row, BLANK, now, self._read_again(row, now))
            return
        fields = self._fields(row, BLANK)
        edit = Edit(kind=EditKind.ADD, target=_key(row), fields=fields)
        self.differences.append(Difference(title=title, row=row.number, after=title, edit=edit))

    def _taken_before(self, row: ReturnedRow, title: str) -> ExportedTask | None:
        """Return the task that the row became; of several of one title the one most like it."""

        def unlike(task: ExportedTask) -> int:
            readings = self._read_again(row, task)
            return sum(not says(readings[one], value_of(task, one)) for one in readings)

        several = self._others[title]
        found = min(several[:MOST_NAMESAKES], key=unlike, default=None)
        if found:
            several.remove(found)
        return found

    def _read_again(self, row: ReturnedRow, now: ExportedTask) -> dict[Field, Reading]:
        return dict(read_row(row, replace(BLANK, role=now.role), self.knows))

    def _fields(self, row: ReturnedRow, base: ExportedTask) -> dict[str, Any]:
        """Return what a row says for certain of a task that is not in the plan, and ask about the rest."""
        fields = fields_of(base)
        for one, reading in read_row(row, base, self.knows):
            if reading.doubt:
                new = StatedField(
                    field=one, row=row.number, target=_key(row), base=base, now=base, title=row.text("title")
                )
                self.remarks.append(new.question(reading.doubt, reading, reading.said))
            else:
                fields |= fields_for(one, reading.said[0].value)
        return fields

    def _ask_about_row(self, row: ReturnedRow, doubt: Doubt, original: str) -> None:
        """Ask whether a row is to become a task of its own."""
        base = self._without_who_left(self.bases[self._id_of(row)])
        place = len(self.remarks)
        edit = Edit(kind=EditKind.ADD, target=_key(row), fields=self._fields(row, base))
        title = tidy(row.text("title")) or original
        choices = (Choice(key="add", shown=title, edit=edit),)
        question = Question(
            key=_key(row), doubt=doubt, title=title, row=row.number, exported=original, written=title, choices=choices
        )
        self.remarks.insert(place, question)

    def _without_who_left(self, base: ExportedTask) -> ExportedTask:
        """Return the task without owners where one may no longer be named: its row tells whom it means."""
        is_anybody_gone = set(base.owners) - set(self.present.names.values())
        return replace(base, owners=(), who_text="") if is_anybody_gone else base

    def _ask_about_gone(self, row: ReturnedRow, base: ExportedTask, readings: Mapping[Field, Reading]) -> None:
        """Ask about a task that is no longer there, or whose switch is off, where the file has changed it."""
        if not any(reading.said for reading in readings.values()):
            return
        if base.id not in self.present.stored:
            self._ask_about_row(row, Doubt.GONE_TASK, base.title)
            return
        certain = [fields_for(one, each.said[0].value) for one, each in readings.items() if not each.doubt]
        fields = {name: value for some in certain for name, value in some.items()}
        choice = Choice(key="add", shown=base.title, edit=Edit(target=base.id, fields=fields))
        self.remarks.append(
            Question(key=base.id, doubt=Doubt.GONE_TASK, title=base.title, row=row.number, choices=(choice,))
        )


def _with_words_of(returned: ReturnedChecklist, terms: ChecklistTerms) -> ChecklistTerms:
    """Return the terms with the words of the workbook itself, whatever its language and whoever made them up."""
    areas = {fold_plain(task.area_text): task.area for task in returned.tasks}
    roles = {fold_plain(task.who_text): task.role for task in returned.tasks if not task.owners}
    return replace(terms, areas={**terms.areas, **areas}, roles={**terms.roles, **roles})


def _key(row: ReturnedRow) -> str:
    return f"row-{row.number}"
