"""Reads an office's own days off as people write them: one day, or one span of days, a line."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from planner.errors import PlannerError, sentence
from planner.intake.contacts import parse_day

BETWEEN = re.compile(r"\s+(?:-|to)\s+|\s*[–—]\s*|(?<=\d{4})-(?=\d{1,2}\.)")
ONE_DAY = timedelta(days=1)
MOST_DAYS_OFF, LONGEST_QUOTED = 400, 40


class DaysOffError(PlannerError):
    """A line that is no day and no span of days."""

    template = sentence(
        "“{text}” in line {line} of the days off is no day; write 24.12.2026 or 2026-12-24, and several days as "
        "24.12.2026 - 2.1.2027."
    )


class BackwardDaysError(PlannerError):
    """A span that ends before it begins."""

    template = sentence("“{text}” in line {line} of the days off ends before it begins; write the earlier day first.")


class ManyDaysOffError(PlannerError):
    """More days off than anybody has around one event."""

    template = sentence(
        "There are more than {most} days off; leave out weekends, and days that are far from the event."
    )


def read_days_off(text: str) -> tuple[date, ...]:
    """Return the days in order, each once; empty lines say nothing.

    Raises DaysOffError, BackwardDaysError or ManyDaysOffError.
    """
    days: set[date] = set()
    for number, written in enumerate(text.splitlines(), start=1):
        if line := " ".join(written.split()):
            first, last = _read_span(line, number)
            days.update(_days_from(first, last))
        if len(days) > MOST_DAYS_OFF:
            raise ManyDaysOffError(most=MOST_DAYS_OFF)
    return tuple(sorted(days))


def write_days_off(days: Iterable[date]) -> str:
    """Return days as `read_days_off` reads them: one day or span a line, in figures."""
    spans = spans_of(days)
    return "\n".join(
        _figures(first) if first == last else f"{_figures(first)} - {_figures(last)}" for first, last in spans
    )


def spans_of(days: Iterable[date]) -> list[tuple[date, date]]:
    """Return the first and the last day of each run of days that follow one another."""
    spans: list[tuple[date, date]] = []
    for day in sorted(days):
        if spans and spans[-1][1] + ONE_DAY == day:
            spans[-1] = (spans[-1][0], day)
        else:
            spans.append((day, day))
    return spans


def _read_span(line: str, number: int) -> tuple[date, date]:
    parts = [line] if parse_day(line) else BETWEEN.split(line)
    days = [parse_day(part.strip()) for part in parts]
    found = [day for day in days if day]
    quoted = {"text": line[:LONGEST_QUOTED], "line": number}
    if len(found) < len(parts) or len(found) > len(("first", "last")):
        raise DaysOffError(**quoted)
    if found[-1] < found[0]:
        raise BackwardDaysError(**quoted)
    return found[0], found[-1]


def _days_from(first: date, last: date) -> Iterator[date]:
    """Yield the days of a span, of a huge one no more than show that it is."""
    length = min((last - first).days, MOST_DAYS_OFF)
    return (first + timedelta(days=number) for number in range(length + 1))


def _figures(day: date) -> str:
    return f"{day.day}.{day.month}.{day.year}"
