"""What has to be brought: counted by head, some to spare, one box a room."""

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.agenda import PARKED, Material, Per
from planner.domain.plan import Plan
from planner.domain.run_of_show import time_event
from planner.domain.supplies import Supply, pack_boxes, total_supplies, with_spare
from tests.builders import a_plan, a_session, an_event


def a_material(session: str, name: str, quantity: int = 1, per: Per = Per.ONCE) -> Material:
    return Material(id=f"{session}-{name}", session_id=session, position=0, name=name, quantity=quantity, per=per)


def a_plan_with(*materials: Material, second_room: str = "Hall") -> Plan:
    sessions = (
        a_session(id="one", room="Hall", group_size=5),
        a_session(id="two", position=1, room=second_room, group_size=5),
        a_session(id="parked", day_number=PARKED, room="Cellar"),
    )
    return a_plan(event=an_event(expected_participants=12), sessions=sessions, materials=materials)


def contents(plan: Plan) -> list[tuple[str, list[tuple[str, int, int]]]]:
    boxes = pack_boxes(plan, time_event(plan))
    return [(box.room, [(each.name, each.needed, each.brought) for each in box.supplies]) for box in boxes]


def test_things_are_counted_by_head_and_by_group_with_ten_per_cent_to_spare() -> None:
    plan = a_plan_with(a_material("one", "Slips", per=Per.PERSON), a_material("one", "Markers", 4, Per.GROUP))

    assert contents(plan) == [("Hall", [("Slips", 12, 14), ("Markers", 12, 14)])]


def test_what_is_used_up_is_added_over_the_sessions_before_the_spare_is() -> None:
    plan = a_plan_with(a_material("one", "Slips", 5), a_material("two", "slips ", 5))

    assert contents(plan) == [("Hall", [("Slips", 10, 11)])]


def test_a_single_thing_goes_on_from_session_to_session_and_has_no_spare() -> None:
    plan = a_plan_with(a_material("one", "Bell"), a_material("two", "Bell"))

    assert contents(plan) == [("Hall", [("Bell", 1, 1)])]


def test_each_room_has_its_own_box_and_everything_is_what_all_boxes_hold() -> None:
    plan = a_plan_with(
        a_material("one", "Bell"), a_material("two", "Bell"), a_material("two", "Cards", 20), second_room="مكتبة"
    )

    boxes = pack_boxes(plan, time_event(plan))

    assert [box.room for box in boxes] == ["Hall", "مكتبة"]
    assert total_supplies(boxes) == (
        Supply(name="Bell", needed=2, brought=2),
        Supply(name="Cards", needed=20, brought=22),
    )


def test_a_session_without_a_room_has_a_box_too_and_a_parked_one_none() -> None:
    plan = a_plan_with(a_material("two", "Bell"), a_material("parked", "Rope"), second_room="")

    assert contents(plan) == [("", [("Bell", 1, 1)])]


def test_a_box_tells_what_each_session_needs() -> None:
    plan = a_plan_with(a_material("one", "Slips", 5), a_material("two", "Slips", 6))

    (box,) = pack_boxes(plan, time_event(plan))

    assert [(each.timed.session.id, [one.brought for one in each.supplies]) for each in box.sessions] == [
        ("one", [6]),
        ("two", [7]),
    ]


@given(st.integers(min_value=1, max_value=10**6))
def test_the_spare_is_at_least_ten_per_cent_and_less_than_one_thing_more(quantity: int) -> None:
    assert 0 <= 10 * with_spare(quantity) - 11 * quantity < 10
