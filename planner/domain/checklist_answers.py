"""Applies what a workbook changes, with a person's answers, to the tasks of a plan: all of it or nothing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from planner.domain.checklist import Task
from planner.domain.checklist_changes import KEEP, Comparison, Edit, EditKind, Question
from planner.domain.editing import next_position
from planner.domain.origin import Origin
from planner.errors import PlannerError, sentence

USUAL_AREA, USUAL_ROLE = "event", "coordinator"
"""Where a new row names no area, and whom it falls to where it names nobody."""


class OpenQuestionsError(PlannerError):
    """A workbook whose questions are not all answered."""

    template = sentence("Questions about the workbook are still open: {count}. Nothing was changed: answer them first.")


class UnknownAnswerError(PlannerError):
    """An answer to a question that was not asked, or that is none of its choices."""

    template = sentence(
        "“{key}={answer}” answers no question about this workbook. Nothing was changed: choose one of {choices}."
    )


class NothingAskedError(PlannerError):
    """An answer where there is no question at all."""

    template = sentence(
        "“{key}={answer}” answers nothing: this workbook raises no question. Nothing was changed: leave the answer out."
    )


def apply_answers(
    tasks: Iterable[Task], comparison: Comparison, answers: Mapping[str, str], new_ids: Iterator[str]
) -> tuple[Task, ...]:
    """Return the tasks with all that the workbook changes; `answers` are the keys of choices by those of questions.

    A date that the file changed is fixed from then on; the others stay derived. Raises what `check_answers` raises.
    """
    check_answers(comparison, answers)
    edits = [each.edit for each in comparison.differences]
    edits += [edit for question in comparison.questions if (edit := _chosen(question, answers[question.key]))]
    changes, kept = _changes_by_target(edits), list(tasks)
    removed = {edit.target for edit in edits if edit.kind is EditKind.REMOVE}
    changed = [_changed(task, changes.get(task.id, {})) for task in kept if task.id not in removed]
    added = [{**edit.fields, **changes.get(edit.target, {})} for edit in edits if edit.kind is EditKind.ADD]
    position = next_position(kept)
    new = (_new_task(next(new_ids), number, fields) for number, fields in enumerate(added, position))
    return (*changed, *new)


def check_answers(comparison: Comparison, answers: Mapping[str, str]) -> None:
    """Raise unless every question has one of its answers, and nothing else has any.

    That is OpenQuestionsError, UnknownAnswerError or NothingAskedError.
    """
    asked = {each.key: [KEEP, *(choice.key for choice in each.choices)] for each in comparison.questions}
    for key, answer in answers.items():
        if not asked:
            raise NothingAskedError(key=key, answer=answer)
        if answer not in asked.get(key, ()):
            offered = asked.get(key) or asked
            raise UnknownAnswerError(key=key, answer=answer, choices=", ".join(offered))
    still_open = asked.keys() - answers.keys()
    if still_open:
        raise OpenQuestionsError(count=len(still_open))


def _chosen(question: Question, answer: str) -> Edit | None:
    return next((choice.edit for choice in question.choices if choice.key == answer), None)


def _changes_by_target(edits: Iterable[Edit]) -> dict[str, dict[str, Any]]:
    changes: defaultdict[str, dict[str, Any]] = defaultdict(dict)
    for edit in edits:
        if edit.kind is EditKind.CHANGE:
            changes[edit.target].update(edit.fields)
    return changes


def _changed(task: Task, changes: Mapping[str, Any]) -> Task:
    """Return the task with its changes; a conditional one that was altered stays whatever becomes of its switch."""
    is_kept = task.is_kept or task.condition is not None
    return replace(task, is_kept=is_kept, **changes) if changes else task


def _new_task(task_id: str, position: int, said: Mapping[str, Any]) -> Task:
    fields = {"area": USUAL_AREA, "role": USUAL_ROLE} | {name: value for name, value in said.items() if value}
    return Task(id=task_id, position=position, benchmark="0", completion="0", origin=Origin.OWN, **fields)
