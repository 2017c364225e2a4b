"""The world café's rotation as a workbook: who sits at each table, each person's way, and how good the plan is."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from planner.domain.people import Person
from planner.domain.rotation.plan import RotationPlan, Seat
from planner.domain.rotation.quality import RotationQuality
from planner.domain.workbooks import distinct_names
from planner.errors import sentence
from planner.export.cell_looks import Look
from planner.export.workbook import Edition, Value, Workbook
from planner.wording.labels import PAPER_TITLES
from planner.wording.wording import Wording

TABLES_TABLE, PEOPLE_TABLE, QUALITY_TABLE = "tblTables", "tblPeople", "tblQuality"
NUMBER_WIDTH, NAME_WIDTH = 9.0, 26.0
LARGE_NAME_WIDTH, LARGE_NUMBER_WIDTH = 54.0, 16.0
NOT_SEATED = "–"

TRAITS = {"sector": sentence("Sector"), "region": sentence("Region"), "organisation": sentence("Organisation")}


def export_rotation(
    rotation: RotationPlan, persons: Sequence[Person], quality: RotationQuality, edition: Edition
) -> bytes:
    """Return the workbook of one rotation; `persons` are everybody who has a seat in it.

    Raises TooLongError where a name does not fit in a cell.
    """
    words = edition.words
    book = Workbook(edition, words.say(PAPER_TITLES["rotation"]))
    names = distinct_names(persons)
    _write_tables(book, rotation, names, words)
    _write_people(book, rotation, names, words)
    _write_quality(book, quality, words)
    return book.close()


def _rounds(rotation: RotationPlan, words: Wording) -> list[str]:
    return [words.say("Round {number}", number=number) for number in range(1, rotation.rounds + 1)]


def _write_tables(book: Workbook, rotation: RotationPlan, names: Mapping[str, str], words: Wording) -> None:
    """Write one row per seat, so that a table of any size fits; a line parts the tables."""
    sheet = book.add_sheet(words.say("By table"), (NUMBER_WIDTH, *[NAME_WIDTH] * rotation.rounds))
    row = 1
    for table, columns in _names_at_tables(rotation, names, words).items():
        for line in range(max(1, *map(len, columns))):
            sheet.write(row, 0, table, Look.STRONG if line else Look.FIRST_STRONG)
            for column, people in enumerate(columns, 1):
                sheet.write(row, column, "".join(people[line : line + 1]), Look.PLAIN if line else Look.FIRST)
            row += 1
    sheet.frame_table(TABLES_TABLE, (words.say("Table"), *_rounds(rotation, words)), row - 1)
    sheet.freeze(1, 1)


def _names_at_tables(
    rotation: RotationPlan, names: Mapping[str, str], words: Wording
) -> dict[int, tuple[list[str], ...]]:
    """Return the names at each table, round by round: the host first and called so, the others by name."""
    seats: dict[tuple[int, int], list[Seat]] = defaultdict(list)
    for seat in sorted(rotation.seats, key=lambda seat: (not seat.is_host, names[seat.person_id].casefold())):
        seats[seat.table_number, seat.round_number].append(seat)
    return {
        table: tuple(
            [_name(seat, names, words) for seat in seats[table, number]] for number in range(1, rotation.rounds + 1)
        )
        for table in range(1, rotation.tables + 1)
    }


def _name(seat: Seat, names: Mapping[str, str], words: Wording) -> str:
    name = names[seat.person_id]
    return words.say("{name} (host)", name=name) if seat.is_host else name


def _write_people(book: Workbook, rotation: RotationPlan, names: Mapping[str, str], words: Wording) -> None:
    """Write each person's tables in type that can be read from a wall."""
    sheet = book.add_sheet(words.say("By person"), (LARGE_NAME_WIDTH, *[LARGE_NUMBER_WIDTH] * rotation.rounds))
    seats = {(seat.person_id, seat.round_number): seat for seat in rotation.seats}
    people = sorted({seat.person_id for seat in rotation.seats}, key=lambda person: names[person].casefold())
    for row, person in enumerate(people, 1):
        sheet.write(row, 0, names[person], Look.LARGE)
        for number in range(1, rotation.rounds + 1):
            sheet.write(row, number, _table_of(seats.get((person, number)), words), Look.LARGE_NUMBER)
    sheet.frame_table(PEOPLE_TABLE, (words.say("Name"), *_rounds(rotation, words)), len(people))
    sheet.freeze(1, 1)


def _table_of(seat: Seat | None, words: Wording) -> Value:
    if seat is None:
        return NOT_SEATED
    return words.say("{table} (host)", table=seat.table_number) if seat.is_host else seat.table_number


def _write_quality(book: Workbook, quality: RotationQuality, words: Wording) -> None:
    sheet = book.add_sheet(words.say("Quality"), (32, 54, 10))
    rows = [
        (words.say("Pairs who meet"), words.say("Pairs of people who share a table at least once."), quality.pairs_met),
        (words.say("Repeats"), words.say("Meetings of a pair beyond their first; 0 is best."), quality.repeats),
        (words.say("Fewest people met"), words.say("By the person who meets the fewest."), quality.met_least),
        (words.say("Most people met"), words.say("By the person who meets the most."), quality.met_most),
        (words.say("Tables seen again"), words.say("Times that somebody comes back; 0 is best."), quality.tables_again),
        (words.say("Smallest table"), words.say("People in any round, with the host."), quality.smallest_table),
        (words.say("Largest table"), words.say("People in any round, with the host."), quality.largest_table),
    ]
    mix = words.say("Places that go beyond an even share of one kind; 0 is as mixed as it can be.")
    for trait, places in quality.uneven.items():
        kind = words.say(TRAITS[trait]) if trait in TRAITS else trait
        rows.append((words.say("Uneven mix: {kind}", kind=kind), mix, places))
    for row, values in enumerate(rows, 1):
        sheet.write_row(row, values)
    headings = (words.say("Measure"), words.say("What it means"), words.say("Value"))
    sheet.frame_table(QUALITY_TABLE, headings, len(rows), number_columns=(2,))
    sheet.freeze(1)
