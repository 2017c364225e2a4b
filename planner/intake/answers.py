"""Reads the export of a survey and says what was understood; the same row always has the same key."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from zoneinfo import ZoneInfo

from planner.errors import PlannerError, sentence
from planner.intake.answer_headings import AnswerColumn, AskedQuestion, Headings, SurveyColumn, count_known
from planner.intake.cleaning import clean
from planner.intake.columns import clean_heading
from planner.intake.entry import Terms
from planner.intake.participants import LONGEST_FILE_NAME
from planner.intake.problems import RowNotes, RowProblem
from planner.intake.rows import read_sheets
from planner.intake.sheet import Row, Sheet
from planner.intake.written_times import read_moment

LOOKED_AT = 20
KEY_LENGTH = 32

NOTHING_SAID = sentence("The row answers no question and was left out.")
TWICE = sentence("The same answers stand in another row too; they were taken in once.")
NO_TIME = sentence("“{value}” was not understood as a time; the answers come in without one.")


class NoSurveyError(PlannerError):
    """A file in which no heading is that of a survey."""

    template = sentence(
        "No row of headings was found. The first row must name the columns, such as Timestamp, Organisation, Sector, "
        "Region, and then one question each."
    )


class NoQuestionsError(PlannerError):
    """A survey without a question."""

    template = sentence(
        "Headings were found in row {row}, but none of them is a question. Export the answers with them."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerEntry:
    """One row: who answered when, and what, by the column's place. `key` is the same whenever the file is read."""

    row: int
    key: str
    received_at: datetime | None = None
    organisation: str = ""
    email: str = ""
    sector: str = ""
    region: str = ""
    language: str = ""
    texts: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswersList:
    """What a file says, to be looked at before anything is stored."""

    file_name: str
    columns: tuple[SurveyColumn, ...]
    entries: tuple[AnswerEntry, ...]
    problems: tuple[RowProblem, ...] = ()

    @property
    def questions(self) -> tuple[SurveyColumn, ...]:
        """The columns of answers, to questions that are known and to new ones."""
        return tuple(each for each in self.columns if each.meaning is None)

    @property
    def new(self) -> tuple[SurveyColumn, ...]:
        """The columns that nobody asked so far: each becomes a new question."""
        return tuple(each for each in self.questions if not each.question_id)

    @property
    def left_out(self) -> tuple[SurveyColumn, ...]:
        """The columns that are not kept, such as names."""
        return tuple(each for each in self.columns if each.meaning is AnswerColumn.ASIDE)


def read_answers(
    content: bytes, file_name: str, *, asked: Sequence[AskedQuestion], terms: Terms, timezone: ZoneInfo
) -> AnswersList:
    """Return the answers of an XLSX or CSV file; times without a zone are those of `timezone`.

    Raises NoSurveyError, NoQuestionsError and what `read_sheets` raises.
    """
    sheet, header, columns = _find_survey(read_sheets(content), Headings(asked))
    sheet.check_size()
    if all(each.meaning for each in columns):
        raise NoQuestionsError(row=header)
    survey = _Survey(columns, terms, timezone)
    read = [
        (survey.read(row, notes), notes)
        for row in sheet.rows
        if row.number > header
        for notes in [RowNotes(row.number)]
    ]
    return AnswersList(
        file_name=clean(file_name)[:LONGEST_FILE_NAME],
        columns=columns,
        entries=tuple(_each_once(read)),
        problems=(*sheet.notices, *(problem for _, notes in read for problem in notes.problems)),
    )


class _Survey:
    """Reads rows by their columns."""

    def __init__(self, columns: tuple[SurveyColumn, ...], terms: Terms, timezone: ZoneInfo) -> None:
        self.columns, self.terms, self.timezone = columns, terms, timezone

    def read(self, row: Row, notes: RowNotes) -> AnswerEntry:
        """Return what a row says; without a text it answers nothing."""
        said = {meaning: self._said(row, meaning) for meaning in AnswerColumn}
        answers = [(each.position, _clean_lines(row.text(each.position))) for each in self.columns if not each.meaning]
        texts = tuple((position, text) for position, text in answers if text)
        if not texts:
            notes.refuse(NOTHING_SAID)
        sector, _ = self.terms.sectors.read(said[AnswerColumn.SECTOR], said[AnswerColumn.SUBSECTOR], notes)
        region, _ = self.terms.places.read(said[AnswerColumn.REGION], said[AnswerColumn.DISTRICT], notes)
        return AnswerEntry(
            row=row.number,
            key=_fingerprint(said, row),
            received_at=self._moment(said[AnswerColumn.TIME], notes),
            organisation=said[AnswerColumn.ORGANISATION],
            email=said[AnswerColumn.EMAIL].casefold(),
            sector=sector,
            region=region,
            language=said[AnswerColumn.LANGUAGE],
            texts=texts,
        )

    def _said(self, row: Row, meaning: AnswerColumn) -> str:
        """Return what stands in the first filled column of a meaning."""
        texts = (clean(row.text(each.position)) for each in self.columns if each.meaning is meaning)
        return next(filter(None, texts), "")

    def _moment(self, written: str, notes: RowNotes) -> datetime | None:
        found = read_moment(written, self.timezone) if written else None
        if written and found is None:
            notes.note(NO_TIME, value=written)
        return found


def _find_survey(sheets: Sequence[Sheet], headings: Headings) -> tuple[Sheet, int, tuple[SurveyColumn, ...]]:
    """Return the sheet, the number of its row of headings and the columns; the row of which most is understood."""
    found = [
        (sheet, row.number, _columns(row, headings))
        for sheet in sheets
        if not sheet.is_hidden
        for row in sheet.rows[:LOOKED_AT]
    ]
    best = max(found, key=lambda each: count_known(each[2]), default=None)
    if best is None or not count_known(best[2]):
        raise NoSurveyError
    return best


def _columns(header: Row, headings: Headings) -> tuple[SurveyColumn, ...]:
    written = [clean_heading(cell) for cell in header.cells]
    return tuple(headings.read(position, heading) for position, heading in enumerate(written) if heading)


def _fingerprint(said: dict[AnswerColumn, str], row: Row) -> str:
    """Return the same short text for the same row; where neither time nor number is given, its answers tell it."""
    who = [said[each] for each in (AnswerColumn.TIME, AnswerColumn.ROW, AnswerColumn.EMAIL, AnswerColumn.ORGANISATION)]
    known = who if said[AnswerColumn.TIME] or said[AnswerColumn.ROW] else [clean(cell) for cell in row.cells]
    return sha256("\x1f".join(known).encode()).hexdigest()[:KEY_LENGTH]


def _each_once(read: Sequence[tuple[AnswerEntry, RowNotes]]) -> Iterator[AnswerEntry]:
    """Yield the rows that answer anything: one that is there twice once, others that look alike by own keys."""
    seen: dict[str, list[AnswerEntry]] = {}
    for entry, notes in read:
        alike = seen.setdefault(entry.key, [])
        if any(each.texts == entry.texts for each in alike):
            notes.note(TWICE)
        elif entry.texts:
            yield replace(entry, key=f"{entry.key}-{len(alike) + 1}" if alike else entry.key)
            alike.append(entry)


def _clean_lines(written: str) -> str:
    """Return an answer as it was typed, line by line, without what cannot be seen."""
    return "\n".join(filter(None, map(clean, written.splitlines())))
