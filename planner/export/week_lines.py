"""What is to be done this week, in the three parts that its sheet and its page share (CHK-07)."""

from collections.abc import Sequence
from datetime import date

from planner.domain.coming_week import WeekPart, part_of_week
from planner.domain.deadlines import FINAL_WEEK
from planner.export.checklist_lines import TaskLine
from planner.wording.wording import Wording


def say_this_week(words: Wording, today: date) -> str:
    """Write `22 November 2026 to 29 November 2026`."""
    return words.say("{first} to {last}", first=words.long_day(today), last=words.long_day(today + FINAL_WEEK))


def weekly_sections(
    lines: Sequence[TaskLine], words: Wording, *, today: date
) -> tuple[tuple[str, list[TaskLine]], ...]:
    """Return what is late, what is to be finished in seven days, and what else is to be under way by then."""
    asked = [(line, part_of_week(line.dated, today)) for line in lines]
    parts = {part: [line for line, wanted in asked if wanted is part] for part in WeekPart}
    return (
        (words.say("Late"), parts[WeekPart.LATE]),
        (words.say("To be finished"), parts[WeekPart.TO_FINISH]),
        (words.say("To be under way"), parts[WeekPart.UNDER_WAY]),
    )
