"""Where the store and the content library come from."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner.domain.plan import Plan
from planner.operations.events import list_events, open_plan
from planner.operations.workplace import Workplace, change_plan, content_folder, now, open_workplace, shared_workplace
from planner.storage.failures import FolderMissingError
from planner.storage.history import load_changes
from tests.operations.builders import HOST, an_event_in


def test_the_present_moment_names_its_zone() -> None:
    assert now().tzinfo is UTC
    assert now() <= datetime.now(UTC)


def test_a_database_that_is_named_is_opened(tmp_path: Path) -> None:
    file = tmp_path / "planner.db"

    open_workplace(str(file)).store.close()

    assert file.exists()


def test_a_folder_that_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(FolderMissingError):
        open_workplace(str(tmp_path / "missing" / "planner.db"))


def test_without_a_name_the_environment_says_which_and_every_page_shares_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANNER_DATABASE_URL", str(tmp_path / "shared.db"))
    shared_workplace.forget()
    try:
        shared = shared_workplace()
        assert (shared.store.place, shared_workplace() is shared) == (str(tmp_path / "shared.db"), True)
        shared.store.close()
    finally:
        shared_workplace.forget()


def test_a_change_that_changes_nothing_is_no_change(place: Workplace) -> None:
    plan = an_event_in(place)

    def stay(plan: Plan) -> Plan:
        return plan

    assert change_plan(place, HOST, plan.event.id, "nothing", stay) == plan
    assert len(load_changes(place.store, plan.event.id)) == 1
    assert open_plan(place, HOST, plan.event.id) == plan
    assert len(list_events(place, HOST)) == 1


def test_an_organisers_own_content_lies_beside_the_database() -> None:
    assert (content_folder().name, content_folder().parent.name) == ("content", "facilitation-planner")
