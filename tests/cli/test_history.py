"""The history from the terminal."""

import json

from planner.operations.actor import LOCAL
from planner.operations.records import ShownRecord, edit
from planner.operations.workplace import open_workplace
from planner.storage.plans import load_plan
from tests.cli.builders import last_line, new, run


def test_the_history_is_told_in_words_and_as_json(database: str) -> None:
    event_id = last_line(new(database))
    place = open_workplace(database)
    task = load_plan(place.store, event_id).tasks[0]
    shown = ShownRecord(event_id=event_id, kind="tasks", record_id=task.id, version=task.version)
    edit(place, LOCAL, shown, {"note": "Called"})
    place.store.close()

    lines = run(database, "history", event_id, "--limit", "1").stdout.splitlines()
    assert lines[0].endswith("  a change to a task, at this computer")
    assert lines[1:] == [f"  Task: {task.title}", "    Note: - → Called"]

    newest, oldest = json.loads(run(database, "history", event_id, "--record", task.id, "--json").stdout)
    assert newest["records"] == [
        {
            "record": f"Task: {task.title}",
            "id": task.id,
            "fields": [{"field": "Note", "before": "", "after": "Called"}],
        }
    ]
    assert (oldest["what"], len(oldest["records"])) == ("the beginning of the event", 1)
    assert run(database, "history", event_id, "--find", "nothing like it").stderr == "No change fits.\n"
