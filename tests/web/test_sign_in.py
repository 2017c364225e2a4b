"""Signing in and out: cookies that no script reads, forms that only we can have made, and an end to guessing."""

import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from planner.operations.sign_in import COOKIE
from planner.operations.workplace import Workplace
from planner.web import sign_in as routes
from planner.web.forms import local_path
from planner.web.turnstile import Turnstile
from tests.operations.team import FIVE_WORDS, an_account
from tests.web.visitors import ELSEWHERE, HERE, a_browser, open_shared, sign_in, token_in

WRONG = "four wrong words here"


@pytest.fixture(autouse=True)
def place(migrated_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workplace]:
    """Open a workplace with one account, of which nobody has tried any password yet."""
    monkeypatch.setattr(routes, "BY_NAME", Turnstile(most=10, seconds=300))
    monkeypatch.setattr(routes, "BY_ADDRESS", Turnstile(most=100, seconds=300))
    with open_shared(str(shutil.copy(migrated_file, tmp_path / "planner.db")), monkeypatch) as opened:
        an_account(opened, "owner")
        yield opened


@pytest.fixture
def browser() -> TestClient:
    """Return a browser at this computer that is not signed in."""
    return a_browser()


def cookies_set(browser: TestClient, name: str, password: str) -> str:
    given = {"token": token_in(browser, "/sign-in"), "name": name, "password": password}
    return browser.post("/sign-in", data=given).headers.get("set-cookie", "")


def test_a_refused_sign_in_is_logged_without_anything_of_people(
    browser: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    cookies_set(browser, "owner", WRONG)
    assert [each.getMessage() for each in caplog.records if each.name == "planner.web.sign_in"] == [
        "A sign-in was refused: WrongSignInError"
    ]


def test_a_sign_in_leads_to_the_page_that_was_asked_for(browser: TestClient) -> None:
    away = browser.get("/checklist?event=abc&x=1", headers={"accept": "text/html"}).headers["location"]
    given = {"token": token_in(browser, away), "name": " Owner ", "password": FIVE_WORDS}

    answered = browser.post(away, data=given)

    assert (answered.status_code, answered.headers["location"]) == (303, "/checklist?event=abc&x=1")
    assert browser.get("/checklist").text == "page"


def test_the_cookie_is_for_the_browser_alone(browser: TestClient) -> None:
    cookie = cookies_set(browser, "owner", FIVE_WORDS)
    assert [part.strip() for part in cookie.split(";")[1:]] == ["HttpOnly", "Max-Age=604800", "Path=/", "SameSite=lax"]


def test_by_https_the_cookie_never_travels_in_the_clear(browser: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANNER_ADDRESS", "https://plan.example.org")
    assert cookies_set(browser, "owner", FIVE_WORDS).endswith("; Secure")


@pytest.mark.parametrize(
    ("name", "password"), [("owner", WRONG), ("nobody", FIVE_WORDS), ("", ""), ("owner", "\0" * 99)]
)
def test_a_wrong_name_and_a_wrong_password_are_told_alike(browser: TestClient, name: str, password: str) -> None:
    given = {"token": token_in(browser, "/sign-in"), "name": name, "password": password}
    answered = browser.post("/sign-in", data=given)
    assert answered.status_code == 400
    assert "The name or the password is wrong." in answered.text
    assert COOKIE not in answered.headers["set-cookie"]


def test_a_sign_in_has_a_new_secret_and_ends_the_one_before(browser: TestClient) -> None:
    sign_in(browser, "owner", FIVE_WORDS)
    before = browser.cookies[COOKIE]
    given = {"token": token_in(browser, "/account"), "name": "owner", "password": FIVE_WORDS}
    browser.post("/sign-in", data=given)

    assert browser.cookies[COOKIE] != before
    stale = a_browser()
    stale.cookies.set(COOKIE, before)
    assert stale.get("/checklist").status_code == 401


@pytest.mark.parametrize("secret", ["", "x", "é", "0" * 5000, "' or 1=1 --"])
def test_a_made_up_secret_opens_nothing(browser: TestClient, secret: str) -> None:
    headers = {"cookie": f"{COOKIE}={secret}".encode()}
    assert browser.get("/checklist", headers=headers).status_code == 401  # type: ignore[arg-type] # raw bytes


def test_a_cookie_stolen_before_signing_out_opens_nothing_after(browser: TestClient) -> None:
    sign_in(browser, "owner", FIVE_WORDS)
    thief = a_browser(ELSEWHERE)
    thief.cookies.set(COOKIE, browser.cookies[COOKIE])
    assert thief.get("/checklist").text == "page"

    answered = browser.post("/account/sign-out", data={"token": token_in(browser, "/account")})

    assert (answered.status_code, answered.headers["location"]) == (303, "/sign-in")
    assert COOKIE not in browser.cookies
    assert thief.get("/checklist").status_code == 401


def test_signing_out_everywhere_reaches_every_device(browser: TestClient) -> None:
    other = a_browser(ELSEWHERE)
    for each in (browser, other):
        sign_in(each, "owner", FIVE_WORDS)
    browser.post("/account/sign-out-everywhere", data={"token": token_in(browser, "/account")})
    assert [each.get("/checklist").status_code for each in (browser, other)] == [401, 401]


def test_another_password_ends_every_sign_in(browser: TestClient) -> None:
    other = a_browser(ELSEWHERE)
    for each in (browser, other):
        sign_in(each, "owner", FIVE_WORDS)
    given = {"token": token_in(browser, "/account"), "old": FIVE_WORDS, "new": "six other words in a row"}
    assert browser.post("/account/password", data=given).status_code == 303
    assert other.get("/checklist").status_code == 401
    assert sign_in(browser, "owner", FIVE_WORDS) == 400
    assert sign_in(browser, "owner", "six other words in a row") == 303


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (WRONG, "six other words in a row", "That is not your password."),
        (FIVE_WORDS, "short", "A password has 12 to 200"),
    ],
)
def test_a_password_that_cannot_be_changes_nothing(browser: TestClient, old: str, new: str, said: str) -> None:
    sign_in(browser, "owner", FIVE_WORDS)
    answered = browser.post("/account/password", data={"token": token_in(browser, "/account"), "old": old, "new": new})
    assert (answered.status_code, said in answered.text) == (400, True)
    assert browser.get("/checklist").text == "page"


@pytest.mark.parametrize("path", ["/account/sign-out", "/account/sign-out-everywhere", "/account/password"])
def test_a_form_of_another_site_does_nothing(browser: TestClient, path: str) -> None:
    sign_in(browser, "owner", FIVE_WORDS)
    token = token_in(browser, "/account")
    for data, origin in (({}, None), ({"token": "x" * 43}, None), ({"token": token}, "https://evil.example")):
        headers = {"origin": origin} if origin else {}
        assert browser.post(path, data=data, headers=headers).status_code == 400
    browser.get(path)
    assert browser.get("/checklist").text == "page"


def test_a_sign_in_form_of_another_site_signs_nobody_in(browser: TestClient) -> None:
    given = {"token": token_in(browser, "/sign-in"), "name": "owner", "password": FIVE_WORDS}
    foreign = browser.post("/sign-in", data=given, headers={"origin": "https://evil.example"})
    huge = browser.post("/sign-in", data={**given, "name": "x" * 9000})
    without = a_browser().post("/sign-in", data=given)
    assert {each.status_code for each in (foreign, huge, without)} == {400}
    assert browser.post("/sign-in", data=given, headers={"origin": "http://localhost:8501"}).status_code == 303


def test_guessing_comes_to_an_end_and_keeps_nobody_else_out(
    browser: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(routes, "BY_NAME", Turnstile(most=2, seconds=300))
    for expected in (400, 400, 429, 429):
        assert sign_in(browser, "owner", WRONG) == expected
    assert sign_in(browser, "owner", FIVE_WORDS) == 429
    assert sign_in(a_browser(ELSEWHERE), "owner", FIVE_WORDS) == 303


def test_ten_thousand_attempts_need_no_more_room_than_some_thousand() -> None:
    from starlette.requests import Request

    for number in range(10_000):
        client = (f"2001:db8:{number:x}::1", 50000)
        request = Request({"type": "http", "client": client, "headers": []})
        routes.count_attempt(request, f"name {number}")
    assert len(routes.BY_ADDRESS._counts) <= 5000  # noqa: SLF001  # what the law is about
    assert len(routes.BY_NAME._counts) <= 5000  # noqa: SLF001


def test_a_household_is_one_address() -> None:
    from starlette.requests import Request

    found = {
        routes.address_of(Request({"type": "http", "client": (address, 1), "headers": []}))
        for address in ("2001:db8::1", "2001:db8::ffff:1", "2001:db8:0:0:abcd::")
    }
    assert found == {"2001:0db8:0000:0000"}


@pytest.mark.parametrize(
    "asked",
    [
        *("https://evil.example", "//evil.example", "/\\evil.example", "\\\\evil", "javascript:alert(1)", "evil", ""),
        *("/\t/evil.example", "///evil.example", "/ok\r\nSet-Cookie: x=1", "http:/evil.example"),
    ],
)
def test_nobody_is_led_elsewhere(asked: str) -> None:
    assert local_path(asked) == "/"


@given(st.text())
@example("/checklist?event=abc")
def test_a_way_back_is_a_path_of_ours(asked: str) -> None:
    found = local_path(asked)
    assert found.startswith("/")
    assert not found.startswith("//")
    assert found.isascii()
    assert not set(found) & set('\\\r\n \t<>"')


class Labels(HTMLParser):
    """Collects what fields are called by, and which there are."""

    def __init__(self) -> None:
        super().__init__()
        self.labelled: set[str] = set()
        self.fields: set[str] = set()
        self.scripts = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        about = dict(attrs)
        if tag == "label":
            self.labelled.add(about["for"] or "")
        if tag == "input" and about["type"] != "hidden":
            self.fields.add(about["id"] or "")
        self.scripts += tag == "script"


@pytest.mark.parametrize("path", ["/sign-in?next=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "/account"])
def test_the_pages_are_labelled_small_and_without_scripts(place: Workplace, browser: TestClient, path: str) -> None:
    if path == "/account":
        sign_in(browser, "owner", FIVE_WORDS)
    page = browser.get(path)
    read = Labels()
    read.feed(page.text)
    assert read.fields == read.labelled
    assert (read.scripts, len(page.content) < 4000) == (0, True)
    assert page.headers["cache-control"] == "no-store"
    assert place


def test_a_hostile_name_is_shown_as_it_was_written(place: Workplace) -> None:
    from planner.operations.accounts import add_account
    from planner.operations.actor import LOCAL

    add_account(place, LOCAL, "hostile", FIVE_WORDS, "<script>x</script> Office")
    browser = a_browser(HERE)
    sign_in(browser, "hostile", FIVE_WORDS)
    assert "Signed in as &lt;script&gt;x&lt;/script&gt; Office" in browser.get("/account").text
