"""Clock times: minutes counted from a day's opening, right across a change of the clocks and past midnight."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from planner.errors import PlannerError, sentence

MINUTES_A_DAY = 24 * 60


class MissingHourError(PlannerError):
    """A time of day that the clocks skip on that night."""

    template = sentence("On {day} the clocks skip {clock} in {timezone}; choose a time before or after that hour.")


def moment(day: date, minute: int, timezone: str) -> datetime:
    """Return the instant `minute` minutes past midnight on the wall clock of `timezone`.

    A time that the clocks skip is read as if they had not been changed yet, one that comes twice as the first.
    """
    days, rest = divmod(minute, MINUTES_A_DAY)
    wall = datetime.combine(day + timedelta(days=days), time(rest // 60, rest % 60), ZoneInfo(timezone))
    return wall.astimezone(UTC).astimezone(ZoneInfo(timezone))


def later(at: datetime, minutes: int) -> datetime:
    """Return the instant `minutes` of real time after `at`, in the same zone."""
    return (at.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(at.tzinfo)


def minutes_between(earlier: datetime, at: datetime) -> int:
    """Return the minutes of real time from `earlier` to `at`, negative where it is the other way round."""
    return round((at.timestamp() - earlier.timestamp()) / 60)


def check_exists(day: date, minute: int, timezone: str) -> None:
    """Raise MissingHourError where the clocks skip that time of day."""
    at = moment(day, minute, timezone)
    if at.hour * 60 + at.minute != minute % MINUTES_A_DAY:
        raise MissingHourError(day=day, clock=clock_text(minute), timezone=timezone)


def clock_text(minute: int) -> str:
    """Write `09:30` for minute 570 of a day."""
    hours, minutes = divmod(minute % MINUTES_A_DAY, 60)
    return f"{hours:02d}:{minutes:02d}"
