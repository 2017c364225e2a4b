"""Methods used in an event are fitted to its people and its minutes."""

import pytest

from planner.domain.agenda import Audience, Material, Session
from planner.domain.plan import Plan
from planner.operations.events import open_plan, undo
from planner.operations.methods import Insertion, UnknownMethodError, add_material, insert_method, use_method
from planner.operations.record_checks import EmptyTextError, MinutesError, QuantityError, SessionNumberError
from planner.operations.records import ShownRecord, edit
from planner.operations.workplace import Workplace
from tests.operations.builders import HOST, an_event_in


def first(plan: Plan) -> Session:
    return next(session for session in plan.sessions if session.day_number == 1)


def cafe(**changes: object) -> Insertion:
    usual = {"method_id": "world_cafe", "day_number": 1, "place": 0}
    return Insertion(**usual | changes)  # type: ignore[arg-type]  # any field may be set


def test_an_inserted_method_is_fitted_and_one_undo_takes_it_away(place: Workplace) -> None:
    before = an_event_in(place)
    insert_method(place, HOST, before.event.id, cafe(minutes=75, title=" What changed "))
    plan = open_plan(place, HOST, before.event.id)
    session = first(plan)
    assert (session.title, session.minutes, session.rounds, session.group_size) == ("What changed", 75, 2, 5)
    assert len([each for each in plan.activities if each.session_id == session.id]) == 4
    assert len([each for each in plan.materials if each.session_id == session.id]) == 7
    undo(place, HOST, before.event.id)
    assert len(open_plan(place, HOST, before.event.id).sessions) == len(before.sessions)


def test_without_minutes_a_method_has_its_usual_ones_and_its_own_title(place: Workplace) -> None:
    plan = insert_method(place, HOST, an_event_in(place).event.id, cafe(audience=Audience.TEAM))
    assert (first(plan).title, first(plan).minutes, first(plan).audience) == ("World café", 101, Audience.TEAM)


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"method_id": "gone"}, UnknownMethodError),
        ({"minutes": 1441}, MinutesError),
        ({"day_number": 9}, SessionNumberError),
    ],
)
def test_what_cannot_be_inserted_is_refused(
    place: Workplace, changes: dict[str, object], error: type[Exception]
) -> None:
    event_id = an_event_in(place).event.id
    with pytest.raises(error):
        insert_method(place, HOST, event_id, cafe(**changes))
    assert open_plan(place, HOST, event_id).revision == 1


def test_another_method_for_a_session_is_fitted_to_its_minutes(place: Workplace) -> None:
    before = an_event_in(place)
    old = max(before.sessions, key=lambda session: session.minutes)
    use_method(place, HOST, before.event.id, old.id, "headline_report")
    plan = open_plan(place, HOST, before.event.id)
    session = next(each for each in plan.sessions if each.id == old.id)
    assert (session.method, session.title, session.minutes) == ("headline_report", old.title, old.minutes)
    assert [each.title for each in plan.activities if each.session_id == old.id] == [
        "Explain the round",
        "One group",
        "Replies",
    ]
    undo(place, HOST, before.event.id)
    steps = [each for each in before.activities if each.session_id == old.id]
    restored = [each for each in open_plan(place, HOST, before.event.id).activities if each.session_id == old.id]
    assert [each.title for each in restored] == [each.title for each in steps]


def test_the_aim_of_a_method_goes_with_it_and_an_aim_of_ones_own_stays(place: Workplace) -> None:
    methods = place.library.methods
    event_id = an_event_in(place).event.id
    session = first(insert_method(place, HOST, event_id, cafe()))
    assert session.aim == methods["world_cafe"].aim
    session = first(use_method(place, HOST, event_id, session.id, "pairs"))
    assert session.aim == methods["pairs"].aim
    shown = ShownRecord(event_id=event_id, kind="sessions", record_id=session.id, version=session.version)
    edit(place, HOST, shown, {"aim": "Ours"})
    assert first(use_method(place, HOST, event_id, session.id, "world_cafe")).aim == "Ours"


def a_rope(session: Session, **changes: object) -> Material:
    usual = {"id": "", "session_id": session.id, "position": 0, "name": "Rope"}
    return Material(**usual | changes)  # type: ignore[arg-type]  # any field may be set


def test_a_material_is_added_and_changed(place: Workplace) -> None:
    before = an_event_in(place)
    event_id, session = before.event.id, first(before)
    plan = add_material(place, HOST, event_id, a_rope(session))
    added = next(each for each in plan.materials if each.name == "Rope")
    shown = ShownRecord(event_id=event_id, kind="materials", record_id=added.id, version=added.version)
    edit(place, HOST, shown, {"quantity": 1000})
    stored = next(each for each in open_plan(place, HOST, event_id).materials if each.id == added.id)
    assert (stored.name, stored.quantity, stored.session_id) == ("Rope", 1000, session.id)


@pytest.mark.parametrize(
    ("changes", "error"),
    [({"name": " "}, EmptyTextError), ({"quantity": 1001}, QuantityError), ({"quantity": -1}, QuantityError)],
)
def test_a_material_that_cannot_be_is_refused(
    place: Workplace, changes: dict[str, object], error: type[Exception]
) -> None:
    plan = an_event_in(place)
    with pytest.raises(error):
        add_material(place, HOST, plan.event.id, a_rope(first(plan), **changes))
