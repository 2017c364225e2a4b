"""The agenda and the guide from the terminal."""

import json
from datetime import datetime
from pathlib import Path

import pytest

from tests.cli.builders import last_line, new, refusal, run
from tests.export.docx_rules import faults_of
from tests.export.programmes import paragraphs_of

KEYS = ["id", "day", "title", "starts_at", "minutes", "kind", "audience", "roles", "room", "activities"]


@pytest.fixture
def event_id(database: str) -> str:
    """Create an event."""
    return last_line(new(database))


def test_every_timetable_item_is_a_row_for_programs(database: str, event_id: str) -> None:
    listed = run(database, "agenda", event_id, "--json")

    rows = json.loads(listed.stdout)
    assert (listed.exit_code, listed.stderr) == (0, "")
    assert {"break", "admin"} <= {row["kind"] for row in rows}
    assert {row["audience"] for row in rows} == {"participants", "team"}
    assert all(list(row) == KEYS for row in rows)
    starts = [datetime.fromisoformat(row["starts_at"]) for row in rows]
    assert starts == sorted(starts)
    assert all(start.utcoffset() is not None for start in starts)


def test_the_steps_of_a_session_stand_in_its_row(database: str, event_id: str) -> None:
    rows = json.loads(run(database, "agenda", event_id, "--json").stdout)

    row = next(row for row in rows if row["activities"])
    first = row["activities"][0]
    assert first["starts_at"] == row["starts_at"]
    assert list(first) == [
        *("title", "starts_at", "minutes", "round", "instruction"),
        *("say", "watch", "cut", "if_quiet", "recorder"),
    ]
    assert sum(each["minutes"] for each in row["activities"]) == row["minutes"]


def test_people_read_one_line_an_item(database: str, event_id: str) -> None:
    rows = json.loads(run(database, "agenda", event_id, "--json").stdout)

    lines = run(database, "agenda", event_id).stdout.splitlines()

    assert len(lines) == len(rows)
    first = rows[0]
    marked = " [team]" if first["audience"] == "team" else ""
    assert (
        lines[0]
        == f"{first['starts_at'][:10]} {first['starts_at'][11:16]}  {first['minutes']:4}  {first['title']}{marked}"
    )


def test_an_unknown_event_is_one_sentence(database: str, tmp_path: Path) -> None:
    assert refusal(run(database, "agenda", "nowhere")).startswith("There is no event nowhere.")
    assert refusal(run(database, "guide", "nowhere", "--out", tmp_path / "g.docx")).startswith("There is no event")


def test_the_guide_is_written_where_it_is_wanted(database: str, tmp_path: Path, event_id: str) -> None:
    out = tmp_path / "new folder" / "guide.docx"

    assert last_line(run(database, "guide", event_id, "--out", out)) == str(out)
    assert faults_of(out.read_bytes()) == []


def test_the_guide_of_one_person_is_had_by_their_whole_name_or_id(database: str, tmp_path: Path, event_id: str) -> None:
    listed = tmp_path / "people.csv"
    listed.write_text("Name;Role\nOfficer, Has;Recorder\nOfficer, Has (2);Participant\n", encoding="utf-8")
    run(database, "people", event_id, listed)
    out = tmp_path / "guide.docx"

    assert run(database, "guide", event_id, "--for", "officer, has", "--out", out).exit_code == 0

    assert "Facilitator guide · Officer, Has" in paragraphs_of(out.read_bytes())
    assert refusal(run(database, "guide", event_id, "--for", "coach", "--out", out)).startswith(
        "Nobody on this event's"
    )
    assert refusal(run(database, "guide", event_id, "--for", "Officer, Has (2)", "--out", out)) == (
        "Officer, Has (2) has no part in any session; give them one first, or make it for everybody."
    )


def test_the_guide_of_a_room_wants_a_room_that_the_agenda_names(database: str, tmp_path: Path, event_id: str) -> None:
    assert refusal(run(database, "guide", event_id, "--room", "Hall", "--out", tmp_path / "g.docx")) == (
        "The agenda names no room yet; write one beside a session first."
    )


def test_only_the_sheets_that_changed_are_written_where_that_is_wanted(
    database: str, tmp_path: Path, event_id: str
) -> None:
    out = tmp_path / "guide.docx"
    assert refusal(run(database, "guide", event_id, "--since", "1", "--out", out)).startswith("Nothing that this guide")
    assert refusal(run(database, "guide", event_id, "--since", "monday", "--out", out)).startswith("“monday” is no")
    run(database, "move", event_id, "--starts-on", "2027-04-20", "--apply")

    assert run(database, "guide", event_id, "--since", "1", "--with-notes", "--out", out).exit_code == 0
    assert paragraphs_of(out.read_bytes())[:2] == ["What to swap", "For a guide as it was at version 1"]
