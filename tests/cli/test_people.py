"""People from the terminal: what came in, what did not, and why."""

import io
from pathlib import Path

import pytest
from openpyxl import Workbook

from planner.intake.file_kinds import MOST_BYTES
from tests.cli.builders import LIST, last_line, new, refusal, run


@pytest.fixture
def event_id(database: str) -> str:
    """Create an event."""
    return last_line(new(database))


def a_file(folder: Path, content: bytes | str, name: str = "list.csv") -> Path:
    """Write a file."""
    file = folder / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8-sig"))
    return file


def a_workbook() -> bytes:
    """Make a workbook of two people."""
    book = Workbook()
    for row in (["Name", "Organisation"], ["Officer, Kukës", "Police"], ["Officer, Lezhë", "Police"]):
        book.worksheets[0].append(row)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def test_people_are_counted_and_known_again(database: str, tmp_path: Path, event_id: str) -> None:
    file = a_file(tmp_path, LIST)

    assert run(database, "people", event_id, file).stdout.startswith("1 added, 0 updated, 0 as they were.")
    assert run(database, "people", event_id, file).stdout.startswith("0 added, 0 updated, 1 as they were.")


def test_what_was_left_out_or_not_understood_is_told(database: str, tmp_path: Path, event_id: str) -> None:
    file = a_file(tmp_path, "Name;Organisation;Shoe size\nOfficer;Police;42\n;Police;43\nTotal;;1\n")

    done = run(database, "people", event_id, file)

    assert (done.exit_code, done.stdout.splitlines()[:3]) == (
        0,
        ["1 added, 0 updated, 0 as they were.", "Left out: 2.", "Column not understood: Shoe size"],
    )
    assert [line.partition(":")[0] for line in done.stdout.splitlines()[3:]] == ["Row 3", "Row 4"]


def test_a_row_that_known_people_could_mean_is_told(database: str, tmp_path: Path, event_id: str) -> None:
    known = "Name;Organisation;E-mail\nOfficer;Police;one@example.org\nOfficer;Police;two@example.org\n"
    run(database, "people", event_id, a_file(tmp_path, known))

    done = run(database, "people", event_id, a_file(tmp_path, "Name;Organisation\nOfficer;Police\n"))

    assert (done.exit_code, done.stdout.splitlines()) == (
        1,
        [
            "0 added, 0 updated, 0 as they were.",
            "Left out: 1.",
            "Row 2: Several people who are known already could be “Officer”. Add the e-mail address to the row.",
        ],
    )


def test_where_nobody_could_be_used_each_row_says_why(database: str, tmp_path: Path, event_id: str) -> None:
    done = run(database, "people", event_id, a_file(tmp_path, "Name;Organisation\n;Police\n12;Police\n"))

    assert (done.exit_code, len(done.stderr.splitlines())) == (1, 1)
    assert [line.partition(":")[0] for line in done.stdout.splitlines()] == ["Row 2", "Row 3"]


def test_a_workbook_under_another_name_is_a_workbook(database: str, tmp_path: Path, event_id: str) -> None:
    done = run(database, "people", event_id, a_file(tmp_path, a_workbook(), "people.csv"))

    assert (done.exit_code, done.stdout.splitlines()[0]) == (0, "2 added, 0 updated, 0 as they were.")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n\n",
        b"Name;Organisation\n",
        b"\x89PNG\r\n\x1a\n\0\0",
        b"%PDF-1.7",
        bytes.fromhex("D0CF11E0A1B11AE1") + "EncryptedPackage".encode("utf-16-le") + bytes(2000),
        b"PK\x03\x04" + bytes(100),
        b"a" * (MOST_BYTES + 1),
    ],
    ids=["empty", "blank", "headings", "picture", "pdf", "password", "damaged", "huge"],
)
def test_a_file_of_which_nothing_can_be_used_is_one_sentence(
    database: str, tmp_path: Path, event_id: str, content: bytes
) -> None:
    assert refusal(run(database, "people", event_id, a_file(tmp_path, content, "people.xlsx")))


def test_a_file_that_is_not_there_is_one_sentence(database: str, tmp_path: Path, event_id: str) -> None:
    missing = tmp_path / "none.csv"
    assert refusal(run(database, "people", event_id, missing)) == (
        f"{missing} cannot be read: No such file or directory. Check its name and that you may open it."
    )
    assert refusal(run(database, "people", event_id, tmp_path)).startswith(f"{tmp_path} cannot be read: ")


def test_everybody_is_seated(database: str, samples: list[str]) -> None:
    conference, cluster = samples

    assert run(database, "seat", conference, "--seed", "7").stdout == (
        "People: 108. Tables: 22, of 4 to 5. Rounds: 3. Repeated pairs: 0. Tables seen twice: 0.\n"
    )
    assert run(database, "seat", cluster, "--tables", "7", "--rounds", "3").stdout == (
        "People: 28. Tables: 7, of 4 to 4. Rounds: 3. Repeated pairs: 0. Tables seen twice: 0.\n"
    )


@pytest.mark.parametrize("words", [(), ("--tables", "3"), ("--rounds", "2")])
def test_nobody_can_be_seated_without_a_list(database: str, event_id: str, words: tuple[str, ...]) -> None:
    assert refusal(run(database, "seat", event_id, *words)) == (
        "A table needs at least 2 people; take in the list of participants first."
    )


@pytest.mark.parametrize("words", [("--tables", "15"), ("--tables", "0"), ("--rounds", "99"), ("--rounds", "-1")])
def test_what_cannot_be_seated_is_one_sentence(database: str, samples: list[str], words: tuple[str, ...]) -> None:
    assert "choose" in refusal(run(database, "seat", samples[1], *words))


def test_what_cannot_hold_at_the_tables_is_named_with_the_smallest_change(database: str, samples: list[str]) -> None:
    said = run(database, "seat", samples[1], "--tables", "1").stdout.splitlines()
    assert said[0].startswith("People: 28. Tables: 1, of 28 to 28. Rounds: 3. ")
    assert said[2] == ("At one table everybody sits with everybody in all 3 rounds. Plan a second table, or one round.")
