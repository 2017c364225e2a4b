"""Whom a name means: exactly one person, or a question."""

import pytest

from planner.operations.addressing import SeveralFitError, UnknownNameError, attendance_named
from planner.operations.workplace import Workplace
from planner.storage.plans import EventNotFoundError, load_plan
from tests.operations.builders import HOST, a_bare_event, a_row, take_in


@pytest.fixture
def event_id(place: Workplace) -> str:
    """Create an event with three people, two of whom bear one name."""
    found = a_bare_event(place)
    rows = [("Head of office", "Kukës"), ("Head of office", "Berat"), ("Officer, Has", "Kukës")]
    take_in(place, found, *(a_row(name=name, organisation=office) for name, office in rows))
    return found


def test_a_whole_name_or_an_id_means_one_person(place: Workplace, event_id: str) -> None:
    third = load_plan(place.store, event_id).attendances[2].id
    for name in ("Officer, Has", "  OFFICER, hás", third):
        assert attendance_named(place, HOST, event_id, name) == third


def test_a_name_that_fits_several_people_is_asked_about(place: Workplace, event_id: str) -> None:
    first, second, _ = (each.id for each in load_plan(place.store, event_id).attendances)
    with pytest.raises(SeveralFitError) as several:
        attendance_named(place, HOST, event_id, "head of office")
    assert str(several.value) == (
        "“head of office” may be any of these; write the id instead: "
        f"{first} (Head of office, Kukës); {second} (Head of office, Berat)."
    )


def test_part_of_a_name_is_asked_about_even_where_it_fits_one_person(place: Workplace, event_id: str) -> None:
    with pytest.raises(SeveralFitError, match="Officer, Has"):
        attendance_named(place, HOST, event_id, "Has")


def test_a_name_that_nobody_bears_is_said_in_one_sentence(place: Workplace, event_id: str) -> None:
    with pytest.raises(UnknownNameError, match="Nobody on this event's list is called “Coach”"):
        attendance_named(place, HOST, event_id, "Coach")
    with pytest.raises(EventNotFoundError):
        attendance_named(place, HOST, "nowhere", "Coach")
