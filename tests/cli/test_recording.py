"""The forms of an event from the terminal: who files what, and what is missing."""

import json

from tests.cli.builders import last_line, new, run


def test_every_form_that_an_event_calls_for_is_told(database: str) -> None:
    event_id = last_line(new(database))
    told = json.loads(run(database, "forms", event_id, "--json").stdout)

    assert told
    assert {key for row in told for key in row} == {
        *("session", "group", "recorder", "due", "filed", "state", "notes", "missing"),
    }
    assert {(row["missing"], row["notes"], row["filed"], row["state"]) for row in told} == {(True, 0, None, None)}
    lines = run(database, "forms", event_id).stdout.splitlines()
    assert [line.startswith(row["session"]) for line, row in zip(lines, told, strict=True)] == [True] * len(told)
