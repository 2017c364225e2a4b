"""Joining by an invitation over HTTP: the secret leaves the address, looking changes nothing, and one form lets in."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from planner.domain.rights import Right
from planner.operations.actor import LOCAL
from planner.operations.invitations import invite
from planner.operations.links import NewLink, NotOpenError, list_links, revoke_link
from planner.operations.sign_in import COOKIE
from planner.operations.team import list_team
from planner.operations.workplace import Workplace
from planner.web import sign_in as signing
from planner.web.invitations import KEPT_AS
from planner.web.turnstile import Turnstile
from tests.operations.builders import an_event_in
from tests.operations.team import FIVE_WORDS, an_account
from tests.web.visitors import ELSEWHERE, a_browser, open_shared, sign_in, token_in

PAGE, NEW, MINE = "/invitation/", "/invitation/new", "/invitation/mine"
GIVEN = {"name": "Kukës", "shown": "Office of Kukës", "password": FIVE_WORDS}


@pytest.fixture(autouse=True)
def place(migrated_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workplace]:
    """Open a workplace of which nobody has tried any name yet."""
    monkeypatch.setattr(signing, "BY_NAME", Turnstile(most=10, seconds=300))
    with open_shared(str(shutil.copy(migrated_file, tmp_path / "planner.db")), monkeypatch) as opened:
        yield opened


@pytest.fixture
def made(place: Workplace) -> NewLink:
    """Invite a viewer to an event that somebody else owns."""
    event_id = an_event_in(place, title="<b>Meeting</b> & more").event.id
    an_account(place, "owner")
    return invite(place, LOCAL, event_id, Right.VIEWER)


@pytest.fixture
def browser() -> TestClient:
    """Return the browser of a stranger, somewhere else."""
    return a_browser(ELSEWHERE, address=None, host="plan.example.org")


def rights(place: Workplace, made: NewLink) -> dict[str, Right]:
    return {each.sign_in_name: each.right for each in list_team(place, LOCAL, made.link.event_id)}


def send(browser: TestClient, path: str, **given: str) -> tuple[int, str]:
    """Fill in a form of the page; return the status, and the way on or what is said."""
    answered = browser.post(path, data={"token": token_in(browser, PAGE), **given})
    return answered.status_code, answered.headers.get("location", answered.text)


def test_the_secret_leaves_the_address_and_stays_with_the_browser(browser: TestClient, made: NewLink) -> None:
    answered = browser.get(PAGE + made.secret)

    assert (answered.status_code, answered.headers["location"], answered.text) == (303, PAGE, "")
    assert (answered.headers["cache-control"], answered.headers["referrer-policy"]) == ("no-store", "no-referrer")
    cookie = answered.headers["set-cookie"].split("; ")
    assert cookie == [f"{KEPT_AS}={made.secret}", "HttpOnly", "Path=/invitation/", "SameSite=lax"]
    assert made.secret not in browser.get(PAGE).text


def test_a_newcomer_joins_and_is_led_to_the_event(browser: TestClient, place: Workplace, made: NewLink) -> None:
    browser.get(PAGE + made.secret)
    shown = browser.get(PAGE).text
    assert "<h1>Invitation to &lt;b&gt;Meeting&lt;/b&gt; &amp; more</h1>" in shown
    assert "<p>You are invited to prepare this event with the team.</p>" in shown
    assert "Viewer: reads everything but private details" in shown

    assert send(browser, NEW, **GIVEN) == (303, f"/overview?event={made.link.event_id}")

    assert rights(place, made) == {"owner": Right.OWNER, "kukes": Right.VIEWER}
    assert browser.get("/overview").text == "page"
    assert KEPT_AS not in browser.cookies
    assert browser.get(PAGE).status_code == 404


def test_who_has_an_account_signs_in_comes_back_and_joins(browser: TestClient, place: Workplace, made: NewLink) -> None:
    an_account(place, "known")
    browser.get(PAGE + made.secret)
    assert f'href="/sign-in?next={quote(PAGE, safe="")}"' in browser.get(PAGE).text
    assert send(browser, MINE)[0] == 400
    assert sign_in(browser, "known", FIVE_WORDS, PAGE) == 303
    assert "You are signed in as Office of known." in browser.get(PAGE).text

    assert send(browser, MINE) == (303, f"/overview?event={made.link.event_id}")
    assert rights(place, made)["known"] is Right.VIEWER


def test_looking_at_a_link_uses_nothing_up(browser: TestClient, place: Workplace, made: NewLink) -> None:
    for _ in range(3):
        assert browser.get(PAGE + made.secret).status_code == browser.head(PAGE + made.secret).status_code == 303
    assert rights(place, made) == {"owner": Right.OWNER}
    assert len(list_links(place, LOCAL, made.link.event_id)) == 1


def test_whatever_opens_nothing_gets_one_answer(browser: TestClient, place: Workplace, made: NewLink) -> None:
    revoked = invite(place, LOCAL, made.link.event_id, Right.OWNER)
    revoke_link(place, LOCAL, made.link.event_id, revoked.link.id)
    asked = (revoked.secret, "0" * 22, made.secret.swapcase(), "new", "%00", "é", "x" * 9000)
    answers = [browser.get(PAGE + secret) for secret in asked]
    assert {(each.status_code, each.text) for each in answers} == {(404, answers[0].text)}
    assert str(NotOpenError()) in answers[0].text
    assert KEPT_AS not in browser.cookies


def test_two_who_have_opened_the_same_link_do_not_both_come_in(
    browser: TestClient, place: Workplace, made: NewLink
) -> None:
    other = a_browser(ELSEWHERE)
    for each in (browser, other):
        each.get(PAGE + made.secret)
    token = token_in(other, PAGE)
    assert send(browser, NEW, **GIVEN)[0] == 303
    answered = other.post(NEW, data={**GIVEN, "name": "Other", "token": token})
    assert (answered.status_code, str(NotOpenError()) in answered.text) == (404, True)
    assert COOKIE not in other.cookies
    assert sorted(rights(place, made)) == ["kukes", "owner"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"name": "owner"}, "There is an account “owner” already."),
        ({"password": "short"}, "A password has 12 to 200 characters"),
        ({"name": ""}, "A name to sign in with has 1 to 100 characters."),
    ],
)
def test_what_cannot_be_is_said_and_what_was_typed_stays(
    browser: TestClient, place: Workplace, made: NewLink, given: dict[str, str], said: str
) -> None:
    browser.get(PAGE + made.secret)
    status, text = send(browser, NEW, **GIVEN | given)
    assert (status, f'role="alert">{said}' in text, 'value="Office of Kukës"' in text) == (400, True, True)
    assert FIVE_WORDS not in text
    assert rights(place, made) == {"owner": Right.OWNER}


def test_a_form_of_another_site_joins_nobody(browser: TestClient, place: Workplace, made: NewLink) -> None:
    browser.get(PAGE + made.secret)
    token = token_in(browser, PAGE)
    for data, origin in (({}, None), ({"token": "x" * 43}, None), ({"token": token}, "https://evil.example")):
        headers = {"origin": origin} if origin else {}
        assert browser.post(NEW, data=GIVEN | data, headers=headers).status_code == 400
    assert rights(place, made) == {"owner": Right.OWNER}


def test_names_are_not_tried_out_without_end(
    browser: TestClient, made: NewLink, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(signing, "BY_ADDRESS", Turnstile(most=2, seconds=300))
    browser.get(PAGE + made.secret)
    assert [send(browser, NEW, **GIVEN | {"name": "owner"})[0] for _ in range(3)] == [400, 400, 429]


def test_a_browser_that_opened_no_link_is_told_to(browser: TestClient, place: Workplace) -> None:
    an_account(place, "owner")
    answered = browser.get(PAGE)
    assert (answered.status_code, "Open the link of your invitation once more" in answered.text) == (404, True)


def test_by_https_the_secret_never_travels_in_the_clear(
    browser: TestClient, made: NewLink, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANNER_ADDRESS", "https://plan.example.org")
    assert browser.get(PAGE + made.secret).headers["set-cookie"].endswith("; Secure")
