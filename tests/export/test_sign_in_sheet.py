"""The sign-in sheet: who may see it sees no more than names and offices."""

from dataclasses import replace

from planner.domain.people import Attendance, AttendanceStatus, Person
from planner.domain.plan import Plan
from planner.domain.run_of_show import time_event
from planner.export.archive import unpack
from planner.export.sign_in_sheet import SPARE_LINES, export_sign_in
from planner.wording.wording import Wording
from tests.builders import a_person, a_plan, an_attendance, an_organisation
from tests.export.builders import PRINTED_AT
from tests.export.docx_rules import faults_of
from tests.export.programmes import HOSTILE, headings, open_paper, rows_of

PEOPLE: tuple[tuple[Person, Attendance], ...] = (
    (
        a_person(id="z", name="Zana Çela", telephone="+355 1", email="z@example.org"),
        an_attendance(id="1", person_id="z"),
    ),
    (
        a_person(id="c", name="çeliku", organisation_id=None),
        an_attendance(
            id="2", person_id="c", photo_consent=False, list_consent=True, access_needs="ramp", office="Desk"
        ),
    ),
    (a_person(id="d", name="Declined"), an_attendance(id="3", person_id="d", status=AttendanceStatus.DECLINED)),
)


def a_listed_plan() -> Plan:
    return a_plan(
        organisations=(an_organisation(),),
        persons=tuple(person for person, _ in PEOPLE),
        attendances=tuple(attendance for _, attendance in PEOPLE),
    )


def a_sheet(plan: Plan) -> bytes:
    return export_sign_in(
        plan,
        time_event(plan),
        words=Wording(),
        printed_at=PRINTED_AT,
        sector_titles={"government": "Government"},
    )


def test_everybody_expected_stands_by_name_on_a_sheet_for_each_day_and_there_is_room_for_more() -> None:
    content = a_sheet(a_listed_plan())

    assert faults_of(content) == []
    assert headings(content, 1) == [
        "Please sign in: Day 1: Tuesday, 16 March 2027",
        "Please sign in: Day 2: Wednesday, 17 March 2027",
    ]
    first, second = map(rows_of, open_paper(content).tables)
    assert first[:3] == [
        ["No.", "Name", "Organisation", "Signature", "List", "Photo"],
        ["1", "çeliku", "", "", "Yes", "No"],
        ["2", "Zana Çela", "Regional social services, Kukës\nGovernment", "", "☐", "☐"],
    ]
    assert first == second
    assert len(first) == 3 + SPARE_LINES


def test_nothing_else_that_the_list_knows_is_on_the_sheet() -> None:
    parts = b"".join(unpack(a_sheet(a_listed_plan())).values())

    for secret in (b"+355 1", b"z@example.org", b"ramp", b"Desk", b"Declined"):
        assert secret not in parts


def test_text_from_people_stays_text_and_equal_input_gives_equal_bytes() -> None:
    plan = a_listed_plan()
    plan = replace(plan, persons=tuple(replace(each, name="".join(HOSTILE) + "نورا" * 60) for each in plan.persons))

    assert faults_of(a_sheet(plan)) == []
    assert a_sheet(plan) == a_sheet(plan)


def test_every_page_says_its_day() -> None:
    sections = open_paper(a_sheet(a_listed_plan())).sections
    assert [section.header.paragraphs[0].text.split(" · ")[-1] for section in sections] == [
        "Day 1: Tuesday, 16 March 2027",
        "Day 2: Wednesday, 17 March 2027",
    ]
