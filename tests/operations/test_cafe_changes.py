"""Printing again on the day: one person's badge and slip, and only the cards that changed."""

from collections.abc import Sequence

import pytest

from planner.domain.people import AttendanceStatus
from planner.domain.plan import Plan
from planner.operations.cafe import SeatingWish, exchange_seats, seat
from planner.operations.cafe_changes import cards_changed_since, seat_changes
from planner.operations.door import note_presence
from planner.operations.events import open_plan, undo
from planner.operations.printing import make_document
from planner.operations.readiness import PaperNotReadyError
from planner.operations.selection import (
    LAST_CHANGES,
    NoCardsChangedError,
    NoChangesKnownError,
    NotOnTheListError,
    Selection,
    UnknownMomentError,
)
from planner.operations.workplace import Workplace
from tests.export.readers import part_of
from tests.operations.builders import HOST, a_bare_event, many_people, take_in


def a_seated_plan(place: Workplace) -> Plan:
    event_id = a_bare_event(place)
    take_in(place, event_id, *many_people(12))
    return seat(place, HOST, event_id, SeatingWish(tables=3))


def exchange(place: Workplace, plan: Plan) -> Sequence[str]:
    """Let two people exchange seats; return who they are."""
    assert plan.rotation
    one, other = (
        next(s.person_id for s in plan.rotation.seats if (s.round_number, s.table_number, s.is_host) == (1, n, False))
        for n in (1, 2)
    )
    exchange_seats(place, HOST, plan.event.id, round_number=1, pair=(one, other))
    return one, other


def test_the_cards_of_those_who_exchanged_seats_have_changed(place: Workplace) -> None:
    pair = exchange(place, before := a_seated_plan(place))
    plan = open_plan(place, HOST, before.event.id)
    changes = seat_changes(place, plan.event.id)
    assert [each.what for each in changes] == ["exchange_seats", "seat"]
    assert cards_changed_since(plan, changes, LAST_CHANGES).person_ids == set(pair)
    made = make_document(place, HOST, plan.event.id, "cards", Selection(since=LAST_CHANGES))
    told = part_of(made.content, "word/document.xml")
    assert {person.id for person in plan.persons if f">{person.name}<" in told} == set(pair)


def test_what_was_taken_back_needs_no_new_cards(place: Workplace) -> None:
    before = a_seated_plan(place)
    exchange(place, before)
    undo(place, HOST, before.event.id)
    plan = open_plan(place, HOST, before.event.id)
    changes = seat_changes(place, plan.event.id)
    with pytest.raises(NoCardsChangedError):
        cards_changed_since(plan, changes[:2], changes[1].at.isoformat())


@pytest.mark.parametrize("name", ["cards", "cafe_badges"])
def test_when_all_whose_seats_changed_have_left_nothing_is_printed_again(place: Workplace, name: str) -> None:
    pair = exchange(place, before := a_seated_plan(place))
    note_presence(place, HOST, before.event.id, pair, AttendanceStatus.ABSENT)
    with pytest.raises(NoCardsChangedError):
        make_document(place, HOST, before.event.id, name, Selection(since=LAST_CHANGES))


def test_badges_with_tables_are_not_ready_when_nobody_is_left(place: Workplace) -> None:
    plan = a_seated_plan(place)
    note_presence(place, HOST, plan.event.id, [each.person_id for each in plan.attendances], AttendanceStatus.ABSENT)
    with pytest.raises(PaperNotReadyError):
        make_document(place, HOST, plan.event.id, "cafe_badges")


@pytest.mark.parametrize("since", ["soon", "2027-03-16"])
def test_a_moment_has_to_be_one(place: Workplace, since: str) -> None:
    plan = a_seated_plan(place)
    with pytest.raises(UnknownMomentError):
        cards_changed_since(plan, seat_changes(place, plan.event.id), since)


def test_only_those_who_sit_elsewhere_get_a_new_badge_with_tables_on_its_back(place: Workplace) -> None:
    pair = exchange(place, before := a_seated_plan(place))
    made = make_document(place, HOST, before.event.id, "cafe_badges", Selection(since=LAST_CHANGES))
    told = part_of(made.content, "word/document.xml")
    assert {person.id for person in before.persons if f">{person.name}<" in told} == set(pair)
    assert "changed-cafe-badges" in made.file_name


def test_badges_without_tables_cannot_tell_who_sits_elsewhere(place: Workplace) -> None:
    plan = a_seated_plan(place)
    with pytest.raises(NoChangesKnownError):
        make_document(place, HOST, plan.event.id, "badges", Selection(since=LAST_CHANGES))


@pytest.mark.parametrize("name", ["badges", "cafe_badges", "cards"])
def test_one_persons_badge_and_slip_are_theirs_alone(place: Workplace, name: str) -> None:
    plan = a_seated_plan(place)
    attendance = plan.attendances[4]
    mine = next(person.name for person in plan.persons if person.id == attendance.person_id)
    made = make_document(place, HOST, plan.event.id, name, Selection(attendance_id=attendance.id))
    numbers = {each.name.rsplit(" ", maxsplit=1)[-1] for each in plan.persons}
    told = part_of(made.content, "word/document.xml")
    shown = {n for n in numbers if f">Officer {n}<" in told or (f">{n}<" in told and name != "cards")}
    assert shown == {mine.rsplit(" ", maxsplit=1)[-1]}
    assert mine.rsplit(" ", maxsplit=1)[-1] in made.file_name


def test_nobody_elses_card_is_made(place: Workplace) -> None:
    plan = a_seated_plan(place)
    with pytest.raises(NotOnTheListError):
        make_document(place, HOST, plan.event.id, "badges", Selection(attendance_id="nobody"))
