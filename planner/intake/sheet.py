"""What every list that people send becomes before anybody asks what its columns mean: numbered rows of texts."""

from collections.abc import Sequence
from dataclasses import dataclass

from planner.errors import PlannerError, sentence
from planner.intake.problems import RowProblem

MOST_ROWS = 20_000
MOST_COLUMNS = 200


class TooManyRowsError(PlannerError):
    """A sheet longer than any list of participants."""

    template = sentence(
        "The list has more than {limit} rows. Keep only the rows of the people who are to come, "
        "or split the list into several files."
    )


class TooManyColumnsError(PlannerError):
    """A sheet wider than any list of participants."""

    template = sentence(
        "The list has more than {limit} columns. Copy the columns that describe the people into a new sheet "
        "and upload that."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row that is not empty; `number` is what Excel shows beside it.

    `cells` are texts without the empty ones at the end; a date is written `2027-03-16`.
    """

    number: int
    cells: tuple[str, ...]

    def text(self, position: int) -> str:
        """Return what stands in a column, counted from 0."""
        return self.cells[position] if position < len(self.cells) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet of a workbook, or a text file, whose `name` is empty. `notices` are about reading it."""

    name: str = ""
    is_hidden: bool = False
    rows: tuple[Row, ...]
    notices: tuple[RowProblem, ...] = ()

    def check_size(self) -> None:
        """Raise TooManyRowsError or TooManyColumnsError where this cannot be a list of participants."""
        if len(self.rows) > MOST_ROWS:
            raise TooManyRowsError(limit=MOST_ROWS)
        if any(len(row.cells) > MOST_COLUMNS for row in self.rows):
            raise TooManyColumnsError(limit=MOST_COLUMNS)


def number_row(number: int, cells: Sequence[str]) -> Row:
    """Return a row without the empty cells at its end."""
    filled = next((width for width in range(len(cells), 0, -1) if cells[width - 1]), 0)
    return Row(number=number, cells=tuple(cells[:filled]))
