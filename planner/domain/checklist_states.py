"""One field of one task in its three states: as it was handed out, what the file says, and as it is now."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from planner.domain.checklist_cells import Doubt, Field, Reading, Said
from planner.domain.checklist_changes import Choice, Difference, Edit, Question
from planner.domain.checklist_return import ExportedTask, Shown, tidy


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedField:
    """One field of the task `target`, or of `row-12` where it is new; what the file says of it comes as a reading."""

    field: Field
    row: int
    target: str
    base: ExportedTask
    now: ExportedTask
    title: str = ""

    @property
    def value_before(self) -> object:
        return value_of(self.base, self.field)

    @property
    def value_now(self) -> object:
        return value_of(self.now, self.field)

    def difference(self, said: Said) -> Difference:
        return Difference(
            title=self.now.title,
            row=self.row,
            field=self.field,
            before=shown_of(self.now, self.field),
            after=said.shown,
            edit=self._edit(said),
        )

    def question(self, doubt: Doubt, reading: Reading, said: Iterable[Said]) -> Question:
        certain = reading.said[0].shown if reading.said else None
        return Question(
            key=f"{self.target}.{self.field}",
            doubt=doubt,
            title=self.title or self.now.title,
            row=self.row,
            field=self.field,
            exported=shown_of(self.base, self.field),
            now=shown_of(self.now, self.field),
            written=reading.written or certain,
            choices=tuple(
                Choice(key=each.key, shown=each.shown, edit=self._edit(each))
                for each in said
                if each.value != self.value_now
            ),
        )

    def _edit(self, said: Said) -> Edit:
        return Edit(target=self.target, fields=fields_for(self.field, said.value))


def fields_for(one: Field, value: object) -> dict[str, Any]:
    """Return the fields of `Task` that hold what a cell says."""
    if one is Field.WHO and isinstance(value, tuple):
        return {"role": value[0], "owners": value[1]}
    return {str(one): value}


def fields_of(task: ExportedTask) -> dict[str, Any]:
    """Return the fields of `Task` that say something."""
    return {name: value for one in Field for name, value in fields_for(one, value_of(task, one)).items() if value}


def value_of(task: ExportedTask, one: Field) -> object:
    """Return what a field holds: for `who` the role and the owners."""
    if one is Field.WHO:
        return tidy(task.role), task.owners
    value = getattr(task, one)
    return tidy(value) if isinstance(value, str) else value


def shown_of(task: ExportedTask, one: Field) -> Shown:
    """Return what people see of a field."""
    texts = {Field.WHO: task.who_text, Field.AREA: task.area_text}
    shown: Shown = texts[one] if one in texts else getattr(task, one)
    return shown


def says(reading: Reading, value: object) -> bool:
    """Whether a cell says for certain what a task holds already."""
    return not reading.doubt and reading.said[0].value == value
