"""The checklist's workbook from the terminal: shown first, taken over as a whole, refused in one sentence."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.builders import last_line, new, refusal, run


@pytest.fixture
def event_id(database: str) -> str:
    """Create an event."""
    return last_line(new(database))


@pytest.fixture
def workbook(database: str, tmp_path: Path, event_id: str) -> Path:
    """Write the checklist of the event."""
    return Path(last_line(run(database, "pack", event_id, "--out", tmp_path, "--only", "checklist")))


def alter(file: Path, cells: dict[str, str]) -> None:
    book = load_workbook(file)
    for place, value in cells.items():
        book["Tasks"][place] = value
    book.save(file)


def test_a_workbook_that_nobody_touched_changes_nothing(database: str, event_id: str, workbook: Path) -> None:
    done = run(database, "import-checklist", event_id, workbook)

    assert (done.exit_code, done.stdout) == (0, "0 changes.\n")


def test_changes_are_shown_and_only_taken_where_that_is_said(database: str, event_id: str, workbook: Path) -> None:
    alter(workbook, {"L2": "Ring first"})

    shown = [run(database, "import-checklist", event_id, workbook).stdout.splitlines() for _ in range(2)]
    assert shown[0] == shown[1]
    assert shown[0][0] == "1 change."
    assert shown[0][1].endswith(": Note (empty) → “Ring first”")
    assert last_line(run(database, "import-checklist", event_id, workbook, "--apply")) == "Taken over."
    assert run(database, "import-checklist", event_id, workbook).stdout == "0 changes.\n"


def test_open_questions_stop_everything_until_they_are_answered(database: str, event_id: str, workbook: Path) -> None:
    alter(workbook, {"L2": "Ring first", "H3": "10/12/2026"})
    command = (database, "import-checklist", event_id, workbook, "--apply")

    refused = run(*command)
    assert (refused.exit_code, refused.stderr) == (
        1,
        "Questions about the workbook are still open: 1. Nothing was changed: answer them first.\n",
    )
    key = refused.stdout.splitlines()[2].partition(":")[0]
    assert run(*command, "--take-file").exit_code == 1
    assert "answers no question" in run(*command, "--answer", f"{key}=soon").stderr
    assert last_line(run(*command, "--answer", f"{key}=2026-12-10")) == "Taken over."


def test_whatever_is_not_answered_can_be_left_as_it_is(database: str, event_id: str, workbook: Path) -> None:
    alter(workbook, {"L2": "Ring first", "H3": "10/12/2026"})

    done = run(database, "import-checklist", event_id, workbook, "--apply", "--keep-app")

    assert last_line(done) == "Taken over."
    assert any(line.startswith(" * keep: ") for line in done.stdout.splitlines())


def test_what_is_left_out_is_told(database: str, event_id: str, workbook: Path) -> None:
    alter(workbook, {"H3": "soon"})

    done = run(database, "import-checklist", event_id, workbook, "--apply")

    assert [line.partition(":")[0] for line in done.stdout.splitlines()] == ["0 changes.", "Left out", "Taken over."]


def test_an_answer_that_is_none_is_a_wrong_command(database: str, event_id: str, workbook: Path) -> None:
    done = run(database, "import-checklist", event_id, workbook, "--answer", "yes")

    assert (done.exit_code, "KEY=CHOICE" in done.stderr) == (2, True)


def test_a_workbook_of_another_event_is_one_sentence(database: str, workbook: Path) -> None:
    other = last_line(new(database))

    assert refusal(run(database, "import-checklist", other, workbook)).startswith("This workbook belongs to another")


def test_a_file_that_is_no_workbook_is_one_sentence(database: str, event_id: str, tmp_path: Path) -> None:
    (tmp_path / "list.xlsx").write_bytes(b"Task;Who\n")

    assert refusal(run(database, "import-checklist", event_id, tmp_path / "list.xlsx"))
