"""What events can be planned with, from the terminal."""

from pathlib import Path

import pytest

from tests.cli.builders import run


def test_what_events_are_planned_with_is_listed_by_id(tmp_path: Path) -> None:
    listed = run(str(tmp_path / "nowhere" / "planner.db"), "templates")

    assert (listed.exit_code, listed.stderr) == (0, "")
    ids = {line.split()[0] for line in listed.stdout.splitlines() if line.startswith("  ")}
    assert {"national_conference", "world_cafe", "cluster_group_half_day", "consultation"} <= ids
    assert [line for line in listed.stdout.splitlines() if not line.startswith("  ")] == [
        "Kinds of event",
        "Checklists to add to an event",
        "Methods",
        "Timetables",
        "Question banks",
    ]


def test_a_mistake_in_a_file_of_ones_own_is_named_with_its_cure_and_the_rest_is_used(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: tmp_path)
    file = tmp_path / "content" / "facilitation_guides" / "questions" / "ours.yaml"
    file.parent.mkdir(parents=True)
    file.write_text("id: ours\ntitle: Ours\npurpose: lunch\nquestions: []\n", encoding="utf-8")

    listed = run(database, "templates")

    assert listed.stderr.splitlines()[0].startswith(f"{file}, line 3, field “purpose”: “lunch” is not known for")
    assert "world_cafe" in listed.stdout


def test_every_checklist_is_listed_with_the_number_of_its_tasks(database: str) -> None:
    lines = run(database, "templates").stdout.splitlines()

    assert lines[1] == "  national_conference               107 tasks  National conference"
    assert "  venue_check                        21 tasks  Venue and access check" in lines
