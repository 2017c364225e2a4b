"""What must hold of the checklist by weeks: every task stands in its weeks, and colour alone tells nothing."""

from datetime import date

from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.deadlines import DatedTask
from planner.domain.workload import WEEK
from planner.export.checklist_timeline import MOST_AFTER
from planner.export.checklist_workbook import Checklist, export_checklist
from tests.builders import a_task
from tests.export.readers import a_dated_task, an_edition, sheet_of

TODAY = date(2027, 1, 4)


def timeline(*tasks: DatedTask, today: date = TODAY) -> Worksheet:
    return sheet_of(export_checklist(Checklist(tasks=tasks, owners=[]), an_edition(), today=today), "Timeline")


def rows(sheet: Worksheet) -> dict[object, str]:
    """Return the signs of each row by its title, a stop for a week without one."""
    found: dict[object, str] = {}
    for row in sheet.iter_rows(min_row=5, values_only=True):
        found[row[0]] = "".join(str(cell or ".") for cell in row[2:])
    return found


def test_a_bar_goes_from_the_benchmark_to_the_completion() -> None:
    long = a_dated_task(
        task=a_task(id="B", title="Long"), benchmark_on=date(2027, 2, 22), completion_on=date(2027, 3, 12)
    )
    short = a_dated_task(
        task=a_task(id="C", title="Short"), benchmark_on=date(2027, 3, 16), completion_on=date(2027, 3, 17)
    )

    sheet = timeline(long, short)

    assert [sheet.cell(4, column).value.date().isoformat() for column in (3, 6)] == ["2027-02-22", "2027-03-15"]  # type: ignore[union-attr]
    assert rows(sheet) == {"Venue": "....", "Long": "○–●.", "Short": "...●"}


def test_a_late_and_a_finished_task_end_in_their_own_signs() -> None:
    late = a_dated_task(task=a_task(id="L", title="Late"))
    done = a_dated_task(task=a_task(id="D", title="Done", completed_on=date(2027, 2, 10)))

    signs = rows(timeline(late, done, today=date(2027, 3, 1)))

    assert (signs["Late"][:2], signs["Done"][:2]) == ("○!", "○✓")


def test_the_weeks_of_today_and_of_the_event_are_marked_in_words_and_borders() -> None:
    sheet = timeline(a_dated_task(benchmark_on=date(2027, 1, 5)))
    marks = {sheet.cell(3, column).value: column for column in range(3, sheet.max_column + 1)}

    assert (marks["Today"], marks["Event"]) == (3, 13)
    assert [sheet.cell(6, column).border.left.style for column in (3, 4, 13)] == ["medium", "thin", "medium"]


def test_a_week_that_is_both_says_both() -> None:
    sheet = timeline(a_dated_task(), today=date(2027, 3, 15))

    assert "Today, Event" in [sheet.cell(3, column).value for column in range(3, sheet.max_column + 1)]


def test_tasks_stand_by_area_and_a_task_without_a_date_says_so() -> None:
    tasks = [
        a_dated_task(task=a_task(id="A", title="First", area="venue")),
        a_dated_task(task=a_task(id="B", title="Second", area="media"), completion_on=date(2027, 2, 17)),
        a_dated_task(task=a_task(id="C", title="Third", area="venue"), benchmark_on=None, completion_on=None),
    ]
    sheet = timeline(*tasks)

    assert list(rows(sheet)) == ["Venue", "First", "Third", "Media", "Second"]
    assert sheet["B7"].value == "Without a date"


def test_a_date_that_lies_years_away_makes_no_thousand_columns() -> None:
    sheet = timeline(a_dated_task(completion_on=date(2090, 1, 1)))

    assert sheet.max_column <= 2 + 6 + MOST_AFTER // WEEK


def test_it_prints_one_page_wide_on_landscape_paper_with_its_head_repeated() -> None:
    sheet = timeline(a_dated_task())

    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight, sheet.print_title_rows) == (
        "landscape",
        0,
        "$3:$4",
    )
    assert sheet.freeze_panes == "C5"


def test_an_empty_checklist_still_has_the_week_of_the_event() -> None:
    assert [cell.value for cell in timeline()[3] if cell.value] == ["Event"]
