"""What each column of a list was taken for, by its heading and by its neighbours, unless a person chose otherwise."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from string import ascii_uppercase

from planner.intake.cleaning import clean
from planner.intake.headings import Column, is_half_a_name, may_be_salutation, recognise
from planner.intake.sheet import Row
from planner.intake.values import genders

LOOKED_AT = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What a person decided about reading the list, where the planner's own guess was wrong.

    `header_row` is the number that Excel shows. `columns` says by letter (`A`, `AB`) what a column means, None for
    nothing; columns that are not named keep the guess.
    """

    sheet: str | None = None
    header_row: int | None = None
    columns: Mapping[str, Column | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadColumn:
    """One column of the list: its place, counted from 0, its heading, and what it was taken for, None for nothing."""

    position: int
    heading: str
    column: Column | None

    @property
    def letter(self) -> str:
        """The letter that Excel shows above the column."""
        number, letters = self.position + 1, ""
        while number:
            number, place = divmod(number - 1, len(ascii_uppercase))
            letters = ascii_uppercase[place] + letters
        return letters


def read_columns(header: Row, rows: Sequence[Row], chosen: Mapping[str, Column | None]) -> tuple[ReadColumn, ...]:
    """Return every column that has a heading or something below it."""
    width = max([len(header.cells), *(len(row.cells) for row in rows)])
    headed = [_read_heading(header, position) for position in range(width)]
    settled = _tell_half_names([_tell_salutations(one, rows) for one in headed])
    columns = (replace(one, column=chosen.get(one.letter, one.column)) for one in settled)
    return tuple(one for one in columns if one.heading or any(row.text(one.position) for row in rows))


def clean_heading(written: str) -> str:
    """Return a heading as one line; lines of it are parted, since they are often two languages."""
    return " / ".join(line for written_line in written.splitlines() if (line := clean(written_line)))


def _read_heading(header: Row, position: int) -> ReadColumn:
    heading = clean_heading(header.text(position))
    return ReadColumn(position=position, heading=heading, column=recognise(heading))


def _tell_salutations(one: ReadColumn, rows: Sequence[Row]) -> ReadColumn:
    """Take “Title” for the gender where most of what stands below is Mr and Ms."""
    if not may_be_salutation(one.heading):
        return one
    written = [text for row in rows[:LOOKED_AT] if (text := clean(row.text(one.position)))]
    salutations = sum(genders().find(text) is not None for text in written)
    return replace(one, column=Column.GENDER) if salutations * 2 > len(written) else one


def _tell_half_names(columns: Sequence[ReadColumn]) -> list[ReadColumn]:
    """Take “Name” for the surname beside “First name” alone, and for the first name beside “Surname” alone."""
    understood = {one.column for one in columns}
    halves = {Column.FIRST_NAME, Column.SURNAME} - understood
    if len(halves) != 1:
        return list(columns)
    (missing,) = halves
    return [
        replace(one, column=missing) if one.column is Column.NAME and is_half_a_name(one.heading) else one
        for one in columns
    ]
