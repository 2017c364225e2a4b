"""Finds the sheet and row where a list's headings stand, under titles and blank rows; people can choose otherwise."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile, zip_longest

from planner.errors import PlannerError, sentence
from planner.intake.columns import Choices, ReadColumn, clean_heading, read_columns
from planner.intake.headings import NAMING, Column, recognise
from planner.intake.problems import RowProblem
from planner.intake.sheet import Row, Sheet

LOOKED_AT = 60
"""Filled rows among which the headings are sought; nobody writes a longer introduction above a list."""

OTHER_SHEETS = sentence("The sheet “{sheet}” was read. “{other}” looks like a list too: choose it to read that one.")


class NoHeadingsError(PlannerError):
    """No row with a heading for names or offices."""

    template = sentence(
        "No row of headings was found. Write the headings in one row above the people, with at least “Name” among "
        "them, such as: Name, Organisation, E-mail, Telephone."
    )


class NoSuchSheetError(PlannerError):
    """The chosen sheet is not in this file, or is empty."""

    template = sentence("The file has no filled sheet named “{sheet}”. Choose one of its sheets.")


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundList:
    """The list in its sheet: headings with what they mean, and the rows below them."""

    sheet: Sheet
    header_row: int
    columns: tuple[ReadColumn, ...]
    rows: tuple[Row, ...]
    notices: tuple[RowProblem, ...] = ()


def find_list(sheets: Sequence[Sheet], choices: Choices) -> FoundList:
    """Return the list that most headings speak for; visible sheets and earlier rows come first.

    Raises NoSuchSheetError, NoHeadingsError, TooManyRowsError, TooManyColumnsError.
    """
    found = [one for sheet in _chosen(sheets, choices) if (one := _find_in_sheet(sheet, choices))]
    if not found:
        raise NoHeadingsError
    best = max(found, key=lambda one: (not one.sheet.is_hidden, _count_understood(one.columns)))
    best.sheet.check_size()
    return replace(best, notices=(*best.sheet.notices, *_name_others(best, found)))


def _name_others(best: FoundList, found: Sequence[FoundList]) -> Iterator[RowProblem]:
    """Say which sheets were passed over though about as many headings speak for them."""
    for other in found:
        is_rival = 2 * _count_understood(other.columns) >= _count_understood(best.columns)
        if is_rival and other is not best and not other.sheet.is_hidden:
            names = {"sheet": best.sheet.name, "other": other.sheet.name}
            yield RowProblem(row=0, template=OTHER_SHEETS, values=names)


def _chosen(sheets: Sequence[Sheet], choices: Choices) -> Sequence[Sheet]:
    if choices.sheet is None:
        return sheets
    chosen = [sheet for sheet in sheets if sheet.name == choices.sheet]
    if not chosen:
        raise NoSuchSheetError(sheet=choices.sheet)
    return chosen


def _find_in_sheet(sheet: Sheet, choices: Choices) -> FoundList | None:
    headers = _candidates(sheet.rows) if choices.header_row is None else _row_of(sheet.rows, choices.header_row)
    header = max(headers, key=lambda one: (_worth(_meanings(one)), len(one.cells) > 1), default=None)
    if header is None:
        return None
    rows = tuple(_below(sheet.rows, header))
    columns = read_columns(header, rows, choices.columns)
    found = FoundList(sheet=sheet, header_row=header.number, columns=columns, rows=rows)
    return found if _worth([one.column for one in columns])[0] else None


def _candidates(rows: Sequence[Row]) -> Iterator[Row]:
    for upper, lower in zip_longest(rows[:LOOKED_AT], rows[1:LOOKED_AT]):
        yield upper
        if lower and _is_all_headings(lower):
            yield _join(upper, lower)


def _row_of(rows: Sequence[Row], number: int) -> Iterator[Row]:
    return (row for row in rows if row.number == number)


def _join(upper: Row, lower: Row) -> Row:
    """Return two rows of headings as one (“E-mail” and “Telephone” under “Contact”)."""
    width = max(len(upper.cells), len(lower.cells))
    cells = tuple(lower.text(position) or upper.text(position) for position in range(width))
    return Row(number=lower.number, cells=cells)


def _below(rows: Sequence[Row], header: Row) -> Iterator[Row]:
    """Yield the rows of people: what stands below the headings, without the same headings in another language."""
    below = (row for row in rows if row.number > header.number and row.cells != header.cells)
    return dropwhile(_is_all_headings, below)


def _is_all_headings(row: Row) -> bool:
    filled = [row.text(position) for position in range(len(row.cells)) if row.cells[position]]
    return all(recognise(clean_heading(heading)) for heading in filled)


def _meanings(header: Row) -> list[Column | None]:
    return [recognise(clean_heading(header.text(position))) for position in range(len(header.cells))]


def _worth(meanings: Iterable[Column | None]) -> tuple[bool, int]:
    """Tell whether these columns can name people, and how many of them are understood."""
    understood = set(meanings) - {None}
    names_people = bool(understood & NAMING) or (Column.OFFICE in understood and len(understood) > 1)
    return names_people, len(understood)


def _count_understood(columns: Iterable[ReadColumn]) -> int:
    return _worth(one.column for one in columns)[1]
