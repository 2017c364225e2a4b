"""Daily copies: one a day, whole, the last fourteen, whatever the clock says."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from planner.storage.copies import KEPT, NoCopiesError, copies_folder, load_copies, make_copy
from planner.storage.plans import load_plan
from planner.storage.saving import save_plan
from planner.storage.store import Store, open_store
from planner.storage.whole_file import FileNotWrittenError
from tests.storage.builders import NOON, a_full_plan

TODAY = date(2026, 11, 23)


def days_kept(store: Store, today: date) -> list[date]:
    return [copy.day for copy in load_copies(store, today)]


def test_a_copy_holds_everything_and_opens_like_the_database(sqlite_store: Store) -> None:
    saved = save_plan(sqlite_store, actor="host", what="add_event", before=None, after=a_full_plan(), at=NOON)
    copy = make_copy(sqlite_store, TODAY)
    opened = open_store(str(copy.file))
    assert load_plan(opened, saved.event.id) == saved
    opened.close()


def test_another_copy_of_the_day_takes_its_place_and_fourteen_days_are_kept(sqlite_store: Store) -> None:
    for number in range(KEPT + 2):
        make_copy(sqlite_store, TODAY + timedelta(days=number))
    last = TODAY + timedelta(days=KEPT + 1)
    make_copy(sqlite_store, last)
    assert days_kept(sqlite_store, last) == [last - timedelta(days=number) for number in range(KEPT)]


def test_after_a_clock_was_set_back_copies_are_made_and_those_of_days_to_come_go_first(sqlite_store: Store) -> None:
    for number in range(KEPT):
        make_copy(sqlite_store, TODAY + timedelta(days=365 + number))
    make_copy(sqlite_store, TODAY)
    assert days_kept(sqlite_store, TODAY)[0] == TODAY
    assert len(days_kept(sqlite_store, TODAY)) == KEPT


def test_what_else_lies_in_the_folder_is_left_alone(sqlite_store: Store) -> None:
    folder = copies_folder(sqlite_store)
    assert folder
    folder.mkdir()
    (folder / "mine.db").touch()
    make_copy(sqlite_store, TODAY)
    assert sorted(each.name for each in folder.iterdir()) == ["2026-11-23.db", "mine.db"]


def test_where_no_folder_can_be_made_it_is_told(sqlite_store: Store) -> None:
    folder = copies_folder(sqlite_store)
    assert folder
    folder.touch()
    with pytest.raises(FileNotWrittenError):
        make_copy(sqlite_store, TODAY)


def test_a_server_has_no_copies(postgresql_store: Store) -> None:
    assert load_copies(postgresql_store, TODAY) == ()
    with pytest.raises(NoCopiesError):
        make_copy(postgresql_store, TODAY)


def test_a_database_without_copies_has_none(sqlite_store: Store, tmp_path: Path) -> None:
    assert load_copies(sqlite_store, TODAY) == ()
    assert not list(tmp_path.glob("*-copies"))
