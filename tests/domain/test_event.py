"""An event's days follow from its first day and their number."""

from datetime import date

import pytest

from tests.builders import an_event


@pytest.mark.parametrize(("days", "ends_on"), [(1, date(2027, 2, 28)), (2, date(2027, 3, 1)), (5, date(2027, 3, 4))])
def test_an_event_ends_on_its_last_day(days: int, ends_on: date) -> None:
    event = an_event(starts_on=date(2027, 2, 28), days=days)
    assert event.ends_on == event.day(days) == ends_on


def test_the_first_day_is_day_one() -> None:
    assert an_event(starts_on=date(2027, 2, 28)).day(1) == date(2027, 2, 28)
