"""What must hold of a checklist's workbook that comes back: sheets and columns are found by what they hold."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.checklist import Task
from planner.domain.checklist_comparison import PresentChecklist, compare
from planner.domain.checklist_return import ReturnedCell, ReturnedChecklist
from planner.errors import PlannerError
from planner.export.checklist_lines import describe_tasks
from planner.export.checklist_workbook import Checklist, export_checklist
from planner.intake.archive import DamagedWorkbookError
from planner.intake.checklist_workbook import (
    LongChecklistError,
    NewerWorkbookError,
    NoChecklistError,
    NoOriginError,
    OlderWorkbookError,
    checklist_terms,
    read_checklist,
)
from planner.intake.file_kinds import EmptyFileError
from planner.intake.sheet import MOST_ROWS
from planner.wording.wording import Wording, languages, wording_for
from tests.builders import a_task
from tests.export.readers import NASTY_TEXTS, a_dated_task, an_edition
from tests.intake.returned import OWNERS, TODAY, altered, handed_out, rewritten

Change = Callable[[Workbook, Worksheet], None]


def read(change: Change | None = None) -> ReturnedChecklist:
    content = handed_out()
    return read_checklist(altered(content, change) if change else content)


def ids(returned: ReturnedChecklist) -> list[str]:
    return [row.text("id") for row in returned.rows]


def cell(change: Change, key: str) -> ReturnedCell:
    return read(change).rows[0].cells[key]


@pytest.mark.parametrize("language", languages())
def test_our_own_workbook_says_where_it_comes_from_and_what_it_said(language: str) -> None:
    task = a_task(id="A", owners=("p1", "p2"), note="=1+1\n'x ", completed_on=date(2027, 1, 2))

    returned = read_checklist(handed_out(a_dated_task(task=task), words=wording_for(language)))

    assert (returned.event_id, returned.exported_at.isoformat()) == ("event-1", "2027-01-04T16:05:00+00:00")
    assert returned.names == {"p1": "Office, Kukës", "p2": "State police"}
    assert (returned.lacking, returned.unread_sheets) == ((), ())
    (exported,), (row,) = returned.tasks, returned.rows
    assert (exported.owners, exported.completed_on, exported.role) == (("p1", "p2"), date(2027, 1, 2), "logistics")
    assert (row.number, row.text("id"), row.text("who"), row.text("note")) == (2, "A", exported.who_text, "=1+1\n'x ")
    assert row.cells["completion_on"] == ReturnedCell(text="2027-02-16", days=(date(2027, 2, 16),))


def test_sheets_are_known_by_what_they_hold() -> None:
    def rename(book: Workbook, sheet: Worksheet) -> None:
        sheet.title = "Plan for Besa"
        book["_meta"].title = "Sheet9"
        book["Sheet9"].sheet_state = "visible"
        book.move_sheet("Sheet9", -6)

    returned = read(rename)

    assert (returned.sheet, ids(returned), len(returned.tasks)) == ("Plan for Besa", ["A", "B", "C"], 3)


def test_columns_are_known_by_their_headings_and_may_be_moved_or_missing() -> None:
    def move(_book: Workbook, sheet: Worksheet) -> None:
        sheet["E1"], sheet["D1"] = "TASK", " area "
        sheet.delete_cols(12)

    returned = read(move)

    assert (returned.rows[0].text("title"), returned.lacking) == ("Venue", ("note",))


def test_of_columns_that_are_there_twice_the_first_is_read_and_named() -> None:
    def double(_book: Workbook, sheet: Worksheet) -> None:
        sheet["M1"], sheet["M2"] = "Completion", date(2027, 5, 3)

    returned = read(double)

    assert (returned.doubled, returned.rows[0].cells["completion_on"].days) == (
        ("completion_on",),
        (returned.tasks[0].completion_on,),
    )


def test_headings_may_stand_lower_and_rows_may_be_hidden() -> None:
    def lower(_book: Workbook, sheet: Worksheet) -> None:
        sheet.insert_rows(1, 3)
        sheet["B1"] = "Our plan"
        sheet.row_dimensions[6].hidden = True

    returned = read(lower)

    assert [(row.number, row.text("id")) for row in returned.rows] == [(5, "A"), (6, "B"), (7, "C")]


def test_rows_that_hold_nothing_that_comes_back_are_no_rows() -> None:
    def add(_book: Workbook, sheet: Worksheet) -> None:
        sheet["J40"], sheet["C41"], sheet["D42"] = "Late", date(2027, 1, 1), " "

    assert ids(read(add)) == ["A", "B", "C"]


def test_of_a_sheet_and_its_copy_the_first_is_read_and_the_other_named() -> None:
    def copy(book: Workbook, sheet: Worksheet) -> None:
        book.copy_worksheet(sheet)

    returned = read(copy)

    assert (returned.sheet, returned.unread_sheets) == ("Tasks", ("Tasks Copy",))


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("12.10.2026", (date(2026, 10, 12),)),
        ("10/12/2026", (date(2026, 12, 10), date(2026, 10, 12))),
        (46307, (date(2026, 10, 12),)),
        ("46307", (date(2026, 10, 12),)),
        ("soon", ()),
    ],
)
def test_a_day_may_be_typed_in_many_ways(typed: str | int, days: tuple[date, ...]) -> None:
    def type_in(_book: Workbook, sheet: Worksheet) -> None:
        sheet["H2"] = typed
        sheet["H2"].number_format = "General"

    assert cell(type_in, "completion_on").days == days


def test_days_of_the_other_calendar_are_right() -> None:
    def count_from_1904(book: Workbook, sheet: Worksheet) -> None:
        book.epoch = CALENDAR_MAC_1904
        sheet["H2"] = date(2026, 10, 12)

    assert cell(count_from_1904, "completion_on").days == (date(2026, 10, 12),)


def test_a_formula_in_a_cell_that_comes_back_is_told() -> None:
    def calculate(_book: Workbook, sheet: Worksheet) -> None:
        sheet["H2"] = "=TODAY()"

    assert cell(calculate, "completion_on") == ReturnedCell(is_formula=True)


def test_a_cell_that_shows_an_error_says_nothing_that_could_be_taken_over() -> None:
    def break_it(_book: Workbook, sheet: Worksheet) -> None:
        sheet["D2"] = "#REF!"

    assert cell(break_it, "title") == ReturnedCell(is_formula=True)


def test_a_number_beyond_every_calendar_is_no_empty_cell() -> None:
    def type_in(_book: Workbook, sheet: Worksheet) -> None:
        sheet["H2"] = 10**12

    assert cell(type_in, "completion_on") == ReturnedCell(text="1000000000000")


def test_words_are_understood_in_every_language_and_as_offices_write_them() -> None:
    terms = checklist_terms()

    assert [terms.done.get(word) for word in ("☑ done", "done", "☐ open", "open", "x", "no", "perhaps")] == [
        True,
        True,
        False,
        False,
        True,
        False,
        None,
    ]
    assert (terms.areas["follow up"], terms.roles["lead facilitator"]) == ("follow_up", "lead_facilitator")


def _schema(number: str) -> Change:
    def set_schema(book: Workbook, _sheet: Worksheet) -> None:
        book["_meta"]["C1"] = number

    return set_schema


def _no_ids(_book: Workbook, sheet: Worksheet) -> None:
    sheet.delete_cols(1)


def _no_meta(book: Workbook, _sheet: Worksheet) -> None:
    del book["_meta"]


def _wrong_date(book: Workbook, _sheet: Worksheet) -> None:
    meta = book["_meta"]
    meta.append(["task", "A", "t", "", "", "", "", "", "soon"])


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (_schema("1"), OlderWorkbookError),
        (_schema("3"), NewerWorkbookError),
        (_schema("new"), DamagedWorkbookError),
        (_schema("inf"), DamagedWorkbookError),
        (_no_ids, NoChecklistError),
        (_no_meta, NoOriginError),
        (_wrong_date, DamagedWorkbookError),
    ],
)
def test_what_cannot_be_taken_back_is_one_clear_sentence(change: Change, error: type[PlannerError]) -> None:
    with pytest.raises(error):
        read(change)


@pytest.mark.parametrize(
    ("content", "error"),
    [(b"", EmptyFileError), (b"Task;Who\n", NoChecklistError), (b"PK\x03\x04" + bytes(90), DamagedWorkbookError)],
)
def test_what_is_no_workbook_is_one_clear_sentence(content: bytes, error: type[PlannerError]) -> None:
    with pytest.raises(error):
        read_checklist(content)


def test_a_workbook_that_is_too_long_is_refused() -> None:
    rows = '<row><c t="inlineStr"><is><t>x</t></is></c></row>' * (MOST_ROWS + 1)
    content = rewritten(
        handed_out(), "xl/worksheets/sheet2.xml", lambda xml: xml.replace("</sheetData>", f"{rows}</sheetData>")
    )

    with pytest.raises(LongChecklistError, match="hold no task"):
        read_checklist(content)


odd_texts = st.one_of(
    st.sampled_from(
        [*NASTY_TEXTS, "'=1+1", " a\r\nb ", "ë ç 🙂", "12.10.2026", "TRUE", "\u200fمركز", "a\x0bb", "x; y"]
    ),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
)
days = st.none() | st.dates(date(2001, 1, 1), date(2099, 12, 31))
odd_tasks = st.builds(
    lambda text, owners, completed_on: a_task(
        title=text[0], note=text[1], area=text[2], role=text[3], owners=tuple(owners), completed_on=completed_on
    ),
    st.tuples(*[odd_texts] * 4),
    st.lists(st.sampled_from(["p1", "p2", "gone"]), unique=True),
    days,
)


@settings(max_examples=20)
@given(st.lists(st.tuples(odd_tasks, days, days), max_size=5))
def test_any_checklist_comes_back_without_a_difference(drawn: list[tuple[Task, date | None, date | None]]) -> None:
    dated = [
        a_dated_task(task=replace(task, id=f"T{number}", position=number), benchmark_on=first, completion_on=last)
        for number, (task, first, last) in enumerate(drawn)
    ]
    lines = describe_tasks(dated, OWNERS, TODAY, Wording())
    present = PresentChecklist(
        tasks={line.dated.task.id: line.exported for line in lines},
        stored=frozenset(line.dated.task.id for line in lines),
        pinned=frozenset(),
        names={person.name: person.id for person in OWNERS},
        today=TODAY,
    )

    returned = read_checklist(export_checklist(Checklist(tasks=dated, owners=OWNERS), an_edition(), today=TODAY))
    comparison = compare(returned, present, checklist_terms())

    assert (comparison.differences, comparison.remarks, comparison.kept) == ((), (), 0)
    assert [row.text("id") for row in returned.rows] == [line.dated.task.id for line in lines]
