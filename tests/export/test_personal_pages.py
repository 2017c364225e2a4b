"""The page for one person: what is theirs, whom to ring, and nothing of others that they do not need."""

from dataclasses import replace
from datetime import date

import pytest

from planner.domain.deadlines import date_tasks
from planner.domain.duties import duties_of_all
from planner.domain.event import PaperSize
from planner.domain.people import Role
from planner.domain.plan import Plan
from planner.domain.run_of_show import time_event
from planner.domain.staffing import Duty
from planner.domain.working_days import WorkingDays
from planner.export.personal_pages import Leaf, export_personal_pages
from planner.wording.wording import Wording
from tests.builders import a_group, a_task, an_assignment, an_event
from tests.export.builders import PRINTED_AT
from tests.export.docx_rules import faults_of
from tests.export.programmes import (
    HOSTILE,
    a_programme,
    headings,
    open_paper,
    paragraphs_of,
    rows_of,
    smallest_type,
    team_of,
)

TODAY = date(2027, 2, 17)
TEAM = team_of(
    (Role.LEAD_FACILITATOR, "Office of the convener", "+355 4 222 111"),
    (Role.RECORDER, "Education office, Berat", ""),
    (Role.PARTICIPANT, "Regional social services, Kukës", "+355 4 999 999"),
)


def a_team_plan(**changes: object) -> Plan:
    """Make a programme with a lead facilitator, a recorder and a participant who owns a task."""
    tasks = (
        a_task(id="A", title="Sign", owners=("person-0", "person-2"), note="By post"),
        a_task(id="B", position=1, title="Print", role="lead_facilitator", benchmark="-3d", completion="-2d"),
    )
    sessions = tuple(
        replace(each, lead="Education office, Berat") if each.id == "forms" else each for each in a_programme().sessions
    )
    return a_programme(**{"event": an_event(days=1), "tasks": tasks, "sessions": sessions, **TEAM} | changes)


def pages_of(plan: Plan, papers: tuple[str, ...] = ("Run sheet", "Agenda")) -> bytes:
    everybody = duties_of_all(plan, date_tasks(plan.tasks, plan.event, WorkingDays()), time_event(plan))
    leaves = [Leaf(duties=each, papers=papers) for each in everybody]
    return export_personal_pages(plan, leaves, words=Wording(), printed_at=PRINTED_AT, today=TODAY)


def test_everybody_has_a_page_with_role_tasks_sessions_and_papers() -> None:
    content = pages_of(a_team_plan())

    assert headings(content, 1) == [
        "Office of the convener",
        "Education office, Berat",
        "Regional social services, Kukës",
    ]
    tables = [rows_of(table) for table in open_paper(content).tables]
    assert tables[0] == [
        ["", "Task", "Benchmark", "Completion"],
        ["☐", "Sign\nTogether with Regional social services, Kukës\nBy post", "Tue 9 Feb", "Tue 16 Feb\nLate"],
        ["☐", "Print\nFalls to: Lead facilitator", "Fri 12 Mar", "Fri 12 Mar"],
    ]
    assert tables[1] == [
        ["Day", "Time", "Session", "Your part"],
        ["Tue 16 Mar", "09:00–09:30", "Huddle", "With the whole team"],
    ]
    assert tables[3][1:] == [
        ["Tue 16 Mar", "09:00–09:30", "Huddle", "With the whole team"],
        ["Tue 16 Mar", "11:55–12:05", "Evaluation", "You lead it"],
    ]
    assert "Run sheet · Agenda" in paragraphs_of(content)
    assert "Lead facilitator · Tuesday, 16 March 2027 · Tirana" in paragraphs_of(content)


def test_the_room_has_a_column_where_one_is_known() -> None:
    plan = a_team_plan()
    named = tuple(replace(each, room="Great hall") for each in plan.sessions)
    table = open_paper(pages_of(replace(plan, sessions=named))).tables[1]
    assert rows_of(table)[0] == ["Day", "Time", "Session", "Your part", "Room"]


def test_only_the_teams_numbers_stand_there_and_no_needs_of_anybody() -> None:
    plan = a_team_plan()
    needs = tuple(replace(each, access_needs="Ramp", diet_needs="Vegan") for each in plan.attendances)
    said = "\n".join(paragraphs_of(pages_of(replace(plan, attendances=needs))))
    assert said.count("+355 4 222 111") == 3
    assert "+355 4 999 999" not in said
    assert "Ramp" not in said
    assert "Vegan" not in said


def test_who_has_neither_tasks_nor_sessions_nor_papers_is_told_whom_to_ring() -> None:
    content = pages_of(a_team_plan(tasks=(), sessions=()), papers=())
    assert headings(content, 2) == []
    assert [len(table.rows) for table in open_paper(content).tables] == [1, 1, 1]


@pytest.mark.parametrize(("tasks", "least"), [(1, 11), (18, 9), (200, 9)])
def test_a_page_is_set_smaller_before_it_becomes_two(tasks: int, least: float) -> None:
    many = tuple(a_task(id=f"T{number}", title=f"Task {number} " * 6, owners=("person-0",)) for number in range(tasks))
    plan = a_team_plan(tasks=many)
    everybody = duties_of_all(plan, date_tasks(plan.tasks, plan.event, WorkingDays()), time_event(plan))
    leaf = Leaf(duties=everybody[0], papers=("Run sheet",))
    content = export_personal_pages(plan, [leaf], words=Wording(), printed_at=PRINTED_AT, today=TODAY)
    assert smallest_type(content) >= 9
    assert open_paper(content).tables[0].rows[1].cells[1].paragraphs[0].runs[0].font.size.pt >= least


@pytest.mark.parametrize("paper_size", PaperSize)
def test_the_pages_keep_the_rules_of_structure_and_access(paper_size: PaperSize) -> None:
    plan = a_team_plan(event=an_event(days=1, paper_size=paper_size))
    assert faults_of(pages_of(plan)) == []
    assert pages_of(plan) == pages_of(plan)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_stays_text(hostile: str) -> None:
    plan = a_team_plan(**team_of((Role.STAFF, hostile, hostile)), tasks=(a_task(title=hostile, owners=("person-0",)),))
    content = pages_of(plan, papers=(hostile,))
    assert headings(content, 1) == [hostile]
    assert faults_of(content) == []


def test_a_duty_is_told_with_its_group_and_the_room_of_it() -> None:
    named = (
        an_assignment(session_id="cafe", duty=Duty.RECORDER, group_number=2, person_id="person-1"),
        an_assignment(id="b", session_id="opening", person_id="person-1"),
    )
    plan = a_team_plan(
        groups=(a_group(session_id="cafe"), a_group(session_id="cafe", number=2, title="Schools", room="Attic")),
        assignments=named,
    )
    tables = [rows_of(table) for table in open_paper(pages_of(plan)).tables]
    rows = next(table for table in tables if "Your part" in table[0] and len(table) > 3)
    assert rows[0] == ["Day", "Time", "Session", "Your part", "Room"]
    assert rows[2] == ["Tue 16 Mar", "09:30–09:50", "Opening", "Lead", "Great hall"]
    assert rows[3] == ["Tue 16 Mar", "10:15–11:55", "World café on the theme", "Recorder, group 2: Schools", "Attic"]
