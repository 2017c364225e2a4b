"""Downloads: the right type and name, one sentence where there is nothing, and no header that people could write."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from planner.domain.plan import Plan
from planner.operations.workplace import Workplace, shared_workplace
from planner.web.routes import ROUTES
from tests.operations.builders import an_event_in


@pytest.fixture
def place(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workplace]:
    """Open the workplace that routes and pages share on a new file."""
    monkeypatch.setenv("PLANNER_DATABASE_URL", sqlite_url)
    shared_workplace.cache_clear()
    opened = shared_workplace()
    yield opened
    opened.store.close()
    shared_workplace.cache_clear()


@pytest.fixture
def plan(place: Workplace) -> Plan:
    """Create an event whose title could do harm in a header or a path."""
    return an_event_in(place, title='Takimi i Kukësit\r\nSet-Cookie: x=1 ../../"; rm')


@pytest.fixture
def web() -> TestClient:
    return TestClient(Starlette(routes=ROUTES))


def test_a_paper_comes_with_its_type_and_a_plain_name(web: TestClient, plan: Plan) -> None:
    answered = web.get(f"/download/{plan.event.id}/agenda")
    assert answered.status_code == 200
    assert answered.headers["content-type"].endswith("wordprocessingml.document")
    assert answered.headers["x-content-type-options"] == "nosniff"
    assert answered.headers["cache-control"] == "no-store"
    assert "set-cookie" not in answered.headers
    name = answered.headers["content-disposition"].removeprefix("attachment; filename*=UTF-8''")
    assert name == "Takimi-i-Kukesit-Set-Cookie-x-1-rm_agenda_v1.docx"


def test_everything_comes_as_one_zip(web: TestClient, plan: Plan) -> None:
    answered = web.get(f"/download/{plan.event.id}/pack.zip")
    names = zipfile.ZipFile(io.BytesIO(answered.content)).namelist()
    assert [Path(name).suffix for name in names] == [".xlsx", *[".docx"] * 4, ".docx", ".ics", ".ics", ".ics"]
    assert all(Path(name).name == name for name in names)


@pytest.mark.parametrize("name", ["nonsense", "%2e%2e%2fplanner.db", "agenda%00", "rotation"])
def test_what_is_not_there_is_said_in_one_sentence(web: TestClient, plan: Plan, name: str) -> None:
    answered = web.get(f"/download/{plan.event.id}/{name}")
    assert answered.status_code == 404
    assert answered.headers["content-type"].startswith("text/plain")


@pytest.mark.usefixtures("place")
def test_an_unknown_event_is_said_in_one_sentence(web: TestClient) -> None:
    answered = web.get("/download/nothing/agenda")
    assert (answered.status_code, answered.text.startswith("There is no event nothing.")) == (404, True)


def test_a_download_changes_nothing_and_answers_to_get_alone(web: TestClient, plan: Plan) -> None:
    assert web.post(f"/download/{plan.event.id}/agenda").status_code == 405
