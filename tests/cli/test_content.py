"""What events can be planned with, from the terminal."""

from pathlib import Path

from tests.cli.builders import run


def test_what_events_are_planned_with_is_listed_by_id(tmp_path: Path) -> None:
    listed = run(str(tmp_path / "nowhere" / "planner.db"), "templates")

    assert (listed.exit_code, listed.stderr) == (0, "")
    ids = {line.split()[0] for line in listed.stdout.splitlines() if line.startswith("  ")}
    assert {"national_conference", "world_cafe", "cluster_group_half_day", "consultation"} <= ids
    assert [line for line in listed.stdout.splitlines() if not line.startswith("  ")] == [
        "Kinds of event",
        "Methods",
        "Timetables",
        "Question banks",
    ]
