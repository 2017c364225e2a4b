"""What is said of one task in every view of the checklist: its code, who does it, its days and how late it is."""

from collections.abc import Iterable, Mapping
from datetime import date

from planner.domain.checklist import Task
from planner.domain.deadlines import DatedTask, TaskState
from planner.domain.owners import Holder, people_with_tasks
from planner.domain.plan import Plan
from planner.domain.workbooks import distinct_names
from planner.domain.workload import holders
from planner.ui.components.names import role_name
from planner.ui.state import words
from planner.wording.labels import TASK_STATES
from planner.wording.wording import Wording


def code_of(task: Task) -> str:
    """Return the code that people know a shipped task by, such as DES01; what they added themselves has none."""
    return task.id if task.id.isupper() else ""


def names_in(plan: Plan) -> dict[str, str]:
    """Return the names of those who may have tasks by id, namesakes numbered."""
    return distinct_names(people_with_tasks(plan))


def holder_name(holder: Holder, names: Mapping[str, str]) -> str:
    """Name a person, by id in `names`, or a role."""
    if holder.person_id:
        return names.get(holder.person_id) or words().say("Somebody no longer listed")
    return role_name(holder.role)


def who_does(task: Task, names: Mapping[str, str]) -> str:
    """Name everybody who does a task, or its role while nobody is named."""
    return words().join(holder_name(holder, names) for holder in holders(task))


def standing(dated: DatedTask, today: date, words: Wording) -> str:
    """Say in few words where a task stands: the days that are left or by which it is late, or its state."""
    state, on = dated.state(today), dated.completion_on
    if state is TaskState.DONE and dated.task.completed_on:
        return words.say("done {day}", day=words.short_day(dated.task.completed_on))
    if on is None or state not in {TaskState.LATE, TaskState.DUE}:
        return words.say(TASK_STATES[state])
    days = (on - today).days
    if days < 0:
        return words.say_many("{number} day late", "{number} days late", -days)
    return words.say_many("in {number} day", "in {number} days", days) if days else words.say("today")


def limit_of(dated: DatedTask, words: Wording) -> str:
    """Say the day that a rule sets to a task, with the rule's reason and number; empty where no rule does."""
    task, say = dated.task, words.say
    if dated.floor_on:
        said = say("Not later than {day}.", day=words.long_day(dated.floor_on))
    elif dated.earliest_on:
        said = say("Not before {day}.", day=words.long_day(dated.earliest_on))
    else:
        return ""
    return " ".join(filter(None, (said, task.floor_reason, f"({task.floor_source})" if task.floor_source else "")))


def are_done(dated: Iterable[DatedTask], today: date) -> str:
    """Say how many of some tasks are done, and how many are late if any are."""
    states = [each.state(today) for each in dated]
    late = states.count(TaskState.LATE)
    said = words().say("{done} of {all} done", done=states.count(TaskState.DONE), all=len(states))
    return f"{said} · {words().say_many('{number} late', '{number} late', late)}" if late else said
