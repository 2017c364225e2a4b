"""Contacts and emergencies: the team's numbers, and lines for the numbers that only people on the spot know."""

from planner.domain.people import Role
from planner.domain.plan import Plan
from planner.export.contacts_sheet import NUMBERS, PLACES, export_contacts
from planner.wording.wording import Wording
from tests.export.builders import PRINTED_AT
from tests.export.docx_rules import faults_of
from tests.export.programmes import HOSTILE, a_programme, open_paper, paragraphs_of, rows_of, team_of


def a_sheet(plan: Plan) -> bytes:
    return export_contacts(plan, words=Wording(), printed_at=PRINTED_AT)


def test_the_sheet_names_the_team_and_leaves_lines_for_local_numbers() -> None:
    team = team_of((Role.LEAD_FACILITATOR, "Coach", "+355 69"), (Role.PARTICIPANT, "Guest", "+355 68"))
    content = a_sheet(a_programme(**team))

    assert faults_of(content) == []
    said = paragraphs_of(content)
    assert [tuple(line.rstrip("\t ").split(" \t\t")) for line in said if line.endswith(" \t")] == [*NUMBERS, *PLACES]
    assert "Rooms\tGreat hall" in said
    (table,) = open_paper(content).tables
    assert rows_of(table)[1:] == [["Lead facilitator", "Coach", "+355 69"]]


def test_without_a_team_there_is_room_to_write_one() -> None:
    (table,) = open_paper(a_sheet(a_programme())).tables

    assert [row[0] for row in rows_of(table)] == ["Role", "Lead facilitator", "Staff", "Facilitator", "Recorder"]


def test_text_from_people_stays_text_and_equal_input_gives_equal_bytes() -> None:
    plan = a_programme(**team_of((Role.STAFF, "".join(HOSTILE) + " نورا", "")))

    assert faults_of(a_sheet(plan)) == []
    assert a_sheet(plan) == a_sheet(plan)
