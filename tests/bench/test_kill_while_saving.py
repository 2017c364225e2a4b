"""The bench that kills planners tells lost saves from kept ones; run it at length by hand."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from planner.domain.plan import Plan
from planner.storage.saving import save_plan
from planner.storage.store import open_store
from tests.bench.kill_while_saving import AT, EVENT, add_task, is_whole, kill_many_times, sqlite_files


@pytest.fixture
def file_of_two_tasks(migrated_file: Path, tmp_path: Path) -> Path:
    file = Path(shutil.copy(migrated_file, tmp_path))
    with closing(open_store(str(file))) as store:
        plan = save_plan(store, actor="bench", what="add_event", before=None, after=Plan(event=EVENT), at=AT)
        add_task(store, add_task(store, plan))
    return file


def test_nothing_acknowledged_is_lost_when_the_planner_is_killed() -> None:
    assert kill_many_times(times=2, seed=1, databases=sqlite_files) == 2


@pytest.mark.parametrize(("acknowledged", "expected"), [(1, True), (2, True), (3, False)])
def test_a_save_that_is_missing_is_noticed(file_of_two_tasks: Path, acknowledged: int, expected: bool) -> None:  # noqa: FBT001 it is what is expected
    assert is_whole(str(file_of_two_tasks), acknowledged) is expected
