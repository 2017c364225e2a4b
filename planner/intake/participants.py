"""Reads a list of participants and says what was understood and what was not; nothing is stored here."""

from collections.abc import Mapping
from dataclasses import dataclass

from planner.domain.people import Sector
from planner.domain.regions import RegionScheme
from planner.errors import PlannerError, sentence
from planner.intake.cleaning import clean
from planner.intake.columns import Choices, ReadColumn
from planner.intake.entry import ParticipantEntry, Terms, read_entry
from planner.intake.header_row import FoundList, find_list
from planner.intake.places import Places, Sectors
from planner.intake.problems import ProblemSeverity, RowNotes, RowProblem
from planner.intake.repeats import join_repeats
from planner.intake.rows import read_sheets

LONGEST_FILE_NAME = 120


class NobodyListedError(PlannerError):
    """Headings with no row of a participant below them; `problems` say why each row was left out."""

    template = sentence(
        "The headings in row {row} were understood, but none of the {count} rows below them describes somebody. "
        "Write one person in a row, with at least a name or an office."
    )

    def __init__(self, found: FoundList, problems: tuple[RowProblem, ...]) -> None:
        self.problems = problems
        super().__init__(row=found.header_row, count=len(found.rows))


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantList:
    """What a file says, to be looked at before anything is stored.

    `columns` are those with a heading or something below it, in the file's order. `problems` are in the order of rows;
    row 0 stands for the whole file.
    """

    file_name: str
    sheet: str
    header_row: int
    columns: tuple[ReadColumn, ...]
    entries: tuple[ParticipantEntry, ...]
    problems: tuple[RowProblem, ...]

    @property
    def understood(self) -> tuple[ReadColumn, ...]:
        """The columns that are read."""
        return tuple(one for one in self.columns if one.column)

    @property
    def ignored(self) -> tuple[ReadColumn, ...]:
        """The columns that nobody understands; nothing in them is read."""
        return tuple(one for one in self.columns if not one.column)

    @property
    def refused(self) -> tuple[RowProblem, ...]:
        """Why rows were left out."""
        return tuple(problem for problem in self.problems if problem.severity is ProblemSeverity.REFUSED)


def read_participants(
    content: bytes,
    file_name: str,
    *,
    scheme: RegionScheme | None,
    sectors: Mapping[str, Sector],
    choices: Choices | None = None,
) -> ParticipantList:
    """Return the participants of an XLSX or CSV file with everything that was not understood.

    `sectors` are by id. Raises a PlannerError with its cure where the file holds no readable list at all:
    NoHeadingsError, NobodyListedError, and those of `read_sheets` and `find_list`.
    """
    found = find_list(read_sheets(content), choices or Choices())
    entries, problems = _read_entries(found, Terms(places=Places(scheme), sectors=Sectors(sectors)))
    if not entries:
        raise NobodyListedError(found, problems)
    return ParticipantList(
        file_name=clean(file_name)[:LONGEST_FILE_NAME],
        sheet=found.sheet.name,
        header_row=found.header_row,
        columns=found.columns,
        entries=entries,
        problems=(*found.notices, *problems),
    )


def _read_entries(found: FoundList, terms: Terms) -> tuple[tuple[ParticipantEntry, ...], tuple[RowProblem, ...]]:
    rows = [(row, RowNotes(row.number)) for row in found.rows]
    read = [(entry, notes) for row, notes in rows if (entry := read_entry(row, found.columns, terms, notes))]
    entries = join_repeats(read)
    return entries, tuple(problem for _, notes in rows for problem in notes.problems)
