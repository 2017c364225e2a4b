"""Who meets whom as sheets of a workbook: person by person, grouped by sector, and kind by kind."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planner.domain.cafe import person_traits
from planner.domain.cafe_meetings import MeetingPicture, Meetings, order_by_kind, picture_meetings, times_met
from planner.domain.plan import Plan
from planner.domain.rotation.plan import RotationPlan
from planner.domain.workbooks import distinct_names
from planner.export.cell_looks import Look
from planner.export.workbook import Sheet, Workbook
from planner.wording.labels import TRAITS
from planner.wording.rotations import MEETING_TRAITS, say_meetings_key, sign_of
from planner.wording.wording import Wording

PEOPLE_MET_TABLE = "tblWhoMeets"
KIND_TABLES = {"sector": "tblSectors", "region": "tblRegions"}
FIELD_WIDTH, KIND_FIELD_WIDTH, NUMBER_WIDTH, NAME_WIDTH, KIND_WIDTH = 4.2, 11.0, 5.0, 28.0, 36.0
SELF = "×"


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """One row and column of the sheet: the number says which column."""

    number: int
    person_id: str
    name: str
    kind: str
    is_first_of_kind: bool


def write_meetings(
    book: Workbook, plan: Plan, rotation: RotationPlan, *, titles: Mapping[str, str], words: Wording
) -> None:
    """Add the sheets; `titles` are what sectors are called by id. Raises TooLongError."""
    traits = person_traits(plan)
    _write_people(book, rotation, _guests(plan, rotation, traits["sector"], titles), words)
    for kind in MEETING_TRAITS:
        picture = picture_meetings(rotation, traits[kind])
        if len(picture.kinds) > 1:
            sheet = book.add_sheet(words.say(TRAITS[kind]), (KIND_WIDTH, *[KIND_FIELD_WIDTH] * len(picture.kinds)))
            _write_kinds(sheet, picture, titles, words)
            headings = (words.say("Who meets whom"), *_numbers(len(picture.kinds)))
            sheet.frame_table(KIND_TABLES[kind], headings, len(picture.kinds))
            sheet.freeze(1, 1)


def _write_kinds(sheet: Sheet, picture: MeetingPicture, titles: Mapping[str, str], words: Wording) -> None:
    """Write a row for each kind, and below them how to read it."""
    for row, (kind, people, fields) in enumerate(zip(picture.kinds, picture.people, picture.rows, strict=True), 1):
        known = titles.get(kind, kind)
        sheet.write(row, 0, words.say("{number} {kind} ({people})", number=row, kind=known, people=people))
        for column, one in enumerate(fields, 1):
            is_own = column == row
            sheet.write(row, column, _field(one, is_own=is_own), Look.SELF if is_own else Look.LANE)
    sheet.write(len(picture.kinds) + 2, 0, say_meetings_key(words), Look.BARE)


def _guests(
    plan: Plan, rotation: RotationPlan, values: Mapping[str, str], titles: Mapping[str, str]
) -> Sequence[Guest]:
    names = distinct_names(plan.persons)
    kinds = order_by_kind({seat.person_id for seat in rotation.seats}, values, names)
    people = [(person_id, kind, not place) for kind, found in kinds for place, person_id in enumerate(found)]
    return [
        Guest(
            number=number,
            person_id=person_id,
            name=names.get(person_id, ""),
            kind=titles.get(kind, kind),
            is_first_of_kind=is_first,
        )
        for number, (person_id, kind, is_first) in enumerate(people, start=1)
    ]


def _write_people(book: Workbook, rotation: RotationPlan, guests: Sequence[Guest], words: Wording) -> None:
    """Write a field for each two people who meet, on either side, with the number of rounds."""
    widths = (NUMBER_WIDTH, NAME_WIDTH, NAME_WIDTH, *[FIELD_WIDTH] * len(guests))
    sheet = book.add_sheet(words.say("Who meets whom"), widths, is_landscape=True)
    columns = {guest.person_id: guest.number for guest in guests}
    for guest in guests:
        look = Look.FIRST if guest.is_first_of_kind else Look.PLAIN
        sheet.write_row(guest.number, (guest.number, guest.name, guest.kind), look)
        sheet.write(guest.number, _column(guest.number), SELF, Look.SELF)
    for (one, other), times in times_met(rotation).items():
        for row, column in ((columns[one], columns[other]), (columns[other], columns[one])):
            sheet.write(row, _column(column), times, Look.MEETS if times == 1 else Look.MEETS_AGAIN)
    headings = (words.say("No."), words.say("Name"), words.say(TRAITS["sector"]), *_numbers(len(guests)))
    sheet.frame_table(PEOPLE_MET_TABLE, headings, len(guests))
    sheet.freeze(1, 3)


def _column(number: int) -> int:
    """Return where a person's column stands, after number, name and sector."""
    return number + 2


def _numbers(count: int) -> tuple[str, ...]:
    return tuple(map(str, range(1, count + 1)))


def _field(meetings: Meetings, *, is_own: bool) -> str:
    return f"{sign_of(meetings, is_own=is_own)}{meetings.found} ({meetings.by_lot:.0f})"
