"""What the next seven days ask for: what is late, what is to be finished, what is to be under way (CHK-07)."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from planner.domain.deadlines import FINAL_WEEK, DatedTask, TaskState
from planner.domain.progress import open_by_date


class WeekPart(StrEnum):
    """What the coming week asks for of a task."""

    LATE = "late"
    TO_FINISH = "to_finish"
    UNDER_WAY = "under_way"


def part_of_week(dated: DatedTask, today: date) -> WeekPart | None:
    """Tell what the seven days from `today` ask for of a task; None where they ask for nothing."""
    match dated.state(today):
        case TaskState.LATE:
            return WeekPart.LATE
        case TaskState.DUE:
            return WeekPart.TO_FINISH
        case TaskState.UNDER_WAY | TaskState.AHEAD if (dated.benchmark_on or date.max) <= today + FINAL_WEEK:
            return WeekPart.UNDER_WAY
        case _:
            return None


def coming_week(dated: Iterable[DatedTask], today: date) -> dict[WeekPart, list[DatedTask]]:
    """Return the tasks of every part, empty ones too, by the day on which they are to be finished."""
    parts: dict[WeekPart, list[DatedTask]] = {part: [] for part in WeekPart}
    for each in open_by_date(dated):
        part = part_of_week(each, today)
        if part:
            parts[part].append(each)
    return parts
