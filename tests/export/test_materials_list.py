"""The materials list on paper."""

from dataclasses import replace

from planner.domain.agenda import Material, Per
from planner.domain.plan import Plan
from planner.domain.run_of_show import time_event
from planner.export.materials_list import export_materials
from planner.wording.wording import Wording
from tests.export.builders import PRINTED_AT
from tests.export.docx_rules import faults_of
from tests.export.programmes import HOSTILE, a_programme, headings, open_paper, rows_of


def a_list(plan: Plan) -> bytes:
    return export_materials(plan, time_event(plan), words=Wording(), printed_at=PRINTED_AT)


def test_the_list_has_everything_then_a_box_for_each_room() -> None:
    bell = Material(id="bell", session_id="opening", position=0, name="Bell")
    content = a_list(a_programme(materials=(bell, *a_programme().materials)))

    assert faults_of(content) == []
    assert headings(content, 1) == ["For the whole event", "Box 1 of 2: Great hall", "Box 2 of 2: room not named yet"]
    everything, first, by_session, *_ = map(rows_of, open_paper(content).tables)
    assert everything == [
        ["Bought", "Material", "Needed", "With spare", "Packed"],
        ["☐", "Bell", "1", "1", "☐"],
        ["☐", "Markers", "110", "121", "☐"],
    ]
    assert first[1:] == [["☐", "Bell", "1", "1", "☐"]]
    assert by_session[1:] == [["Tue 16 Mar 09:30 · Opening"] * 5, ["☐", "Bell", "1", "1", "☐"]]


def test_text_from_people_stays_text_and_equal_input_gives_equal_bytes() -> None:
    thing = Material(id="thing", session_id="cafe", position=0, name="".join(HOSTILE), per=Per.PERSON)
    plan = a_programme(materials=(thing,))
    plan = replace(plan, sessions=tuple(replace(each, room="غرفة " * 30) for each in plan.sessions))

    assert faults_of(a_list(plan)) == []
    assert rows_of(open_paper(a_list(plan)).tables[0])[1][1] == "".join(HOSTILE)
    assert a_list(plan) == a_list(plan)


def test_a_single_box_is_not_listed_a_second_time() -> None:
    plan = a_programme()
    content = a_list(replace(plan, sessions=tuple(replace(each, room="Great hall") for each in plan.sessions)))

    assert headings(content, 1) == ["For the whole event"]
    assert [rows_of(table)[0][0] for table in open_paper(content).tables] == ["Bought", "Laid out"]
