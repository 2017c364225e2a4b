"""Recording on a telephone while the planner is killed and started again: all of it arrives, and arrives once."""

import os
import shutil
import signal
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page, expect

from planner.operations.actor import LOCAL
from planner.operations.links import list_links, revoke_link
from planner.operations.recorder_links import make_recorder_links
from planner.operations.recordings import open_recording
from planner.operations.workplace import Workplace, open_workplace
from tests.browser.grid import settled
from tests.browser.server import free_port, start_planner
from tests.letterheads import a_picture
from tests.operations.recording_people import two_recorders

pytestmark = pytest.mark.browser

A_MINUTE = 60_000
"""Milliseconds."""
CHART: FilePayload = {"name": "IMG_0001.jpg", "mimeType": "image/jpeg", "buffer": a_picture(kind="JPEG")}


def notes_in(place: Workplace, event_id: str) -> list[str]:
    return sorted(note.text for note in open_recording(place, LOCAL, event_id).notes)


def test_notes_outlive_a_planner_that_is_killed_while_they_are_written(
    phone: Page, migrated_file: Path, tmp_path: Path
) -> None:
    database, port = Path(shutil.copy(migrated_file, tmp_path / "planner.db")), free_port()
    place = open_workplace(str(database))
    recorded = two_recorders(place)
    secret = make_recorder_links(place, LOCAL, recorded.event_id)[recorded.people[0]]
    phone.clock.install()
    status, discussion = phone.get_by_role("status"), phone.get_by_label("Highlights of the discussion")

    with start_planner(database, port) as planner:
        phone.goto(f"{planner.address}/record/{secret}")
        phone.get_by_role("listitem").get_by_role("link").click()
        discussion.press_sequentially("Not enough staff in Kukës")
        expect(status).to_have_text("Kept on this device until it is sent.")
        phone.clock.fast_forward(A_MINUTE)
        expect(status).to_have_text("Everything is stored.")
        discussion.press_sequentially("\nWho pays for the ")
        os.kill(planner.process_id, signal.SIGKILL)
    phone.clock.fast_forward(A_MINUTE)
    expect(status).to_contain_text("No connection.")
    discussion.press_sequentially("transport?")
    phone.get_by_label("Photo of a chart", exact=True).set_input_files(CHART)
    phone.get_by_role("button", name="Attach the photo").click()
    expect(status).to_contain_text("No connection.")
    assert notes_in(place, recorded.event_id) == ["Not enough staff in Kukës"]

    wanted = ["Not enough staff in Kukës", "Who pays for the transport?"]
    with start_planner(database, port):
        phone.evaluate("dispatchEvent(new Event('online'))")
        assert settled(lambda: (phone.title(), notes_in(place, recorded.event_id))[1], wanted) == wanted
        expect(status).to_have_text("Everything is stored.")
        expect(phone.get_by_role("img", name="Photo 1 of the chart, not described")).to_be_visible()
        phone.get_by_label("This form is complete: hand it in").check()
        phone.get_by_role("button", name="Save").click()
        expect(phone.get_by_text("Handed in on")).to_be_visible()
        expect(discussion).to_have_value("Not enough staff in Kukës\nWho pays for the transport?")
    assert notes_in(place, recorded.event_id) == wanted
    recording = open_recording(place, LOCAL, recorded.event_id)
    assert (recording.forms[0].handed_in_at is not None, len(recording.photos)) == (True, 1)
    place.store.close()


def test_a_form_opens_again_without_a_planner_and_what_is_typed_then_arrives_once(
    phone: Page, migrated_file: Path, tmp_path: Path
) -> None:
    database, port = Path(shutil.copy(migrated_file, tmp_path / "planner.db")), free_port()
    place = open_workplace(str(database))
    recorded = two_recorders(place)
    secret = make_recorder_links(place, LOCAL, recorded.event_id)[recorded.people[0]]
    form = f"/record/{secret}/{recorded.forms[0].id}"
    kept, again = phone.get_by_text("opens again on this device"), phone.context.new_page()
    discussion = again.get_by_label("Highlights of the discussion")

    with start_planner(database, port) as planner:
        phone.goto(f"{planner.address}/record/{secret}")
        expect(kept).to_be_visible()
        phone.get_by_role("listitem").get_by_role("link").click()
        expect(kept).to_be_visible()
        phone.get_by_label("Highlights of the discussion").press_sequentially("Not enough staff in Kukës")
        expect(phone.get_by_role("status")).to_have_text("Everything is stored.", timeout=A_MINUTE)
    phone.close()
    again.goto(f"{planner.address}{form}")
    expect(discussion).to_have_value("Not enough staff in Kukës")
    discussion.press("End")
    discussion.press_sequentially("\nWho pays for the transport?")

    wanted = ["Not enough staff in Kukës", "Who pays for the transport?"]
    with start_planner(database, port):
        again.evaluate("dispatchEvent(new Event('online'))")
        assert settled(lambda: (again.title(), notes_in(place, recorded.event_id))[1], wanted) == wanted
        revoke_link(place, LOCAL, recorded.event_id, list_links(place, LOCAL, recorded.event_id)[0].id)
        again.goto(f"{planner.address}{form}")
        again.wait_for_function("async () => (await caches.keys()).length === 0")
    assert notes_in(place, recorded.event_id) == wanted
    place.store.close()
