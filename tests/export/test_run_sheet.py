"""The run sheet: one page a day, with everything in one line a session, and telephone numbers at its foot."""

from dataclasses import replace

import pytest
from docx.enum.section import WD_ORIENT

from planner.domain.event import PaperSize
from planner.domain.people import Role
from planner.domain.plan import Plan
from planner.domain.run_of_show import time_event
from planner.export.run_sheet import export_run_sheet
from planner.wording.wording import Wording
from tests.builders import a_plan, a_session, an_assignment, an_event, people_of_plan
from tests.export.builders import PRINTED_AT
from tests.export.docx_rules import faults_of
from tests.export.programmes import (
    HOSTILE,
    a_crowded_day,
    a_programme,
    headings,
    open_paper,
    paragraphs_of,
    rows_of,
    smallest_type,
    team_of,
)

METHOD_TITLES = {"world_cafe": "World café", "region_five_actions": "Five actions of a region"}
LONG_TITLE = "Resources of the regional groups: donors, ministries and municipalities in the ring with practitioners"


def run_sheet_of(plan: Plan) -> bytes:
    words = Wording()
    return export_run_sheet(plan, time_event(plan), words=words, printed_at=PRINTED_AT, method_titles=METHOD_TITLES)


def heads_of(content: bytes) -> list[str]:
    return rows_of(open_paper(content).tables[0])[0]


def test_every_session_is_one_line_and_the_last_one_says_when_the_day_ends() -> None:
    assert rows_of(open_paper(run_sheet_of(a_programme())).tables[0]) == [
        ["Start", "Min.", "Sum", "Session", "Technique", "Room", "Groups", "Output"],
        ["09:00", "30", "30", "Huddle (team only)", "", "", "", "Roles confirmed"],
        ["09:30", "20", "50", "Opening", "", "Great hall", "", ""],
        ["09:50", "25", "75", "Coffee break", "", "", "", ""],
        ["10:15", "100", "175", "World café on the theme", "World café", "", "22 × 5", "Harvest wall"],
        ["11:55", "10", "185", "Evaluation", "", "", "", ""],
        ["12:05", "", "", "End", "", "", "", ""],
    ]


def test_what_begins_a_whole_day_later_says_so() -> None:
    plan = a_programme()
    long = tuple(replace(each, minutes=1440) if each.title == "Opening" else each for each in plan.sessions)
    starts = [row[0] for row in rows_of(open_paper(run_sheet_of(replace(plan, sessions=long))).tables[0])]
    assert starts[2:5] == ["09:30", "09:30 (+1 day)", "09:55 (+1 day)"]


def test_a_column_with_nothing_to_say_takes_no_room() -> None:
    plan = a_programme()
    bare = tuple(replace(each, room="", output="", group_size=0, method="") for each in plan.sessions)
    assert heads_of(run_sheet_of(replace(plan, sessions=bare))) == ["Start", "Min.", "Sum", "Session"]


def test_each_day_has_its_own_sheet() -> None:
    plan = a_programme(event=an_event(days=2), days=a_plan().days)
    on_both = (*plan.sessions, replace(plan.sessions[0], id="second-day", day_number=2))
    content = run_sheet_of(replace(plan, sessions=on_both))
    assert headings(content, 1) == ["Day 1: Tuesday, 16 March 2027", "Day 2: Wednesday, 17 March 2027"]
    assert len(open_paper(content).sections) == 2


def test_a_day_on_which_nothing_is_planned_has_no_sheet_beside_others() -> None:
    plan = a_programme(event=an_event(days=2), days=a_plan().days)
    assert headings(run_sheet_of(plan), 1) == ["Day 1: Tuesday, 16 March 2027"]


def test_a_day_that_nobody_has_planned_says_so() -> None:
    assert paragraphs_of(run_sheet_of(a_plan(event=an_event(days=1))))[1] == ("Nothing is planned for this day yet.")


@pytest.mark.parametrize(
    ("sessions", "orientation", "columns"),
    [(5, WD_ORIENT.LANDSCAPE, 8), (20, WD_ORIENT.PORTRAIT, 5), (40, WD_ORIENT.PORTRAIT, 3)],
)
def test_the_sheet_stands_and_drops_columns_before_it_takes_a_second_page(
    sessions: int, orientation: WD_ORIENT, columns: int
) -> None:
    content = run_sheet_of(a_crowded_day(sessions, LONG_TITLE))
    assert open_paper(content).sections[0].orientation == orientation
    assert len(heads_of(content)) == columns


def test_the_sheet_says_which_columns_it_dropped() -> None:
    content = run_sheet_of(a_crowded_day(20, LONG_TITLE))
    assert heads_of(content) == ["Start", "Min.", "Sum", "Session", "Room"]
    assert "Left out for want of room: Technique, Groups and Output. The guide has them." in paragraphs_of(content)


def test_a_column_that_had_nothing_to_say_is_not_missed() -> None:
    plan = a_crowded_day(20, LONG_TITLE)
    bare = tuple(replace(each, method="", group_size=0) for each in plan.sessions)
    notes = [said for said in paragraphs_of(run_sheet_of(replace(plan, sessions=bare))) if said.startswith("Left out")]
    assert notes == ["Left out for want of room: Output. The guide has them."]


@pytest.mark.parametrize("sessions", [5, 15, 25, 40])
def test_type_never_shrinks_below_nine_points(sessions: int) -> None:
    assert smallest_type(run_sheet_of(a_crowded_day(sessions, LONG_TITLE))) >= 9


def test_long_titles_are_shortened_only_where_nothing_else_helps() -> None:
    assert "Long titles are shortened here." in paragraphs_of(run_sheet_of(a_crowded_day(50, LONG_TITLE)))
    assert "Long titles are shortened here." not in paragraphs_of(run_sheet_of(a_crowded_day(40, LONG_TITLE)))


def test_telephone_numbers_stand_at_the_foot_and_unknown_ones_are_left_to_be_written() -> None:
    team = team_of(
        (Role.FACILITATOR, "Regional social services, Kukës", ""),
        (Role.LEAD_FACILITATOR, "Office of the convener", "+355 4 222 111"),
    )
    assert rows_of(open_paper(run_sheet_of(a_programme(**team))).tables[1]) == [
        [
            "Lead facilitator: Office of the convener",
            "+355 4 222 111",
            "Facilitator: Regional social services, Kukës",
            "",
            "",
            "",
        ]
    ]


def test_where_nobody_is_named_there_is_a_line_for_each_role() -> None:
    table = open_paper(run_sheet_of(a_programme())).tables[1]
    named = [cell for row in rows_of(table) for cell in row if cell]
    assert named == ["Lead facilitator", "Staff", "Facilitator", "Recorder"]


@pytest.mark.parametrize("paper_size", PaperSize)
def test_the_document_keeps_the_rules_of_structure_and_access(paper_size: PaperSize) -> None:
    assert faults_of(run_sheet_of(a_programme(event=an_event(days=1, paper_size=paper_size)))) == []


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert run_sheet_of(a_programme()) == run_sheet_of(a_programme())


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_stays_text(hostile: str) -> None:
    plan = a_programme(event=an_event(days=1, title=hostile), **team_of((Role.STAFF, hostile, hostile)))
    sessions = tuple(replace(each, title=hostile, room=hostile, output=hostile) for each in plan.sessions)
    content = run_sheet_of(replace(plan, sessions=sessions))
    assert rows_of(open_paper(content).tables[0])[2] == ["09:30", "20", "50", hostile, "", hostile, "", hostile]
    assert faults_of(content) == []


def test_who_leads_stands_on_the_sheet_by_name_or_as_it_was_written() -> None:
    sessions = (a_session(lead="The prefect"), a_session(id="two", position=1, lead="The prefect"))
    plan = a_plan(
        event=an_event(days=1),
        sessions=sessions,
        assignments=(an_assignment(session_id="two"), an_assignment(id="b", session_id="two", person_id="person-2")),
        **people_of_plan(2),
    )
    sheet = run_sheet_of(plan)
    lead = heads_of(sheet).index("Lead")
    assert [row[lead] for row in rows_of(open_paper(sheet).tables[0])[1:]] == [
        "The prefect",
        "Office 1 and Office 2",
        "",
    ]
