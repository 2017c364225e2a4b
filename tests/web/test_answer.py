"""The form to answer over HTTP: light, escaped, without cookies, stored once; one answer for what opens nothing."""

import re
import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from html import unescape
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from planner.domain.consultation.answers import LONGEST_ANSWER
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.instruments import InstrumentKind, Translation
from planner.domain.links import CalendarFeed
from planner.operations.answer_links import make_answer_links, make_open_answer_link
from planner.operations.calendar_links import make_calendar_link
from planner.operations.consulted_records import add_consulted, edit_consulted
from planner.operations.evaluating import start_evaluation
from planner.operations.links import NotOpenError, list_links, revoke_link
from planner.operations.records import ShownRecord
from planner.operations.workplace import Workplace, shared_workplace
from planner.storage.consultations import load_consultation
from planner.storage.links import set_expiry
from planner.web import guarded
from planner.web.bounds import Bounds
from planner.web.routes import LINK_PREFIXES, ROUTES
from planner.web.turnstile import Turnstile
from tests.operations.builders import HOST
from tests.operations.consulted import ask_people
from tests.web.visitors import open_shared

SCRIPT = '<script>alert("1")</script><img src=x onerror=alert(2)>'


@pytest.fixture
def place(migrated_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workplace]:
    """Open the workplace that routes share, and forget who asked before."""
    for name in ("BY_LINK", "BY_ADDRESS", "WRONG"):
        monkeypatch.setattr(guarded, name, Turnstile(most=20, seconds=60))
    with open_shared(str(shutil.copy(migrated_file, tmp_path / "planner.db")), monkeypatch) as opened:
        yield opened


@pytest.fixture
def asked(place: Workplace) -> Consultation:
    """Ask one office two questions."""
    consultation, _ = ask_people(place, 1, closes_on=None, intro="We ask because you know.")
    return consultation


@pytest.fixture
def own(place: Workplace, asked: Consultation) -> str:
    """Return the path of the office's own link."""
    (secret,) = make_answer_links(place, HOST, asked.event_id, asked.instruments[0].id).values()
    return f"/answer/{secret}"


@pytest.fixture
def shared(place: Workplace, asked: Consultation) -> str:
    """Return the path of the open link."""
    return f"/answer/{make_open_answer_link(place, HOST, asked.event_id, asked.instruments[0].id)}"


@pytest.fixture
def web() -> TestClient:
    """Return a browser that follows where it is led."""
    return TestClient(Starlette(routes=ROUTES, middleware=[Middleware(Bounds)]))


def fields_of(page: str) -> dict[str, str]:
    """Return what a form carries unseen, and its long texts, by name."""
    found = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', page)
    found += re.findall(r'<textarea id="[^"]*" name="([^"]*)"[^>]*>\n(.*?)</textarea>', page, re.DOTALL)
    return {name: unescape(text) for name, text in found}


def fill(page: str, *texts: str, **more: str) -> dict[str, str]:
    """Type texts into the questions in their order."""
    fields = fields_of(page)
    questions = [name for name in fields if name.startswith("q-")]
    return {**fields, **dict(zip(questions, texts, strict=False)), **more}


def stored(place: Workplace, asked: Consultation) -> Consultation:
    return load_consultation(place.store, asked.event_id)


def set_days(place: Workplace, asked: Consultation, **days: date) -> None:
    (form,) = asked.instruments
    shown = ShownRecord(event_id=asked.event_id, kind="instruments", record_id=form.id, version=form.version)
    edit_consulted(place, HOST, shown, days)


def test_a_form_is_light_and_says_who_reads_it_for_how_long(web: TestClient, asked: Consultation, own: str) -> None:
    page = web.get(own)
    assert page.status_code == 200
    assert len(page.content) < 25_000
    said = unescape(re.sub(r"<[^>]*>", " ", page.text))
    for line in (
        "We ask because you know.",
        "Who reads the answers: The organising team",
        "Answers are kept until 30 June 2027.",
        "Please write nothing by which a child, a family or a case could be recognised.",
        f"This form is for {asked.organisations[0].name}.",
    ):
        assert line in said
    assert {name: page.headers[name] for name in ("cache-control", "referrer-policy", "x-robots-tag")} == {
        "cache-control": "no-store",
        "referrer-policy": "no-referrer",
        "x-robots-tag": "none",
    }
    assert "unsafe" not in page.headers["content-security-policy"]
    assert "set-cookie" not in page.headers
    assert own.startswith(LINK_PREFIXES)


def test_what_is_sent_is_stored_and_acknowledged(
    web: TestClient, place: Workplace, asked: Consultation, own: str
) -> None:
    done = web.post(own, data=fill(web.get(own).text, "Meet\r\nmonthly", "Train", confidential="1"))
    assert (done.status_code, len(done.history), done.history[0].status_code) == (200, 1, 303)
    assert "Your answers were stored on" in done.text
    found = stored(place, asked)
    assert [each.text for each in found.answers] == ["Meet\nmonthly", "Train"]
    assert [each.is_confidential for each in found.responses] == [True]
    assert list(fill(web.get(own).text).values())[-2:] == ["Meet\nmonthly", "Train"]


def test_sent_twice_it_is_stored_once(web: TestClient, place: Workplace, asked: Consultation, shared: str) -> None:
    given = fill(web.get(shared).text, "Train", organisation="School of Kukës", sector="government", region="Kukës")
    first, second = (web.post(shared, data=given) for _ in range(2))
    assert first.url == second.url
    (response,) = stored(place, asked).responses
    assert (response.organisation, response.sector, response.region) == ("School of Kukës", "government", "Kukës")


def test_by_the_open_link_a_second_secret_changes_ones_own_answer(
    web: TestClient, place: Workplace, asked: Consultation, shared: str
) -> None:
    done = web.post(shared, data=fill(web.get(shared).text, "Train"))
    again = done.url.path
    assert f"http://testserver{again}" in done.text
    web.post(again, data=fill(web.get(again).text, "Train everybody"))
    web.post(shared, data=fill(web.get(shared).text, "Somebody else"))
    assert sorted(each.text for each in stored(place, asked).answers) == ["Somebody else", "Train everybody"]


def test_two_answers_by_one_link_are_shown_side_by_side_and_the_second_try_counts(
    web: TestClient, place: Workplace, asked: Consultation, own: str
) -> None:
    here, there = web.get(own), web.get(own)
    web.post(own, data=fill(here.text, "From the desk"))
    clash = web.post(own, data=fill(there.text, "From the telephone"))
    assert clash.status_code == 409
    assert "From the desk" in clash.text
    assert [each.text for each in stored(place, asked).answers] == ["From the desk"]

    assert web.post(own, data=fill(clash.text)).status_code == 200
    assert [each.text for each in stored(place, asked).answers] == ["From the telephone"]


def test_an_answer_that_is_too_long_comes_back_whole(
    web: TestClient, place: Workplace, asked: Consultation, own: str
) -> None:
    long = "ж" * 200_000
    back = web.post(own, data=fill(web.get(own).text, long, "Train"))
    assert back.status_code == 422
    assert list(fill(back.text).values())[-2:] == [long, "Train"]
    assert f"Shorten it to {LONGEST_ANSWER}" in back.text
    assert 'role="alert"' in back.text
    assert stored(place, asked).responses == ()


def test_a_form_without_any_answer_says_so(web: TestClient, own: str) -> None:
    back = web.post(own, data=fill(web.get(own).text, " ", "\n"))
    assert (back.status_code, "Nothing was answered." in back.text) == (422, True)


def test_what_people_write_is_never_markup(web: TestClient, place: Workplace, asked: Consultation, own: str) -> None:
    (form,) = asked.instruments
    shown = ShownRecord(event_id=asked.event_id, kind="instruments", record_id=form.id, version=form.version)
    edit_consulted(place, HOST, shown, {"title": SCRIPT, "intro": SCRIPT, "seen_by": SCRIPT})
    done = web.post(own, data=fill(web.get(own).text, SCRIPT, f"</textarea>{SCRIPT}"))
    for page in (web.get(own), done):
        assert ("<script>" in page.text, "<img" in page.text) == (False, False)
    assert [each.text for each in stored(place, asked).answers] == [SCRIPT, f"</textarea>{SCRIPT}"]


def test_after_closing_a_kind_sentence_stands_and_what_comes_late_is_shown_back(
    web: TestClient, place: Workplace, asked: Consultation, own: str
) -> None:
    page = web.get(own)
    set_days(place, asked, closes_on=datetime.now(UTC).date() - timedelta(days=2))
    late = web.post(own, data=fill(page.text, "Typed for hours"))
    assert (late.status_code, "Thank you for wanting to answer." in late.text) == (403, True)
    assert "Typed for hours" in late.text
    assert "<form" not in web.get(own).text
    assert stored(place, asked).responses == ()


def test_a_form_that_is_not_open_yet_says_when(
    web: TestClient, place: Workplace, asked: Consultation, own: str
) -> None:
    set_days(place, asked, opens_on=datetime.now(UTC).date() + timedelta(days=3))
    assert ("This form opens on" in web.get(own).text, "<form" in web.get(own).text) == (True, False)


def test_whatever_opens_nothing_gets_one_answer(
    web: TestClient, place: Workplace, asked: Consultation, own: str, shared: str
) -> None:
    revoked, expired = list_links(place, HOST, asked.event_id)
    revoke_link(place, HOST, asked.event_id, revoked.id)
    set_expiry(place.store, expired.id, datetime.now(UTC) - timedelta(seconds=1))
    calendar = make_calendar_link(place, HOST, asked.event_id, CalendarFeed.EVENT).secret
    paths = [own, shared, f"/answer/{calendar}", "/answer/x", "/answer/", f"{shared}/{'k' * 22}", "/answer/a/b/c"]
    answers = [web.get(path) for path in paths] + [web.post(own, data={"q-1": "x"})]
    assert {(each.status_code, each.text) for each in answers} == {(404, answers[0].text)}
    assert str(NotOpenError()) in unescape(answers[0].text)
    assert stored(place, asked).responses == ()


def test_a_language_is_turned_to_with_all_that_was_typed(
    web: TestClient, place: Workplace, asked: Consultation, own: str
) -> None:
    (form,) = asked.instruments
    shown = ShownRecord(event_id=asked.event_id, kind="instruments", record_id=form.id, version=form.version)
    edit_consulted(place, HOST, shown, {"languages": ("sq", "ar")})
    for tag, text in (("sq", "Çfarë prisni?"), ("ar", "ماذا تتوقعون؟")):
        translation = Translation(id="", original=form.questions[0], language=tag, text=text)
        add_consulted(place, HOST, asked.event_id, translation)

    turned = web.post(own, data=fill(web.get(own).text, "Trajnim", turn_to="sq"))
    assert ("Çfarë prisni?" in turned.text, list(fill(turned.text).values())[-2]) == (True, "Trajnim")
    assert stored(place, asked).responses == ()
    assert web.post(own, data=fill(turned.text)).status_code == 200
    assert [each.language for each in stored(place, asked).responses] == ["sq"]
    arabic = web.get(own, headers={"Accept-Language": "ar-EG,ar;q=0.9"})
    assert ('dir="rtl"' in arabic.text, "ماذا تتوقعون؟" in arabic.text) == (True, True)


def test_a_page_of_another_site_sends_nothing(web: TestClient, place: Workplace, asked: Consultation, own: str) -> None:
    given = fill(web.get(own).text, "Train")
    elsewhere = {"Origin": "https://elsewhere.example"}, {"Origin": "null", "Sec-Fetch-Site": "cross-site"}
    refused = [web.post(own, data=given, headers=headers) for headers in elsewhere]
    assert {(each.status_code, each.text) for each in refused} == {(403, guarded.ElsewhereError.template)}
    assert stored(place, asked).responses == ()

    here = {"Origin": "http://testserver"}, {"Origin": "null"}, {"Origin": "null", "Sec-Fetch-Site": "same-origin"}
    assert [web.post(own, data=given, headers=headers).status_code for headers in here] == [200] * 3
    assert [each.text for each in stored(place, asked).answers] == ["Train"]


def test_without_end_nobody_is_answered(web: TestClient, own: str) -> None:
    assert [web.get(own).status_code for _ in range(21)] == [200] * 20 + [429]
    assert web.get(own).headers["retry-after"] == "60"


def test_a_body_that_is_no_form_of_ours_is_not_read(web: TestClient, own: str) -> None:
    assert web.post(own, content=b"x" * 5_000_000).status_code == 413
    assert web.post(own, content=b"\xff\xfe%00&&=;seen=abc").status_code == 422


def test_trouble_of_the_planner_is_not_told_to_others(
    web: TestClient, own: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANNER_DATABASE_URL", f"{tmp_path}/missing/planner.db")
    shared_workplace.forget()
    answered = web.get(own)
    assert (answered.status_code, answered.text) == (503, guarded.LaterError.template)


def test_the_script_is_one_file_of_our_own(web: TestClient, own: str) -> None:
    (source,) = re.findall(r'<script src="([^"]*)" defer></script>', web.get(own).text)
    script = web.get(source)
    assert (script.status_code, script.headers["content-type"]) == (200, "text/javascript; charset=utf-8")
    assert len(script.content) < 8_000


@pytest.fixture
def about(place: Workplace, asked: Consultation) -> str:
    """Return the path of the open link to a form about the event."""
    made = start_evaluation(place, HOST, asked.event_id, InstrumentKind.EVALUATION).instruments[-1]
    edit_consulted(
        place,
        HOST,
        ShownRecord(event_id=asked.event_id, kind="instruments", record_id=made.id, version=made.version),
        {"opens_on": None, "closes_on": None},
    )
    return f"/answer/{make_open_answer_link(place, HOST, asked.event_id, made.id)}"


def test_a_form_about_the_event_offers_answers_to_pick_and_asks_for_no_name(web: TestClient, about: str) -> None:
    page = web.get(about).text
    assert page.count("<fieldset") == 10
    assert page.count('type="radio"') == 9 * 6 + 5
    assert 'name="organisation"' not in page
    assert "Nobody asks for your name." in page


def test_a_picked_answer_is_stored_and_one_that_nobody_offered_is_not(
    place: Workplace, asked: Consultation, web: TestClient, about: str
) -> None:
    names = list(dict.fromkeys(re.findall(r'type="radio" name="([^"]*)"', page := web.get(about).text)))
    refused = web.post(about, data=fields_of(page) | {names[0]: "6"})
    assert "This is none of the answers that the question offers." in refused.text
    assert web.post(about, data=fields_of(page) | {names[0]: "4", names[9]: "One or two"}).status_code == 200
    texts = [each.text for each in load_consultation(place.store, asked.event_id).answers]
    assert sorted(texts) == ["4", "One or two"]
