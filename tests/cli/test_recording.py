"""The forms of an event from the terminal: who files what, and what is missing."""

import json
from pathlib import Path

from planner.domain.recording.due_forms import forms_due
from planner.domain.recording.forms import form_id
from planner.domain.recording.recording import Recording
from planner.operations.workplace import open_workplace
from planner.storage.plans import load_plan
from planner.storage.recordings import save_recording
from planner.storage.writing import Deed
from tests.cli.builders import last_line, new, run
from tests.operations.builders import NOW
from tests.recording_builders import a_form, a_proposed_action


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


def test_a_report_of_nothing_and_an_unknown_region_are_refused(database: str, tmp_path: Path) -> None:
    event_id = last_line(new(database))
    nothing = run(database, "proceedings", event_id, "--out", tmp_path)
    unknown = run(database, "extract", event_id, "--region", "Kukës", "--out", tmp_path / "extract.docx", "--json")

    assert (nothing.exit_code, nothing.stdout) == (1, "")
    assert nothing.stderr.startswith("“proceedings” cannot be made yet: nothing has been noted yet")
    assert (unknown.exit_code, unknown.stdout) == (1, "")
    assert unknown.stderr.startswith("Nothing that was recorded of this event names a region")
    assert list(tmp_path.glob("*.docx")) == []


def test_the_report_and_an_extract_are_written_and_told(database: str, tmp_path: Path) -> None:
    event_id = last_line(new(database))
    place = open_workplace(database)
    try:
        plan = load_plan(place.store, event_id)
        session = forms_due(plan)[0].session
        form = a_form(id=form_id(session.id), session_id=session.id, title="Group of Kukës", regions=("Kukes",))
        after = Recording(event_id=event_id, forms=(form,), proposed_actions=(a_proposed_action(form_id=form.id),))
        deed = Deed(actor="host", what="file_notes", at=NOW)
        save_recording(place.store, deed, before=Recording(event_id=event_id), after=after)
    finally:
        place.store.close()

    paths = run(database, "proceedings", event_id, "--out", tmp_path / "out", "--level", "public").stdout.splitlines()
    made = run(database, "extract", event_id, "--region", "Kukësi", "--out", tmp_path / "extract.docx", "--json")

    assert [Path(path).name.split("_")[1] for path in paths] == ["proceedings-public", "recorded-public"]
    assert sorted(map(Path, paths)) == sorted((tmp_path / "out").iterdir())
    assert json.loads(made.stdout) == [
        {
            "section": "all_actions",
            "title": "Group of Kukës",
            "page": None,
            "highlights": [],
            "discussion": [],
            "chosen": [],
            "all_actions": ["Awareness in schools"],
        }
    ]
