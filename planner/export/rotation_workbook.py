"""The world café's rotation as a workbook: who sits at each table, each person's way, and how good the plan is."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from planner.domain.plan import Plan
from planner.domain.rotation.plan import NO_ROTATION, RotationPlan, Seat
from planner.domain.spelling import fold
from planner.domain.workbooks import distinct_names
from planner.export.cafe_measures import Measure, list_measures
from planner.export.cell_looks import Look
from planner.export.meeting_sheets import write_meetings
from planner.export.workbook import Edition, Value, Workbook
from planner.wording.labels import PAPER_TITLES
from planner.wording.rotations import say_table
from planner.wording.wording import Wording

TABLES_TABLE, PEOPLE_TABLE, QUALITY_TABLE = "tblTables", "tblPeople", "tblQuality"
NUMBER_WIDTH, NAME_WIDTH = 9.0, 26.0
LARGE_NAME_WIDTH, LARGE_NUMBER_WIDTH = 54.0, 16.0


def export_rotation(plan: Plan, sector_titles: Mapping[str, str], edition: Edition) -> bytes:
    """Return the workbook of the plan's rotation, blank without one; `sector_titles` are by id.

    Raises TooLongError where a name does not fit in a cell.
    """
    words, rotation = edition.words, plan.rotation or NO_ROTATION
    book = Workbook(edition, words.say(PAPER_TITLES["rotation"]))
    names = distinct_names(plan.persons)
    _write_tables(book, rotation, names, words)
    _write_people(book, rotation, names, words)
    write_meetings(book, plan, rotation, titles=sector_titles, words=words)
    _write_quality(book, list_measures(plan, rotation, words), words)
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
    for seat in sorted(rotation.seats, key=lambda seat: (not seat.is_host, fold(names[seat.person_id]))):
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
    people = sorted({seat.person_id for seat in rotation.seats}, key=lambda person: fold(names[person]))
    for row, person in enumerate(people, 1):
        sheet.write(row, 0, names[person], Look.LARGE)
        for number in range(1, rotation.rounds + 1):
            sheet.write(row, number, _table_of(seats.get((person, number)), words), Look.LARGE_NUMBER)
    sheet.frame_table(PEOPLE_TABLE, (words.say("Name"), *_rounds(rotation, words)), len(people))
    sheet.freeze(1, 1)


def _table_of(seat: Seat | None, words: Wording) -> Value:
    if seat is None:
        return say_table(None)
    return words.say("{table} (host)", table=seat.table_number) if seat.is_host else seat.table_number


def _write_quality(book: Workbook, measures: Sequence[Measure], words: Wording) -> None:
    sheet = book.add_sheet(words.say("Quality"), (32, 54, 10))
    for row, one in enumerate(measures, 1):
        sheet.write_row(row, (one.name, one.meaning, one.value))
    headings = (words.say("Measure"), words.say("What it means"), words.say("Value"))
    sheet.frame_table(QUALITY_TABLE, headings, len(measures), number_columns=(2,))
    sheet.freeze(1)
