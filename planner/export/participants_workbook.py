"""The list of participants as a workbook, and how many people of each sector there are (PAR-01, PAR-03, DOC-11)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from planner.domain.people import (
    Attendance,
    AttendanceStatus,
    Organisation,
    Person,
    Role,
    counts_as_participant,
    is_expected,
)
from planner.domain.plan import Plan
from planner.domain.workbooks import CONSENTS, PARTICIPANT_COLUMNS
from planner.export.cell_looks import Look
from planner.export.workbook import Edition, Value, Workbook
from planner.wording.labels import GENDERS, STATUSES, TEAM_ROLES
from planner.wording.wording import Wording

WIDTHS = {
    "name": 24.0,
    "organisation": 28.0,
    "sector": 18.0,
    "office": 20.0,
    "gender": 9.0,
    "email": 24.0,
    "telephone": 16.0,
    "access_needs": 22.0,
    "diet_needs": 22.0,
}
USUAL_WIDTH = 12.5
LAST_PRINTED = "telephone"
"""What follows is sensitive and stays off paper unless somebody sets the print area anew (SAF06)."""

PARTICIPANTS_TABLE, SECTORS_TABLE = "tblParticipants", "tblSectors"
NOWHERE = Organisation(id="", name="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One attendance with the person and the organisation it points to."""

    attendance: Attendance
    person: Person
    organisation: Organisation


def export_participants(plan: Plan, sector_titles: Mapping[str, str], edition: Edition) -> bytes:
    """Return the workbook: the list with the columns that intake reads back, and the participants by sector.

    `sector_titles` maps ids of broad and narrow sectors to their titles. Raises TooLongError where a text does not
    fit in a cell.
    """
    words = edition.words
    book = Workbook(edition, words.say("Participants (personal data: for the team alone)"))
    listed = list_people(plan)
    widths = [WIDTHS.get(column.key, USUAL_WIDTH) for column in PARTICIPANT_COLUMNS]
    sheet = book.add_sheet(words.say("Participants"), widths, is_landscape=True)
    rows = [tuple(_cells_of(each, sector_titles, words).values()) for each in listed]
    sheet.add_table(PARTICIPANTS_TABLE, [words.say(column.heading) for column in PARTICIPANT_COLUMNS], rows)
    keys = [column.key for column in PARTICIPANT_COLUMNS]
    sheet.print_columns(0, keys.index(LAST_PRINTED), len(rows))
    sheet.freeze(1, 1)
    _write_sectors(book, listed, sector_titles, words)
    return book.close()


def list_people(plan: Plan) -> tuple[Listed, ...]:
    """Return everybody on the event's list, in its order."""
    persons = {person.id: person for person in plan.persons}
    organisations = {organisation.id: organisation for organisation in plan.organisations}
    return tuple(
        Listed(
            attendance=attendance,
            person=persons[attendance.person_id],
            organisation=organisations.get(persons[attendance.person_id].organisation_id or "", NOWHERE),
        )
        for attendance in plan.attendances
    )


def _cells_of(listed: Listed, sector_titles: Mapping[str, str], words: Wording) -> dict[str, Value]:
    attendance, person, organisation = listed.attendance, listed.person, listed.organisation
    sector = organisation.subsector or organisation.sector
    cells: dict[str, Value] = {
        "name": person.name,
        "organisation": organisation.name,
        "sector": sector_titles.get(sector, sector),
        "region": organisation.region,
        "district": organisation.district,
        "office": attendance.office,
        "role": words.say(TEAM_ROLES[attendance.role]),
        "status": words.say(STATUSES[attendance.status]),
        "gender": words.say(GENDERS[person.gender]) if person.gender else "",
        "email": person.email,
        "telephone": person.telephone,
        "language": person.language,
        "access_needs": attendance.access_needs,
        "diet_needs": attendance.diet_needs,
        "needs_delete_on": attendance.needs_delete_on,
        "photo_consent": words.say(CONSENTS[attendance.photo_consent]),
        "list_consent": words.say(CONSENTS[attendance.list_consent]),
    }
    return {column.key: cells[column.key] for column in PARTICIPANT_COLUMNS}


@dataclass(frozen=True, slots=True, kw_only=True)
class SectorCount:
    """Distinct people of one broad sector (PAR-12); `sector` is empty for those whose sector nobody knows."""

    sector: str
    participants: int
    present: int
    observers: int


def count_sectors(listed: Iterable[Listed]) -> tuple[SectorCount, ...]:
    """Count the participants of each sector, observers apart (ROL-11); those without a sector come last (PAR-04)."""
    people: dict[str, list[Attendance]] = {}
    for each in listed:
        people.setdefault(each.organisation.sector, []).append(each.attendance)
    counts = [_count(sector, theirs) for sector, theirs in people.items()]
    return tuple(sorted(counts, key=lambda count: (not count.sector, -count.participants, count.sector)))


def _count(sector: str, attendances: Iterable[Attendance]) -> SectorCount:
    taking_part = {each.person_id: each for each in attendances if counts_as_participant(each)}
    observing = {each.person_id for each in attendances if each.role is Role.OBSERVER and is_expected(each)}
    present = [each for each in taking_part.values() if each.status is AttendanceStatus.PRESENT]
    return SectorCount(
        sector=sector, participants=len(taking_part), present=len(present), observers=len(observing - set(taking_part))
    )


def _write_sectors(book: Workbook, listed: Iterable[Listed], sector_titles: Mapping[str, str], words: Wording) -> None:
    sheet = book.add_sheet(words.say("By sector"), (44, 14, 12, 14, 12, 14))
    headings = (
        words.say("Sector"),
        words.say("Participants"),
        words.say("Share"),
        words.say("Present"),
        words.say("Share of those present"),
        words.say("Observers"),
    )
    counts = count_sectors(listed)
    participants, present = sum(each.participants for each in counts), sum(each.present for each in counts)
    for row, each in enumerate(counts, 1):
        title = sector_titles.get(each.sector, each.sector) or words.say("Sector not known")
        sheet.write_row(row, (title, each.participants, None, each.present, None, each.observers))
        sheet.write(row, 2, _share(each.participants, participants), Look.SHARE)
        sheet.write(row, 4, _share(each.present, present), Look.SHARE)
    sheet.frame_table(SECTORS_TABLE, headings, len(counts), range(1, len(headings)))
    sheet.freeze(1)
    below = max(1, len(counts)) + 2
    observers = sum(each.observers for each in counts)
    sheet.write_row(below, (words.say("All"), participants, None, present, None, observers), Look.TOTAL)
    note = words.say(
        "Participants take part, present or host a table, and have neither declined nor stayed away. "
        "Everybody counts once. Observers and the team are not among them."
    )
    sheet.write(below + 1, 0, note, Look.BARE)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
