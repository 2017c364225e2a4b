"""Who does the tasks (CHK-02): whom to choose from, whose a task is, and what becomes of it when somebody leaves."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from planner.domain.checklist import Task
from planner.domain.deadlines import DatedTask
from planner.domain.finding import Finding, Place, Severity
from planner.domain.people import Person, Role, is_expected
from planner.domain.plan import Plan

TEAM = (Role.LEAD_FACILITATOR, Role.STAFF, Role.FACILITATOR, Role.RECORDER)
"""Who prepares and runs the event, in the order that people look for them; the others come to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Whose tasks are: a person's, by `person_id`, or where nobody is named those of a `role`."""

    person_id: str = ""
    role: str = ""

    def holds(self, task: Task) -> bool:
        """Whether the task is this person's, or falls to this role until somebody is named."""
        return self.person_id in task.owners if self.person_id else not task.owners and self.role == task.role


def expected_people(plan: Plan) -> tuple[Person, ...]:
    """Return who is still expected and may be given tasks: the team first, and each in the order of the list."""
    persons = {person.id: person for person in plan.persons}
    expected = sorted(filter(is_expected, plan.attendances), key=lambda each: each.role not in TEAM)
    return tuple(persons[each.person_id] for each in expected)


def people_with_tasks(plan: Plan) -> tuple[Person, ...]:
    """Return who is expected, and after them whoever owns a task although they are no longer expected."""
    expected = expected_people(plan)
    owners = {owner for task in plan.tasks for owner in task.owners} - {person.id for person in expected}
    return (*expected, *(person for person in plan.persons if person.id in owners))


def open_tasks_of(dated: Iterable[DatedTask], holder: Holder) -> tuple[DatedTask, ...]:
    """Return the tasks of a holder that are not done."""
    return tuple(each for each in dated if not each.task.completed_on and holder.holds(each.task))


def hand_over(tasks: Iterable[Task], task_ids: Collection[str], holder: Holder, to: str) -> tuple[Task, ...]:
    """Return the tasks, those of `task_ids` that are the holder's now the person's `to`; other owners keep them too."""
    return tuple(_given(task, holder, to) if task.id in task_ids and holder.holds(task) else task for task in tasks)


def _given(task: Task, holder: Holder, to: str) -> Task:
    owners = [to if owner == holder.person_id else owner for owner in task.owners] or [to]
    return replace(task, owners=tuple(dict.fromkeys(owners)))


def owners_who_left(plan: Plan, dated: Iterable[DatedTask]) -> Iterator[Finding]:
    """Find open tasks of people who declined, stayed away or were taken off the list."""
    tasks = tuple(dated)
    for person in people_with_tasks(plan)[len(expected_people(plan)) :]:
        left = open_tasks_of(tasks, Holder(person_id=person.id))
        if left:
            yield Finding(
                rule="owner_left",
                severity=Severity.UNWISE,
                place=Place.CHECKLIST,
                record_id=left[0].task.id,
                source="CHK-02",
                values={"name": person.name, "tasks": tuple(each.task.title for each in left)},
            )
