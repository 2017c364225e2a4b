"""Minutes and clock times as people type them: 45, 1h30, 1:30, 1,5h; 9:30, 9.30, 930, 9h30."""

import re

from planner.domain.clock import MINUTES_A_DAY
from planner.errors import PlannerError, sentence

LONGEST_QUOTED = 40
MINUTES_AN_HOUR = 60


class DurationError(PlannerError):
    """A text that is no number of minutes."""

    template = sentence("“{text}” is no length of time; write minutes, or for example 1h30, 1:30 or 1,5h.")


class LongDurationError(PlannerError):
    """More time than a day has."""

    template = sentence("“{text}” is longer than a day; divide it into sessions of several days.")


class ClockError(PlannerError):
    """A text that is no time of day."""

    template = sentence("“{text}” is no time of day; write it like 9:30 or 14:00.")


MINUTES = re.compile(r"([0-9]{1,5})\s*(?:m|min|minutes?|')?")
HOURS = re.compile(r"([0-9]{1,5})(?:[.,]([0-9]{1,5}))?\s*(?:h|hours?|hrs?)")
BOTH = re.compile(r"([0-9]{1,5})\s*(?:h|:|hours?\s+)\s*([0-9]{1,2})\s*(?:m|min|minutes?|')?")
CLOCK = re.compile(r"([0-9]{1,2})(?:\s*[:.h]\s*([0-9]{2})|\s*h)?|([0-9]{1,2})([0-9]{2})")


def parse_minutes(text: str) -> int:
    """Return the whole minutes that a text means; raises DurationError or LongDurationError."""
    minutes = _read_minutes(" ".join(text.lower().split()))
    if minutes is None:
        raise DurationError(text=text[:LONGEST_QUOTED])
    if minutes > MINUTES_A_DAY:
        raise LongDurationError(text=text[:LONGEST_QUOTED])
    return minutes


def _read_minutes(text: str) -> int | None:
    if found := MINUTES.fullmatch(text):
        return int(found[1])
    if found := HOURS.fullmatch(text):
        return round(float(f"{found[1]}.{found[2] or 0}") * MINUTES_AN_HOUR)
    found = BOTH.fullmatch(text)
    if found is None or int(found[2]) >= MINUTES_AN_HOUR:
        return None
    return int(found[1]) * MINUTES_AN_HOUR + int(found[2])


def parse_clock(text: str, opens_minute: int = 0) -> int:
    """Return the minute of the day that a text means; raises ClockError.

    A time before `opens_minute` lies in the night after the day, and counts on past 1440.
    """
    found = CLOCK.fullmatch(" ".join(text.lower().split()))
    hours, minutes = (int(found[1] or found[3]), int(found[2] or found[4] or 0)) if found else (24, 0)
    if hours * MINUTES_AN_HOUR >= MINUTES_A_DAY or minutes >= MINUTES_AN_HOUR:
        raise ClockError(text=text[:LONGEST_QUOTED])
    minute = hours * MINUTES_AN_HOUR + minutes
    return minute if minute >= opens_minute else minute + MINUTES_A_DAY
