"""What must hold when columns get their meaning."""

import pytest

from planner.intake.columns import ReadColumn, clean_heading, read_columns
from planner.intake.headings import Column
from planner.intake.sheet import Row


def meanings(
    *headings: str, below: tuple[str, ...] = (), chosen: dict[str, Column | None] | None = None
) -> list[tuple[str, str, Column | None]]:
    header, row = Row(number=1, cells=headings), Row(number=2, cells=below)
    return [(one.letter, one.heading, one.column) for one in read_columns(header, [row], chosen or {})]


@pytest.mark.parametrize(
    ("headings", "columns"),
    [
        (("Name", "Vorname"), [Column.SURNAME, Column.FIRST_NAME]),
        (("Nom", "Prénom"), [Column.SURNAME, Column.FIRST_NAME]),
        (("Emri", "Mbiemri"), [Column.FIRST_NAME, Column.SURNAME]),
        (("Nome", "Cognome"), [Column.FIRST_NAME, Column.SURNAME]),
        (("Full name", "Surname"), [Column.NAME, Column.SURNAME]),
        (("Name", "First name", "Surname"), [Column.NAME, Column.FIRST_NAME, Column.SURNAME]),
        (("Name", "Organisation"), [Column.NAME, Column.ORGANISATION]),
    ],
)
def test_name_is_half_a_name_beside_the_other_half(headings: tuple[str, ...], columns: list[Column]) -> None:
    assert [column for _, _, column in meanings(*headings)] == columns


def test_title_is_an_office_unless_mr_and_ms_stand_below() -> None:
    assert meanings("Title", below=("Ms.",)) == [("A", "Title", Column.GENDER)]
    assert meanings("Title", below=("Head of office",)) == [("A", "Title", Column.OFFICE)]


def test_columns_without_heading_count_only_where_something_stands_below() -> None:
    assert meanings("", "Name", "", below=("1", "Host")) == [("A", "", None), ("B", "Name", Column.NAME)]


def test_a_person_can_choose_otherwise() -> None:
    chosen = {"A": Column.OFFICE, "B": None}
    assert meanings("Beruf", "Status", below=("x", "y"), chosen=chosen) == [
        ("A", "Beruf", Column.OFFICE),
        ("B", "Status", None),
    ]


@pytest.mark.parametrize(
    ("position", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (702, "AAA")]
)
def test_columns_bear_excels_letters(position: int, letter: str) -> None:
    assert ReadColumn(position=position, heading="", column=None).letter == letter


def test_lines_of_a_heading_are_parted() -> None:
    assert clean_heading("Emri dhe\tMbiemri\nName and surname") == "Emri dhe Mbiemri / Name and surname"
