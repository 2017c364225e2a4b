"""What must hold of the ledger: unchanged entries keep their stamp, changed ones go up, gone ones stay as cancelled."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.calendar_entry import CalendarEntry
from planner.domain.calendar_ledger import (
    EVENT_KINDS,
    OWN_SESSION_KINDS,
    PARTICIPANTS_KINDS,
    PREPARATION_KINDS,
    ROOM_KINDS,
    CalendarItem,
    CalendarKind,
    change_moments,
    changed_entries,
    entries_of,
    fingerprint,
    own_entries,
    own_items,
    room_id,
    stamp_entries,
)

FIRST = datetime(2026, 11, 22, 16, 5, tzinfo=UTC)
LATER = FIRST + timedelta(days=1)
LAST = FIRST + timedelta(days=2)
TIRANA = ZoneInfo("Europe/Tirane")
NINE = datetime(2027, 3, 16, 9, tzinfo=TIRANA)


def an_item(**changes: object) -> CalendarItem:
    usual = CalendarItem(
        kind=CalendarKind.COMPLETION,
        record_id="VEN01",
        summary="Finish: Ask for premises",
        starts=date(2027, 2, 16),
        ends=date(2027, 2, 17),
    )
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def one(ledger: tuple[CalendarEntry, ...]) -> CalendarEntry:
    (entry,) = ledger
    return entry


def test_a_new_item_begins_at_sequence_0() -> None:
    entry = one(stamp_entries((), [an_item()], FIRST))

    assert (entry.id, entry.sequence, entry.created_at, entry.stamped_at) == ("completion-VEN01", 0, FIRST, FIRST)
    assert (entry.summary, entry.starts, entry.ends) == ("Finish: Ask for premises", "2027-02-16", "2027-02-17")


def test_an_unchanged_item_keeps_its_entry() -> None:
    ledger = stamp_entries((), [an_item()], FIRST)

    assert stamp_entries(ledger, [an_item()], LATER) == ledger


@pytest.mark.parametrize(
    "change",
    [
        {"summary": "Finish: Ask again"},
        {"starts": date(2027, 2, 15)},
        {"ends": date(2027, 2, 18)},
        {"description": "Area: Venue"},
        {"place": "Hall A"},
        {"category": "Venue"},
        {"alarm_before": timedelta(hours=15)},
    ],
)
def test_a_changed_item_goes_up_one_sequence(change: dict[str, object]) -> None:
    ledger = stamp_entries((), [an_item()], FIRST)

    entry = one(stamp_entries(ledger, [an_item(**change)], LATER))

    assert (entry.sequence, entry.created_at, entry.stamped_at) == (1, FIRST, LATER)


def test_the_same_moment_in_another_zone_is_a_change_because_the_file_says_so() -> None:
    there = an_item(starts=NINE, ends=NINE + timedelta(hours=1))
    elsewhere = replace(there, starts=NINE.replace(tzinfo=ZoneInfo("Europe/Rome")))

    assert fingerprint(there) != fingerprint(elsewhere)


def test_an_item_that_is_gone_stays_as_cancelled_with_what_it_said() -> None:
    ledger = stamp_entries((), [an_item()], FIRST)

    entry = one(stamp_entries(ledger, [], LATER))

    assert (entry.is_cancelled, entry.sequence, entry.stamped_at) == (True, 1, LATER)
    assert (entry.summary, entry.starts) == ("Finish: Ask for premises", "2027-02-16")


def test_an_entry_that_stays_cancelled_is_not_stamped_again() -> None:
    gone = stamp_entries(stamp_entries((), [an_item()], FIRST), [], LATER)

    assert stamp_entries(gone, [], LAST) == gone


def test_an_item_that_comes_back_goes_up_again() -> None:
    gone = stamp_entries(stamp_entries((), [an_item()], FIRST), [], LATER)

    entry = one(stamp_entries(gone, [an_item()], LAST))

    assert (entry.is_cancelled, entry.sequence, entry.created_at, entry.stamped_at) == (False, 2, FIRST, LAST)


def test_a_stored_entry_keeps_its_version_for_the_store_to_raise() -> None:
    stored = tuple(replace(entry, version=7) for entry in stamp_entries((), [an_item()], FIRST))

    assert one(stamp_entries(stored, [], LATER)).version == 7


def test_a_file_holds_the_entries_of_its_kinds_alone() -> None:
    ledger = stamp_entries((), [an_item(kind=kind) for kind in CalendarKind], FIRST)

    assert [entry.id for entry in entries_of(ledger, PREPARATION_KINDS)] == [
        *("benchmark-VEN01", "completion-VEN01"),
        *("interview-VEN01", "closing-VEN01", "commitment-VEN01"),
    ]
    assert [entry.id for entry in entries_of(ledger, EVENT_KINDS)] == ["session-VEN01", "team-VEN01"]
    assert [entry.id for entry in entries_of(ledger, PARTICIPANTS_KINDS)] == ["session-VEN01"]


items = st.builds(an_item, record_id=st.sampled_from("abc"), summary=st.sampled_from(["Finish", "Begin"]))


@given(st.lists(st.lists(items, max_size=4), max_size=5))
def test_a_ledger_only_ever_grows_and_counts_up(editions: list[list[CalendarItem]]) -> None:
    ledger: tuple[CalendarEntry, ...] = ()
    for day, wanted in enumerate(editions):
        before, ledger = ledger, stamp_entries(ledger, wanted, FIRST + timedelta(days=day))

        assert [entry.id for entry in ledger][: len(before)] == [entry.id for entry in before]
        assert all(new.sequence - old.sequence in {0, 1} for old, new in zip(before, ledger, strict=False))
        assert {entry.id for entry in ledger if not entry.is_cancelled} == {item.id for item in wanted}


def test_the_first_file_holds_no_changes_and_the_next_one_those_since_then() -> None:
    first = stamp_entries((), [an_item(), an_item(record_id="VEN02")], FIRST)
    later = stamp_entries(first, [an_item(summary="Finish: Ask again"), an_item(record_id="VEN02")], LATER)
    last = stamp_entries(later, [an_item(summary="Finish: Ask again")], LAST)

    assert (change_moments(()), changed_entries(())) == ((), ())
    assert (change_moments(first), changed_entries(first)) == ((), ())
    assert [entry.id for entry in changed_entries(later)] == ["completion-VEN01"]
    assert [entry.id for entry in changed_entries(last)] == ["completion-VEN02"]
    assert change_moments(last) == (LATER, LAST)


def test_changes_that_were_missed_can_be_had_with_those_after_them() -> None:
    first = stamp_entries((), [an_item(), an_item(record_id="VEN02")], FIRST)
    later = stamp_entries(first, [an_item(record_id="VEN02")], LATER)
    last = stamp_entries(later, [], LAST)

    assert changed_entries(last, LATER) == last
    assert [entry.id for entry in changed_entries(last, LAST)] == ["completion-VEN02"]
    assert changed_entries(last, LAST + timedelta(seconds=1)) == ()


def test_everything_that_changed_at_once_is_a_change_though_no_entry_bears_the_first_stamp_any_more() -> None:
    moved = stamp_entries(stamp_entries((), [an_item()], FIRST), [an_item(starts=date(2027, 2, 15))], LATER)
    assert changed_entries(moved) == moved


def test_a_persons_own_entries_have_uids_of_their_own() -> None:
    mine = own_items([an_item()], "person-1")
    ledger = stamp_entries((), [an_item(), *mine, *own_items([an_item()], "person-1-2")], FIRST)

    assert [entry.id for entry in own_entries(ledger, "person-1")] == ["own_completion-person-1.VEN01"]
    assert [entry.id for entry in entries_of(ledger, PREPARATION_KINDS)] == ["completion-VEN01"]


def test_sessions_of_a_person_and_of_a_room_have_uids_of_their_own() -> None:
    session = an_item(kind=CalendarKind.SESSION, record_id="opening")
    team = replace(session, kind=CalendarKind.TEAM_SESSION)
    hall = room_id("Hall A")
    wanted = [*own_items([session], "person-1", OWN_SESSION_KINDS), *own_items([team], hall, ROOM_KINDS)]
    ledger = stamp_entries((), [session, *wanted, *own_items([an_item()], "person-1")], FIRST)

    assert [entry.id for entry in own_entries(ledger, "person-1", OWN_SESSION_KINDS)] == [
        "own_session-person-1.opening"
    ]
    assert [entry.id for entry in own_entries(ledger, hall, ROOM_KINDS)] == [f"room_session-{hall}.opening"]
    assert entries_of(ledger, EVENT_KINDS) == ledger[:1]


def test_a_room_is_the_same_however_it_is_written() -> None:
    assert room_id("Salla è Madhe") == room_id(" salla e  madhe") != room_id("Salla B")
