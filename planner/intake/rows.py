"""Reads any list that people send into sheets of rows; what a file is shows in its bytes, never in its name."""

from planner.intake.delimited import read_delimited
from planner.intake.file_kinds import ZIP, EmptyFileError, refuse_wrong_kinds
from planner.intake.sheet import Sheet


def read_sheets(content: bytes) -> tuple[Sheet, ...]:
    """Return the filled sheets of a workbook, or the one sheet that a text file is.

    Raises a PlannerError that names the cure for everything that is no readable list.
    """
    refuse_wrong_kinds(content)
    sheets = _read_archive(content) if content.startswith(ZIP) else (read_delimited(content),)
    filled = tuple(sheet for sheet in sheets if sheet.rows)
    if not filled:
        raise EmptyFileError
    return filled


def _read_archive(content: bytes) -> tuple[Sheet, ...]:
    from planner.intake.workbook import read_workbook  # openpyxl stays off the start-up path

    return read_workbook(content)
