"""What may tell who somebody is gets marked; the text stays as it is."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.recording.identities import Clue, likely_identities

LISTED = ("Anna Example", "Head of office, Kukës")


@pytest.mark.parametrize(
    ("text", "marked", "clue"),
    [
        ("As ANNA EXAMPLE said, schools wait.", "ANNA EXAMPLE", Clue.LISTED_NAME),
        ("Write to office@example.org today", "office@example.org", Clue.EMAIL),
        ("Call +355 69 123 4567 at noon", "+355 69 123 4567", Clue.TELEPHONE),
        ("Call 069 123 45 67 at noon", "069 123 45 67", Clue.TELEPHONE),
        ("A girl of 14 from Has came", "girl of 14 from Has", Clue.NAME_AGE_PLACE),
        ("then Example, 15, from Kukës spoke", "Example, 15, from Kukës", Clue.NAME_AGE_PLACE),
        ("a child aged 9 living in Tropoja", "aged 9 living in Tropoja", Clue.NAME_AGE_PLACE),
    ],
)
def test_what_may_tell_who_it_is_is_marked(text: str, marked: str, clue: Clue) -> None:
    found = [(text[each.from_character : each.to_character], each.clue) for each in likely_identities(text, LISTED)]
    assert (marked, clue) in found


@pytest.mark.parametrize(
    "text",
    [
        "The head of office, Kukës, spoke of 1,500 flyers and 150 posters.",
        "From 2005 to 2009 there were 4 conferences, the last on 01.02.2009.",
        "Training begins at 09:00 in room 12; 45 % came.",
        "Children of all ages need schools in Kukës.",
    ],
)
def test_offices_numbers_and_dates_are_nobody(text: str) -> None:
    assert likely_identities(text, LISTED) == ()


@given(st.text(), st.lists(st.text(), max_size=3))
def test_marks_lie_within_any_text(text: str, listed: list[str]) -> None:
    for mark in likely_identities(text, listed):
        assert 0 <= mark.from_character < mark.to_character <= len(text)


@pytest.mark.parametrize("part", ["Aa ", "0 ", "a@", "Aa,15,", "+1", "aged 1 "])
def test_ten_times_the_text_does_not_take_the_square_of_the_time(part: str) -> None:
    short, long = (_seconds(part * (length // len(part))) for length in (10_000, 100_000))

    assert long < 40 * short


def _seconds(text: str) -> float:
    """Return the seconds of the processor that looking through a text takes, the least of three."""
    times = []
    for _ in range(3):
        began = time.process_time()
        likely_identities(text, LISTED)
        times.append(time.process_time() - began)
    return min(times)
