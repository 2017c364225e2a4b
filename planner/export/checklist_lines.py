"""The checklist's tasks in the words that its workbook says them in, the same on every sheet."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from planner.domain.checklist_return import ExportedTask
from planner.domain.deadlines import DatedTask, TaskState
from planner.domain.people import Person
from planner.domain.workbooks import DONE_CHOICES, OWNER_SEPARATOR, distinct_names
from planner.wording.labels import AREAS, TASK_STATES, TEAM_ROLES
from planner.wording.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskLine:
    """One task with its dates and the words for the rest; `who` are names, or the role while nobody is named."""

    dated: DatedTask
    done: str
    area: str
    who: tuple[str, ...]
    state: TaskState
    state_text: str
    limit: str

    @property
    def exported(self) -> ExportedTask:
        """The task as the workbook shows it, for telling later what was changed."""
        task = self.dated.task
        return ExportedTask(
            id=task.id,
            title=task.title,
            area=task.area,
            area_text=self.area,
            role=task.role,
            owners=task.owners,
            who_text=self.all_who,
            benchmark_on=self.dated.benchmark_on,
            completion_on=self.dated.completion_on,
            completed_on=task.completed_on,
            note=task.note,
        )

    @property
    def all_who(self) -> str:
        """Everybody who does it, in one cell."""
        return OWNER_SEPARATOR.join(self.who)


def describe_tasks(
    dated: Iterable[DatedTask], owners: Sequence[Person], today: date, words: Wording
) -> tuple[TaskLine, ...]:
    """Return the tasks by completion date, those without one last, else in their own order.

    `owners` are everybody who may be named in a task's `owners`.
    """
    names = distinct_names(owners)
    lines = [_describe(each, names, today, words) for each in dated]
    return tuple(sorted(lines, key=lambda line: (line.dated.completion_on or date.max, line.dated.task.position)))


def _describe(dated: DatedTask, names: Mapping[str, str], today: date, words: Wording) -> TaskLine:
    task = dated.task
    state = dated.state(today)
    return TaskLine(
        dated=dated,
        done=words.say(DONE_CHOICES[state is TaskState.DONE]),
        area=label(AREAS, task.area, words),
        who=tuple(names.get(owner) or words.say("Somebody no longer listed") for owner in task.owners)
        or (label(TEAM_ROLES, task.role, words),),
        state=state,
        state_text=words.say(TASK_STATES[state]),
        limit=limit_of(dated, words),
    )


def limit_of(dated: DatedTask, words: Wording) -> str:
    """Say the rule that the task's dates keep to and its reason; empty where it has none."""
    reason = dated.task.floor_reason
    if dated.floor_on is None:
        return reason
    day = words.long_day(dated.floor_on)
    if dated.misses_floor:
        return words.say("Should have been finished by {day}. {reason}", day=day, reason=reason)
    return words.say("Not later than {day}. {reason}", day=day, reason=reason)


def label(labels: Mapping[str, str], key: str, words: Wording) -> str:
    """Say the name of one of our keys; a key that people made up themselves is its own name."""
    return words.say(labels[key]) if key in labels else key
