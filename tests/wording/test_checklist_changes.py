"""What must hold of what is said of a workbook: nothing that was passed over stays unsaid."""

from dataclasses import replace

from planner.domain.checklist_changes import Comparison
from planner.wording.checklist_changes import say_lacking
from planner.wording.wording import Wording
from tests.domain.returned import a_return


def test_a_sheet_as_it_was_handed_out_lacks_nothing() -> None:
    assert say_lacking(Wording(), Comparison(returned=a_return())) == ""


def test_columns_that_are_gone_or_there_twice_and_sheets_that_were_not_read_are_named() -> None:
    returned = replace(a_return(), lacking=("note", "area"), doubled=("completion_on",), unread_sheets=("Copy",))

    assert say_lacking(Wording(), Comparison(returned=returned)) == (
        "The sheet no longer has these columns, which stay as they are: Note and Area. "
        "The first was read of columns that are there twice: Completion. "
        "“Tasks” was read; “Copy” has the same columns and was not."
    )
