"""What must hold of every workbook: text stays text, pages are fit to print, the same values give the same bytes."""

from datetime import date

import pytest
from defusedxml import ElementTree
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.event import PaperSize
from planner.export.text import TooLongError
from planner.export.workbook import Value, Workbook, WorkbookError, running_text, sheet_title
from planner.wording.wording import Wording
from tests.builders import an_event
from tests.export.readers import (
    NASTY_TEXTS,
    PRINTED_AT,
    an_edition,
    open_workbook,
    part_of,
    rows_by_calamine,
    sheet_of,
)

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def a_workbook(*values: Value, **event: object) -> bytes:
    book = Workbook(an_edition(an_event(**event)), "Preparation checklist")
    sheet = book.add_sheet("Sheet", (30, 30))
    sheet.add_table("tblAnything", ("Heading", "Other"), [(value, None) for value in values])
    return book.close()


def first_sheet(content: bytes) -> Worksheet:
    return sheet_of(content, "Sheet")


def running(content: bytes, element: str) -> str | None:
    sheet = ElementTree.fromstring(part_of(content, "xl/worksheets/sheet1.xml"))
    return sheet.findtext(f".//{{{MAIN}}}{element}")


def written(content: bytes) -> list[object]:
    return [row[0] for row in first_sheet(content).iter_rows(min_row=2, max_col=1, values_only=True)]


@pytest.mark.parametrize("text", NASTY_TEXTS)
def test_a_text_comes_back_as_the_text_it_was(text: str) -> None:
    content = a_workbook(text)

    assert first_sheet(content)["A2"].data_type == "s"
    assert rows_by_calamine(content)[1][0] == text


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\N{FULLWIDTH EQUALS SIGN}", "\N{FULLWIDTH PLUS SIGN}"])
def test_what_looks_like_a_formula_is_marked_as_a_literal(start: str) -> None:
    assert first_sheet(a_workbook(f"{start}1"))["A2"].quotePrefix is True


def test_an_ordinary_text_is_not_marked_as_a_literal() -> None:
    assert first_sheet(a_workbook("Tirana"))["A2"].quotePrefix is False


def test_control_characters_are_dropped_and_line_ends_kept() -> None:
    assert written(a_workbook("a\x00b\x0bc\ud800\r\nd")) == ["abc\nd"]


def test_a_text_too_long_for_a_cell_is_refused() -> None:
    with pytest.raises(TooLongError):
        a_workbook("x" * 32_768)


def test_a_text_that_excel_counts_twice_as_long_is_refused() -> None:
    with pytest.raises(TooLongError):
        a_workbook("🙂" * 20_000)


@pytest.mark.filterwarnings("ignore:Duplicate header name")
def test_headings_that_excel_takes_for_the_same_are_refused() -> None:
    sheet = Workbook(an_edition(), "Anything").add_sheet("Sheet", (30, 30))

    with pytest.raises(WorkbookError):
        sheet.add_table("tblAnything", ("Date", "DATE"), [])


def test_dates_and_numbers_stay_what_they_are() -> None:
    content = a_workbook(date(2027, 3, 16), 0, 0.5)

    assert rows_by_calamine(content)[1:] == [[date(2027, 3, 16), ""], [0.0, ""], [0.5, ""]]
    assert first_sheet(content)["A2"].number_format == "yyyy-mm-dd"


def test_a_date_that_excel_does_not_know_is_written_out() -> None:
    assert written(a_workbook(date(1899, 12, 31))) == ["1899-12-31"]


def test_the_same_values_give_the_same_bytes() -> None:
    assert a_workbook("a", date(2027, 3, 16)) == a_workbook("a", date(2027, 3, 16))


def test_properties_carry_title_author_and_print_time() -> None:
    properties = open_workbook(a_workbook("a")).properties

    assert properties.title == "Preparation checklist · National conference on keeping the work going"
    assert properties.creator == "Facilitation planner"
    assert properties.created == PRINTED_AT.replace(tzinfo=None)


@pytest.mark.parametrize(("paper", "number"), [(PaperSize.A4, 9), (PaperSize.LETTER, 1)])
def test_a_sheet_prints_on_the_paper_of_the_event_one_page_wide(paper: PaperSize, number: int) -> None:
    sheet = first_sheet(a_workbook("a", paper_size=paper))

    assert sheet.page_setup.paperSize == number
    assert sheet.sheet_properties.pageSetUpPr == PageSetupProperties(fitToPage=True)
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == "$1:$1"


def test_head_and_foot_say_event_document_version_print_time_and_page() -> None:
    content = a_workbook("a")

    assert running(content, "oddHeader") == "&LNational conference on keeping the work going&RPreparation checklist"
    assert running(content, "oddFooter") == "&LVersion 3 · Printed 4 Jan 2027 17:05&RPage &P of &N"


def test_a_title_cannot_smuggle_field_codes_into_the_head() -> None:
    assert running_text("R&D &P\nof &N") == "R&&D &&P of &&N"


def test_a_long_title_is_shortened_in_the_head() -> None:
    assert running_text("x" * 300) == f"{'x' * 79}…"


def test_a_title_of_three_hundred_field_codes_still_makes_a_workbook() -> None:
    content = a_workbook("a", title="&" * 300)

    assert running(content, "oddHeader") == f"&L{'&&' * 79}…&RPreparation checklist"


def test_a_sheet_may_be_called_almost_anything() -> None:
    assert sheet_title("'[Week] 1/2: what? *now*' and a good deal more") == "Week 1 2 what now ' and a good"


def test_a_language_from_right_to_left_turns_the_sheets() -> None:
    book = Workbook(an_edition(words=Wording("ar")), "Preparation checklist")
    book.add_sheet("Sheet", (30,))

    assert first_sheet(book.close()).sheet_view.rightToLeft is True


def test_english_sheets_run_from_left_to_right() -> None:
    assert first_sheet(a_workbook("a")).sheet_view.rightToLeft is not True


def test_rows_are_as_high_as_their_text_and_grow_when_it_does() -> None:
    content = a_workbook("a word or two " * 10, "short")

    assert first_sheet(content).row_dimensions[2].height == 75
    assert part_of(content, "xl/worksheets/sheet1.xml").count("customHeight") == 0
