"""Events as files, from the terminal."""

import json
from pathlib import Path

import jsonschema
import pytest

from planner.operations.archive import LARGEST_FILE
from tests.cli.builders import last_line, new, refusal, run


def test_a_dumped_event_loads_again_as_it_was(database: str, tmp_path: Path) -> None:
    first = last_line(new(database, "--title", "Takimi i Kukësit"))
    run(database, "dump", first, "--out", tmp_path / "first.json")

    loaded = run(database, "load", tmp_path / "first.json")

    second = last_line(loaded)
    run(database, "dump", second, "--out", tmp_path / "second.json")
    written = (tmp_path / "first.json").read_text("utf-8")
    assert loaded.stdout == f"{second}\n"
    assert (tmp_path / "second.json").read_text("utf-8") == written.replace(first, second)


def test_a_checklist_that_comes_with_an_event_is_stored_and_named(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: tmp_path)
    own = tmp_path / "content" / "checklists" / "ours.yaml"
    own.parent.mkdir(parents=True)
    head = "id: ours\ntitle: Ours\ndescription: Ours.\norigin: own\ndays: 1\nparticipants: 9\n"
    own.write_text(f"{head}take: [VEN01]\n", encoding="utf-8")
    event = last_line(run(database, "new", "ours", "--title", "T", "--starts-on", "2099-03-16"))
    run(database, "dump", event, "--out", tmp_path / "event.json")
    own.unlink()

    loaded, again = (run(database, "load", tmp_path / "event.json") for _ in range(2))

    assert (loaded.stderr, again.stderr) == (f"The event came with a checklist: {own}\n", "")
    assert len(loaded.stdout.splitlines()) == 1


def test_the_schema_describes_the_file_and_needs_no_database(database: str, samples: list[str], tmp_path: Path) -> None:
    conference, _ = samples
    file = tmp_path / "event.json"
    assert run(database, "dump", conference, "--out", file).stdout == f"{file}\n"

    printed = run(str(tmp_path / "nowhere" / "planner.db"), "schema")

    assert printed.stdout.isascii()
    jsonschema.validate(json.loads(file.read_text("utf-8")), json.loads(printed.stdout))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK\x03\x04",
        b"{}",
        b'{"format": "something else"}',
        b'{"format": "facilitation-planner-event", "edition": 2}',
    ],
)
def test_a_file_that_is_no_event_is_one_sentence(database: str, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.json").write_bytes(content)

    assert refusal(run(database, "load", tmp_path / "x.json")).startswith("This file cannot be loaded: at ")


def test_a_huge_file_is_not_read_to_its_end(database: str, tmp_path: Path) -> None:
    with (tmp_path / "huge.json").open("wb") as file:
        file.truncate(LARGEST_FILE * 1000)

    assert refusal(run(database, "load", tmp_path / "huge.json")) == (
        "This file cannot be loaded: at the whole file there are more than 50 megabytes. "
        "Dump the event again and load that file."
    )


def test_a_place_that_cannot_be_written_is_one_sentence(database: str, tmp_path: Path) -> None:
    event_id = last_line(new(database))

    assert refusal(run(database, "dump", event_id, "--out", tmp_path)).startswith(f"{tmp_path} cannot be written: ")
    assert refusal(run(database, "load", tmp_path)).startswith(f"{tmp_path} cannot be read: ")
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []
