"""Two ways to run: without any account for this computer alone, and with one for nobody who is not signed in."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.websockets import WebSocketDisconnect

from planner.domain.rights import Right
from planner.operations.accounts import set_disabled
from planner.operations.actor import LOCAL
from planner.operations.sign_in import COOKIE
from planner.operations.team import give_right
from planner.operations.workplace import Workplace, shared_workplace
from planner.web.gate import REFUSAL
from planner.web.routes import LINK_PREFIXES, ROUTES
from tests.operations.builders import a_bare_event, an_event_in
from tests.operations.team import FIVE_WORDS, an_account
from tests.web.visitors import ELSEWHERE, a_browser, open_shared, sign_in

PATHS = (
    *("/", "/checklist", "/events", "/account", "/download/x/agenda", "/download/x/pack.zip", "/media/x.png"),
    *("/_stcore/host-config", "/_stcore/upload_file/x/y", "/component/x", "/app/static/x", "/_stcore/agent/x"),
    *("/_stcore/health/", "//static/x", "/Static/x", "/sign-in/", "/_stcore/metrics"),
)
"""A path of every kind but those that are open to strangers."""


@pytest.fixture(autouse=True)
def place(migrated_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workplace]:
    """Open the workplace that routes and pages share on a database without any account."""
    with open_shared(str(shutil.copy(migrated_file, tmp_path / "planner.db")), monkeypatch) as opened:
        yield opened


def test_without_an_account_this_computer_is_let_in_and_needs_none() -> None:
    assert a_browser().get("/checklist").text == "page"
    with a_browser().websocket_connect("/_stcore/stream", headers={"host": "localhost"}) as line:
        assert line.receive_text() == "here"


@pytest.mark.parametrize("path", PATHS)
def test_without_an_account_nobody_else_gets_anything(path: str) -> None:
    for browser in (
        a_browser(ELSEWHERE),
        a_browser(address=None),
        a_browser(address="192.168.1.7"),
        a_browser(host="plan.example.org"),
    ):
        answered = browser.get(path)
        assert (answered.status_code, answered.text) == (403, REFUSAL)
    assert a_browser().get(path, headers={"X-Forwarded-For": "127.0.0.1"}).status_code == 403
    assert "python -m planner account add" in REFUSAL


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("address", ["127.0.0.1", None])
def test_with_an_account_a_stranger_gets_nothing_but_the_way_to_sign_in(
    place: Workplace, path: str, address: str | None
) -> None:
    an_account(place, "owner")
    browser = a_browser(address=address)

    page, data = browser.get(path, headers={"accept": "text/html"}), browser.get(path, headers={"accept": "*/*"})

    assert (page.status_code, page.headers["location"].partition("?")[0]) == (303, "/sign-in")
    assert data.status_code == 401
    assert browser.put(path).status_code == 401
    assert browser.post(path, headers={"accept": "text/html"}).status_code == 401


@pytest.mark.parametrize("path", ["/_stcore/stream", "/sign-in", "/calendar/x.ics", "/static/x", "/_stcore/health"])
def test_no_line_is_open_to_strangers(place: Workplace, path: str) -> None:
    an_account(place, "owner")
    with pytest.raises(WebSocketDisconnect) as closed, a_browser().websocket_connect(path):
        pass
    assert closed.value.code == 1008


def test_health_and_the_front_ends_own_files_are_open(place: Workplace) -> None:
    for _ in range(2):
        for path in ("/_stcore/health", "/static/js/index.js"):
            assert a_browser(ELSEWHERE, address=None).get(path).text == "page"
        assert a_browser(ELSEWHERE, address=None).post("/static/js/index.js").status_code in {401, 403}
        if _ == 0:
            an_account(place, "owner")


@pytest.mark.parametrize("path", ["/calendar/wrong.ics", "/calendar/", "/calendar/../checklist", "/calendar/a/b/c"])
def test_a_link_answers_for_itself_and_never_leads_to_a_page(place: Workplace, path: str) -> None:
    an_account(place, "owner")
    answered = a_browser(ELSEWHERE, address=None, host="plan.example.org").get(path)
    assert answered.status_code in {401, 404}
    assert "page" not in answered.text


def test_whoever_is_signed_in_gets_everything_from_everywhere(place: Workplace) -> None:
    an_account(place, "owner")
    browser = a_browser(ELSEWHERE, address=None, host="plan.example.org")

    assert sign_in(browser, "owner", FIVE_WORDS) == 303

    assert browser.get("/checklist").text == "page"
    cookie = f"{COOKIE}={browser.cookies[COOKIE]}"
    with browser.websocket_connect("/_stcore/stream", headers={"cookie": cookie}) as line:
        assert line.receive_text() == "here"
    set_disabled(place, LOCAL, "owner", is_disabled=True)
    assert browser.get("/checklist").status_code == 401


def test_a_first_account_closes_what_was_open(place: Workplace) -> None:
    browser = a_browser()
    assert browser.get("/checklist").text == "page"
    an_account(place, "owner")
    assert browser.get("/checklist").status_code == 401


def test_where_the_database_cannot_be_asked_nothing_is_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANNER_DATABASE_URL", str(tmp_path / "missing" / "planner.db"))
    shared_workplace.forget()
    answered = a_browser().get("/checklist")
    assert (answered.status_code, answered.text.startswith("There is no folder ")) == (503, True)


@pytest.mark.parametrize("right", [None, *Right])
def test_a_download_is_for_whoever_has_the_right(place: Workplace, right: Right | None) -> None:
    event_id = an_event_in(place).event.id
    an_account(place, "owner")
    an_account(place, "somebody")
    give_right(place, LOCAL, event_id, "somebody", right)
    browser = a_browser()
    sign_in(browser, "somebody", FIVE_WORDS)

    found = [browser.get(f"/download/{event_id}/{name}").status_code for name in ("agenda", "participants")]

    sees_people = right in {Right.OWNER, Right.ORGANISER, Right.LEAD_FACILITATOR}
    assert found == ([403, 403] if right is None else [200, 404 if sees_people else 403])


def test_every_route_is_one_that_this_file_knows() -> None:
    """A new route is either closed, which needs nothing, or has to be thought of here."""
    opened = {route.path for route in ROUTES if route.path.startswith(("/sign-in", *LINK_PREFIXES))}
    assert opened == {
        *("/sign-in", "/calendar/{secret}.ics", "/calendar/{path:path}"),
        *("/answer/static/keep_draft.js", "/answer/{secret}", "/answer/{secret}/{key}", "/answer/{path:path}"),
        *("/record/static/worker.js", "/record/static/keep_pages.js"),
        *("/record/{secret}", "/record/{secret}/{form_id}", "/record/{path:path}"),
        "/record/{secret}/{form_id}/photo/{photo_id}/{size}",
        *("/invitation/", "/invitation/new", "/invitation/mine", "/invitation/{secret}"),
    }


def test_an_event_of_somebody_else_is_not_told_from_none(place: Workplace) -> None:
    an_account(place, "owner")
    an_account(place, "stranger")
    event_id = a_bare_event(place)
    browser = a_browser()
    sign_in(browser, "stranger", FIVE_WORDS)
    answers = {browser.get(f"/download/{each}/agenda").text for each in (event_id, "nothing")}
    assert answers == {"You have no right to see this event. Ask one of its owners."}
