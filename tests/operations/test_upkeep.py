"""What is done once a day, and what is said of it; backups are for the machine itself."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from planner.domain.plan import Plan
from planner.operations.actor import LOCAL
from planner.operations.backup import BackupAtTheMachineError, back_up, restore
from planner.operations.events import delete_event
from planner.operations.upkeep import RECOVERABLE, STALE, copy_now, settings, tend
from planner.operations.workplace import Workplace
from planner.storage.plans import EventNotFoundError, load_plan
from tests.operations.builders import HOST, an_event_in
from tests.operations.team import somebody


def deleted(place: Workplace) -> Plan:
    plan = an_event_in(place)
    delete_event(place, HOST, plan.event.id)
    return plan


def later(place: Workplace, by: timedelta) -> None:
    now = place.clock()
    place.clock = lambda: now + by


def test_a_deleted_event_lasts_its_month_and_no_longer(sqlite_place: Workplace) -> None:
    plan = deleted(sqlite_place)
    later(sqlite_place, RECOVERABLE)
    tend(sqlite_place)
    assert load_plan(sqlite_place.store, plan.event.id).event.deleted_at
    later(sqlite_place, timedelta(minutes=1))
    tend(sqlite_place)
    with pytest.raises(EventNotFoundError):
        load_plan(sqlite_place.store, plan.event.id)


def test_the_settings_tell_of_a_copy_and_of_one_that_is_old(sqlite_place: Workplace) -> None:
    assert settings(sqlite_place, LOCAL).is_stale
    sqlite_place.clock = lambda: datetime.now(UTC)
    tend(sqlite_place)
    fresh = settings(sqlite_place, LOCAL)
    assert (fresh.is_file, fresh.is_stale, fresh.copied_at is not None) == (True, False, True)
    later(sqlite_place, STALE + timedelta(hours=1))
    assert settings(sqlite_place, LOCAL).is_stale
    copy_now(sqlite_place, LOCAL)
    assert settings(sqlite_place, LOCAL).copied_at


def test_places_are_told_at_the_machine_alone(sqlite_place: Workplace) -> None:
    team_member = somebody(sqlite_place, "owner")
    local = settings(sqlite_place, LOCAL)
    assert local.places
    assert local.places.database == sqlite_place.store.place
    assert settings(sqlite_place, team_member).places is None


def test_a_backup_is_not_for_whoever_signs_in(sqlite_place: Workplace, tmp_path: Path) -> None:
    owner = somebody(sqlite_place, "owner")
    with pytest.raises(BackupAtTheMachineError):
        back_up(sqlite_place, owner, tmp_path / "backup.zip")
    with pytest.raises(BackupAtTheMachineError):
        restore(sqlite_place, owner, tmp_path / "backup.zip", replace=True)
