"""Which cards are printed again: those of whoever moves or came, and of tables with another host."""

from dataclasses import replace

from planner.domain.cafe_changes import ChangedCards, changed_cards
from planner.domain.rotation.plan import Seat
from tests.builders import a_rotation

BEFORE = a_rotation("host", "guest", "other", hosts=("host",))


def test_the_same_seats_need_no_card() -> None:
    assert changed_cards(BEFORE, replace(BEFORE, played=1, seats=BEFORE.seats[::-1])) == ChangedCards()


def test_who_moves_or_comes_gets_a_slip_and_who_has_gone_none() -> None:
    moved = tuple(
        replace(seat, table_number=seat.table_number + 1)
        if (seat.person_id, seat.round_number) == ("guest", 2)
        else seat
        for seat in BEFORE.seats
        if seat.person_id != "other"
    )
    after = replace(BEFORE, seats=(*moved, Seat(round_number=3, table_number=1, person_id="late")))
    assert changed_cards(BEFORE, after) == ChangedCards(person_ids=frozenset({"guest", "late"}))


def test_who_left_after_a_round_that_was_played_gets_no_slip() -> None:
    left = tuple(seat for seat in BEFORE.seats if seat.person_id != "other" or seat.round_number == 1)
    assert changed_cards(BEFORE, replace(BEFORE, played=1, seats=left)) == ChangedCards()


def test_a_table_with_another_host_gets_a_host_card() -> None:
    changes = {"host": False, "guest": True}
    seats = tuple(replace(seat, is_host=changes.get(seat.person_id, seat.is_host)) for seat in BEFORE.seats)
    after = changed_cards(BEFORE, replace(BEFORE, seats=seats))
    assert "guest" in after.person_ids
    assert after.tables


def test_without_seats_before_every_card_is_new() -> None:
    assert changed_cards(None, BEFORE).person_ids == {"host", "guest", "other"}
