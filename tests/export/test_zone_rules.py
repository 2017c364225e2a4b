"""What must hold of a time zone written as yearly rules: not one hour may be wrong."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest

from planner.export.zone_rules import zone_block
from tests.export.readers import zone_by_dateutil

FROM, UNTIL = datetime(2026, 1, 1, tzinfo=UTC), datetime(2029, 1, 1, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
ACROSS_THE_WORLD = (
    "Africa/Johannesburg",
    "Africa/Lagos",
    "Africa/Nairobi",
    "Africa/Tripoli",
    "America/Anchorage",
    "America/Argentina/Buenos_Aires",
    "America/Asuncion",
    "America/Bogota",
    "America/Chicago",
    "America/Denver",
    "America/Halifax",
    "America/Havana",
    "America/Los_Angeles",
    "America/Mexico_City",
    "America/New_York",
    "America/Sao_Paulo",
    "America/St_Johns",
    "America/Toronto",
    "Antarctica/Troll",
    "Asia/Beirut",
    "Asia/Dubai",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Asia/Riyadh",
    "Asia/Tehran",
    "Asia/Tokyo",
    "Atlantic/Azores",
    "Australia/Adelaide",
    "Australia/Lord_Howe",
    "Australia/Sydney",
    "Europe/Athens",
    "Europe/Belgrade",
    "Europe/Chisinau",
    "Europe/Dublin",
    "Europe/Istanbul",
    "Europe/Kyiv",
    "Europe/Lisbon",
    "Europe/London",
    "Europe/Moscow",
    "Europe/Rome",
    "Europe/Tirane",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Pacific/Norfolk",
)
WITHOUT_A_RULE = (
    "Africa/Cairo",
    "Africa/Casablanca",
    "America/Nuuk",
    "America/Santiago",
    "Asia/Gaza",
    "Asia/Jerusalem",
)


def moments_worth_checking(zone: ZoneInfo) -> Iterator[datetime]:
    """Every noon, and every hour of the days beside a change of the clocks."""
    day = FROM
    while day < UNTIL:
        yield day + 12 * HOUR
        if (day - DAY).astimezone(zone).utcoffset() != (day + 2 * DAY).astimezone(zone).utcoffset():
            yield from (day + number * HOUR for number in range(24))
        day += DAY


def wrong_moments(timezone: str) -> list[datetime]:
    zone = ZoneInfo(timezone)
    block = zone_block(timezone, 2026)
    assert block is not None
    read = zone_by_dateutil(block)
    local = (at.astimezone(zone) for at in moments_worth_checking(zone))
    return [at for at in local if not at.fold and at.replace(tzinfo=read).utcoffset() != at.utcoffset()]


@pytest.mark.parametrize("timezone", ACROSS_THE_WORLD)
def test_no_hour_of_three_years_is_wrong(timezone: str) -> None:
    assert wrong_moments(timezone) == []


@pytest.mark.parametrize("timezone", WITHOUT_A_RULE)
def test_a_zone_without_a_yearly_rule_is_not_written(timezone: str) -> None:
    assert zone_block(timezone, 2026) is None


def test_every_zone_of_the_database_is_either_written_or_not() -> None:
    unsaid = {name for name in available_timezones() if zone_block(name, 2026) is None}

    assert set(WITHOUT_A_RULE) <= unsaid
    assert len(unsaid) < 30


def test_tirana_is_written_as_outlook_reads_it() -> None:
    block = zone_block("Europe/Tirane", 2026)

    assert block is not None
    assert block.to_ical().decode().splitlines() == [
        "BEGIN:VTIMEZONE",
        "TZID:Europe/Tirane",
        "X-LIC-LOCATION:Europe/Tirane",
        "BEGIN:STANDARD",
        "DTSTART:19701025T030000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
        "TZNAME:CET",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "DTSTART:19700329T020000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "TZNAME:CEST",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "END:DAYLIGHT",
        "END:VTIMEZONE",
    ]


def test_a_zone_that_never_changes_has_one_block() -> None:
    block = zone_block("Asia/Dubai", 2026)

    assert block is not None
    assert [part.name for part in block.subcomponents] == ["STANDARD"]
