"""What must hold of the checklist's workbook: people may alter it, and it carries what intake needs to read it back."""

import re
from datetime import date, datetime

import pytest

from planner.domain.deadlines import date_tasks
from planner.domain.workbooks import CHECKLIST_COLUMNS
from planner.domain.working_days import WorkingDays
from planner.export.checklist_workbook import Checklist, export_checklist
from planner.wording.wording import Wording
from tests.builders import a_person, a_task, an_event
from tests.export.readers import (
    NASTY_TEXTS,
    a_dated_task,
    an_edition,
    column_of,
    formula_of,
    open_workbook,
    part_of,
    rows_by_calamine,
    sheet_of,
)

TODAY = date(2027, 1, 4)
OWNERS = [a_person(id="p1", name="Regional social services, Kukës"), a_person(id="p2", name="State police, Tirana")]


def export(*tasks: object, **changes: object) -> bytes:
    dated = [a_dated_task(task=task) for task in tasks or (a_task(),)]
    return export_checklist(Checklist(tasks=dated, owners=OWNERS), an_edition(**changes), today=TODAY)  # type: ignore[arg-type]


def _plain(value: object) -> object:
    """Return the date of what openpyxl reads as a midnight."""
    return value.date() if isinstance(value, datetime) else value


def test_the_sheets_are_those_that_people_need() -> None:
    assert open_workbook(export()).sheetnames == [
        "Read me",
        "Tasks",
        "This week",
        "By person",
        "Timeline",
        "Lists",
        "_meta",
    ]


def test_the_workbook_opens_on_the_tasks() -> None:
    book = open_workbook(export())

    assert book.active is not None
    assert book.active.title == "Tasks"


def test_a_task_stands_in_one_row_under_the_headings_of_the_domain() -> None:
    task = a_task(owners=("p1", "p2"), note="Ask twice", completed_on=date(2027, 1, 2))

    rows = [[cell.value for cell in row] for row in sheet_of(export(task), "Tasks").iter_rows()]

    assert rows[0] == [column.heading for column in CHECKLIST_COLUMNS]
    assert [_plain(value) for value in rows[1]] == [
        "VEN01",
        "☑ Done",
        date(2027, 2, 1),
        "Ask for government or donated premises first",
        "Venue",
        "Regional social services, Kukës; State police, Tirana",
        date(2027, 2, 9),
        date(2027, 2, 16),
        date(2027, 1, 2),
        "Done",
        None,
        "Ask twice",
    ]


def test_dates_are_real_dates_that_everybody_reads_alike() -> None:
    sheet = sheet_of(export(), "Tasks")

    assert [sheet[f"{column}2"].number_format for column in "CGHI"] == ["mmm yyyy"] + ["yyyy-mm-dd"] * 2 + ["General"]


def test_the_tasks_are_a_table_whose_headings_and_titles_stay_in_view() -> None:
    sheet = sheet_of(export(a_task(id="A"), a_task(id="B")), "Tasks")

    assert sheet.tables["tblChecklist"].ref == "A1:L3"
    assert sheet.auto_filter.ref is None
    assert sheet.freeze_panes == "E2"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.print_area == "'Tasks'!$B$1:$L$3"
    assert sheet.column_dimensions["A"].hidden is True


def test_an_empty_checklist_still_makes_a_workbook() -> None:
    content = export_checklist(Checklist(tasks=[], owners=[]), an_edition(), today=TODAY)

    assert sheet_of(content, "Tasks").tables["tblChecklist"].ref == "A1:L2"


def test_the_lists_hold_everybody_and_the_two_states() -> None:
    content = export()

    assert column_of(content, "Lists", "Who")[:3] == [
        "Regional social services, Kukës",
        "State police, Tirana",
        "Convener",
    ]
    assert [value for value in column_of(content, "Lists", "Done") if value] == ["☐ Open", "☑ Done"]
    names = open_workbook(content).defined_names
    assert names["DoneList"].attr_text == "'Lists'!$B$2:INDEX('Lists'!$B$1:$B$502,COUNTA('Lists'!$B$1:$B$502))"
    assert "OwnerList" in names


def test_people_who_do_a_task_together_can_be_chosen_together() -> None:
    together = export(a_task(owners=("p1", "p2")), a_task(id="B", owners=("p1",)))

    assert column_of(together, "Lists", "Who")[-1] == "Regional social services, Kukës; State police, Tirana"


def test_a_wrong_state_owner_or_date_is_refused() -> None:
    rules = {
        str(rule.sqref): (rule.type, rule.errorStyle or "stop", rule.showErrorMessage, rule.formula1)
        for rule in sheet_of(export(), "Tasks").data_validations.dataValidation
    }

    assert rules == {
        "B2:B502": ("list", "stop", True, "DoneList"),
        "F2:F502": ("list", "stop", True, "OwnerList"),
        "G2:G502": ("date", "stop", True, "36526"),
        "H2:H502": ("date", "stop", True, "36526"),
        "I2:I502": ("date", "stop", True, "36526"),
    }


def test_a_late_row_is_bold_as_well_as_red() -> None:
    rules = [
        rule
        for area in sheet_of(export(), "Tasks").conditional_formatting
        for rule in area.rules
        if "TODAY()" in rule.formula[0]
    ]

    (late,) = rules
    assert late.formula == ['AND($H2<>"",$H2<TODAY(),NOT(OR($I2<>"",$B2="☑ Done")))']
    assert late.dxf is not None
    assert (late.dxf.font.b, late.dxf.font.color.rgb, late.dxf.fill.bgColor.rgb) == (True, "FF9C0006", "FFFFC7CE")


def test_the_status_is_worked_out_by_the_workbook_and_shown_without_it() -> None:
    content = export()

    formula = formula_of(content, "Tasks", "J2")
    assert formula == (
        '=IF(OR($I2<>"",$B2="☑ Done"),"Done",IF($H2="","Without a date",IF($H2<TODAY(),"Late",IF($H2<=TODAY()+7,'
        '"Due within a week",IF(AND($G2<>"",$G2<=TODAY()),"Under way","Ahead")))))'
    )
    assert column_of(content, "Tasks", "Status") == ["Ahead"]


@pytest.mark.parametrize("text", NASTY_TEXTS)
def test_what_people_wrote_stays_what_they_wrote(text: str) -> None:
    content = export(a_task(title=text, note=text, area=text, owners=("p1",)))

    row = sheet_of(content, "Tasks")[2]
    assert [row[number].data_type for number in (3, 4, 11)] == ["s", "s", "s"]
    assert [row[number].value for number in (3, 11)] == [text, text]


def test_control_characters_do_no_harm() -> None:
    assert column_of(export(a_task(title="a\x00\x0bb")), "Tasks", "Task") == ["ab"]


def test_quotes_in_translated_words_do_no_harm_to_the_formulas() -> None:
    content = export(words=_WithQuotes())

    assert '"""Late"""' in formula_of(content, "Tasks", "J2")


class _WithQuotes(Wording):
    def say(self, message: str, /, **values: object) -> str:
        said = super().say(message, **values)
        return f'"{said}"' if said in {"Late", "Done"} else said


def test_the_hidden_sheet_says_where_the_workbook_comes_from() -> None:
    book = open_workbook(export())
    rows = [row[:3] for row in book["_meta"].values]

    assert book["_meta"].sheet_state == "veryHidden"
    assert rows[:6] == [
        ("setting", "schema", "2"),
        ("setting", "event", "event-1"),
        ("setting", "exported_at", "2027-01-04T16:05:00+00:00"),
        ("setting", "language", "en"),
        ("owner", "p1", "Regional social services, Kukës"),
        ("owner", "p2", "State police, Tirana"),
    ]


def test_the_hidden_sheet_holds_each_task_as_it_left_us() -> None:
    task = a_task(owners=("p1", "p2"), note="a\r\nb\x00", completed_on=date(2027, 1, 2))

    (filed,) = [row[1:] for row in open_workbook(export(task))["_meta"].values if row[0] == "task"]

    assert filed == (
        "VEN01",
        "Ask for government or donated premises first",
        "venue",
        "Venue",
        "logistics",
        "p1 p2",
        "Regional social services, Kukës; State police, Tirana",
        "2027-02-09",
        "2027-02-16",
        "2027-01-02",
        "a\nb",
    )


def test_the_same_tasks_on_the_same_day_give_the_same_bytes() -> None:
    assert export(a_task(note="n")) == export(a_task(note="n"))


def test_dates_of_a_whole_event_come_back_by_another_reader() -> None:
    tasks = [
        a_task(id=str(number), position=number, benchmark=f"-{number}w", completion=f"-{number}d")
        for number in range(1, 60)
    ]
    dated = date_tasks(tasks, an_event(), WorkingDays())

    content = export_checklist(Checklist(tasks=dated, owners=OWNERS), an_edition(), today=TODAY)

    assert rows_by_calamine(content)[0] == ["Preparation checklist", ""]
    assert len(column_of(content, "Tasks", "Task")) == 59


def test_no_formula_comes_from_people() -> None:
    content = export(*(a_task(id=str(number), title=text, note=text) for number, text in enumerate(NASTY_TEXTS)))

    formulas = re.findall("<f>(.*?)</f>", part_of(content, "xl/worksheets/sheet2.xml"))
    assert {re.sub(r"\d+", "", formula) for formula in formulas} == {re.sub(r"\d+", "", formulas[0])}
    assert len(formulas) == len(NASTY_TEXTS)
