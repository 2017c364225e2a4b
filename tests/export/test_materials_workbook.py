"""The workbook to shop and pack by."""

from planner.domain.agenda import Material, Per
from planner.domain.run_of_show import time_event
from planner.domain.supplies import pack_boxes
from planner.export.materials_workbook import export_materials_workbook
from tests.builders import a_plan, a_session
from tests.export.readers import NASTY_TEXTS, an_edition, column_of


def a_workbook(*names: str) -> bytes:
    sessions = (a_session(room="Hall"), a_session(id="session-2", position=1))
    needs = [
        Material(id=f"m{number}", session_id=session.id, position=number, name=name, per=Per.PERSON)
        for number, name in enumerate(names)
        for session in sessions[number % 2 :][:1]
    ]
    plan = a_plan(sessions=sessions, materials=tuple(needs))
    return export_materials_workbook(pack_boxes(plan, time_event(plan)), an_edition())


def test_each_thing_of_each_box_is_a_line_with_its_number_and_its_spare() -> None:
    content = a_workbook("Cards", "Pens")

    assert column_of(content, "Materials", "Box") == [1, 2]
    assert column_of(content, "Materials", "Room") == ["Hall", "room not named yet"]
    assert column_of(content, "Materials", "Material") == ["Cards", "Pens"]
    (needed, brought) = (column_of(content, "Materials", head)[0] for head in ("Needed", "With spare"))
    assert isinstance(needed, int)
    assert brought == needed + -(-needed // 10)
    assert column_of(content, "Materials", "Packed") == ["☐", "☐"]


def test_texts_stay_texts_and_the_same_plan_gives_the_same_bytes() -> None:
    assert sorted(map(str, column_of(a_workbook(*NASTY_TEXTS), "Materials", "Material"))) == sorted(NASTY_TEXTS)
    assert a_workbook("Cards") == a_workbook("Cards")
