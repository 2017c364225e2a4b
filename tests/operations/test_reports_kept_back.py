"""What was said in a closed or unattributed session is in no byte of any file for everybody, wherever it stands."""

import io
from base64 import b64encode
from dataclasses import fields, replace
from typing import Any
from zipfile import ZipFile

import pytest

from planner.domain.attribution import AttributionMode, Level
from planner.domain.plan import Plan
from planner.domain.recording.forms import NoteKind, Present, form_id
from planner.domain.recording.recording import Recording
from planner.operations.reports import make_extract, make_reports
from planner.operations.workplace import Workplace, change_plan
from planner.storage.recording_tables import picture
from planner.storage.recordings import load_recording, save_recording
from planner.storage.writing import Deed
from tests.letterheads import a_picture
from tests.operations.builders import HOST, NOW, an_event_in
from tests.recording_builders import (
    a_chosen_action,
    a_commitment,
    a_form,
    a_note,
    a_photo,
    a_presentation,
    a_proposed_action,
)

HELD_BACK = "Kept-back"
"""It stands in every text of what is held back."""


def full_of(session: str, said: str, **shared: str) -> Recording:
    """Record one session with `said` in every text there is."""
    form = form_id(session)
    return Recording(
        event_id=shared["event_id"],
        forms=(a_form(id=form, session_id=session, title=said, materials_left=said, regions=("Kukës",)),),
        present=(Present(id=f"present-{session}", form_id=form, sector=said, number=9),),
        presentations=(
            a_presentation(
                id=f"p-{session}", session_id=session, title=said, presenter=said, office=said, role=said,
                organisation=said, others=said, section=said, slides=said, brief=said, regions=("Kukës",),
            ),
        ),
        notes=tuple(
            a_note(
                id=f"n-{session}-{kind}", form_id=form, written_by="", kind=kind, text=said, role=said, may_quote=True
            )
            for kind in NoteKind
        ),
        photos=(
            a_photo(id=f"photo-{session}", form_id=form, written_by="", caption=said, may_print=True),
            a_photo(id=f"unseen-{session}", form_id=form, written_by="", caption=HELD_BACK),
        ),
        proposed_actions=(a_proposed_action(id=f"a-{session}", form_id=form, text=said),),
        chosen_actions=(a_chosen_action(id=f"c-{session}", form_id=form, text=said, merges=(f"a-{session}",)),),
        commitments=(
            a_commitment(
                id=f"k-{session}", chosen_action_id=f"c-{session}", owner_id="", owner=said, partners=said,
                resources=said, focal=said, note=said, text=said,
            ),
        ),
    )  # fmt: skip


def an_event_with(place: Workplace, mode: AttributionMode) -> Plan:
    """Record two sessions, the first in that mode."""
    plan = an_event_in(place)
    first, second, *_ = plan.sessions
    modes = {first.id: mode, second.id: AttributionMode.NAMED}
    held = tuple(replace(each, attribution=modes.get(each.id, each.attribution)) for each in plan.sessions)
    plan = change_plan(place, HOST, plan.event.id, "edit", lambda found: replace(found, sessions=held))
    kept = full_of(first.id, HELD_BACK, event_id=plan.event.id)
    told = full_of(second.id, "Open to all", event_id=plan.event.id)
    lists: dict[str, Any] = {
        each.name: (*getattr(kept, each.name), *getattr(told, each.name))
        for each in fields(Recording)
        if each.name != "event_id"
    }
    before = load_recording(place.store, plan.event.id)
    save_recording(
        place.store, Deed(actor="host", what="file_notes", at=NOW), before=before, after=replace(before, **lists)
    )
    with place.store.writing() as connection:
        for photo in lists["photos"]:
            pixels = b64encode(a_picture(kind="JPEG") + photo.caption.encode()).decode()
            row = {"event_id": plan.event.id, "photo_id": photo.id, "small": pixels, "whole": pixels}
            connection.execute(picture.insert(), row)
    return plan


def everything_in(content: bytes) -> bytes:
    with ZipFile(io.BytesIO(content)) as archive:
        return b"".join(name.encode() + archive.read(name) for name in archive.namelist())


@pytest.mark.parametrize("mode", [AttributionMode.UNATTRIBUTED, AttributionMode.CLOSED])
def test_no_byte_of_a_file_for_everybody_holds_what_is_held_back(place: Workplace, mode: AttributionMode) -> None:
    plan = an_event_with(place, mode)
    files = [each.content for each in make_reports(place, HOST, plan.event.id, Level.PUBLIC)]
    files.append(make_extract(place, HOST, plan.event.id, "Kukës", Level.PUBLIC).file.content)
    files.append(make_extract(place, HOST, plan.event.id, "Kukës", Level.PARTICIPANTS).file.content)

    assert len(files) == 5
    for content in map(everything_in, files):
        assert (HELD_BACK.encode() in content, b"Open to all" in content) == (False, True)


@pytest.mark.parametrize("level", Level)
def test_a_photo_that_was_let_print_is_in_the_report_with_what_it_shows(place: Workplace, level: Level) -> None:
    plan = an_event_with(place, AttributionMode.CLOSED)
    report = make_reports(place, HOST, plan.event.id, level)[0].content
    with ZipFile(io.BytesIO(report)) as archive:
        assert [name for name in archive.namelist() if name.endswith(".jpg")] == ["word/media/photo1.jpg"]
        assert archive.read("word/media/photo1.jpg").endswith(b"Open to all")
        assert b'name="Photo 1" descr="Open to all"' in archive.read("word/document.xml")


def test_nothing_of_a_closed_session_is_told_to_the_team_either(place: Workplace) -> None:
    plan = an_event_with(place, AttributionMode.CLOSED)
    files = make_reports(place, HOST, plan.event.id, Level.INTERNAL)
    assert [HELD_BACK.encode() in everything_in(each.content) for each in files] == [False] * 3
