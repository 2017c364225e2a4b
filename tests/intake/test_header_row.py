"""What must hold when the list is looked for in a file."""

import pytest

from planner.intake.columns import Choices
from planner.intake.header_row import FoundList, NoHeadingsError, NoSuchSheetError, find_list
from planner.intake.headings import Column
from planner.intake.sheet import Row, Sheet, TooManyColumnsError, TooManyRowsError, number_row

HEADINGS = ("Name", "Organisation", "E-mail")
PERSON = ("Host", "Police", "host@police.al")


def a_sheet(*rows: tuple[str, ...], name: str = "List", is_hidden: bool = False) -> Sheet:
    numbered = tuple(number_row(number, cells) for number, cells in enumerate(rows, 1))
    return Sheet(name=name, is_hidden=is_hidden, rows=tuple(row for row in numbered if row.cells))


def found(*sheets: Sheet, choices: Choices | None = None) -> FoundList:
    return find_list(sheets, choices or Choices())


def columns_of(one: FoundList) -> list[Column | None]:
    return [column.column for column in one.columns]


def test_titles_and_blank_rows_above_the_headings_are_passed_over() -> None:
    one = found(a_sheet(("Participants",), (), ("Tirana, 16 March", "", "Organisation"), (), HEADINGS, PERSON))
    assert (one.header_row, [row.cells for row in one.rows]) == (5, [PERSON])


def test_headings_in_two_rows_are_joined() -> None:
    one = found(a_sheet(("Name", "Organisation", "Contact", ""), ("", "", "E-mail", "Tel."), (*PERSON, "069")))
    assert one.header_row == 2
    assert columns_of(one) == [Column.NAME, Column.ORGANISATION, Column.EMAIL, Column.TELEPHONE]


def test_headings_in_a_second_language_are_nobody() -> None:
    one = found(a_sheet(("Emri", "Organizata", "Posta elektronike"), HEADINGS, PERSON))
    assert [row.cells for row in one.rows] == [PERSON]


def test_headings_repeated_on_every_page_are_nobody() -> None:
    one = found(a_sheet(HEADINGS, PERSON, HEADINGS, PERSON))
    assert [row.number for row in one.rows] == [2, 4]


def test_the_sheet_with_most_headings_is_taken_and_a_rival_is_named() -> None:
    one = found(
        a_sheet(("How to use this file",), name="Read me"),
        a_sheet(("Sector", "Participant"), ("Police", "5"), name="By sector"),
        a_sheet((*HEADINGS, "Role", "Status"), PERSON, name="People"),
        a_sheet(("Name", "Tel.", "E-mail"), name="Others"),
    )
    assert one.sheet.name == "People"
    assert [notice.values for notice in one.notices] == [{"sheet": "People", "other": "Others"}]


def test_a_sheet_of_choices_names_nobody() -> None:
    lists = a_sheet(("Sector", "Region", "Role", "Status", "Gender"), ("Police", "Kukës", "Host", "Invited", "Woman"))
    assert found(lists, a_sheet(("Name", "Role"), ("Host", "Host"), name="People")).sheet.name == "People"


def test_a_hidden_sheet_is_taken_only_where_no_other_fits() -> None:
    hidden = a_sheet(HEADINGS, PERSON, name="Hidden", is_hidden=True)
    assert found(hidden, a_sheet(("Name",), ("Host",), name="Seen")).sheet.name == "Seen"
    assert found(hidden).sheet.name == "Hidden"


def test_offices_may_stand_for_names_beside_another_column() -> None:
    assert found(a_sheet(("Office", "Organisation"), ("Head", "Police"))).header_row == 1
    with pytest.raises(NoHeadingsError):
        found(a_sheet(("Office",), ("Head",)))


def test_without_headings_the_cure_is_said() -> None:
    with pytest.raises(NoHeadingsError, match="Write the headings in one row"):
        found(a_sheet(PERSON, PERSON))


def test_a_person_can_choose_the_sheet_and_the_row() -> None:
    sheets = a_sheet(HEADINGS, PERSON), a_sheet(("Wer", "Wo"), ("Name", "Office"), ("Host", "Police"), name="B")
    columns: dict[str, Column | None] = {"A": Column.NAME, "B": Column.ORGANISATION}
    one = found(*sheets, choices=Choices(sheet="B", header_row=1, columns=columns))
    assert columns_of(one) == [Column.NAME, Column.ORGANISATION]
    assert [row.cells for row in one.rows] == [("Host", "Police")]


def test_a_chosen_sheet_that_is_not_there_is_said() -> None:
    with pytest.raises(NoSuchSheetError, match="no filled sheet named “C”"):
        found(a_sheet(HEADINGS, PERSON), choices=Choices(sheet="C"))


def test_a_chosen_row_without_a_name_is_said() -> None:
    with pytest.raises(NoHeadingsError):
        found(a_sheet(HEADINGS, PERSON), choices=Choices(header_row=2))


def test_only_the_list_itself_must_keep_to_the_limits() -> None:
    long = Sheet(name="Log", rows=tuple(Row(number=number, cells=("x",)) for number in range(1, 20_002)))
    assert found(long, a_sheet(HEADINGS, PERSON)).sheet.name == "List"
    with pytest.raises(TooManyRowsError, match="more than 20000 rows"):
        found(Sheet(rows=(Row(number=1, cells=HEADINGS), *(long.rows[1:]), long.rows[0])))
    with pytest.raises(TooManyColumnsError, match="more than 200 columns"):
        found(a_sheet(HEADINGS, ("x",) * 201))
