"""Moments as survey tools write them; where day and month could be either way round, none is guessed."""

import re
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

GOOGLE = re.compile(
    r"(\d{4})/(\d{1,2})/(\d{1,2}) (\d{1,2}):(\d{2}):(\d{2})(?: ([AP])M)?"
    r"(?: (GMT|UTC)(?:([+-]\d{1,2})(?::?(\d{2}))?)?)?",
    re.IGNORECASE,
)
"""`2026/11/22 3:05:09 PM GMT+1`, as Google Forms writes it into CSV."""

NOON = 12


def read_moment(written: str, local: ZoneInfo) -> datetime | None:
    """Return the moment, aware; one without a zone is that of `local`. None where it is not understood for certain."""
    try:
        found = _google(written) or datetime.fromisoformat(written)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=local)


def _google(written: str) -> datetime | None:
    match = GOOGLE.fullmatch(written)
    if not match:
        return None
    year, month, day, hour, minute, second = map(int, match.groups()[:6])
    half = (match[7] or "").upper()
    hour = hour % NOON + (NOON if half == "P" else 0) if half else hour
    found = datetime(year, month, day, hour, minute, second)  # noqa: DTZ001  # its zone is given below, or by the caller
    if match[8] is None:
        return found
    return found.replace(tzinfo=timezone(timedelta(hours=int(match[9] or 0), minutes=int(match[10] or 0))))
