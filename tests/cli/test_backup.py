"""Backup and restore from the terminal: a rehearsal, and what is refused."""

from pathlib import Path

from planner.operations.actor import LOCAL
from planner.operations.events import list_events
from planner.operations.upkeep import copy_now
from planner.operations.workplace import open_workplace
from tests.cli.builders import last_line, new, refusal, run


def titles_in(database: str) -> list[str]:
    place = open_workplace(database)
    found = [event.title for event in list_events(place, LOCAL)]
    place.store.close()
    return found


def test_a_backup_restores_into_an_empty_database_alone(database: str, tmp_path: Path) -> None:
    new(database)
    file, other = str(tmp_path / "backup.zip"), str(tmp_path / "other.db")

    assert last_line(run(database, "backup", file)).startswith(f"{file}: ")
    assert last_line(run(other, "restore", file)).startswith("Restored: ")
    assert titles_in(other) == titles_in(database)

    assert refusal(run(other, "restore", file)).startswith(f"There is something in {other} already.")
    replaced = run(other, "restore", file, "--replace")
    assert replaced.stderr.startswith(f"What was there is kept in {tmp_path / 'other-copies' / 'replaced-'}")
    assert titles_in(other) == titles_in(database)


def test_a_daily_copy_restores_as_well(database: str, tmp_path: Path) -> None:
    new(database)
    place = open_workplace(database)
    copy_now(place, LOCAL)
    place.store.close()
    (copy,) = (tmp_path / "planner-copies").glob("*.db")
    other = str(tmp_path / "other.db")

    run(other, "restore", str(copy))

    assert titles_in(other) == titles_in(database)


def test_another_file_is_refused(database: str, tmp_path: Path) -> None:
    (tmp_path / "letter.zip").write_text("Dear office")
    assert refusal(run(database, "restore", str(tmp_path / "letter.zip"))).endswith("Nothing was touched.")
    assert "cannot be read" in refusal(run(database, "restore", str(tmp_path / "none.zip")))
