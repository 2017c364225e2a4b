"""The sheet for the door of a room: what participants find there, and nothing of the team's."""

from dataclasses import replace

from planner.domain.plan import Plan
from planner.domain.run_of_show import time_event
from planner.domain.staffing import Group
from planner.export.archive import unpack
from planner.export.room_sheets import export_room_sheets
from planner.wording.wording import Wording
from tests.export.builders import PRINTED_AT
from tests.export.docx_rules import faults_of
from tests.export.programmes import HOSTILE, a_crowded_day, a_programme, headings, open_paper, rows_of, smallest_type


def sheets(plan: Plan, *rooms: str) -> bytes:
    return export_room_sheets(plan, time_event(plan), words=Wording(), printed_at=PRINTED_AT, rooms=rooms)


def in_rooms(plan: Plan, *rooms: str) -> Plan:
    """Spread the sessions over rooms."""
    sessions = (replace(each, room=rooms[place % len(rooms)]) for place, each in enumerate(plan.sessions))
    return replace(plan, sessions=tuple(sessions))


def test_each_room_has_a_page_with_what_participants_find_there() -> None:
    plan = in_rooms(a_programme(), "Hall", "Library")
    content = sheets(plan)

    assert faults_of(content) == []
    assert headings(content, 1) == ["Hall", "Library"]
    assert [rows_of(table)[1:] for table in open_paper(content).tables] == [
        [["09:50–10:15", "Coffee break"], ["11:55–12:05", "Evaluation"]],
        [["09:30–09:50", "Opening"], ["10:15–11:55", "World café on the theme"]],
    ]


def test_nothing_of_the_teams_is_in_the_file() -> None:
    plan = in_rooms(a_programme(), "Hall")
    parts = b"".join(unpack(sheets(plan)).values())

    for secret in (b"Huddle", b"Roles confirmed", b"Say why we meet", b"Markers"):
        assert secret not in parts


def test_groups_that_meet_elsewhere_stand_on_the_door_of_their_room() -> None:
    groups = (
        Group(id="g1", session_id="cafe", number=1, room="Library", title="North"),
        Group(id="g2", session_id="cafe", number=2, room="LIBRARY "),
    )
    content = sheets(in_rooms(replace(a_programme(), groups=groups), "Hall"), "library")

    (table,) = open_paper(content).tables
    assert rows_of(table)[1:] == [["10:15–11:55", "World café on the theme\ngroup 1: North\ngroup 2"]]


def test_a_full_day_still_fits_a_page_and_a_short_one_is_large() -> None:
    assert smallest_type(sheets(in_rooms(a_crowded_day(30), "Hall"))) >= 9
    sizes = smallest_type(sheets(in_rooms(a_programme(), "Hall"), "Hall"))
    assert sizes >= 20


def test_a_room_for_the_team_alone_says_that_nothing_is_there_for_participants() -> None:
    plan = a_programme()
    plan = replace(plan, sessions=(replace(plan.sessions[0], room="Attic"),))

    assert open_paper(sheets(plan, "Attic")).paragraphs[0].text == "Nothing is planned here for participants."


def test_text_from_people_stays_text_and_equal_input_gives_equal_bytes() -> None:
    plan = in_rooms(a_programme(), "".join(HOSTILE) + "قاعة " * 20)

    assert faults_of(sheets(plan)) == []
    assert sheets(plan) == sheets(plan)
