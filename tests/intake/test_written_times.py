"""Moments as survey tools write them."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from planner.intake.written_times import read_moment

TIRANE = ZoneInfo("Europe/Tirane")


@pytest.mark.parametrize(
    "written",
    [
        "2026/11/22 3:05:09 PM GMT+1",
        "2026/11/22 15:05:09",
        "2026-11-22T15:05:09.000+01:00",
        "2026-11-22 15:05:09",
    ],
)
def test_one_moment_is_understood_however_it_is_written(written: str) -> None:
    assert read_moment(written, TIRANE) == datetime(2026, 11, 22, 14, 5, 9, tzinfo=UTC)


def test_midnight_and_noon_are_told_apart() -> None:
    assert read_moment("2026/11/22 12:00:00 AM GMT", TIRANE) == datetime(2026, 11, 22, tzinfo=UTC)
    assert read_moment("2026/11/22 12:00:00 PM GMT", TIRANE) == datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.mark.parametrize("written", ["4/5/26 10:15", "2026/13/22 3:05:09 PM", "2026/11/22 3:05:09 PM GMT+99", "soon"])
def test_what_could_be_two_days_or_none_is_not_guessed(written: str) -> None:
    assert read_moment(written, TIRANE) is None
