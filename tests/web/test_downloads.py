"""Downloads: the right type and name, one sentence where there is nothing, and no header that people could write."""

import io
import shutil
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from planner.domain.people import Role
from planner.domain.plan import Plan
from planner.domain.recording.forms import form_id
from planner.operations.papers import SUFFIXES, PaperName
from planner.operations.printing import MEDIA_TYPES, make_document
from planner.operations.recorded_records import add_recorded
from planner.operations.workplace import Workplace, shared_workplace
from planner.storage.plans import load_plan
from planner.web.gate import Gate
from planner.web.routes import ROUTES
from tests.operations.builders import HOST, a_bare_event, a_row, an_event_in, take_in
from tests.recording_builders import a_form, a_presentation
from tests.web.visitors import open_shared

HERE = ("127.0.0.1", 50000)


@pytest.fixture
def place(migrated_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workplace]:
    """Open the workplace that routes and pages share on an empty database."""
    with open_shared(str(shutil.copy(migrated_file, tmp_path / "planner.db")), monkeypatch) as opened:
        yield opened


@pytest.fixture
def plan(place: Workplace) -> Plan:
    """Create an event whose title could do harm in a header or a path."""
    return an_event_in(place, title='Takimi i Kukësit\r\nSet-Cookie: x=1 ../../"; rm')


@pytest.fixture
def web() -> TestClient:
    """Return a browser on this computer."""
    app = Starlette(routes=ROUTES, middleware=[Middleware(Gate, address="127.0.0.1")])
    return TestClient(app, base_url="http://localhost:8501", client=HERE)


def test_a_paper_comes_with_its_type_and_a_plain_name(web: TestClient, plan: Plan) -> None:
    answered = web.get(f"/download/{plan.event.id}/agenda")

    assert answered.status_code == 200
    assert answered.headers["content-type"].endswith("wordprocessingml.document")
    assert answered.headers["x-content-type-options"] == "nosniff"
    assert answered.headers["cache-control"] == "no-store"
    assert "set-cookie" not in answered.headers
    name = answered.headers["content-disposition"].removeprefix("attachment; filename*=UTF-8''")
    assert name == "Takimi-i-Kukesit-Set-Cookie-x-1-rm_agenda_v1.docx"


@pytest.mark.parametrize("name", [PaperName.CHECKLIST, PaperName.PREPARATION])
def test_a_download_is_the_paper_itself(web: TestClient, place: Workplace, plan: Plan, name: PaperName) -> None:
    answered = web.get(f"/download/{plan.event.id}/{name}")

    assert answered.headers["content-type"] == MEDIA_TYPES[SUFFIXES[name]]
    if name is PaperName.PREPARATION:
        assert answered.content == make_document(place, HOST, plan.event.id, name).content
    else:
        assert zipfile.is_zipfile(io.BytesIO(answered.content))


def test_a_title_without_latin_letters_gives_the_events_id_as_the_name(web: TestClient, place: Workplace) -> None:
    event = an_event_in(place, title="مؤتمر").event

    disposition = web.get(f"/download/{event.id}/event.ics").headers["content-disposition"]

    assert disposition == f"attachment; filename*=UTF-8''{event.id}_event_v1.ics"


def test_everything_comes_as_one_zip(web: TestClient, plan: Plan) -> None:
    answered = web.get(f"/download/{plan.event.id}/pack.zip")

    assert answered.headers["content-type"] == "application/zip"
    names = zipfile.ZipFile(io.BytesIO(answered.content)).namelist()
    assert Counter(Path(name).suffix for name in names) == {".xlsx": 2, ".docx": 13, ".ics": 3}
    assert all(Path(name).name == name for name in names)


@pytest.mark.parametrize(
    "name", ["nonsense", "%2e%2e%2fplanner.db", "agenda%00", "rotation", "agenda.ics", "%3Cscript%3E", "%0d%0aX:1"]
)
def test_what_is_not_there_is_said_in_one_sentence(web: TestClient, plan: Plan, name: str) -> None:
    answered = web.get(f"/download/{plan.event.id}/{name}")

    assert answered.status_code == 404
    assert answered.headers["content-type"].startswith("text/plain")


def test_one_persons_papers_are_addressed_by_the_id_of_their_attendance(web: TestClient, place: Workplace) -> None:
    event_id = a_bare_event(place)
    take_in(place, event_id, a_row(name="Officer, Kukës", role=Role.RECORDER))
    person = load_plan(place.store, event_id).attendances[0].id

    page = web.get(f"/download/{event_id}/personal_pages", params={"person": person})

    assert page.headers["content-disposition"].endswith("_page-Officer-Kukes_v2.docx")
    for name, asked, answer in (
        ("personal_pages", {"person": "Officer, Kukës"}, "Nobody with the id “Officer, Kukës” on this event's list"),
        ("personal_pages", {"person": "../planner.db"}, "Nobody with the id “../planner.db”"),
        ("preparation", {"person": person}, "This calendar would be empty: "),
        ("agenda", {"person": person}, "“agenda” is the same for everybody."),
        ("agenda", {"room": "Hall"}, "“agenda” is the same for every room."),
        ("guide", {"room": "Hall"}, "The agenda names no room yet"),
        ("guide", {"person": person}, "Officer, Kukës has no part in any session"),
        ("preparation", {"since": "\r\nX: 1"}, "“\r\nX: 1” is no day; "),
        ("preparation", {"since": "last"}, "This calendar would be empty: "),
        ("checklist", {"since": "last"}, "“checklist” cannot tell its changes."),
    ):
        answered = web.get(f"/download/{event_id}/{name}", params=asked)
        assert (answered.status_code, answered.text.startswith(answer)) == (404, True)


def test_a_refusal_is_not_taken_for_a_page(web: TestClient, plan: Plan) -> None:
    answered = web.get(f"/download/{plan.event.id}/%3Cscript%3E")

    assert answered.text.startswith("There is no document “<script>”; choose one of checklist, ")
    assert (answered.headers["x-content-type-options"], answered.headers["cache-control"]) == ("nosniff", "no-store")


@pytest.mark.usefixtures("place")
def test_an_unknown_event_is_said_in_one_sentence(web: TestClient) -> None:
    for name in ("agenda", "pack.zip"):
        answered = web.get(f"/download/nothing/{name}")
        assert (answered.status_code, answered.text.startswith("There is no event nothing.")) == (404, True)


def test_a_database_that_cannot_be_opened_is_no_missing_paper(
    web: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANNER_DATABASE_URL", str(tmp_path / "missing" / "planner.db"))
    shared_workplace.forget()

    answered = web.get("/download/event/event.ics")

    assert (answered.status_code, answered.text.startswith("There is no folder ")) == (503, True)


def test_a_download_answers_to_get_alone(web: TestClient, plan: Plan) -> None:
    assert web.post(f"/download/{plan.event.id}/agenda").status_code == 405
    assert web.head(f"/download/{plan.event.id}/agenda").content == b""


def test_other_computers_get_nothing(plan: Plan) -> None:
    app = Starlette(routes=ROUTES, middleware=[Middleware(Gate, address="127.0.0.1")])
    stranger = TestClient(app, base_url="http://localhost:8501", client=("192.168.1.20", 50000))

    assert stranger.get(f"/download/{plan.event.id}/participants").status_code == 403


@pytest.mark.usefixtures("place")
def test_an_address_that_people_guess_leads_to_the_events(web: TestClient) -> None:
    answered = web.get("/events", follow_redirects=False)
    assert (answered.status_code, answered.headers["location"]) == (307, "/")


def test_a_guide_is_had_with_notes_and_refuses_a_state_that_is_not_known(web: TestClient, plan: Plan) -> None:
    noted = web.get(f"/download/{plan.event.id}/guide?notes=1")
    unknown = web.get(f"/download/{plan.event.id}/guide?since=monday")

    assert "facilitator-guide-with-notes" in noted.headers["content-disposition"]
    assert (unknown.status_code, unknown.text[:8]) == (404, "“monday”")
    assert web.get(f"/download/{plan.event.id}/guide?since=1").status_code == 404
    assert web.get(f"/download/{plan.event.id}/agenda?notes=1").status_code == 404


def test_the_report_comes_for_each_circle_of_readers_and_the_extract_for_each_region(
    web: TestClient, place: Workplace, plan: Plan
) -> None:
    form = a_form(session_id=plan.sessions[0].id, id=form_id(plan.sessions[0].id))
    add_recorded(place, HOST, plan.event.id, form)
    add_recorded(place, HOST, plan.event.id, a_presentation(session_id=plan.sessions[0].id))
    for path, code in (
        ("public/proceedings", 200),
        ("internal/recorded", 200),
        ("participants/extract?region=Kuk%C3%ABs", 200),
        ("participants/extract?region=Atlantis", 404),
        ("public/conclusions", 404),
        ("everybody/proceedings", 404),
        ("everybody/extract", 404),
        ("public/agenda", 404),
    ):
        assert (path, web.get(f"/download/{plan.event.id}/{path}").status_code) == (path, code)
