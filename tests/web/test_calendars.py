"""Subscribed calendars over HTTP: cheap while nothing changes, and one answer for whatever opens nothing."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import icalendar
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from planner.domain.links import CalendarFeed, LinkPurpose
from planner.operations.calendar_links import make_calendar_link
from planner.operations.events import describe_event
from planner.operations.links import LinkWish, NewLink, NotOpenError, make_link, revoke_link
from planner.operations.workplace import Workplace, shared_workplace
from planner.storage.links import set_expiry
from planner.web import calendars
from planner.web.routes import LINK_PREFIXES, ROUTES
from planner.web.turnstile import Turnstile
from tests.operations.builders import HOST, an_event_in
from tests.web.visitors import open_shared

NOTHING = (404, str(NotOpenError()))


@pytest.fixture
def place(migrated_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workplace]:
    """Open the workplace that routes and pages share on an empty database, and forget who asked before."""
    monkeypatch.setattr(calendars, "TURNSTILE", Turnstile(most=20, seconds=60))
    with open_shared(str(shutil.copy(migrated_file, tmp_path / "planner.db")), monkeypatch) as opened:
        yield opened


@pytest.fixture
def made(place: Workplace) -> NewLink:
    """Make the link of an event's calendar."""
    return make_calendar_link(place, HOST, an_event_in(place).event.id, CalendarFeed.EVENT)


@pytest.fixture
def web() -> TestClient:
    """Return a calendar program."""
    return TestClient(Starlette(routes=ROUTES))


def path_of(secret: str) -> str:
    return f"/calendar/{secret}.ics"


def test_a_link_opens_its_calendar(web: TestClient, made: NewLink) -> None:
    answered = web.get(path_of(made.secret))

    assert answered.status_code == 200
    assert icalendar.Calendar.from_ical(answered.content).events
    assert {name: value for name, value in answered.headers.items() if name not in {"etag", "content-length"}} == {
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": 'inline; filename="calendar.ics"',
        "cache-control": "private, no-cache",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "x-robots-tag": "none",
    }
    assert path_of(made.secret).startswith(LINK_PREFIXES)


def test_who_has_the_calendar_already_is_told_so_until_it_changes(
    web: TestClient, place: Workplace, made: NewLink
) -> None:
    etag = web.get(path_of(made.secret)).headers["etag"]
    for known in (etag, f"W/{etag}", f'"another", {etag}', "*"):
        answered = web.get(path_of(made.secret), headers={"If-None-Match": known})
        assert (answered.status_code, answered.content, answered.headers["etag"]) == (304, b"", etag)

    describe_event(place, HOST, made.link.event_id, {"title": "Another title"})

    answered = web.get(path_of(made.secret), headers={"If-None-Match": etag})
    assert (answered.status_code, answered.headers["etag"] != etag) == (200, True)


def test_the_head_of_a_calendar_says_what_the_whole_would(web: TestClient, made: NewLink) -> None:
    whole, head = web.get(path_of(made.secret)), web.head(path_of(made.secret))
    assert (head.status_code, head.content, dict(head.headers)) == (200, b"", dict(whole.headers))


def test_whatever_opens_nothing_gets_one_answer(web: TestClient, place: Workplace, made: NewLink) -> None:
    event_id = made.link.event_id
    revoked, expired = (make_calendar_link(place, HOST, event_id, CalendarFeed.TEAM) for _ in range(2))
    revoke_link(place, HOST, event_id, revoked.link.id)
    set_expiry(place.store, expired.link.id, datetime.now(UTC) - timedelta(seconds=1))
    invited = make_link(place, HOST, event_id, LinkWish(purpose=LinkPurpose.INVITATION, subject="event"))

    secrets = (
        revoked.secret,
        expired.secret,
        invited.secret,
        "0" * 22,
        made.secret.swapcase(),
        "%00",
        "é",
        "x" * 9000,
    )
    answers = [web.get(path_of(secret)) for secret in secrets]

    assert [(each.status_code, each.text) for each in answers] == [NOTHING] * len(secrets)
    assert {tuple(sorted(each.headers.items())) for each in answers} == {tuple(sorted(answers[0].headers.items()))}
    assert not any("etag" in each.headers for each in answers)


@pytest.mark.usefixtures("made")
@pytest.mark.parametrize("path", ["", "x", "_stcore/health", "a/b.ics", ".ics", "../calendar/x.ics"])
def test_nothing_else_stands_beside_the_calendars(web: TestClient, path: str) -> None:
    answered = web.get(f"/calendar/{path}")
    assert (answered.status_code, answered.text) == NOTHING


def test_a_calendar_is_asked_for_and_never_sent(web: TestClient, made: NewLink) -> None:
    assert [web.request(method, path_of(made.secret)).status_code for method in ("POST", "PUT", "DELETE")] == [405] * 3


def test_an_address_that_is_asked_for_without_end_has_to_wait(web: TestClient, made: NewLink) -> None:
    statuses = [web.get(path_of(made.secret)).status_code for _ in range(21)]
    assert statuses == [200] * 20 + [429]
    assert web.get(path_of(made.secret)).headers["retry-after"] == "60"
    assert web.get(path_of("0" * 22)).status_code == 404


def test_trouble_of_the_planner_is_not_told_to_others(
    web: TestClient, made: NewLink, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANNER_DATABASE_URL", f"{tmp_path}/missing/planner.db")
    shared_workplace.forget()
    answered = web.get(path_of(made.secret))
    assert (answered.status_code, answered.text) == (503, calendars.LATER)
