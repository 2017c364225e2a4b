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


def test_a_deleted_event_lasts_its_month_and_no_longer(place: Workplace) -> None:
    plan = deleted(place)
    later(place, RECOVERABLE)
    tend(place)
    assert load_plan(place.store, plan.event.id).event.deleted_at
    later(place, timedelta(minutes=1))
    tend(place)
    with pytest.raises(EventNotFoundError):
        load_plan(place.store, plan.event.id)


def test_the_settings_tell_of_a_copy_and_of_one_that_is_old(place: Workplace) -> None:
    assert settings(place, LOCAL).is_stale
    place.clock = lambda: datetime.now(UTC)
    tend(place)
    fresh = settings(place, LOCAL)
    assert (fresh.is_file, fresh.is_stale, fresh.copied_at is not None) == (True, False, True)
    later(place, STALE + timedelta(hours=1))
    assert settings(place, LOCAL).is_stale
    copy_now(place, LOCAL)
    assert settings(place, LOCAL).copied_at


def test_places_are_told_at_the_machine_alone(place: Workplace) -> None:
    team_member = somebody(place, "owner")
    local = settings(place, LOCAL)
    assert local.places
    assert local.places.database == place.store.place
    assert settings(place, team_member).places is None


def test_a_backup_is_not_for_whoever_signs_in(place: Workplace, tmp_path: Path) -> None:
    owner = somebody(place, "owner")
    with pytest.raises(BackupAtTheMachineError):
        back_up(place, owner, tmp_path / "backup.zip")
    with pytest.raises(BackupAtTheMachineError):
        restore(place, owner, tmp_path / "backup.zip", replace=True)
