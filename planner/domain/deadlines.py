"""The dates of every task, counted from the event or from another task (content B4.2, B10, REL-03)."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import chain

from planner.domain.checklist import Task
from planner.domain.dated_task import DatedTask, MovedBecause, TaskState
from planner.domain.draft import Draft
from planner.domain.event import Event
from planner.domain.ordering import find_circles, in_order, needs_of
from planner.domain.ruler import FINAL_WEEK, Ruler
from planner.domain.working_days import WorkingDays

__all__ = ["FINAL_WEEK", "DatedTask", "MovedBecause", "TaskState", "applies", "date_tasks"]

MOST_ROUNDS = 4
"""How often tasks come forward and those counted from them follow; more are asked for only by a contradiction."""


def applies(task: Task, event: Event) -> bool:
    """Whether a task belongs to the event as it stands; what somebody already worked on never goes away."""
    if task.condition is None or task.condition in event.switches or task.is_kept:
        return True
    return bool(task.completed_on or task.benchmark_on or task.completion_on or task.owners or task.note)


def date_tasks(
    tasks: Iterable[Task], event: Event, working_days: WorkingDays, next_event_on: date | None = None
) -> tuple[DatedTask, ...]:
    """Return the tasks that apply to the event, in their order, with their dates.

    Dates that people fixed stay, and so do those of finished tasks. The others are counted from the event or from
    another task, moved off days off (NUM-10), drawn together where planning began late, and never lie after what still
    waits for them. A floor is kept wherever it still can be. Tasks that need one another in a circle have no dates.
    """
    ruler = Ruler(event, working_days, next_event_on)
    drafts: dict[str, Draft] = {}
    for task in tasks:
        if applies(task, event):
            drafts[task.id] = Draft(task, ruler, drafts)
    needs = needs_of(draft.task for draft in drafts.values())
    circling = set(chain.from_iterable(find_circles(needs)))
    _place([drafts[key] for key in in_order(needs) if key not in circling], ruler)
    return tuple(draft.finish() for draft in drafts.values())


def _place(drafts: Sequence[Draft], ruler: Ruler) -> None:
    """Date tasks that stand in the order in which they need one another."""
    for draft in drafts:
        draft.want()
    wanted = (on for draft in drafts for on in (draft.wanted_benchmark_on, draft.wanted_on) if on)
    ruler.begin(min(wanted, default=ruler.start_on))
    for draft in drafts:
        draft.place()
    following = [draft for draft in drafts if draft.is_counted_from_task]
    for _ in range(MOST_ROUNDS):
        _bring_forward(drafts)
        moved = [draft.follow() for draft in following]
        if not any(moved):
            break


def _bring_forward(drafts: Sequence[Draft]) -> None:
    """Let every open task end by the earliest completion among those that still wait for it (content B4.3a).

    A task that waits for one it is to end before would draw that one back for ever: it draws nothing.
    """
    for waiting in reversed(drafts):
        if waiting.task.completed_on or not waiting.completion_on:
            continue
        for earlier in (waiting.others[key] for key in waiting.task.after if key in waiting.others):
            is_drawn_back = waiting.completion.number < 0 and waiting.completion.task == earlier.task.id
            if not is_drawn_back:
                earlier.come_forward(waiting)
