"""How far the preparation has got, area by area; what has no date yet counts among all, but never as late or next."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from planner.domain.deadlines import DatedTask, TaskState


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaProgress:
    """How many of an area's tasks are done and late; `next` is the open one that is to be finished first."""

    area: str
    done: int
    late: int
    all: int
    next: DatedTask | None = None

    @property
    def share(self) -> float:
        """The part that is done, from 0 to 1."""
        return self.done / self.all


def progress_by_area(dated: Iterable[DatedTask], today: date) -> tuple[AreaProgress, ...]:
    """Return the areas in the order in which the checklist first names them."""
    areas: dict[str, list[DatedTask]] = {}
    for each in dated:
        areas.setdefault(each.task.area, []).append(each)
    return tuple(_progress(area, theirs, today) for area, theirs in areas.items())


def _progress(area: str, dated: list[DatedTask], today: date) -> AreaProgress:
    states = [each.state(today) for each in dated]
    return AreaProgress(
        area=area,
        done=states.count(TaskState.DONE),
        late=states.count(TaskState.LATE),
        all=len(states),
        next=next(iter(open_by_date(dated)), None),
    )


def open_by_date(dated: Iterable[DatedTask]) -> list[DatedTask]:
    """Return the open tasks that have a date, what is to be finished first leading."""
    waiting = [(each.completion_on, each) for each in dated if each.completion_on and not each.task.completed_on]
    return [each for _, each in sorted(waiting, key=lambda pair: (pair[0], pair[1].task.position))]
