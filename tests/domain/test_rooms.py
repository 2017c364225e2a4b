"""The rooms of an agenda, and what takes place in each."""

from planner.domain.agenda import PARKED
from planner.domain.rooms import rooms_of, sessions_in
from planner.domain.staffing import Group
from tests.builders import a_plan, a_session

PLAN = a_plan(
    sessions=(
        a_session(id="opening", room="Salla e Madhe"),
        a_session(id="groups", position=1, room="salla e madhe "),
        a_session(id="break", position=2),
        a_session(id="parked", day_number=PARKED, room="Cellar"),
    ),
    groups=(
        Group(id="g1", session_id="groups", number=1),
        Group(id="g2", session_id="groups", number=2, room="Library"),
        Group(id="g3", session_id="parked", number=1, room="Attic"),
    ),
)


def test_rooms_come_in_the_order_of_the_agenda_once_each_as_they_were_written_first() -> None:
    assert rooms_of(PLAN) == ("Salla e Madhe", "Library")


def test_an_agenda_without_rooms_names_none() -> None:
    assert rooms_of(a_plan(sessions=(a_session(),))) == ()


def test_a_session_is_in_its_own_room_and_in_those_of_its_groups() -> None:
    assert sessions_in(PLAN, "SALLA E MADHE") == {"opening", "groups"}
    assert sessions_in(PLAN, "Library") == {"groups"}


def test_nothing_takes_place_in_a_room_that_is_not_named_or_of_a_parked_session() -> None:
    assert sessions_in(PLAN, "Hall B") == sessions_in(PLAN, "Cellar") == sessions_in(PLAN, "") == frozenset()
