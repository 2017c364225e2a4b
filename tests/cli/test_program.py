"""The terminal: what each command prints, and what it answers to wrong input."""

import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from planner.cli.program import MODULES, main

LIST = "Name;Organisation;Sector\nZyra e punësimit, Kukës;Zyra e punësimit;Local government\n;;\n"
FAR = "2031-03-18"


@pytest.fixture
def database(migrated_file: Path, tmp_path: Path) -> str:
    """Name an empty database."""
    file = tmp_path / "planner.db"
    file.write_bytes(migrated_file.read_bytes())
    return str(file)


def run(database: str, *words: str | Path) -> Result:
    return CliRunner().invoke(main, [*map(str, words), "--database", database])


def new(database: str, *words: str) -> Result:
    return run(database, "new", "regional_cluster_group", "--title", "Meeting", "--starts-on", FAR, *words)


def last_line(result: Result) -> str:
    assert result.exit_code == 0, result.output
    return result.stdout.splitlines()[-1]


def test_a_new_event_prints_its_id_alone_on_the_last_line(database: str) -> None:
    event_id = last_line(new(database, "--place", "Kukës", "--country", "AL", "--participants", "28"))
    assert run(database, "events").stdout == f"{event_id}  {FAR}  Meeting\n"


@pytest.mark.parametrize(
    "words",
    [
        ("--starts-on", "2020-03-16"),
        ("--starts-on", "9999-01-01"),
        ("--days", "0"),
        ("--days", "15"),
        ("--participants", "0"),
        ("--participants", "5000"),
        ("--country", "QQ"),
        ("--timezone", "Europe/Nowhere"),
        ("--title", " "),
        ("--title", "x" * 301),
        ("--title", "\x00\x01"),
    ],
)
def test_what_cannot_be_planned_is_one_sentence_and_nothing_is_stored(database: str, words: tuple[str, ...]) -> None:
    refused = new(database, *words)
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert len(refused.stderr.splitlines()) == 1
    assert run(database, "events").stdout == ""


def test_an_unknown_kind_names_those_there_are(database: str) -> None:
    refused = run(database, "new", "wedding", "--title", "T", "--starts-on", FAR)
    assert refused.exit_code == 1
    assert "national_conference" in refused.stderr


@pytest.mark.parametrize("words", [("nonsense",), ("new",), ("pack", "event"), ("seat", "event", "--tables", "many")])
def test_a_command_written_wrongly_is_told_apart(database: str, words: tuple[str, ...]) -> None:
    assert run(database, *words).exit_code == 2


def test_every_command_says_what_it_does() -> None:
    for name in MODULES:
        said = CliRunner().invoke(main, [name, "--help"])
        assert said.exit_code == 0
        assert "--database" in said.output


def test_people_are_counted_and_known_again(database: str, tmp_path: Path) -> None:
    event_id = last_line(new(database))
    file = tmp_path / "list.csv"
    file.write_text(LIST, encoding="utf-8-sig")
    assert run(database, "people", event_id, file).stdout.startswith("1 added, 0 updated, 0 as they were.")
    assert run(database, "people", event_id, file).stdout.startswith("0 added, 0 updated, 1 as they were.")


@pytest.mark.parametrize("content", [b"", b"Name;Organisation\n", b"%PDF-1.7", b"\x00\x01\x02"])
def test_a_list_of_which_nothing_can_be_used_is_refused(database: str, tmp_path: Path, content: bytes) -> None:
    event_id = last_line(new(database))
    file = tmp_path / "list.csv"
    file.write_bytes(content)
    refused = run(database, "people", event_id, file)
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert len(refused.stderr.splitlines()) == 1


def test_a_list_that_is_not_there_is_refused(database: str, tmp_path: Path) -> None:
    assert run(database, "people", last_line(new(database)), tmp_path / "none.csv").exit_code == 1
    assert run(database, "people", last_line(new(database)), tmp_path).exit_code == 1


def test_the_samples_are_seated_checked_and_packed(database: str, tmp_path: Path) -> None:
    conference, cluster = run(database, "demo").stdout.split()
    assert "0 repeated pairs" in run(database, "seat", conference, "--seed", "7").stdout
    findings = json.loads(run(database, "check", cluster, "--json").stdout)
    assert [each["rule"] for each in findings if each["severity"] == "broken"] == []
    packed = run(database, "pack", conference, "--out", tmp_path / "papers")
    paths = [Path(line) for line in packed.stdout.splitlines()]
    assert {path.suffix for path in paths} == {".docx", ".xlsx", ".ics"}
    assert all(path.stat().st_size for path in paths)
    assert [path.name for path in sorted((tmp_path / "papers").iterdir())] == sorted(path.name for path in paths)


def test_single_papers_are_packed_by_name(database: str, tmp_path: Path) -> None:
    event_id = last_line(new(database))
    packed = run(database, "pack", event_id, "--out", tmp_path, "--only", "agenda", "--only", "run_sheet")
    assert [re.sub(r".*_(.+)_v\d+", r"\1", line) for line in packed.stdout.splitlines()] == [
        "agenda.docx",
        "run-sheet.docx",
    ]
    assert zipfile.is_zipfile(packed.stdout.splitlines()[0])


@pytest.mark.parametrize("name", ["rotation", "novel"])
def test_a_paper_that_cannot_be_made_is_one_sentence(database: str, tmp_path: Path, name: str) -> None:
    refused = run(database, "pack", last_line(new(database)), "--out", tmp_path, "--only", name)
    assert (refused.exit_code, refused.stdout, len(refused.stderr.splitlines())) == (1, "", 1)


def test_nobody_can_be_seated_without_a_list(database: str) -> None:
    assert run(database, "seat", last_line(new(database))).exit_code == 1


def test_an_unknown_event_is_one_sentence(database: str, tmp_path: Path) -> None:
    for words in (
        ("check", "x"),
        ("pack", "x", "--out", tmp_path),
        ("seat", "x"),
        ("dump", "x", "--out", tmp_path / "x"),
    ):
        refused = run(database, *words)
        assert (refused.exit_code, len(refused.stderr.splitlines())) == (1, 1)


def test_a_dumped_event_loads_again_as_it_was(database: str, tmp_path: Path) -> None:
    first = last_line(new(database))
    run(database, "dump", first, "--out", tmp_path / "first.json")
    second = last_line(run(database, "load", tmp_path / "first.json"))
    run(database, "dump", second, "--out", tmp_path / "second.json")
    written = (tmp_path / "first.json").read_text("utf-8")
    assert (tmp_path / "second.json").read_text("utf-8") == written.replace(first, second)
    jsonschema.validate(json.loads(written), json.loads(run(database, "schema").stdout))


def test_a_file_that_is_no_event_is_one_sentence(database: str, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text('{"format": "something else"}')
    refused = run(database, "load", tmp_path / "x.json")
    assert (refused.exit_code, refused.stdout, len(refused.stderr.splitlines())) == (1, "", 1)


def test_what_events_are_planned_with_is_listed(database: str) -> None:
    said = run(database, "templates").stdout
    assert {"national_conference", "world_cafe", "cluster_group_half_day", "consultation"} <= set(said.split())


def test_a_database_that_cannot_be_read_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("This is no database." * 100)
    refused = run(str(tmp_path / "text.db"), "events")
    assert (refused.exit_code, len(refused.stderr.splitlines())) == (1, 1)


def test_an_old_console_that_knows_few_letters_is_spoken_to(database: str) -> None:
    new(database, "--title", "Takimi i Kukësit — “prova”")
    command = [sys.executable, "-m", "planner", "events", "--database", database]
    environment = {**os.environ, "PYTHONIOENCODING": "cp437"}
    said = subprocess.run(command, env=environment, capture_output=True, check=True, cwd=Path(__file__).parents[2])
    assert said.stdout.decode("cp437").rstrip().endswith("Takimi i Kukësit ? ?prova?")
