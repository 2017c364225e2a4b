"""The workbook of what was planned against what it took."""

from datetime import datetime

from planner.domain.day_edits import extend_session, start_session, stop_session
from planner.domain.day_progress import follow_day
from planner.export.actual_times_workbook import export_actual_times
from tests.builders import a_plan, a_session
from tests.domain.days import a_day_plan, at
from tests.export.readers import NASTY_TEXTS, an_edition, column_of, sheet_of


def wall(moment: datetime) -> datetime:
    """Return a moment as a workbook holds it, which knows no zones."""
    return moment.replace(tzinfo=None)


def a_workbook() -> bytes:
    """Make the workbook of a day on which the talk took 67 of 60 minutes, and the break is on."""
    plan = extend_session(start_session(a_day_plan(), "talk", at(9, 3)), "talk", 5)
    plan = start_session(stop_session(plan, "talk", at(10, 10)), "break", at(10, 12))
    return export_actual_times([follow_day(plan, number, at(10, 15)) for number in (1, 2)], an_edition())


def test_every_session_stands_with_its_planned_and_its_actual_times() -> None:
    content = a_workbook()
    assert column_of(content, "By session", "Session") == ["Talk", "Break", "Work", "Closing"]
    assert column_of(content, "By session", "Planned start") == [
        wall(at(9)),
        wall(at(10)),
        wall(at(10, 30)),
        wall(at(11, 30)),
    ]
    assert column_of(content, "By session", "Actual start")[:2] == [
        wall(at(9, 3)),
        wall(at(10, 12)),
    ]
    assert column_of(content, "By session", "Planned minutes") == [60, 30, 60, 30]
    assert column_of(content, "By session", "Actual minutes") == [67, None, None, None]
    assert column_of(content, "By session", "Difference") == [7, None, None, None]


def test_times_are_times_of_day() -> None:
    cell = sheet_of(a_workbook(), "By session")["C2"]
    assert (cell.is_date, cell.number_format) == (True, "hh:mm")


def test_the_sums_of_a_day_count_what_was_held_to_its_end() -> None:
    rows = [[cell.value for cell in row] for row in sheet_of(a_workbook(), "By day").iter_rows(min_row=2)]
    assert [row[1:] for row in rows] == [[1, 60, 67, 7], [0, 0, 0, 0]]


def test_titles_that_formulas_are_made_of_stay_texts() -> None:
    sessions = tuple(a_session(id=f"s{place}", position=place, title=text) for place, text in enumerate(NASTY_TEXTS))
    content = export_actual_times([follow_day(a_plan(sessions=sessions), 1, at(9))], an_edition())
    assert all(cell.data_type != "f" for row in sheet_of(content, "By session").iter_rows() for cell in row)
