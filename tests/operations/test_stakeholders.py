"""Stakeholders come from lists and from earlier events, once each, and become participants in one step."""

import pytest

from planner.domain.consultation.consultation import Consultation
from planner.domain.people import AttendanceStatus, Role
from planner.domain.rights import NoRightError, Right
from planner.operations.actor import Actor
from planner.operations.consultations import open_consultation
from planner.operations.events import open_plan, undo
from planner.operations.stakeholders import ask_participants, import_stakeholders, invite_stakeholders
from planner.operations.workplace import Workplace
from tests.operations.builders import HOST, a_bare_event, a_list, a_row, many_people, rows_stored, take_in
from tests.operations.team import somebody


def names(consultation: Consultation) -> list[str]:
    """Return who is asked, in the order of the register."""
    persons = {each.id: each.name for each in consultation.persons}
    return [persons[each.person_id] for each in consultation.stakeholders]


def counts(place: Workplace, event_id: str, *rows: object, actor: Actor = HOST) -> tuple[int, int, int]:
    done = import_stakeholders(place, actor, event_id, a_list(rows))  # type: ignore[arg-type]  # rows of a list
    return done.added, done.updated, done.unchanged


def test_a_list_comes_in_and_the_same_list_again_changes_nothing(place: Workplace) -> None:
    event_id, rows = a_bare_event(place), many_people(5)
    assert counts(place, event_id, *rows) == (5, 0, 0)
    assert counts(place, event_id, *rows) == (0, 0, 5)
    assert names(open_consultation(place, HOST, event_id)) == [row.name for row in rows]
    assert open_plan(place, HOST, event_id).attendances == ()


def test_whoever_is_known_from_another_event_is_not_doubled(place: Workplace) -> None:
    take_in(place, a_bare_event(place), *many_people(3))
    before = rows_stored(place.store)["person"]
    assert counts(place, a_bare_event(place), *many_people(3)) == (3, 0, 0)
    assert rows_stored(place.store)["person"] == before


def test_an_organiser_meets_their_own_stakeholders_again(place: Workplace) -> None:
    event_id = a_bare_event(place)
    somebody(place, "owner")
    organiser = somebody(place, "organiser", event_id, Right.ORGANISER)
    assert counts(place, event_id, *many_people(2), actor=organiser) == (2, 0, 0)
    assert counts(place, event_id, *many_people(2), actor=organiser) == (0, 0, 2)


def test_the_office_says_why_somebody_is_asked(place: Workplace) -> None:
    event_id = a_bare_event(place)
    counts(place, event_id, a_row(office="Committee secretary", name="Secretary, Kukës"))
    counts(place, event_id, a_row(office="", name="Secretary, Kukës"))
    assert [each.reason for each in open_consultation(place, HOST, event_id).stakeholders] == ["Committee secretary"]


def test_those_who_took_part_are_asked_and_the_team_is_not(place: Workplace) -> None:
    earlier, event_id = a_bare_event(place), a_bare_event(place)
    absent = a_row(name="Who declined", status=AttendanceStatus.DECLINED, organisation="Elsewhere")
    take_in(place, earlier, *many_people(3), a_row(name="Recorder 1", role=Role.RECORDER), absent)
    assert ask_participants(place, HOST, event_id, earlier) == 3
    assert ask_participants(place, HOST, event_id, earlier) == 0
    assert names(open_consultation(place, HOST, event_id)) == ["Officer 1", "Officer 2", "Officer 3"]
    assert undo(place, HOST, event_id) == "ask_participants"


def test_nobody_takes_people_from_an_event_they_may_not_see(place: Workplace) -> None:
    earlier, event_id = a_bare_event(place), a_bare_event(place)
    somebody(place, "owner")
    organiser = somebody(place, "organiser", event_id, Right.ORGANISER)
    with pytest.raises(NoRightError):
        ask_participants(place, organiser, event_id, earlier)


def test_a_stakeholder_becomes_a_participant_once(place: Workplace) -> None:
    event_id = a_bare_event(place)
    counts(place, event_id, *many_people(3))
    asked = open_consultation(place, HOST, event_id).stakeholders
    persons = rows_stored(place.store)["person"]

    assert invite_stakeholders(place, HOST, event_id, {asked[0].id, asked[2].id}) == 2
    assert invite_stakeholders(place, HOST, event_id, {asked[0].id}) == 0

    invited = open_plan(place, HOST, event_id).attendances
    assert [each.person_id for each in invited] == [asked[0].person_id, asked[2].person_id]
    assert {each.status for each in invited} == {AttendanceStatus.INVITED}
    assert rows_stored(place.store)["person"] == persons
