"""What must hold when a workbook becomes rows."""

import warnings
from datetime import date, datetime, time

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from planner.intake.archive import DamagedWorkbookError
from planner.intake.sheet import MOST_ROWS
from planner.intake.workbook import read_workbook
from tests.intake.builders import HEADINGS, PEOPLE, a_workbook, saved, with_parts

SHEET = "xl/worksheets/sheet1.xml"


def new_sheet() -> tuple[Workbook, Worksheet]:
    workbook = Workbook()
    return workbook, workbook.worksheets[0]


def cells_of(content: bytes) -> list[tuple[int, tuple[str, ...]]]:
    (sheet,) = read_workbook(content)
    return [(row.number, row.cells) for row in sheet.rows]


def test_rows_bear_excels_numbers_and_empty_ones_are_left_out() -> None:
    rows = [("List of participants",), (), (None, "Name", None), (None, " Host ", None)]
    assert cells_of(a_workbook(rows)) == [(1, ("List of participants",)), (3, ("", "Name")), (4, ("", "Host"))]


def test_every_kind_of_value_becomes_the_text_that_excel_shows() -> None:
    values = (355692345678, 12.0, 1.5, True, date(2027, 3, 16), datetime(2027, 3, 16, 9, 30), time(9, 30))  # noqa: DTZ001 - Excel has no zones
    assert cells_of(a_workbook([values])) == [
        (1, ("355692345678", "12", "1.5", "true", "2027-03-16", "2027-03-16", "09:30:00"))
    ]


@pytest.mark.parametrize(
    ("number_format", "shown"),
    [
        ("0000000000", "0692345678"),
        ('"+"00000000000', "+00692345678"),
        ("\\+0000000000", "+0692345678"),
        ("0", "692345678"),
    ],
)
def test_zeros_and_plus_that_a_format_shows_are_kept(number_format: str, shown: str) -> None:
    workbook, sheet = new_sheet()
    sheet["A1"] = 692345678
    sheet["A1"].number_format = number_format
    assert cells_of(saved(workbook)) == [(1, (shown,))]


def test_text_that_looks_like_a_formula_stays_text() -> None:
    workbook, sheet = new_sheet()
    sheet["A1"] = "=cmd|'/C calc'!A0"
    sheet["A1"].data_type = "s"
    assert cells_of(saved(workbook)) == [(1, ("=cmd|'/C calc'!A0",))]


def test_of_formulas_the_cached_value_is_read() -> None:
    cached = b'<row r="1"><c r="A1" t="str"><f>"Ho"&amp;"st"</f><v>Host</v></c><c r="B1"><f>1+1</f></c></row>'
    assert cells_of(sheet_of(cached)) == [(1, ("Host",))]


def test_dates_counted_from_1904_are_read() -> None:
    workbook, sheet = new_sheet()
    workbook.epoch = datetime(1904, 1, 1)  # noqa: DTZ001 - Excel has no zones
    sheet["A1"] = date(2027, 3, 16)
    assert cells_of(saved(workbook)) == [(1, ("2027-03-16",))]


@pytest.mark.parametrize("dimension", [b"A1:XFD1048576", b"A1", b"A1:B1"])
def test_a_dimension_that_lies_changes_nothing(dimension: bytes) -> None:
    rows = b'<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>'
    assert cells_of(sheet_of(rows, b'<dimension ref="' + dimension + b'"/>')) == [(1, ("1", "", "3")), (2, ("2",))]


def test_rows_far_below_are_read_and_impossible_ones_are_not() -> None:
    rows = b'<row r="1048576"><c r="A1048576"><v>1</v></c></row><row r="99999999999"><c r="A9"><v>2</v></c></row>'
    assert cells_of(sheet_of(rows)) == [(1_048_576, ("1",))]


def test_a_sheet_is_cut_just_past_its_limit() -> None:
    rows = b"".join(b"<row><c><v>1</v></c></row>" for _ in range(MOST_ROWS + 5))
    assert len(cells_of(sheet_of(rows))) == MOST_ROWS + 1


def test_hidden_sheets_are_told_apart() -> None:
    workbook, sheet = new_sheet()
    sheet["A1"] = "Name"
    hidden = workbook.create_sheet("_meta")
    hidden.sheet_state = "veryHidden"
    assert [(sheet.name, sheet.is_hidden) for sheet in read_workbook(saved(workbook))] == [
        ("Sheet", False),
        ("_meta", True),
    ]


def test_what_openpyxl_warns_of_is_nobodys_business() -> None:
    styles = b'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert len(read_workbook(with_parts(a_workbook([HEADINGS, *PEOPLE]), {"xl/styles.xml": styles}))) == 1


def test_cells_that_point_nowhere_are_damage() -> None:
    with pytest.raises(DamagedWorkbookError):
        read_workbook(sheet_of(b'<row r="1"><c r="A1" t="s"><v>99</v></c></row>'))


def test_a_part_in_an_unknown_encoding_is_damage() -> None:
    part = b'<?xml version="1.0" encoding="no-such-encoding"?><worksheet/>'
    with pytest.raises(DamagedWorkbookError):
        read_workbook(with_parts(a_workbook([("x",)]), {SHEET: part}))


def test_a_cell_beyond_all_columns_is_damage_at_once() -> None:
    with pytest.raises(DamagedWorkbookError):
        read_workbook(sheet_of(b'<row r="1"><c r="' + b"A" * 1_000_000 + b'1"><v>1</v></c></row>'))


def sheet_of(rows: bytes, before: bytes = b"") -> bytes:
    head = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    sheet = head + before + b"<sheetData>" + rows + b"</sheetData></worksheet>"
    return with_parts(a_workbook([("x",)]), {SHEET: sheet})
