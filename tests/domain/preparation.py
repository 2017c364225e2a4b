"""A short preparation with the offsets, floors and order of the conference's checklist (content B4.3, B4.3a)."""

from datetime import date

from planner.domain.checklist import Task
from planner.domain.deadlines import DatedTask, date_tasks
from planner.domain.event import Event
from planner.domain.working_days import WorkingDays
from tests.builders import a_task

MONTH_REASON = "People need a full calendar month to have their travel authorised."

ROWS = (
    # id, benchmark, completion, after
    ("DES01", "-14w", "-3mo", ""),
    ("DES03", "-13w", "-12w", ""),
    ("CON01", "-13w", "-12w", ""),
    ("CON02", "-12w", "-12w", "CON01"),
    ("CON03", "-12w", "-11w", "CON02"),
    ("CON05", "-10w", "-9w", "CON03"),
    ("DES06", "-10w", "-9w", "DES03 CON05"),
    ("DES07", "-9w", "-8w", "DES06"),
    ("PAR01", "-10w", "-8w", ""),
    ("DES09", "-6w", "-6w", "DES07"),
    ("PAR03", "-6w", "-1mo", "PAR01 DES09"),
    ("DES10", "-4w", "-3w", "DES09"),
    ("PAR07", "-3w", "-2w", "PAR03"),
    ("DES11", "-2w", "-10d", "DES10"),
    ("FAC04", "-7d", "-3wd", "DES11"),
    ("FAC05", "-3wd", "-2wd", "FAC04 FAC07"),
    ("FAC06", "-2wd", "-1wd", "FAC05"),
    ("FAC07", "-4wd", "-3wd", "PAR07"),
    ("MAT02", "-1w", "-2d", "FAC07"),
    ("DAY01", "0", "E", ""),
    ("REP01", "E+1d", "E+3d", "DAY01"),
    ("REP04", "E+2w", "E+4w", "REP01"),
    ("FOL05", "next", "next", ""),
)

FLOORS = {
    "DES01": {"completion_floor": "-3mo", "floor_source": "NUM-01"},
    "PAR03": {"completion_floor": "-1mo", "floor_source": "NUM-02", "floor_reason": MONTH_REASON},
    "FAC04": {"benchmark_floor": "-7d", "floor_source": "NUM-03"},
    "FAC05": {"completion_floor": "-1d", "floor_source": "NUM-04"},
}


def a_preparation() -> tuple[Task, ...]:
    """Return the tasks of a conference that say something about dates."""
    return tuple(
        a_task(
            id=code,
            position=position,
            title=f"Title of {code}",
            benchmark=benchmark,
            completion=completion,
            after=tuple(after.split()),
            **FLOORS.get(code, {}),
        )
        for position, (code, benchmark, completion, after) in enumerate(ROWS)
    )


def dated(tasks: tuple[Task, ...], event: Event, *days_off: date) -> dict[str, DatedTask]:
    """Date the tasks and return them by id."""
    return {each.task.id: each for each in date_tasks(tasks, event, WorkingDays(days_off=frozenset(days_off)))}
