"""What is said of an event is made clean, whoever says it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.new_plan import EventValueError
from planner.operations.description import MOST_DAYS_OFF, check_description, one_line, tidy
from tests.builders import an_event


@given(text=st.text())
def test_any_text_becomes_one_clean_line_that_stays_as_it_is(text: str) -> None:
    line = one_line(text)

    assert (line, line.isascii() <= line.isprintable()) == (one_line(line), True)
    line.encode()


def test_letters_of_every_script_stay() -> None:
    for text in ("Kukës – “çështje”", "مؤتمر التنسيق", "協調會議", "क्षेत्रीय बैठक", "👩‍💻"):
        assert one_line(text) == text


def test_titles_themes_and_places_become_clean_and_nothing_else() -> None:
    event = an_event(title=" A\nB ", theme="\0theme", place="Tirana\u202e", kind=" kind ")

    assert tidy(event) == an_event(title="A B", theme="theme", place="Tirana", kind=" kind ")


def test_days_of_rest_are_kept_in_order_and_once_each() -> None:
    first, second = date(2027, 3, 1), date(2027, 3, 2)

    assert tidy(an_event(weekend=(6, 4, 6), days_off=(second, first, second))) == an_event(
        weekend=(4, 6), days_off=(first, second)
    )


@pytest.mark.parametrize(
    "rest",
    [
        {},
        {"weekend": (0, 1, 2, 3, 4, 5), "days_off": (date(2027, 3, 1),)},
        {"country": "DE", "holiday_region": "BY"},
        {"days_off": tuple(date(2027, 1, 1) + timedelta(days=number) for number in range(MOST_DAYS_OFF))},
    ],
)
def test_days_of_rest_that_can_be_are_taken(rest: dict[str, object]) -> None:
    check_description(an_event(**rest))


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (
            {"country": "GB", "holiday_region": "Kent"},
            "“Kent” is no region with public holidays of its own; use one of ENG, NIR, SCT, WLS, or leave it out.",
        ),
        (
            {"country": "AL", "holiday_region": "BY"},
            "No region of AL is known to have public holidays of its own; leave “BY” out.",
        ),
        ({"weekend": (5, 7)}, "7 is no day of the week; give numbers from 0 for Monday to 6 for Sunday."),
        ({"weekend": (-1,)}, "-1 is no day of the week; give numbers from 0 for Monday to 6 for Sunday."),
        (
            {"weekend": tuple(range(7))},
            "A weekend cannot take all seven days; leave at least one day on which people work.",
        ),
        (
            {"days_off": tuple(date(2027, 1, 1) + timedelta(days=number) for number in range(MOST_DAYS_OFF + 1))},
            "401 days off are too many; keep those near the event, 400 at most.",
        ),
        (
            {"days_off": (date(9999, 12, 31),)},
            "The day off 9999-12-31 is too far away; choose days from 1990-01-01 to 2100-12-31.",
        ),
    ],
)
def test_days_of_rest_that_cannot_be_are_refused_in_a_sentence(wrong: dict[str, object], sentence: str) -> None:
    with pytest.raises(EventValueError) as refusal:
        check_description(an_event(**wrong))
    assert str(refusal.value) == sentence
