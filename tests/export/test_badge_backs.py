"""What must hold of badges with the café on their backs: each back tells the way of whoever is on the front."""

import re
from dataclasses import replace

import pytest
from docx.table import Table

from planner.domain.event import PaperSize
from planner.domain.people import Role
from planner.domain.plan import Plan
from planner.domain.rotation.plan import RotationPlan, Seat
from planner.export.badge_backs import export_badge_backs
from planner.export.badges import LARGE, SMALL, BadgeSheet
from planner.wording.wording import Wording
from tests.builders import a_person, a_plan, an_attendance, an_event
from tests.export.builders import PRINTED_AT, a_cafe_plan
from tests.export.docx_rules import faults_of
from tests.export.programmes import HOSTILE, open_paper

SHEETS = [
    (PaperSize.A4, LARGE, 210.0, 5),
    (PaperSize.A4, SMALL, 210.0, 5),
    (PaperSize.LETTER, LARGE, 215.9, 4),
    (PaperSize.LETTER, SMALL, 215.9, 4),
]


def backs_of(plan: Plan, sheet: BadgeSheet = LARGE) -> bytes:
    return export_badge_backs(plan, words=Wording(), printed_at=PRINTED_AT, sheet=sheet)


def a_crowd(people: int, tables: int, paper_size: PaperSize = PaperSize.A4) -> Plan:
    """Make people who all sit at the café, the first of them as hosts."""
    cafe = a_cafe_plan(people=people, tables=tables)
    attendances = tuple(
        an_attendance(id=f"a{place}", position=place, person_id=person.id) for place, person in enumerate(cafe.persons)
    )
    return replace(cafe, attendances=attendances, event=an_event(paper_size=paper_size))


def ways_of(*ways: tuple[int | None, ...], tables: int, host: str = "") -> Plan:
    """Make people with these tables round by round."""
    seats = tuple(
        Seat(round_number=turn, table_number=table, person_id=f"p{number}", is_host=host == f"p{number}")
        for number, way in enumerate(ways)
        for turn, table in enumerate(way, start=1)
        if table
    )
    return a_plan(
        persons=tuple(a_person(id=f"p{number}", name=f"Office {number}") for number in range(len(ways))),
        attendances=tuple(
            an_attendance(id=f"a{number}", position=number, person_id=f"p{number}") for number in range(len(ways))
        ),
        rotation=RotationPlan(tables=tables, rounds=len(ways[0]), seed=1, seats=seats),
    )


def badges_on(table: Table) -> list[list[list[str]]]:
    """Return the texts of each badge of a sheet, row by row."""
    return [[_texts(cell.tables[0]) if cell.tables else [] for cell in row.cells] for row in table.rows]


def _texts(badge: Table) -> list[str]:
    cells = [cell for row in badge.rows for cell in row.cells]
    boxes = [cell.text for each in cells for inner in each.tables for cell in inner.rows[0].cells]
    return [paragraph.text for cell in cells for paragraph in cell.paragraphs if paragraph.text] + boxes


def first_back(plan: Plan) -> list[str]:
    return badges_on(open_paper(backs_of(plan)).tables[1])[0][1]


@pytest.mark.parametrize(("paper_size", "sheet", "paper_width_mm", "rows"), SHEETS)
def test_every_back_lies_behind_the_front_of_the_same_person_when_turned_on_the_long_edge(
    paper_size: PaperSize, sheet: BadgeSheet, paper_width_mm: float, rows: int
) -> None:
    people = 2 * rows + 3
    content = backs_of(a_crowd(people, 3, paper_size), sheet)
    assert faults_of(content) == []
    tables = open_paper(content).tables
    assert len(tables) == 4
    pairs = []
    for front, back in zip(tables[::2], tables[1::2], strict=True):
        fronts, backs = _by_place(front, paper_width_mm, sheet), _by_place(back, paper_width_mm, sheet)
        turned = {(row, round(paper_width_mm - left - sheet.width_mm, 3)): said for (row, left), said in backs.items()}
        assert turned.keys() == fronts.keys()
        pairs += [(fronts[place], turned[place]) for place in fronts]
    told = [(front, back) for front, back in pairs if front]
    assert len({tuple(front) for front, _ in told}) == people
    assert [_name(back[0]) for _, back in told] == [_name(" ".join(front)) for front, _ in told]


def _by_place(table: Table, paper_width_mm: float, sheet: BadgeSheet) -> dict[tuple[int, float], list[str]]:
    """Return the texts of badges by row and by how far their left edge is from the paper's; the table is centred."""
    margin = (paper_width_mm - 2 * sheet.width_mm) / 2
    return {
        (row, round(margin + column * sheet.width_mm, 3)): said
        for row, cells in enumerate(badges_on(table))
        for column, said in enumerate(cells)
    }


def _name(said: str) -> str:
    """Return the place that tells the people of the crowd apart."""
    return re.sub(
        r"\W+", " ", said.partition("Regional")[0].partition("Participant")[0].rpartition("office")[2]
    ).strip()


def test_a_back_says_where_to_start_and_how_to_move_on_where_one_number_says_it() -> None:
    assert first_back(ways_of((6, 9, 12), tables=12)) == [
        "Office 0",
        "Start at table 6, move +3.",
        "Printed 22 Nov 2026 17:05",
        "Round 1\n6",
        "Round 2\n9",
        "Round 3\n12",
    ]


def test_a_back_lists_the_tables_where_no_number_says_it() -> None:
    assert first_back(ways_of((6, None, 2), tables=12)) == [
        "Office 0",
        "Printed 22 Nov 2026 17:05",
        "Round 1\n6",
        "Round 2\n–",
        "Round 3\n2",
    ]


def test_a_host_is_told_to_stay() -> None:
    assert first_back(ways_of((4, 4, 4), tables=9, host="p0")) == [
        "Office 0",
        "You stay at table 4.",
        "Printed 22 Nov 2026 17:05",
    ]


def test_whoever_has_no_seat_keeps_the_same_on_both_sides() -> None:
    plan = ways_of((1, 2), tables=2)
    observer = an_attendance(id="b", position=1, person_id="late", role=Role.OBSERVER)
    person = a_person(id="late", name="Zyra e Avokatit")
    plan = replace(plan, attendances=(*plan.attendances, observer), persons=(*plan.persons, person))
    front, back = (badges_on(table)[0] for table in open_paper(backs_of(plan)).tables)
    assert front[1] == back[0]


def test_names_stay_names_and_the_same_seats_give_the_same_bytes() -> None:
    plan = ways_of((1, 2, 3), tables=3)
    plan = replace(plan, persons=tuple(replace(each, name="".join(HOSTILE) * 9) for each in plan.persons))
    assert faults_of(backs_of(plan)) == []
    assert backs_of(plan) == backs_of(plan)
    assert first_back(plan)[0] == "".join(HOSTILE) * 9
