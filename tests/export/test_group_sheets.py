"""Groups on paper: everybody stands on the list of their group, on the wall list and on a slip, once each."""

from dataclasses import replace

import pytest

from planner.domain.event import PaperSize
from planner.domain.people import Person
from planner.domain.plan import Plan
from planner.domain.staffing import Group
from planner.export.group_sheets import export_group_sheets
from planner.export.groups_workbook import export_groups_workbook
from planner.wording.wording import Wording
from tests.export.builders import PRINTED_AT, a_cafe_plan, an_event
from tests.export.docx_rules import faults_of
from tests.export.programmes import HOSTILE, open_paper, rows_of
from tests.export.readers import an_edition, rows_by_calamine


def a_grouped_plan(people: int = 5) -> Plan:
    """Part people into two groups of one session by counting off, the second with a title and a room of its own."""
    plan = a_cafe_plan(people=people, tables=2)
    ids = [person.id for person in plan.persons]
    two = Group(id="g2", session_id="cafe", number=2, title="North", room="Hall B", members=tuple(ids[1::2]))
    return replace(plan, groups=(Group(id="g1", session_id="cafe", number=1, members=tuple(ids[0::2])), two))


def sheets_of(plan: Plan) -> bytes:
    return export_group_sheets(plan, words=Wording(), printed_at=PRINTED_AT)


@pytest.mark.parametrize("paper_size", sorted(PaperSize))
def test_the_sheets_keep_every_rule(paper_size: PaperSize) -> None:
    assert faults_of(sheets_of(replace(a_grouped_plan(23), event=an_event(paper_size=paper_size)))) == []


def test_the_same_groups_give_the_same_bytes() -> None:
    assert sheets_of(a_grouped_plan()) == sheets_of(a_grouped_plan())


def test_without_groups_nothing_breaks() -> None:
    assert faults_of(sheets_of(replace(a_grouped_plan(), groups=()))) == []


def test_each_group_has_its_list_and_everybody_stands_on_the_wall_list_by_name() -> None:
    first, second, wall, *_ = map(rows_of, open_paper(sheets_of(a_grouped_plan())).tables)
    plan = a_grouped_plan()
    names = {person.id: person.name for person in plan.persons}
    assert [sorted(row[0] for row in rows[1:]) for rows in (first, second)] == [
        sorted(names[each] for each in group.members) for group in plan.groups
    ]
    assert sorted(row[0] for row in wall[1:]) == sorted(names.values())
    assert {tuple(row[1:]) for row in wall[1:]} == {("1", "Hall A"), ("2 · North", "Hall B")}


def test_every_slip_tells_session_group_and_room() -> None:
    slips = rows_of(open_paper(sheets_of(a_grouped_plan(1))).tables[-1])
    assert [cell for row in slips for cell in row if "World café\nGroup 1 · Hall A" in cell] != []


def test_names_stay_names() -> None:
    plan = a_grouped_plan(1)
    named = replace(plan, persons=(Person(id="person-0", name="".join(HOSTILE) * 9),))
    assert faults_of(sheets_of(named)) == []


def test_the_workbook_has_a_row_for_each_person_in_each_group() -> None:
    rows = rows_by_calamine(export_groups_workbook(a_grouped_plan(3), an_edition()))
    assert [row[:4] for row in rows] == [
        ["Session", "Group", "Title", "Room"],
        ["World café", 1, "", "Hall A"],
        ["World café", 1, "", "Hall A"],
        ["World café", 2, "North", "Hall B"],
    ]
