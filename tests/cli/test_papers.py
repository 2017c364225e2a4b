"""The papers from the terminal."""

import re
import sys
from pathlib import Path

import pytest

from planner.operations.papers import PaperName
from tests.cli.builders import last_line, new, refusal, run
from tests.storage.test_store import open_folder, ordinary_person

__all__ = ["open_folder"]


@pytest.fixture
def event_id(database: str) -> str:
    """Create an event."""
    return last_line(new(database))


LATER = {
    *(PaperName.ACTUAL_TIMES, PaperName.FEEDBACK, PaperName.RESPONSES, PaperName.THEMES),
    *(PaperName.INTERVIEWS, PaperName.INTERVIEW_RECORD),
    *(PaperName.EVALUATION_FORMS, PaperName.EVALUATION),
}
"""What nobody has given the sample conference anything for yet."""


def papers(stdout: str) -> list[str]:
    """Return which papers the printed paths lead to."""
    return [re.sub(r".*_(.+)_v\d+", r"\1", line) for line in stdout.splitlines()]


def test_every_paper_that_can_be_made_before_the_day_is_written_one_path_a_line(
    database: str, samples: list[str], tmp_path: Path
) -> None:
    conference, _ = samples
    out = tmp_path / "a" / "new folder"

    packed = run(database, "pack", conference, "--out", out)

    paths = [Path(line) for line in packed.stdout.splitlines()]
    assert (packed.exit_code, packed.stderr, len(paths)) == (0, "", len(set(PaperName) - LATER))
    assert sorted(paths) == sorted(out.iterdir())
    assert all(path.stat().st_size for path in paths)


@pytest.mark.parametrize(
    "words",
    [
        ("--only", "agenda", "--only", "run_sheet", "--only", "preparation"),
        ("--only", "agenda", "run-sheet", "preparation.ics"),
        ("--only", "agenda,run_sheet,preparation"),
        ("--only", "agenda,", "Run-Sheet,", "preparation"),
        ("--only=agenda", "--only=run_sheet,preparation,agenda"),
    ],
)
def test_single_papers_are_named_as_people_write_them(
    database: str, tmp_path: Path, event_id: str, words: tuple[str, ...]
) -> None:
    packed = run(database, "pack", event_id, *words, "--out", tmp_path / "papers")

    assert papers(packed.stdout) == ["agenda.docx", "run-sheet.docx", "preparation.ics"]


def test_a_paper_is_written_anew(database: str, tmp_path: Path, event_id: str) -> None:
    first = Path(last_line(run(database, "pack", event_id, "--out", tmp_path, "--only", "event")))
    content = first.read_bytes()
    first.write_text("old")

    again = Path(last_line(run(database, "pack", event_id, "--out", tmp_path, "--only", "event")))

    assert (again, again.read_bytes()) == (first, content)


@pytest.mark.parametrize("words", [("agenda",), ("--only", ""), ("--only", ",")])
def test_names_without_only_and_only_without_names_are_written_wrongly(
    database: str, tmp_path: Path, event_id: str, words: tuple[str, ...]
) -> None:
    result = run(database, "pack", event_id, *words, "--out", tmp_path)

    assert (result.exit_code, result.stdout) == (2, "")
    assert "Name documents after --only: some of checklist, checklist_by_area" in result.stderr


def test_a_paper_that_cannot_be_made_is_one_sentence_and_nothing_is_written(
    database: str, tmp_path: Path, event_id: str
) -> None:
    out = tmp_path / "papers"

    assert refusal(run(database, "pack", event_id, "--out", out, "--only", "agenda", "rotation")) == (
        "“rotation” cannot be made yet: nobody has been seated for the world café; seat everyone first."
    )
    assert refusal(run(database, "pack", event_id, "--out", out, "--only", "menu")).startswith(
        "There is no document “menu”; choose one of checklist, checklist_by_area, "
    )
    assert not out.exists()


def test_one_persons_papers_are_had_by_their_whole_name(database: str, tmp_path: Path, event_id: str) -> None:
    listed = tmp_path / "people.csv"
    listed.write_text("Name;Role\nOfficer, Has;Recorder\nOfficer, Has (2);Recorder\n", encoding="utf-8")
    run(database, "people", event_id, listed)

    packed = run(database, "pack", event_id, "--for", "officer, has", "--out", tmp_path / "papers")

    assert papers(packed.stdout) == [
        *("page-Officer-Has.docx", "facilitator-guide-Officer-Has.docx", "team-Officer-Has.ics")
    ]
    assert refusal(run(database, "pack", event_id, "--for", "officer", "--out", tmp_path)).startswith(
        "“officer” may be any of these; write the id instead: "
    )
    assert refusal(run(database, "pack", event_id, "--for", "coach", "--out", tmp_path)).startswith(
        "Nobody on this event's list is called “coach”"
    )


def test_the_changes_of_a_calendar_are_had_alone(database: str, tmp_path: Path, event_id: str) -> None:
    run(database, "pack", event_id, "--only", "preparation", "--out", tmp_path)

    changes = run(database, "pack", event_id, "--only", "preparation", "--since", "2000-01-01", "--out", tmp_path)

    assert papers(changes.stdout) == ["preparation-changes.ics"]
    assert refusal(
        run(database, "pack", event_id, "--only", "preparation", "--since", "last", "--out", tmp_path)
    ).startswith("This calendar would be empty: ")


def test_a_file_in_place_of_the_folder_is_one_sentence(database: str, tmp_path: Path, event_id: str) -> None:
    file = tmp_path / "papers"
    file.write_text("mine")

    said = refusal(run(database, "pack", event_id, "--out", file, "--only", "event"))

    assert said.startswith(f"{file / 'Meeting_event_v1.ics'} cannot be written: ")
    assert file.read_text() == "mine"


def test_a_folder_in_place_of_a_paper_is_one_sentence_and_leaves_no_part(
    database: str, tmp_path: Path, event_id: str
) -> None:
    out = tmp_path / "papers"
    (out / "Meeting_event_v1.ics" / "inside").mkdir(parents=True)

    said = refusal(run(database, "pack", event_id, "--out", out, "--only", "event"))

    assert said.startswith(f"{out / 'Meeting_event_v1.ics'} cannot be written: ")
    assert [path.name for path in out.iterdir()] == ["Meeting_event_v1.ics"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such right for folders")
def test_a_folder_that_may_not_be_written_is_one_sentence(migrated_file: Path, open_folder: Path) -> None:
    database = open_folder / "planner.db"
    database.write_bytes(migrated_file.read_bytes())
    event_id = last_line(new(str(database)))
    for path in (open_folder, *open_folder.iterdir()):
        path.chmod(0o777)
    locked = open_folder / "locked"
    locked.mkdir(mode=0o555)

    with ordinary_person():
        said = refusal(run(str(database), "pack", event_id, "--out", locked, "--only", "event"))

    assert said == (
        f"{locked / 'Meeting_event_v1.ics'} cannot be written: Permission denied. "
        "Close it where it is open, or choose another place."
    )
