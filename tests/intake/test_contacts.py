"""What must hold of addresses, telephone numbers and days."""

from datetime import date

import pytest

from planner.intake.contacts import parse_day, read_day, read_email, read_telephone
from planner.intake.problems import RowNotes


@pytest.mark.parametrize(
    ("written", "email", "notices"),
    [
        ("office@kukes.al", "office@kukes.al", 0),
        ("mailto:office@kukes.al", "office@kukes.al", 0),
        ("Social services <Office@Kukes.gov.al>", "Office@Kukes.gov.al", 0),
        ("office@kukes.al; OFFICE@lezhe.al", "office@kukes.al", 1),
        ("office@kukes.al, office@kukes.al.", "office@kukes.al", 0),
        ("o'hara+list@kukes.al", "o'hara+list@kukes.al", 0),
        ("zyra@çorovoda.al", "zyra@çorovoda.al", 0),
        ("office at kukes", "", 1),
        ("office@kukes", "", 1),
        ("office@kukes..al", "", 1),
        ("x" * 250 + "@kukes.al", "", 1),
        ("", "", 0),
    ],
)
def test_the_first_sound_address_is_kept(written: str, email: str, notices: int) -> None:
    notes = RowNotes(2)
    assert (read_email(written, notes), len(notes.problems)) == (email, notices)


@pytest.mark.parametrize(
    ("written", "telephone", "notices"),
    [
        ("+355 69 234 5678", "+355 69 234 5678", 0),
        ("0692345678", "0692345678", 0),
        ("00355-4-22 (office)", "00355-4-22 (office)", 0),
        ("3,55692E+11", "", 1),
        ("3.55692E+11", "", 1),
        ("ask her", "", 1),
        ("", "", 0),
    ],
)
def test_a_telephone_number_stays_as_written(written: str, telephone: str, notices: int) -> None:
    notes = RowNotes(2)
    assert (read_telephone(written, notes), len(notes.problems)) == (telephone, notices)


@pytest.mark.parametrize(
    "written",
    ["31.12.2027", "31/12/2027", "31-12-2027", "31. 12. 2027.", "31.12.27", "2027-12-31", "2027-12-31 00:00:00"],
)
def test_days_are_read_day_first(written: str) -> None:
    assert parse_day(written) == date(2027, 12, 31)


def test_a_day_that_could_be_a_month_is_the_day() -> None:
    assert parse_day("3/4/2027") == date(2027, 4, 3)


@pytest.mark.parametrize("written", ["12/31/2027", "30.2.2027", "46307", "soon", "31.12", "0.0.2027", "2027-13-01"])
def test_what_is_no_day_is_said_and_not_guessed(written: str) -> None:
    notes = RowNotes(2)
    assert read_day(written, notes) is None
    assert len(notes.problems) == 1
