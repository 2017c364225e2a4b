"""The room plan: every room with what takes place in it, by day."""

from planner.domain.plan import Plan
from planner.domain.run_of_show import time_event
from planner.export.guide.room_plan import room_plan
from planner.export.word_xml import Element, tag
from planner.wording.wording import Wording
from tests.builders import a_group, a_plan, a_session


def rows(plan: Plan) -> list[list[str]]:
    blocks = list(room_plan(plan, time_event(plan), Wording(), 170))
    return [[said(cell) for cell in row.iter(tag("tc"))] for block in blocks for row in block.iter(tag("tr"))]


def said(cell: Element) -> str:
    return "".join(text.text or "" for text in cell.iter(tag("t"))).replace("\xa0", " ").strip()


def test_each_room_says_by_day_what_it_is_used_for() -> None:
    sessions = (
        a_session(id="a", title="Opening", room="Hall"),
        a_session(id="b", title="Lunch", position=1, room="Foyer"),
        a_session(id="c", title="Groups", position=2, room="hall "),
        a_session(id="d", title="Closing", day_number=2, room="Hall"),
    )
    assert rows(a_plan(sessions=sessions)) == [
        ["Room", "Day", "Used for"],
        ["Hall", "1", "09:00 Opening   11:00 Groups"],
        ["Hall", "2", "09:00 Closing"],
        ["Foyer", "1", "10:00 Lunch"],
    ]


def test_a_groups_room_is_used_by_the_session_of_the_group() -> None:
    plan = a_plan(sessions=(a_session(id="a", title="Groups"),), groups=(a_group(session_id="a", room="Room 2"),))
    assert rows(plan)[1:] == [["Room 2", "1", "09:00 Groups"]]


def test_without_any_room_there_is_no_plan_of_rooms() -> None:
    assert list(room_plan(a_plan(), time_event(a_plan()), Wording(), 170)) == []
