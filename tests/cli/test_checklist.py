"""The checklist from the terminal."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from planner.domain.deadlines import MovedBecause, TaskState
from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.outlook import look_at
from planner.operations.records import ShownRecord, edit
from planner.operations.workplace import open_workplace
from planner.wording.labels import AREAS
from tests.cli.builders import FAR, LIST, last_line, new, refusal, run

KEYS = (
    *("code", "title", "area", "owners", "role", "benchmark_on", "completion_on", "completed_on", "state"),
    *("moved_because", "floor_on", "note"),
)


def tasks(database: str, event_id: str, *words: str) -> list[dict[str, Any]]:
    """Return what the command prints for programs."""
    listed = run(database, "tasks", event_id, "--json", *words)
    assert (listed.exit_code, listed.stdout.isascii()) == (0, True), listed.output
    rows: list[dict[str, Any]] = json.loads(listed.stdout)
    return rows


def change(database: str, event_id: str, task_id: str, **changes: object) -> None:
    """Change a task as the page does."""
    place = open_workplace(database)
    try:
        task = next(task for task in open_plan(place, LOCAL, event_id).tasks if task.id == task_id)
        shown = ShownRecord(event_id=event_id, kind="tasks", record_id=task_id, version=task.version)
        edit(place, LOCAL, shown, changes)
    finally:
        place.store.close()


def test_every_task_is_a_row_with_the_same_keys_and_dates_that_programs_read(database: str) -> None:
    event_id = last_line(new(database))

    rows = tasks(database, event_id)

    place = open_workplace(database)
    dated = {each.task.id: each for each in look_at(place, open_plan(place, LOCAL, event_id)).dated}
    place.store.close()
    assert {tuple(row) for row in rows} == {KEYS}
    assert {row["code"] for row in rows} == set(dated)
    for row in rows:
        on = dated[row["code"]].completion_on
        assert row["completion_on"] == (on.isoformat() if on else None)
        assert row["state"] in set(TaskState)
        assert row["moved_because"] in {None, *MovedBecause}
        assert (row["owners"], row["completed_on"], row["area"] in AREAS) == ([], None, True)


def test_tasks_come_by_the_day_they_are_to_be_finished_and_those_without_one_last(database: str) -> None:
    days = [row["completion_on"] or "9999" for row in tasks(database, last_line(new(database)))]

    assert days == sorted(days)


def test_who_does_a_task_and_when_it_was_done_are_told(database: str, tmp_path: Path) -> None:
    event_id = last_line(new(database))
    people = tmp_path / "people.csv"
    people.write_text(LIST, encoding="utf-8")
    run(database, "people", event_id, people)
    place = open_workplace(database)
    person = open_plan(place, LOCAL, event_id).persons[0]
    place.store.close()
    change(database, event_id, "DES06", owners=(person.id,), completed_on=date(2026, 11, 20), note="Sent.")

    (row,) = tasks(database, event_id, "--person", "PUNËSIMIT")

    assert (row["owners"], row["completed_on"], row["state"], row["note"]) == (
        [person.name],
        "2026-11-20",
        "done",
        "Sent.",
    )


def test_tasks_are_listed_for_people(database: str) -> None:
    event_id = last_line(new(database))
    row = next(row for row in tasks(database, event_id) if row["code"] == "VEN03")

    listed = run(database, "tasks", event_id, "--area", "Venue")

    assert f"{row['completion_on']}  Ahead             VEN03   {row['title']} (Logistics)" in listed.stdout.splitlines()


@pytest.mark.parametrize(
    ("words", "key", "values"),
    [
        (("--area", "venue"), "area", {"venue"}),
        (("--area", "Venue", "--area", "risk"), "area", {"venue", "risk"}),
        (("--person", "lead facil"), "role", {"lead_facilitator"}),
        (("--state", "ahead"), "state", {"ahead"}),
    ],
)
def test_tasks_are_found_by_area_person_and_state(
    database: str, words: tuple[str, ...], key: str, values: set[str]
) -> None:
    assert {row[key] for row in tasks(database, last_line(new(database)), *words)} == values


def test_what_is_late_can_be_listed_alone(database: str) -> None:
    event_id = last_line(new(database))
    yesterday = datetime.now(UTC).date() - timedelta(days=2)
    change(database, event_id, "RSK01", completion_on=yesterday)

    assert [row["code"] for row in tasks(database, event_id, "--late")] == ["RSK01"]


def test_where_nothing_is_found_programs_get_an_empty_list_and_people_a_sentence(database: str) -> None:
    event_id = last_line(new(database))

    assert tasks(database, event_id, "--late") == []
    listed = run(database, "tasks", event_id, "--late")
    assert (listed.exit_code, listed.stdout, listed.stderr) == (0, "", "There are no such tasks.\n")


def test_an_unknown_event_is_one_sentence_and_an_unknown_state_names_the_known(database: str) -> None:
    assert refusal(run(database, "tasks", "nowhere")).startswith("There is no event nowhere.")
    wrong = run(database, "tasks", "nowhere", "--state", "tired")
    assert (wrong.exit_code, "'under_way'" in wrong.stderr) == (2, True)


def test_titles_do_not_steer_the_terminal(database: str) -> None:
    event_id = last_line(new(database, "--starts-on", FAR))
    change(database, event_id, "VEN03", title="Sign\x1b[31m\nnow")

    assert "Sign [31m now" in run(database, "tasks", event_id, "--area", "venue").stdout
