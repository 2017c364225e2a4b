"""Reads one row of a list into one participant; a value that nobody knows is a notice, never a lost row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from planner.domain.identity import fold_plain
from planner.domain.people import AttendanceStatus, Gender, Role
from planner.errors import sentence
from planner.intake.columns import ReadColumn
from planner.intake.contacts import read_day, read_email, read_telephone
from planner.intake.fields import LONGEST_TEXT, gather
from planner.intake.headings import Column
from planner.intake.places import Places, Sectors
from planner.intake.problems import RowNotes
from planner.intake.sheet import Row
from planner.intake.values import genders, roles, statuses, yes_and_no
from planner.intake.vocabulary import Vocabulary

Kind = TypeVar("Kind")

FEW_COLUMNS = 3
TOTALS = frozenset({"total", "totali", "totale", "gjithsej", "shuma", "summe", "gesamt", "insgesamt", "ukupno", "sum"})

NO_NAME = sentence("The row has no name and no office. Write at least one of them.")
NO_LETTER = sentence("“{value}” is no name, since it has no letter. Write a name or an office.")
LONE_TEXT = sentence(
    "Nothing but “{value}” stands in the row, so it was taken for a heading. "
    "If it is somebody, add an organisation, an office or an e-mail address."
)
TOTAL = sentence("“{value}” looks like a total, not like somebody. Delete the row, or write the name out.")
NAME_TOO_LONG = sentence("The name “{value}” has {length} characters; up to {limit} fit. Shorten it.")
UNKNOWN_VALUE = sentence("“{value}” under “{heading}” was not understood and was left empty. Choose it by hand.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantEntry:
    """One participant as the list has it; empty texts and None mean that the list says nothing.

    `row` is the number that Excel shows. `sector` and `subsector` are ids; `region` and `district` are names of the
    event's scheme, or as written where it has none or does not know them. Where no name is given, `name` is the office.
    `choices` are the groups that somebody wishes for, as written, the dearest first.
    """

    row: int
    name: str
    email: str = ""
    telephone: str = ""
    language: str = ""
    gender: Gender | None = None
    organisation: str = ""
    sector: str = ""
    subsector: str = ""
    region: str = ""
    district: str = ""
    office: str = ""
    role: Role | None = None
    status: AttendanceStatus | None = None
    access_needs: str = ""
    diet_needs: str = ""
    needs_delete_on: date | None = None
    photo_consent: bool | None = None
    list_consent: bool | None = None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What places and sectors are called at this event."""

    places: Places
    sectors: Sectors


def read_entry(row: Row, columns: Sequence[ReadColumn], terms: Terms, notes: RowNotes) -> ParticipantEntry | None:
    """Return the participant of a row; None where `notes` say why not, or where it holds nothing but a number."""
    fields = gather(row, columns, notes)
    if not fields and not _has_letter("".join(row.cells)):
        return None
    name = _read_name(fields)
    if not notes.is_refused:
        _refuse_nobody(name, row, columns, notes)
    if notes.is_refused:
        return None
    headings = {one.column: one.heading for one in reversed(columns) if one.column}
    return _read_fields(name, terms, _Reader(fields, headings, notes))


class _Reader:
    """Looks up the values of one row and notes those that nobody knows."""

    def __init__(self, fields: Mapping[Column, str], headings: Mapping[Column, str], notes: RowNotes) -> None:
        self.notes = notes
        self._fields = fields
        self._headings = headings

    def text(self, column: Column) -> str:
        return self._fields.get(column, "")

    def kind(self, column: Column, words: Vocabulary[Kind], *, also: Vocabulary[Any] | None = None) -> Kind | None:
        """Return the meaning of a value; one that `also` knows belongs to another column and is no mistake."""
        written = self.text(column)
        meaning = words.find(written)
        if written and meaning is None and (also is None or also.find(written) is None):
            self.notes.note(UNKNOWN_VALUE, value=written, heading=self._headings[column])
        return meaning


def _read_fields(name: str, terms: Terms, reader: _Reader) -> ParticipantEntry:
    text, notes = reader.text, reader.notes
    sector, subsector = terms.sectors.read(text(Column.SECTOR), text(Column.SUBSECTOR), notes)
    region, district = terms.places.read(text(Column.REGION), text(Column.DISTRICT), notes)
    return ParticipantEntry(
        row=notes.row,
        name=name,
        email=read_email(text(Column.EMAIL), notes),
        telephone=read_telephone(text(Column.TELEPHONE), notes),
        language=text(Column.LANGUAGE),
        gender=reader.kind(Column.GENDER, genders()),
        organisation=text(Column.ORGANISATION),
        sector=sector,
        subsector=subsector,
        region=region,
        district=district,
        office=text(Column.OFFICE),
        role=reader.kind(Column.ROLE, roles(), also=statuses()) or roles().find(text(Column.STATUS)),
        status=reader.kind(Column.STATUS, statuses(), also=roles()) or statuses().find(text(Column.ROLE)),
        access_needs=text(Column.ACCESS_NEEDS),
        diet_needs=text(Column.DIET_NEEDS),
        needs_delete_on=read_day(text(Column.NEEDS_DELETE_ON), notes),
        photo_consent=reader.kind(Column.PHOTO_CONSENT, yes_and_no()),
        list_consent=reader.kind(Column.LIST_CONSENT, yes_and_no()),
        choices=tuple(filter(None, map(str.strip, text(Column.CHOICES).split(";")))),
    )


def _read_name(fields: Mapping[Column, str]) -> str:
    parts = (fields.get(Column.FIRST_NAME, ""), fields.get(Column.SURNAME, ""))
    return fields.get(Column.NAME) or " ".join(part for part in parts if part) or fields.get(Column.OFFICE, "")


def _refuse_nobody(name: str, row: Row, columns: Sequence[ReadColumn], notes: RowNotes) -> None:
    """Refuse rows without a name, and rows that are totals or headings within the list."""
    if not name:
        notes.refuse(NO_NAME)
    elif not _has_letter(name):
        notes.refuse(NO_LETTER, value=name)
    elif len(name) > LONGEST_TEXT:
        notes.refuse(NAME_TOO_LONG, value=name, length=len(name), limit=LONGEST_TEXT)
    elif _is_total(name):
        notes.refuse(TOTAL, value=name)
    elif sum(map(bool, row.cells)) == 1 and len({one.column for one in columns} - {None}) >= FEW_COLUMNS:
        notes.refuse(LONE_TEXT, value=name)


def _is_total(name: str) -> bool:
    return " ".join(word for word in fold_plain(name).split() if not word.isdigit()) in TOTALS


def _has_letter(text: str) -> bool:
    return any(sign.isalpha() for sign in text)
