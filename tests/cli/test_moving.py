"""Moving an event from the terminal."""

import json
from datetime import date, timedelta

import pytest

from tests.cli.builders import FAR, last_line, new, refusal, run

LATER = (date.fromisoformat(FAR) + timedelta(weeks=2)).isoformat()


def listed(database: str, event_id: str) -> str:
    """Return the first day that is stored."""
    return next(line.split()[1] for line in run(database, "events").stdout.splitlines() if line.startswith(event_id))


def test_what_would_move_is_printed_and_nothing_is_stored(database: str) -> None:
    event_id = last_line(new(database))

    shown = run(database, "move", event_id, "--starts-on", LATER)

    assert (shown.exit_code, listed(database, event_id)) == (0, FAR)
    assert shown.stderr == "Nothing is stored yet; add --apply to move the event.\n"
    first, second, *rest = shown.stdout.splitlines()
    assert first.startswith("The first day is ")
    assert second.endswith(" tasks move.")
    assert any(" -> " in line and "  VEN03   " in line for line in rest)


def test_with_apply_it_is_moved(database: str) -> None:
    event_id = last_line(new(database))

    moved = run(database, "move", event_id, "--starts-on", LATER, "--apply")

    assert (moved.exit_code, moved.stderr, listed(database, event_id)) == (0, "Moved.\n", LATER)
    assert run(database, "move", event_id, "--starts-on", LATER).stdout == "Nothing changes.\n"


def test_programs_read_what_would_change(database: str) -> None:
    event_id = last_line(new(database))

    shown = run(database, "move", event_id, "--starts-on", LATER, "--days", "2", "--json")

    record = json.loads(shown.stdout)
    assert (shown.stdout.isascii(), shown.stderr, record["event"], record["applied"]) == (True, "", event_id, False)
    assert (record["from"]["starts_on"], record["to"]["starts_on"]) == (FAR, LATER)
    assert "day_without_sessions" in {finding["rule"] for finding in record["findings_new"]}
    rows = json.loads(run(database, "tasks", event_id, "--json").stdout)
    before = {row["code"]: row["completion_on"] for row in rows}
    assert all(before[each["code"]] == each["completion_on"]["from"] for each in record["moved"])


def test_a_broken_floor_is_said_in_words_and_does_not_stop_the_move(database: str) -> None:
    event_id = last_line(new(database))
    soon = (date.fromisoformat(FAR) - timedelta(weeks=28)).isoformat()

    moved = run(database, "move", event_id, "--starts-on", soon, "--apply")

    assert any(line.startswith("New: Broken: ") for line in moved.stdout.splitlines())
    assert listed(database, event_id) == soon


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--starts-on", "9999-01-01"), "The first day, 1 January 9999, is too far away; choose a day from "),
        (("--starts-on", LATER, "--days", "0"), "An event lasts 1 to 14 days, and this one has 0; correct "),
    ],
)
@pytest.mark.parametrize("more", [(), ("--apply",), ("--json",)])
def test_a_move_that_cannot_be_is_one_sentence(
    database: str, words: tuple[str, ...], sentence: str, more: tuple[str, ...]
) -> None:
    event_id = last_line(new(database))

    assert refusal(run(database, "move", event_id, *words, *more)).startswith(sentence)
    assert listed(database, event_id) == FAR


def test_an_unknown_event_and_a_day_that_is_none_are_refused(database: str) -> None:
    assert refusal(run(database, "move", "nowhere", "--starts-on", FAR)).startswith("There is no event nowhere.")
    assert run(database, "move", "nowhere", "--starts-on", "2027-02-29").exit_code == 2
    assert run(database, "move", "nowhere").exit_code == 2
