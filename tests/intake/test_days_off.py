"""Days off as people write them."""

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import PlannerError
from planner.intake.days_off import (
    BackwardDaysError,
    DaysOffError,
    ManyDaysOffError,
    read_days_off,
    spans_of,
    write_days_off,
)

CHRISTMAS, NEW_YEAR = date(2026, 12, 24), date(2027, 1, 2)
CLOSED = tuple(CHRISTMAS + timedelta(days=number) for number in range((NEW_YEAR - CHRISTMAS).days + 1))
DAYS = st.dates(date(2000, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    "written",
    [
        "24.12.2026 - 2.1.2027",
        "24.12.2026-2.1.2027",
        "24.12.2026–02.01.2027",
        "2026-12-24 - 2027-01-02",
        "2026-12-24 to 2027-01-02",
        "  24.12.2026   —  2.1.2027 ",
        "24/12/2026 - 2/1/2027",
    ],
)
def test_a_span_is_read_however_it_is_written(written: str) -> None:
    assert read_days_off(written) == CLOSED


@pytest.mark.parametrize("written", ["24.12.2026", "2026-12-24", "24.12.26", "\n\n24.12.2026\n \n24.12.2026\n"])
def test_a_day_is_read_and_counted_once(written: str) -> None:
    assert read_days_off(written) == (CHRISTMAS,)


def test_no_days_are_none() -> None:
    assert read_days_off(" \n ") == ()


@pytest.mark.parametrize(
    "written", ["Christmas", "29.2.2027", "24.12.2026 - ", "1.1.2027 - 2.1.2027 - 3.1.2027", "=1+1"]
)
def test_what_is_no_day_is_refused_with_its_line(written: str) -> None:
    with pytest.raises(DaysOffError) as problem:
        read_days_off(f"1.5.2027\n{written}")
    assert problem.value.values == {"text": written.strip(), "line": 2}


def test_a_span_that_runs_backwards_is_refused() -> None:
    with pytest.raises(BackwardDaysError) as problem:
        read_days_off("2.1.2027 - 24.12.2026")
    assert str(problem.value) == (
        "“2.1.2027 - 24.12.2026” in line 1 of the days off ends before it begins; write the earlier day first."
    )


@pytest.mark.parametrize("written", ["1.1.1990 - 31.12.2090", "1.1.2026 - 1.12.2026\n1.1.2027 - 1.12.2027"])
def test_more_days_than_anybody_has_off_are_refused(written: str) -> None:
    with pytest.raises(ManyDaysOffError):
        read_days_off(written)


def test_days_in_a_row_are_one_span() -> None:
    assert spans_of([NEW_YEAR, *CLOSED[:2]]) == [(CHRISTMAS, CLOSED[1]), (NEW_YEAR, NEW_YEAR)]


@given(st.sets(DAYS, max_size=60))
def test_what_is_written_is_read_again(days: set[date]) -> None:
    assert read_days_off(write_days_off(days)) == tuple(sorted(days))


@given(st.text(max_size=60))
def test_whatever_is_typed_is_days_or_a_sentence(text: str) -> None:
    with suppress(PlannerError):
        assert list(read_days_off(text)) == sorted(set(read_days_off(text)))
