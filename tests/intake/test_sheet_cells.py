"""What must hold of reading cells: what other readers find, we find too, whoever wrote the file."""

import io
from collections.abc import Sequence
from datetime import date, datetime

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from planner.intake.archive import DamagedWorkbookError
from planner.intake.sheet_cells import StoredCell, StoredWorkbook
from tests.builders import a_task
from tests.export.readers import NASTY_TEXTS, a_dated_task
from tests.intake.returned import handed_out, rewritten, without_references

SHEET = "xl/worksheets/sheet1.xml"


def saved(*rows: Sequence[object], is_1904: bool = False) -> bytes:
    book = Workbook()
    if is_1904:
        book.epoch = CALENDAR_MAC_1904
    for row in rows:
        book.worksheets[0].append(list(row))
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def first_rows(content: bytes) -> list[tuple[int, dict[int, StoredCell]]]:
    return next(iter(StoredWorkbook(content).sheets)).rows()


def values(content: bytes) -> list[object]:
    return [cell.value for _, cells in first_rows(content) for cell in cells.values()]


def test_texts_numbers_days_and_truth_are_told_apart() -> None:
    day = datetime(2027, 3, 16, 9, 30)  # noqa: DTZ001  a workbook knows no time zones

    assert values(saved(["Ë", 12, 1.5, day, True, "", None])) == ["Ë", 12.0, 1.5, date(2027, 3, 16), "true"]


def test_half_a_character_is_no_part_of_any_text_or_name() -> None:
    book = Workbook()
    book.worksheets[0].append(["a_xD800_b_x000A_c"])
    book.worksheets[0].title = "x_xDFFF_y"
    written = io.BytesIO()
    book.save(written)

    (sheet,) = StoredWorkbook(written.getvalue()).sheets

    assert (sheet.name, sheet.rows()[0][1][0]) == ("xy", StoredCell("ab\nc"))


@pytest.mark.parametrize("is_1904", [False, True])
def test_days_are_right_in_both_calendars_and_bare_numbers_can_be_asked(is_1904: bool) -> None:  # noqa: FBT001  pytest
    content = saved([date(2027, 3, 16), 1462], is_1904=is_1904)

    assert values(content)[0] == date(2027, 3, 16)
    assert StoredWorkbook(content).day(0) == (date(1904, 1, 1) if is_1904 else date(1899, 12, 30))


def test_a_formula_is_told_with_its_value_and_without() -> None:
    def work_out(xml: str) -> str:
        return xml.replace("<f>1+1</f><v></v>", "<f>1+1</f><v>2</v>").replace("<f>1+1</f><v />", "<f>1+1</f><v>2</v>")

    content = saved(["=1+1"])

    assert first_rows(content)[0][1] == {0: StoredCell(None, is_formula=True)}
    assert first_rows(rewritten(content, SHEET, work_out))[0][1] == {0: StoredCell(2.0, is_formula=True)}


@pytest.mark.parametrize("text", NASTY_TEXTS)
def test_texts_are_what_was_written(text: str) -> None:
    content = handed_out(a_dated_task(task=a_task(title=text)))
    tasks = next(sheet for sheet in StoredWorkbook(content).sheets if sheet.name == "Tasks")

    assert tasks.rows()[1][1][3] == StoredCell(text)


def test_hints_at_pronunciation_are_no_part_of_a_text_and_pieces_of_one_are() -> None:
    rich = "<si><r><t>子</t></r><r><t>ども</t></r><rPh><t>こ</t></rPh></si>"
    plain = handed_out(a_dated_task(task=a_task(title="Only once")))
    content = rewritten(plain, "xl/sharedStrings.xml", lambda xml: xml.replace("<si><t>Only once</t></si>", rich))
    tasks = next(sheet for sheet in StoredWorkbook(content).sheets if sheet.name == "Tasks")

    assert tasks.rows()[1][1][3] == StoredCell("子ども")


def test_rows_and_cells_without_references_follow_one_another() -> None:
    content = saved(["a", "b"], ["c"])

    assert first_rows(rewritten(content, SHEET, without_references)) == first_rows(content)


def test_empty_rows_are_passed_over_and_numbers_are_those_that_excel_shows() -> None:
    assert [number for number, _ in first_rows(saved(["a"], [], [None], ["b"]))] == [1, 4]


def test_only_as_many_rows_are_read_as_are_wanted() -> None:
    sheet = next(iter(StoredWorkbook(saved(*[[number] for number in range(1, 9)])).sheets))

    assert [number for number, _ in sheet.rows(2)] == [1, 2]


def test_a_part_that_is_called_a_sheet_a_thousand_times_is_one_sheet() -> None:
    def repeat(xml: str) -> str:
        sheet = xml[xml.index("<sheet ") : xml.index("</sheets>")]
        return xml.replace("</sheets>", "".join(sheet.replace("Sheet", f"Sheet{n}") for n in range(1000)) + "</sheets>")

    content = rewritten(saved([7]), "xl/workbook.xml", repeat)

    assert [sheet.name for sheet in StoredWorkbook(content).sheets] == ["Sheet"]


def test_prefixes_of_elements_do_not_matter() -> None:
    content = rewritten(saved([7]), SHEET, lambda xml: xml.replace("<c ", "<x:c ").replace("</c>", "</x:c>"))
    declared = rewritten(content, SHEET, lambda xml: xml.replace("<worksheet ", '<worksheet xmlns:x="x" ', 1))

    assert values(declared) == [7.0]


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        (SHEET, "<sheetData>", "<sheetData"),
        (SHEET, 't="n"', 't="s"'),
        ("xl/workbook.xml", 'r:id="rId1"', 'r:id="rId99"'),
    ],
)
def test_a_broken_workbook_is_one_clear_error(part: str, old: str, new: str) -> None:
    content = rewritten(saved([7]), part, lambda xml: xml.replace(old, new))
    with pytest.raises(DamagedWorkbookError):
        first_rows(content)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_in_every_encoding(encoding: str) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>'.encode(encoding)
    written = io.BytesIO()
    from zipfile import ZipFile

    with ZipFile(io.BytesIO(saved([7]))) as old, ZipFile(written, "w") as new:
        for name in old.namelist():
            new.writestr(name, bomb if name == SHEET else old.read(name))
    with pytest.raises(DamagedWorkbookError):
        first_rows(written.getvalue())


def test_our_own_workbook_reads_as_openpyxl_reads_it() -> None:
    content = handed_out()
    book = load_workbook(io.BytesIO(content), data_only=True)
    for sheet in StoredWorkbook(content).sheets:
        theirs = [
            value.date() if isinstance(value, datetime) else value
            for row in book[sheet.name].values
            for value in row
            if value not in (None, "")
        ]
        assert [cell.value for _, cells in sheet.rows() for cell in cells.values()] == theirs
