"""A document whose recording has a mistake is refused, wherever the mistake is."""

import json
from dataclasses import replace
from typing import Any

import pytest

from planner.domain.event_file import read_consultation, read_document, read_recording, write_document
from planner.domain.event_file_rules import EventFileError
from planner.domain.recording.recording import Recording
from tests.builders import a_person, a_plan, an_attendance, an_organisation
from tests.recording_builders import a_full_recording, a_note


def a_document(recording: Recording) -> Any:  # noqa: ANN401  # JSON holds anything
    plan = a_plan(organisations=(an_organisation(),), persons=(a_person(),), attendances=(an_attendance(),))
    return json.loads(json.dumps(write_document(plan, recording=recording)))


def written_again(document: Any) -> Any:  # noqa: ANN401  # JSON holds anything
    plan = read_document(document)
    consultation, recording = read_consultation(document, plan), read_recording(document, plan)
    return json.loads(json.dumps(write_document(plan, consultation, recording=recording)))


def test_a_recording_that_was_written_and_read_is_written_the_same_again() -> None:
    document = a_document(a_full_recording())
    assert written_again(document) == document
    assert len(document["recording"]) == 11


def test_an_event_of_which_nothing_was_recorded_says_nothing_of_it() -> None:
    assert "recording" not in a_document(Recording(event_id="event-1"))


def test_whoever_nobody_knows_is_left_out_so_that_what_was_dumped_can_be_loaded() -> None:
    document = a_document(replace(a_full_recording(), notes=(a_note(written_by="nobody"),)))
    assert document["recording"]["notes"][0]["written_by"] == ""
    assert written_again(document) == document


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        ("notes", "form_id", "gone"),
        ("notes", "written_by", "person-9"),
        ("notes", "id", "no id"),
        ("notes", "kind", "strange"),
        ("forms", "id", "form-other"),
        ("forms", "session_id", "no id"),
        ("forms", "page", 0),
        ("presentations", "page", -1),
        ("chosen_actions", "rank", 0),
        ("present", "number", -1),
        ("remarks", "said_at", "2027-03-16T15:00:00"),
    ],
)
def test_a_mistake_is_refused(kind: str, field: str, value: object) -> None:
    document = a_document(a_full_recording())
    document["recording"][kind][0][field] = value
    with pytest.raises(EventFileError):
        written_again(document)


@pytest.mark.parametrize("value", [[], {"pages": []}, {"forms": [1]}])
def test_what_is_no_recording_is_refused(value: object) -> None:
    with pytest.raises(EventFileError):
        written_again({**a_document(a_full_recording()), "recording": value})
