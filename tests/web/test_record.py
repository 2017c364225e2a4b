"""A recorder's forms over HTTP: one person's alone, written on as plain lines, stored once, nothing of them lost."""

import re
import shutil
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from planner.domain.attribution import AttributionMode
from planner.domain.recording.forms import FormState
from planner.domain.recording.recording import Recording
from planner.operations.events import open_plan
from planner.operations.links import NotOpenError, list_links, revoke_link
from planner.operations.recorded_records import edit_recorded
from planner.operations.recorder_links import make_recorder_links
from planner.operations.recordings import open_recording
from planner.operations.records import ShownRecord, edit
from planner.operations.workplace import Workplace
from planner.web import guarded
from planner.web.bounds import Bounds
from planner.web.kept_pages import KEEPER, KEEPER_ADDRESS, WORKER, WORKER_PATH
from planner.web.routes import ROUTES
from planner.web.turnstile import Turnstile
from planner.wording.recording_labels import WRITTEN_FIELDS
from tests.operations.builders import HOST
from tests.operations.recording_people import Recorded, name_recorder, two_recorders
from tests.web.visitors import open_shared

SCRIPT = '<script>alert("1")</script>'


@pytest.fixture
def place(migrated_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workplace]:
    """Open the workplace that routes share, and forget who asked before."""
    for name in ("BY_LINK", "BY_ADDRESS", "WRONG"):
        monkeypatch.setattr(guarded, name, Turnstile(most=40, seconds=60))
    with open_shared(str(shutil.copy(migrated_file, tmp_path / "planner.db")), monkeypatch) as opened:
        yield opened


@pytest.fixture
def recorded(place: Workplace) -> Recorded:
    return two_recorders(place)


@pytest.fixture
def own(place: Workplace, recorded: Recorded) -> str:
    """Return the path of the first recorder's link."""
    return f"/record/{make_recorder_links(place, HOST, recorded.event_id)[recorded.people[0]]}"


@pytest.fixture
def form(own: str, recorded: Recorded) -> str:
    """Return the path of the first recorder's form."""
    return f"{own}/{recorded.forms[0].id}"


@pytest.fixture
def web() -> TestClient:
    return TestClient(Starlette(routes=ROUTES, middleware=[Middleware(Bounds)]))


def fields_of(page: str) -> dict[str, str]:
    """Return what a form carries unseen, and its texts, by name."""
    found = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', page)
    found += re.findall(r'<textarea id="[^"]*" name="([^"]*)"[^>]*>\n(.*?)</textarea>', page, re.DOTALL)
    found += re.findall(r'<input type="text" inputmode="numeric" id="[^"]*" name="([^"]*)" value="([^"]*)"', page)
    return {name: unescape(text) for name, text in found}


def save(web: TestClient, path: str, **texts: str) -> dict[str, str]:
    """Open a form, write on it and save; return what was sent."""
    fields = fields_of(web.get(path).text) | texts
    answered = web.post(path, data=fields)
    assert (answered.status_code, "Everything is stored." in answered.text) == (200, True)
    return fields


def stored(place: Workplace, recorded: Recorded) -> Recording:
    return open_recording(place, HOST, recorded.event_id)


def notes(place: Workplace, recorded: Recorded) -> list[str]:
    return sorted(note.text for note in stored(place, recorded).notes)


def test_a_link_lists_the_forms_of_its_person_alone(web: TestClient, own: str, recorded: Recorded) -> None:
    page = web.get(own)
    assert f"/{recorded.forms[0].id}" in page.text
    assert f"/{recorded.forms[1].id}" not in page.text
    assert (page.status_code, len(page.cookies)) == (200, 0)
    assert (page.headers["referrer-policy"], page.headers["cache-control"]) == ("no-referrer", "no-store")


def test_what_is_written_is_stored_as_notes_and_stands_there_again(
    web: TestClient, form: str, place: Workplace, recorded: Recorded
) -> None:
    sent = save(web, form, discussion="Not enough staff\n- in Kukës", questions="Who pays?\n- The state")
    assert notes(place, recorded) == ["Not enough staff", "The state", "Who pays?", "in Kukës"]
    assert {note.written_by for note in stored(place, recorded).notes} == {recorded.people[0]}
    now = fields_of(web.get(form).text)
    assert (now["discussion"], now["questions"]) == (sent["discussion"], sent["questions"])


def test_the_same_sending_twice_is_stored_once(
    web: TestClient, form: str, place: Workplace, recorded: Recorded
) -> None:
    sent = save(web, form, discussion="Once", proposals="Train the teachers")
    again = web.post(form, data=sent)
    assert (again.status_code, notes(place, recorded)) == (200, ["Once"])
    assert [each.text for each in stored(place, recorded).proposed_actions] == ["Train the teachers"]


def test_two_devices_of_one_recorder_lose_neither_draft(
    web: TestClient, form: str, place: Workplace, recorded: Recorded
) -> None:
    other = fields_of(web.get(form).text) | {"discussion": "From the tablet"}
    save(web, form, discussion="From the phone")
    answered = web.post(form, data=other)
    assert answered.status_code == 409
    assert fields_of(answered.text)["discussion"] == "From the tablet"
    assert "From the phone" in answered.text
    both = fields_of(answered.text) | {"discussion": "From the phone\nFrom the tablet"}
    assert web.post(form, data=both).status_code == 200
    assert notes(place, recorded) == ["From the phone", "From the tablet"]


def test_who_writes_on_after_an_answer_that_never_arrived_is_asked_nothing(
    web: TestClient, form: str, place: Workplace, recorded: Recorded
) -> None:
    opened = fields_of(web.get(form).text)
    for text in ("Not eno", "Not enough staff", "Not enough staff\nNo rooms"):
        assert web.post(form, data=opened | {"discussion": text}).status_code == 200
    assert notes(place, recorded) == ["No rooms", "Not enough staff"]


def test_a_line_that_is_taken_out_goes_and_a_proposal_stays(
    web: TestClient, form: str, place: Workplace, recorded: Recorded
) -> None:
    save(web, form, agreements="One\nTwo", proposals="Meet monthly")
    save(web, form, agreements="Two")
    assert notes(place, recorded) == ["Two"]
    assert [each.text for each in stored(place, recorded).proposed_actions] == ["Meet monthly"]


def test_numbers_by_sector_and_the_hand_in_are_kept(
    web: TestClient, form: str, place: Workplace, recorded: Recorded
) -> None:
    sector = next(name for name in fields_of(web.get(form).text) if name.startswith("present-"))
    save(web, form, **{sector: "12", "complete": "1"})
    save(web, form, **{sector: "14"})
    found = stored(place, recorded)
    assert [each.number for each in found.present] == [14]
    assert found.forms[0].handed_in_at is not None
    save(web, form, **{"present-nobody": "3"}, heard="Said")
    assert [each.number for each in stored(place, recorded).present] == [14]
    wrong = web.post(form, data=fields_of(web.get(form).text) | {sector: "a dozen", "heard": "Kept"})
    assert (wrong.status_code, fields_of(wrong.text)["heard"]) == (422, "Kept")
    assert "“a dozen” is no number of people" in wrong.text


def test_a_form_is_taken_back_until_somebody_has_checked_it(
    web: TestClient, form: str, place: Workplace, recorded: Recorded
) -> None:
    def handed_in() -> bool:
        return stored(place, recorded).forms[0].handed_in_at is not None

    assert "Take the form back" not in web.get(form).text
    save(web, form, complete="1", discussion="Not enough staff")
    assert (handed_in(), "Handed in on" in web.get(form).text) == (True, True)
    save(web, form, take_back="1", discussion="Not enough staff\nNo rooms")
    assert (handed_in(), notes(place, recorded)) == (False, ["No rooms", "Not enough staff"])

    save(web, form, complete="1")
    filed = stored(place, recorded).forms[0]
    shown = ShownRecord(event_id=recorded.event_id, kind="forms", record_id=filed.id, version=filed.version)
    edit_recorded(place, HOST, shown, {"state": FormState.CHECKED})
    assert ("It has been checked." in web.get(form).text, "Take the form back" in web.get(form).text) == (True, False)
    save(web, form, take_back="1")
    assert handed_in()


def test_what_is_too_long_comes_back_whole(web: TestClient, form: str, place: Workplace, recorded: Recorded) -> None:
    pasted = "word " * 20_000
    answered = web.post(form, data=fields_of(web.get(form).text) | {"concerns": pasted})
    assert (answered.status_code, fields_of(answered.text)["concerns"]) == (422, pasted)
    assert notes(place, recorded) == []


def test_another_recorder_of_the_form_is_read_and_never_overwritten(
    web: TestClient, form: str, place: Workplace, recorded: Recorded
) -> None:
    save(web, form, discussion=SCRIPT)
    name_recorder(place, recorded.event_id, recorded.forms[0].session, *recorded.people)
    second = make_recorder_links(place, HOST, recorded.event_id, recorded.people)[recorded.people[1]]
    theirs = f"/record/{second}/{recorded.forms[0].id}"
    page = web.get(theirs).text
    assert fields_of(page)["discussion"] == ""
    assert "Noted by others on this form" in page
    assert SCRIPT not in page
    save(web, theirs, discussion="Mine")
    assert notes(place, recorded) == sorted([SCRIPT, "Mine"])


def test_a_session_that_was_closed_meanwhile_stores_nothing_and_gives_the_text_back(
    web: TestClient, form: str, place: Workplace, recorded: Recorded
) -> None:
    save(web, form, discussion="Before")
    sent = fields_of(web.get(form).text) | {"discussion": "Before\nAfter"}
    session = next(
        each for each in open_plan(place, HOST, recorded.event_id).sessions if each.id == recorded.forms[0].session.id
    )
    shown = ShownRecord(event_id=recorded.event_id, kind="sessions", record_id=session.id, version=session.version)
    edit(place, HOST, shown, {"attribution": AttributionMode.CLOSED})
    answered = web.post(form, data=sent)
    assert (answered.status_code, fields_of(answered.text)["discussion"]) == (403, "Before\nAfter")
    assert notes(place, recorded) == ["Before"]


def test_whatever_opens_nothing_gets_one_answer(
    web: TestClient, own: str, form: str, place: Workplace, recorded: Recorded
) -> None:
    foreign = f"{own}/{recorded.forms[1].id}"
    sent = fields_of(web.get(form).text)
    said = [
        web.get(foreign),
        web.get(f"/record/{'x' * 22}"),
        web.get(f"/record/{'x' * 22}/form-1"),
        web.get("/record/"),
    ]
    for link in list_links(place, HOST, recorded.event_id):
        revoke_link(place, HOST, recorded.event_id, link.id)
    said += [web.get(own), web.post(form, data=sent)]
    assert {page.status_code for page in said} == {404}
    assert all(NotOpenError.template in page.text for page in said)


def test_every_field_has_a_label_of_its_own(web: TestClient, form: str) -> None:
    page = web.get(form).text
    labelled = set(re.findall(r'<label for="([^"]*)"', page))
    assert set(re.findall(r'<(?:textarea|input type="text")[^>]* id="([^"]*)"', page)) <= labelled
    assert len(set(WRITTEN_FIELDS.values())) == len(WRITTEN_FIELDS)


def test_pages_of_a_link_bring_what_keeps_them_and_it_may_stand_before_links_alone(
    web: TestClient, own: str, form: str
) -> None:
    for path in (own, form):
        page = web.get(path).text
        assert f'data-keeping="{own}" data-worker="{WORKER_PATH}"' in page
        assert f'<script src="{KEEPER_ADDRESS}" defer>' in page
    worker, keeper = web.get(WORKER_PATH), web.get(KEEPER_ADDRESS)
    assert (worker.content, keeper.content) == (WORKER, KEEPER)
    assert (worker.headers["service-worker-allowed"], worker.headers["cache-control"]) == ("/record/", "no-cache")
    assert "service-worker-allowed" not in keeper.headers
    assert "data-keeping" not in web.get("/record/nothing").text
