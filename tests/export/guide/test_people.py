"""Who works in a session, in the band of the guide, and its groups with their rooms and people."""

from planner.domain.plan import Plan
from planner.domain.run_of_show import time_event
from planner.domain.staffing import Duty
from planner.export.guide.content import GuideContent
from planner.export.guide_document import export_guide
from planner.wording.wording import Wording
from tests.builders import a_group, a_plan, a_session, an_activity, an_assignment, an_event, people_of_plan
from tests.export.builders import PRINTED_AT
from tests.export.docx_rules import faults_of
from tests.export.programmes import HOSTILE, open_paper, paragraphs_of, rows_of


def guide_of(plan: Plan) -> bytes:
    content = GuideContent(plan=plan, run=time_event(plan))
    return export_guide(content, words=Wording(), printed_at=PRINTED_AT)


def a_led_plan(**changes: object) -> Plan:
    """Make one session with its steps, led by office 1 and recorded by office 2."""
    usual = {
        "event": an_event(days=1),
        "sessions": (a_session(lead="The prefect", room="Hall"),),
        "activities": (an_activity(),),
        "assignments": (an_assignment(), an_assignment(id="b", duty=Duty.RECORDER, person_id="person-2")),
        **people_of_plan(4),
    }
    return a_plan(**usual | changes)


def band(plan: Plan) -> list[str]:
    """Return the lines of the session's band that say who and where, those to fill in too."""
    heads = ("Room", "Lead", "Recorder", "Co-facilitator", "Facilitator", "Presenter", "Table host")
    return [text for text in paragraphs_of(guide_of(plan)) if text.split("\t")[0].strip() in heads and "\t" in text]


def test_the_band_names_who_leads_and_who_records() -> None:
    assert band(a_led_plan()) == ["Room\tHall", "Lead\tOffice 1", "Recorder\tOffice 2"]


def test_the_text_of_the_lead_stands_where_nobody_is_named_and_lines_wait_for_the_rest() -> None:
    lines = band(a_led_plan(assignments=()))
    assert lines[:2] == ["Room\tHall", "Lead\tThe prefect"]
    assert [line.split() for line in lines[2:]] == [["Recorder"]]


def test_groups_stand_in_a_table_with_rooms_and_people() -> None:
    named = (
        an_assignment(id="f", group_number=1, duty=Duty.FACILITATOR, person_id="person-3"),
        an_assignment(id="c", group_number=1, duty=Duty.CO_FACILITATOR, person_id="person-4"),
        an_assignment(id="r", group_number=2, duty=Duty.RECORDER, person_id="person-2"),
    )
    plan = a_led_plan(groups=(a_group(title="Schools", room="Attic"), a_group(number=2)), assignments=named)
    tables = [rows_of(table) for table in open_paper(guide_of(plan)).tables]
    assert next(table for table in tables if table[0][0] == "Group") == [
        ["Group", "Room", "Facilitators", "Recorder"],
        ["1 Schools", "Attic", "Office 3 and Office 4", ""],
        ["2", "", "", "Office 2"],
    ]
    assert not any(line.startswith("Recorder") for line in band(plan))


def test_names_and_titles_of_people_stay_text() -> None:
    groups = tuple(a_group(number=number, title=text, room=text) for number, text in enumerate(HOSTILE, start=1))
    assert faults_of(guide_of(a_led_plan(groups=groups))) == []
