"""How long a checklist's workbook of 2,000 tasks takes: `python -m tests.bench.checklist_workbook_speed` prints it.

Seconds of the processor, each beside its floor of the same run: writing beside bare XlsxWriter writing the same
cells, reading beside calamine reading all sheets. Nothing is asserted. Goals: writing in twice the floor, reading and
comparing together in 0.6 s.
"""

import io
from datetime import date, timedelta

from planner.domain.checklist_comparison import PresentChecklist, compare
from planner.domain.deadlines import DatedTask
from planner.export.checklist_lines import describe_tasks
from planner.export.checklist_workbook import Checklist, export_checklist
from planner.intake.checklist_workbook import checklist_terms, read_checklist
from planner.wording.wording import Wording
from tests.bench.measuring import best, say
from tests.builders import a_person, a_task
from tests.export.readers import an_edition

TASKS, RUNS = 2000, 3
TODAY = date(2027, 1, 4)
OWNERS = [a_person(id=f"p{number}", name=f"Office {number}") for number in range(40)]


def main() -> None:
    """Measure and print."""
    checklist = Checklist(tasks=[a_dated_task(number) for number in range(TASKS)], owners=OWNERS)
    content = export_checklist(checklist, an_edition(), today=TODAY)
    returned, cells = read_checklist(content), all_cells(content)
    present = present_tasks(checklist)
    writing = best(lambda: export_checklist(checklist, an_edition(), today=TODAY), RUNS)
    floor = best(lambda: write_bare(cells), RUNS)
    say(f"writing {sum(map(len, cells))} cells  {writing:.2f} s, {writing / floor:.1f} times bare XlsxWriter")
    reading, calamine = best(lambda: read_checklist(content), RUNS), best(lambda: all_cells(content), RUNS)
    say(f"reading      {reading:.2f} s, {reading / calamine:.1f} times calamine with every sheet")
    comparing = best(lambda: compare(returned, present, checklist_terms()), RUNS)
    say(f"comparing    {comparing:.2f} s; together {reading + comparing:.2f} s")


def a_dated_task(number: int) -> DatedTask:
    """Make one of many tasks, all within half a year."""
    on = date(2026, 12, 1) + timedelta(days=number % 180)
    task = a_task(id=f"T{number}", position=number, title=f"What is to be done, by whom and by when, {number}")
    return DatedTask(task=task, benchmark_on=on, completion_on=on + timedelta(days=14), wanted_on=None)


def present_tasks(checklist: Checklist) -> PresentChecklist:
    """Return the checklist as it is now, the same as it was handed out."""
    lines = describe_tasks(checklist.tasks, checklist.owners, TODAY, Wording())
    return PresentChecklist(
        tasks={line.dated.task.id: line.exported for line in lines},
        stored=frozenset(),
        pinned=frozenset(),
        names={person.name: person.id for person in checklist.owners},
        today=TODAY,
    )


def all_cells(content: bytes) -> list[list[tuple[int, int, object]]]:
    """Return every cell of every sheet as calamine reads it."""
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_object(io.BytesIO(content))
    sheets = (book.get_sheet_by_index(number).to_python() for number in range(len(book.sheet_names)))
    return [
        [(row, column, value) for row, cells in enumerate(sheet) for column, value in enumerate(cells)]
        for sheet in sheets
    ]


def write_bare(sheets: list[list[tuple[int, int, object]]]) -> None:
    """Write the same cells with bare XlsxWriter, an empty one blank with a format."""
    import xlsxwriter  # type: ignore[import-untyped]  # it carries no types

    book = xlsxwriter.Workbook(io.BytesIO(), {"in_memory": True})
    look = book.add_format({"bottom": 1})
    for cells in sheets:
        sheet = book.add_worksheet()
        for row, column, value in cells:
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, look)
            elif value == "":
                sheet.write_blank(row, column, None, look)
            else:
                sheet.write_string(row, column, str(value), look)
    book.close()


if __name__ == "__main__":
    main()
