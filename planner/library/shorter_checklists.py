"""Draws the time before an event together, for a checklist that is based on a longer one (content B4.4)."""

from dataclasses import replace
from fractions import Fraction

from planner.domain.checklist import ChecklistItem
from planner.domain.offset import Anchor, Offset, Unit, parse_offset

DAYS_IN_A_MONTH = Fraction(1461, 48)
DAYS = {Unit.MONTHS: DAYS_IN_A_MONTH, Unit.WEEKS: Fraction(7), Unit.DAYS: Fraction(1)}


def parse_duration(text: str) -> Fraction:
    """Return the days of a length of time such as 14w; raises OffsetError."""
    return -count_days(parse_offset(f"-{text}"))


def count_days(offset: Offset) -> Fraction:
    """Return the days an offset amounts to on average; months are calendar months elsewhere."""
    return offset.number * DAYS.get(offset.unit, Fraction(7, 5))


def scale_item(item: ChecklistItem, share: Fraction) -> ChecklistItem:
    """Return a task with `share` of its time before the event, finished no later than its floor; all of it as it is."""
    if share == 1:
        return item
    completion = scale_offset(item.completion, share)
    is_counted_back = parse_offset(completion).anchor is Anchor.FIRST_DAY
    if item.completion_floor and is_counted_back and _days_before(completion) < _days_before(item.completion_floor):
        completion = item.completion_floor
    return replace(item, benchmark=scale_offset(item.benchmark, share), completion=completion)


def scale_offset(text: str, share: Fraction) -> str:
    """Return an offset before the event in whole days, at least one; working days and all others stay as they are."""
    offset = parse_offset(text)
    if offset.anchor is not Anchor.FIRST_DAY or offset.number >= 0 or offset.unit is Unit.WORKING_DAYS:
        return text
    return f"-{max(1, round(-count_days(offset) * share))}d"


def _days_before(text: str) -> Fraction:
    return -count_days(parse_offset(text))
