"""Rotations from the terminal: a file in, a schedule out, with its proof."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from planner.cli.program import main

CASE = {
    "people": [{"id": f"p{number}", "sector": "ab"[number % 2]} for number in range(16)],
    "tables": [{"id": f"T{number}", "capacity": 4} for number in range(4)],
    "rounds": 3,
    "distinct_tables": True,
    "balance": {"sector": 1},
}


def rotate(folder: Path, case: object) -> tuple[int, str, str]:
    file = folder / "case.json"
    file.write_text(case if isinstance(case, str) else json.dumps(case), encoding="utf-8")
    words = ["rotate", str(file), "--out", str(folder / "schedule.json"), "--seconds", "0.3"]
    done = CliRunner().invoke(main, words)
    return done.exit_code, done.stdout, done.stderr


def test_a_case_becomes_a_schedule_with_its_figures(tmp_path: Path) -> None:
    hosts = [{"id": f"p{number}", "host_table": number, "sector": "a"} for number in range(4)]
    code, said, _ = rotate(tmp_path, CASE | {"people": [*hosts, *CASE["people"][4:]]})  # type: ignore[index]
    schedule = json.loads((tmp_path / "schedule.json").read_text())["schedule"]
    assert (code, [len(row) for row in schedule]) == (0, [16] * 3)
    assert [row[:4] for row in schedule] == [[0, 1, 2, 3]] * 3
    assert said.splitlines()[0] == "Pairs who meet again: 0 (repeats 0); at least 0."
    assert said.splitlines()[2] == "Nobody meets twice: no plan can have fewer repeats."


def test_who_is_absent_has_no_table(tmp_path: Path) -> None:
    people = [{"id": "late", "absent": [0]}, *CASE["people"][1:]]  # type: ignore[index]
    rotate(tmp_path, CASE | {"people": people})
    schedule = json.loads((tmp_path / "schedule.json").read_text())["schedule"]
    assert [row[0] >= 0 for row in schedule] == [False, True, True]


def test_a_rule_that_cannot_hold_is_named_with_its_cure(tmp_path: Path) -> None:
    _, said, _ = rotate(tmp_path, CASE | {"rounds": 5})
    assert "5 rounds at 4 tables: nobody can sit at another table every time. Plan 4 rounds, or 5 tables." in said


def test_a_group_to_keep_together_may_be_larger_than_a_pair_and_than_a_table(tmp_path: Path) -> None:
    _, said, _ = rotate(tmp_path, CASE | {"keep_together": [["p0", "p1", "p2", "p3", "p4"]]})
    assert "5 people should stay together, and a table seats 4; part of them sits apart." in said
    assert "Let 1 of them sit apart from the others, or plan a table for 5." in said


@pytest.mark.parametrize(
    ("case", "where"),
    [
        ("no json", "JSON"),
        ([], "tables"),
        (CASE | {"tables": []}, "tables"),
        (CASE | {"rounds": 0}, "rounds"),
        (CASE | {"balance": {"sector": 0}}, "balance"),
        (CASE | {"people": [{"id": "p0"}, {"id": "p0"}]}, "people"),
        (CASE | {"people": [{}]}, "people"),
        (CASE | {"keep_apart": [["p0"]]}, "keep_apart, keep_together"),
        (CASE | {"keep_together": [["p0", "nobody"]]}, "keep_apart, keep_together"),
        (CASE | {"tables": [{"capacity": 0}, {"capacity": 16}]}, "tables"),
    ],
)
def test_a_file_that_cannot_be_planned_from_says_where(tmp_path: Path, case: object, where: str) -> None:
    code, said, refused = rotate(tmp_path, case)
    assert (code, said) == (1, "")
    why = f"{where} is missing or not as docs/rotation.md describes. Correct it there."
    assert refused == f"“case.json” cannot be planned from: {why}\n"
