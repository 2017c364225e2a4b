"""What must hold of a workbook that LibreOffice altered and saved: it comes back with exactly those differences."""

from datetime import date
from pathlib import Path

import pytest

from planner.domain.checklist_cells import Doubt, Field
from planner.operations.checklist_import import apply_checklist, compare_checklist
from planner.operations.printing import make_document
from planner.operations.workplace import Workplace
from tests.operations.builders import HOST, an_event_in
from tests.operations.libreoffice import SOFFICE, alter

pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed here")

STEPS = """
  SortBy(sheet.getCellRangeByName("A2:L{last}"), 3)
  sheet.getCellByPosition(7, RowOf(sheet, "{dated}")).Formula = "2027-02-03"
  sheet.getCellByPosition(5, RowOf(sheet, "{owned}")).String = "Besa from the office"
  sheet.Rows.removeByIndex(RowOf(sheet, "{gone}"), 1)
  sheet.Rows.insertByIndex(4, 1)
  sheet.getCellByPosition(3, 4).String = "Order the buses"
  sheet.getCellByPosition(7, 4).Formula = "2027-02-10"
"""


def test_sorted_rows_one_in_one_out_a_date_and_an_owner_come_back_as_just_that(
    place: Workplace, tmp_path: Path
) -> None:
    plan = an_event_in(place)
    dated, owned, gone = (plan.tasks[number] for number in (3, 7, 11))
    workbook = make_document(place, HOST, plan.event.id, "checklist").content
    steps = STEPS.format(last=len(plan.tasks) + 1, dated=dated.id, owned=owned.id, gone=gone.id)

    comparison = compare_checklist(place, HOST, plan.event.id, alter(workbook, steps, tmp_path))

    assert sorted((each.title, each.field, each.after) for each in comparison.differences) == sorted(
        [(dated.title, Field.COMPLETION_ON, date(2027, 2, 3)), ("Order the buses", None, "Order the buses")]
    )
    assert [(each.key, each.doubt, each.written) for each in comparison.remarks] == [
        (f"{owned.id}.who", Doubt.UNKNOWN_OWNER, "Besa from the office"),
        (gone.id, Doubt.MISSING_ROW, None),
    ]
    assert (comparison.kept, comparison.alike) == (0, 0)

    after = apply_checklist(place, HOST, plan.event.id, comparison, {gone.id: "remove"})
    assert {task.id for task in plan.tasks} - {task.id for task in after.tasks} == {gone.id}
