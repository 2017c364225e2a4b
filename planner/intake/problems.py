"""What is wrong with single rows: collected while reading, shown together, each with row, reason and cure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

LONGEST_SHOWN = 80


class ProblemSeverity(StrEnum):
    """Whether a row was left out, or came in with something to look at."""

    REFUSED = "refused"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True, kw_only=True)
class RowProblem:
    """What is wrong with a row, by the number that Excel shows beside it; row 0 stands for the whole file.

    The interface says `template` through `planner.wording` and fills in `values`, as it does for an error.
    """

    row: int
    severity: ProblemSeverity = ProblemSeverity.NOTICE
    template: str
    values: Mapping[str, object] = field(default_factory=dict)


class RowNotes:
    """Collects the problems of one row."""

    def __init__(self, row: int) -> None:
        self.row = row
        self.problems: list[RowProblem] = []

    @property
    def is_refused(self) -> bool:
        """Whether the row is to be left out."""
        return any(problem.severity is ProblemSeverity.REFUSED for problem in self.problems)

    def note(self, template: str, **values: object) -> None:
        """Note something to look at; the row comes in."""
        self._add(ProblemSeverity.NOTICE, template, values)

    def refuse(self, template: str, **values: object) -> None:
        """Note why the row is left out."""
        self._add(ProblemSeverity.REFUSED, template, values)

    def _add(self, severity: ProblemSeverity, template: str, values: Mapping[str, object]) -> None:
        shown = {name: _shorten(value) for name, value in values.items()}
        self.problems.append(RowProblem(row=self.row, severity=severity, template=template, values=shown))


def _shorten(value: object) -> object:
    is_long = isinstance(value, str) and len(value) > LONGEST_SHOWN
    return f"{str(value)[: LONGEST_SHOWN - 1]}…" if is_long else value
