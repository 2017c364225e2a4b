"""What is to be done this week, in the three parts that its sheet and its page share (CHK-07)."""

from collections.abc import Sequence
from datetime import date

from planner.domain.deadlines import FINAL_WEEK, TaskState
from planner.export.checklist_lines import TaskLine
from planner.wording.wording import Wording


def say_this_week(words: Wording, today: date) -> str:
    """Write `22 November 2026 to 29 November 2026`."""
    return words.say("{first} to {last}", first=words.long_day(today), last=words.long_day(today + FINAL_WEEK))


def weekly_sections(
    lines: Sequence[TaskLine], words: Wording, *, today: date
) -> tuple[tuple[str, list[TaskLine]], ...]:
    """Return what is late, what is to be finished in seven days, and what else is to be under way by then."""
    until = today + FINAL_WEEK
    under_way = [
        line
        for line in lines
        if line.state in {TaskState.UNDER_WAY, TaskState.AHEAD} and (line.dated.benchmark_on or date.max) <= until
    ]
    return (
        (words.say("Late"), [line for line in lines if line.state is TaskState.LATE]),
        (words.say("To be finished"), [line for line in lines if line.state is TaskState.DUE]),
        (words.say("To be under way"), under_way),
    )
