"""The program as a whole: exit codes, consoles, databases that cannot be used, and what is loaded when."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from planner import __version__
from planner.cli.program import MODULES, main
from tests.cli.builders import new, refusal, run
from tests.storage.test_store import open_folder, ordinary_person

__all__ = ["open_folder"]
ROOT = Path(__file__).parents[2]


def test_the_program_names_its_version() -> None:
    assert CliRunner().invoke(main, ["--version"]).output.endswith(f"version {__version__}\n")


def test_every_command_says_what_it_does_and_takes_a_database() -> None:
    overview = CliRunner().invoke(main, ["--help"])
    assert overview.exit_code == 0
    for name in MODULES:
        assert name in overview.output
        for words in spoken(name):
            said = CliRunner().invoke(main, [*words, "--help"])
            assert (said.exit_code, "--database URL" in said.output) == (0, True), words


def spoken(name: str) -> list[list[str]]:
    """Return the words of a command, or those of each command of a group."""
    command = main.get_command(click.Context(main), name)
    return [[name, each] for each in command.commands] if isinstance(command, click.Group) else [[name]]


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("nonsense",),
        ("new",),
        ("new", "regional_cluster_group", "--title", "T"),
        ("new", "regional_cluster_group", "--title", "T", "--starts-on", "2027-02-30"),
        ("new", "regional_cluster_group", "--title", "T", "--starts-on", "16.03.2027"),
        ("pack", "event"),
        ("seat", "event", "--tables", "many"),
        ("seat", "event", "--seed", "-1"),
        ("seat", "event", "--seed", str(2**63)),
        ("dump", "event"),
        ("load",),
        ("people", "event"),
    ],
)
def test_a_command_written_wrongly_is_told_apart(words: tuple[str, ...]) -> None:
    result = CliRunner().invoke(main, words)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Usage: ")


def test_a_day_that_is_no_day_is_said_in_words() -> None:
    result = CliRunner().invoke(main, ["new", "regional_cluster_group", "--title", "T", "--starts-on", "16.03.2027"])

    assert result.stderr.splitlines()[-1] == (
        "Error: Invalid value for '--starts-on': “16.03.2027” is no date; write it like 2027-03-16."
    )


def test_an_unknown_event_is_one_sentence(database: str, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("Name;Organisation\nOfficer;Police\n")
    for words in (
        ("check", "x"),
        ("check", "x", "--json"),
        ("pack", "x", "--out", tmp_path / "papers"),
        ("seat", "x"),
        ("people", "x", file),
        ("dump", "x", "--out", tmp_path / "x.json"),
    ):
        assert refusal(run(database, *words)) == (
            "There is no event x. Choose one on the Events page, or list them with python -m planner events."
        )
    assert sorted(path.name for path in tmp_path.iterdir() if "planner.db" not in path.name) == ["list.csv"]


@pytest.mark.parametrize("words", [("events",), ("demo",), ("new", "regional_cluster_group", "--title", "T")])
def test_a_database_that_cannot_be_used_is_one_sentence(tmp_path: Path, database: str, words: tuple[str, ...]) -> None:
    more = ("--starts-on", "2027-03-16") if words[0] == "new" else ()
    (tmp_path / "text.db").write_text("This is no database." * 100)
    with closing(sqlite3.connect(tmp_path / "other.db")) as other:
        other.execute("CREATE TABLE bird (name TEXT)")
    with closing(sqlite3.connect(database)) as newer, newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
    damaged = bytearray((tmp_path / "planner.db").read_bytes())
    damaged[4096 * 2 : 4096 * 6] = b"\xff" * (4096 * 4)
    (tmp_path / "damaged.db").write_bytes(damaged)

    for name, part in {
        "text.db": "is not a database of this planner. Name another with --database.",
        "other.db": "is not a database of this planner. Name another with --database.",
        "planner.db": "was made by a newer version of the planner. Update the planner and start it again.",
        "damaged.db": "is damaged. Keep it aside and put your last backup copy in its place.",
    }.items():
        assert refusal(run(str(tmp_path / name), *words, *more)) == f"{tmp_path / name} {part}"
    missing = tmp_path / "missing"
    assert refusal(run(str(missing / "planner.db"), *words, *more)) == (
        f"There is no folder {missing}. Create it, or name another database with --database."
    )
    assert "cannot be opened" in refusal(run(str(tmp_path), *words, *more))
    assert "is not understood" in refusal(run("mysql://name:secret@computer/database", *words, *more))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such right for folders")
def test_a_database_that_can_only_be_read_is_one_sentence(open_folder: Path, migrated_file: Path) -> None:
    file = open_folder / "planner.db"
    file.write_bytes(migrated_file.read_bytes())
    file.chmod(0o444)
    open_folder.chmod(0o777)
    new(str(migrated_file), "--days", "0")

    with ordinary_person():
        said = refusal(new(str(file)))

    assert said == (
        f"{file} can be read but not changed. Allow your account to write to it, or name another with --database."
    )


def test_an_address_that_holds_a_password_is_not_repeated() -> None:
    said = refusal(run("postgresql://planner:secret@127.0.0.1:1/planner", "events"))

    assert said.endswith("Check that it is running and that its address, name and password are right.")
    assert "secret" not in said


@pytest.mark.parametrize(
    ("encoding", "written"),
    [("cp437", "Takimi i Kukësit ? ?prova? ??"), ("cp1252", "Takimi i Kukësit — “prova” ??")],
)
def test_a_console_that_knows_few_letters_is_spoken_to(database: str, encoding: str, written: str) -> None:
    new(database, "--title", "Takimi i Kukësit — “prova” 會議")
    environment = {**os.environ, "PYTHONIOENCODING": encoding}

    listed, refused = (
        subprocess.run(
            [sys.executable, "-m", "planner", *words, "--database", database],
            env=environment,
            capture_output=True,
            check=False,
            cwd=ROOT,
        )
        for words in (["events"], ["new", "會議", "--title", "ë", "--starts-on", "2027-03-16"])
    )

    assert listed.stdout.decode(encoding).rstrip().endswith(f"  {written}")
    assert (listed.returncode, refused.returncode, refused.stdout) == (0, 1, b"")
    assert len(refused.stderr.decode(encoding).splitlines()) == 1


HEAVY = ["alembic", "docx", "holidays", "icalendar", "numpy", "openpyxl", "pandas", "xlsxwriter"]
LOADED = "import atexit, sys; atexit.register(lambda: print([name for name in {heavy} if name in sys.modules]));"


@pytest.mark.parametrize("command", ["--help", "events", "schema", "dump --help", "pack --help"])
def test_no_command_loads_what_it_does_not_need(migrated_file: Path, command: str) -> None:
    program = f"from planner.cli.program import main; main({command.split()!r})"
    environment = {**os.environ, "PLANNER_DATABASE_URL": str(migrated_file)}

    done = subprocess.run(
        [sys.executable, "-c", LOADED.format(heavy=HEAVY) + program],
        env=environment,
        capture_output=True,
        check=True,
        cwd=ROOT,
    )

    assert done.stdout.decode().splitlines()[-1] == "[]"


def test_a_refused_command_leaves_the_database_as_it_was(database: str) -> None:
    before = Path(database).read_bytes()

    refusal(new(database, "--days", "0"))

    assert Path(database).read_bytes() == before
