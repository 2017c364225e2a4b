"""Name badges: read from afar, alike on both sides, and silent about everything else that the list knows."""

from dataclasses import replace
from itertools import pairwise

import pytest

from planner.domain.event import PaperSize
from planner.domain.people import AttendanceStatus, Role
from planner.domain.plan import Plan
from planner.export.archive import unpack
from planner.export.badges import LARGE, SMALL, BadgeSheet, export_badges, list_badges, region_letters, split_name
from planner.export.word_xml import tag
from planner.wording.wording import Wording
from tests.builders import a_person, a_plan, an_attendance, an_event, an_organisation, people_of_plan
from tests.export.builders import PRINTED_AT
from tests.export.docx_rules import faults_of
from tests.export.programmes import HOSTILE, open_paper, rows_of


def badges_of(plan: Plan, sheet: BadgeSheet = LARGE) -> bytes:
    return export_badges(plan, words=Wording(), printed_at=PRINTED_AT, sheet=sheet)


def a_crowd(count: int, **changes: object) -> Plan:
    return a_plan(event=an_event(**changes), organisations=(an_organisation(),), **people_of_plan(count))


@pytest.mark.parametrize(
    ("name", "office", "read"),
    [
        ("Ardit Hoxha-Gjonbalaj", "Director", ("Ardit", "Hoxha-Gjonbalaj")),
        ("Bo", "", ("Bo", "")),
        ("Social services officer, Has", "Social services officer", ("Social services officer", "Has")),
        ("Education office, Berat", "", ("Education office", "Berat")),
        ("Facilitator 3", "", ("Facilitator 3", "")),
        ("Regional council", "", ("Regional council", "")),
        ("نورا الشمري", "", ("نورا", "الشمري")),
    ],
)
def test_the_first_name_is_read_from_afar_or_the_office_where_no_name_is_known(
    name: str, office: str, read: tuple[str, str]
) -> None:
    assert split_name(name, office, "Regional council", "Facilitator") == read


def test_regions_have_letters_in_their_order_and_none_is_told_by_colour_alone() -> None:
    letters = region_letters(["Shkodër", "Kukës", "", "Kukës", *(f"Region {number}" for number in range(30))])

    assert [letter for letter, _ in letters.values()][:3] == ["A", "B", "C"]
    assert [letters[f"Region {number}"][0] for number in (23, 24, 25)] == ["Z", "AA", "AB"]
    assert len({letter for letter, _ in letters.values()}) == len(letters)
    assert all(one != other for (_, one), (_, other) in pairwise(letters.values()))


def test_a_badge_says_name_office_region_and_role_and_nothing_else() -> None:
    person = a_person(name="Ardit Hoxha", telephone="+355 1", email="a@example.org")
    attendance = an_attendance(role=Role.OBSERVER, photo_consent=False, diet_needs="no nuts", office="Director")
    plan = a_plan(organisations=(an_organisation(),), persons=(person,), attendances=(attendance,))

    (badge,) = list_badges(plan, Wording(), ["Shkodër", "Kukës"])
    parts = b"".join(unpack(badges_of(plan)).values())

    assert (badge.large, badge.rest, badge.role, badge.letter) == ("Ardit", "Hoxha", "Observer", "B")
    assert badge.is_not_photographed
    for secret in (b"+355 1", b"a@example.org", b"no nuts"):
        assert secret not in parts


def test_people_who_do_not_come_have_no_badge_and_the_others_stand_by_name() -> None:
    plan = a_crowd(3)
    gone = replace(plan.attendances[0], status=AttendanceStatus.DECLINED)
    plan = replace(plan, attendances=(plan.attendances[2], plan.attendances[1], gone))

    assert [(badge.large, badge.rest) for badge in list_badges(plan, Wording())] == [("Office", "2"), ("Office", "3")]


@pytest.mark.parametrize("sheet", [LARGE, SMALL])
@pytest.mark.parametrize(("paper", "rows"), [(PaperSize.A4, 5), (PaperSize.LETTER, 4)])
def test_every_sheet_holds_badges_of_the_size_and_its_back_mirrors_the_front(
    sheet: BadgeSheet, paper: PaperSize, rows: int
) -> None:
    content = badges_of(a_crowd(2 * rows + 1, paper_size=paper), sheet)

    assert faults_of(content) == []
    tables = open_paper(content).tables
    assert [len(table.rows) for table in tables] == [rows] * 4
    for front, back in zip(tables[::2], tables[1::2], strict=True):
        assert [row[::-1] for row in said(front)] == said(back)
    widths = {int(width.get(tag("w")) or 0) for width in tables[0]._tbl.tblGrid}  # noqa: SLF001  # no other way to it
    heights = {int(height.get(tag("val")) or 0) for height in tables[0]._tbl.iter(tag("trHeight"))}  # noqa: SLF001
    assert (widths, max(heights)) == ({round(sheet.width_mm * 1440 / 25.4)}, round(sheet.height_mm * 1440 / 25.4))


def said(table: object) -> list[list[str]]:
    """Return the names on a sheet, row by row."""
    rows = table.rows  # type: ignore[attr-defined]  # a table of python-docx
    return [
        [" ".join(row_of for inner in cell.tables for row_of in rows_of(inner)[0]) for cell in row.cells]
        for row in rows
    ]


def test_text_from_people_stays_text_and_equal_input_gives_equal_bytes() -> None:
    plan = a_crowd(3)
    plan = replace(plan, persons=tuple(replace(each, name="".join(HOSTILE) * 9) for each in plan.persons))

    assert faults_of(badges_of(plan)) == []
    assert badges_of(plan) == badges_of(plan)
