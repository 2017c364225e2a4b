"""What hypothesis draws from: dates of the coming years, days off, and offsets in the form people write."""

from datetime import date

from hypothesis import strategies as st

from planner.domain.working_days import WorkingDays

DATES = st.dates(date(2026, 1, 1), date(2031, 12, 31))
WORKING_DAYS = st.builds(
    lambda weekend, days_off: WorkingDays(weekend=weekend, days_off=days_off),
    st.frozensets(st.integers(0, 6), max_size=4),
    st.frozensets(DATES, max_size=30),
)
UNITS = st.sampled_from(["mo", "w", "d", "wd"])
NUMBERS = st.integers(1, 60)
OFFSETS_BEFORE = st.builds("-{}{}".format, NUMBERS, UNITS)
OFFSETS_AFTER = st.builds("E+{}{}".format, NUMBERS, UNITS)
