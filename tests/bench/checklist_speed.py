"""How long dates take: `python -m tests.bench.checklist_speed` prints it, nothing asserts it.

Seconds of the processor, each beside a floor measured in the same run: the least that plain Python could do for as many
tasks. Goal: 2,000 tasks with what they wait for in 50 ms, their working days known already.
"""

from dataclasses import replace
from datetime import date, timedelta
from itertools import count, islice

from planner.domain.checklist import Task
from planner.domain.deadlines import date_tasks
from planner.domain.event import Switch
from planner.domain.new_plan import Templates, plan_event
from planner.library.library import read_library
from planner.operations.outlook import working_days_for
from tests.bench.measuring import best, say
from tests.builders import an_event

RUNS = 7
TASKS = 2000
EVENT = an_event(switches=tuple(Switch))


def main() -> None:
    """Measure and print."""
    tasks = many_tasks()
    linked = [replace(task, completion=f"after {task.after[0]} +3d") if task.after else task for task in tasks]
    late = replace(EVENT, planning_from_on=EVENT.starts_on - timedelta(weeks=6))
    days = working_days_for(EVENT)
    floor = best(lambda: bare_dates(tasks, EVENT.starts_on), RUNS)
    say(f"{'floor':<24}{1000 * floor:6.1f} ms for {TASKS} tasks")
    for title, work in {
        "dates": lambda: date_tasks(tasks, EVENT, days),
        "dates after a late start": lambda: date_tasks(tasks, late, days),
        "dates after tasks": lambda: date_tasks(linked, EVENT, days),
    }.items():
        seconds = best(work, RUNS)
        say(f"{title:<24}{1000 * seconds:6.1f} ms, {seconds / floor:5.1f} times the floor")


def many_tasks() -> list[Task]:
    """Return the conference's tasks many times over, each copy waiting for its own."""
    kind = read_library().event_kinds["national_conference"]
    tasks = plan_event(EVENT, Templates(kind=kind, timetable=None, methods={}, question_banks=())).tasks
    copies = (copy(task, number) for number in count() for task in tasks)
    return list(islice(copies, TASKS))


def copy(task: Task, number: int) -> Task:
    """Return a task under an id of its own."""
    return replace(task, id=f"{task.id}-{number}", after=tuple(f"{key}-{number}" for key in task.after))


def bare_dates(tasks: list[Task], starts_on: date) -> list[tuple[Task, date, date]]:
    """Count two dates a task back from one day, and nothing else."""
    return [(task, starts_on - timedelta(weeks=number % 15), starts_on) for number, task in enumerate(tasks)]


if __name__ == "__main__":
    main()
