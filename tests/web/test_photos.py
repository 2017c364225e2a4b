"""Photos over HTTP: attached with what was written, whatever becomes of either; shown to their link and right alone."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from planner.domain.recording.photos import Photo
from planner.operations.links import revoke_link
from planner.operations.recorder_links import make_recorder_links, recorder_links_out
from planner.operations.recordings import open_recording
from planner.operations.workplace import Workplace
from planner.web import guarded
from planner.web.bounds import MOST_WITH_PHOTO, Bounds, TooMuchError
from planner.web.gate import Gate
from planner.web.routes import ROUTES
from planner.web.turnstile import Turnstile
from tests.letterheads import a_picture
from tests.operations.builders import HOST
from tests.operations.recording_people import Recorded, two_recorders
from tests.web.test_record import fields_of
from tests.web.visitors import open_shared

CHART = a_picture(kind="JPEG")
CAPTION = 'Causes, "as drawn" <b>'


@pytest.fixture
def place(migrated_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workplace]:
    for name in ("BY_LINK", "BY_ADDRESS", "WRONG"):
        monkeypatch.setattr(guarded, name, Turnstile(most=60, seconds=60))
    with open_shared(str(shutil.copy(migrated_file, tmp_path / "planner.db")), monkeypatch) as opened:
        yield opened


@pytest.fixture
def recorded(place: Workplace) -> Recorded:
    return two_recorders(place)


@pytest.fixture
def forms(place: Workplace, recorded: Recorded) -> tuple[str, str]:
    """Return the paths of both recorders' forms."""
    made = make_recorder_links(place, HOST, recorded.event_id)
    pairs = zip(recorded.people, recorded.forms, strict=True)
    first, second = (f"/record/{made[person]}/{form.id}" for person, form in pairs)
    return first, second


@pytest.fixture
def web() -> TestClient:
    return TestClient(Starlette(routes=ROUTES, middleware=[Middleware(Bounds)]))


def send(web: TestClient, form: str, content: bytes = CHART, **fields: str) -> tuple[int, str]:
    """Open a form, choose a photo and press the button; return the answer's status and page."""
    held = fields_of(web.get(form).text) | {"attach": "1"} | fields
    answered = web.post(form, data=held, files={"photo": ("IMG_0001.jpg", content, "image/jpeg")})
    return answered.status_code, answered.text


def photos(place: Workplace, recorded: Recorded) -> tuple[Photo, ...]:
    return open_recording(place, HOST, recorded.event_id).photos


def notes(place: Workplace, recorded: Recorded) -> list[str]:
    return [each.text for each in open_recording(place, HOST, recorded.event_id).notes]


def test_a_photo_and_what_was_written_are_stored_and_shown(
    web: TestClient, forms: tuple[str, str], place: Workplace, recorded: Recorded
) -> None:
    status, page = send(web, forms[0], caption=CAPTION, discussion="Not enough staff")
    (photo,) = photos(place, recorded)
    assert (status, "Everything is stored." in page) == (200, True)
    assert (photo.caption, notes(place, recorded)) == (CAPTION, ["Not enough staff"])
    assert f'src="{forms[0]}/photo/{photo.id}/small" alt="Causes, &quot;as drawn&quot; &lt;b&gt;"' in page
    assert f'value="{photo.id}" class="second">Remove photo 1</button>' in page


def test_a_photo_without_a_caption_says_that_nobody_described_it(web: TestClient, forms: tuple[str, str]) -> None:
    assert 'alt="Photo 1 of the chart, not described"' in send(web, forms[0])[1]


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"%PDF-1.7", "This file is no photo that can be read"), (b"", "This file is no photo that can be read")],
    ids=["pdf", "empty"],
)
def test_a_photo_that_is_refused_takes_nothing_along(
    web: TestClient, forms: tuple[str, str], content: bytes, told: str
) -> None:
    status, page = send(web, forms[0], content, caption=CAPTION, discussion="Not enough staff")
    assert (status, told in page, "What you wrote is stored." in page) == (422, True, True)
    assert 'value="Causes, &quot;as drawn&quot; &lt;b&gt;"' in page
    assert fields_of(web.get(forms[0]).text)["discussion"] == "Not enough staff"


def test_a_text_that_is_refused_takes_no_photo_along(
    web: TestClient, forms: tuple[str, str], place: Workplace, recorded: Recorded
) -> None:
    status, page = send(web, forms[0], discussion="x" * 20_001)
    assert (status, notes(place, recorded), len(photos(place, recorded))) == (422, [], 1)
    assert "x" * 20_001 in page


def test_the_button_without_a_photo_asks_for_one(web: TestClient, forms: tuple[str, str]) -> None:
    held = fields_of(web.get(forms[0]).text) | {"attach": "1", "discussion": "Not enough staff"}
    answered = web.post(forms[0], data=held, files={"photo": ("", b"", "application/octet-stream")})
    assert (answered.status_code, "Choose a photo first" in answered.text) == (422, True)
    assert fields_of(web.get(forms[0]).text)["discussion"] == "Not enough staff"


def test_saving_without_a_photo_asks_for_none(web: TestClient, forms: tuple[str, str]) -> None:
    held = fields_of(web.get(forms[0]).text) | {"discussion": "Not enough staff"}
    answered = web.post(forms[0], data=held, files={"photo": ("", b"", "application/octet-stream")})
    assert (answered.status_code, "Everything is stored." in answered.text) == (200, True)


def test_a_photo_is_removed_by_its_button(
    web: TestClient, forms: tuple[str, str], place: Workplace, recorded: Recorded
) -> None:
    send(web, forms[0])
    (photo,) = photos(place, recorded)
    address = f"{forms[0]}/photo/{photo.id}/whole"
    assert web.get(address).status_code == 200
    held = fields_of(web.get(forms[0]).text) | {"remove": photo.id}
    assert (web.post(forms[0], data=held).status_code, photos(place, recorded)) == (200, ())
    assert web.get(address).status_code == 404


def test_a_picture_is_kept_and_guessed_by_nobody_and_opened_by_its_links_alone(
    web: TestClient, forms: tuple[str, str], place: Workplace, recorded: Recorded
) -> None:
    send(web, forms[0])
    (photo,) = photos(place, recorded)
    shown = web.get(f"{forms[0]}/photo/{photo.id}/small")
    assert (shown.headers["content-type"], shown.content[:2]) == ("image/jpeg", b"\xff\xd8")
    assert (shown.headers["cache-control"], shown.headers["x-content-type-options"]) == ("no-store", "nosniff")
    assert shown.headers["referrer-policy"] == "no-referrer"

    for other in (
        f"{forms[1]}/photo/{photo.id}/small",
        f"{forms[0]}/photo/{photo.id}/huge",
        f"{forms[0]}/photo/x/small",
    ):
        assert web.get(other).status_code == 404
    links = recorder_links_out(place, HOST, recorded.event_id)
    revoke_link(place, HOST, recorded.event_id, links[recorded.people[0]].id)
    assert web.get(f"{forms[0]}/photo/{photo.id}/small").status_code == 404


@pytest.mark.usefixtures("place")
def test_a_picture_of_an_event_stands_behind_the_gate(
    web: TestClient, forms: tuple[str, str], place: Workplace, recorded: Recorded
) -> None:
    send(web, forms[0])
    address = f"/download/{recorded.event_id}/photos/{photos(place, recorded)[0].id}"

    def through(client: str) -> TestClient:
        app = Starlette(routes=ROUTES, middleware=[Middleware(Gate, address="127.0.0.1")])
        return TestClient(app, base_url="http://localhost", client=(client, 50_000))

    assert through("192.0.2.7").get(f"{address}/small").status_code == 403
    shown = through("127.0.0.1").get(f"{address}/small")
    assert (shown.status_code, shown.headers["content-type"]) == (200, "image/jpeg")
    assert (shown.headers["cache-control"], shown.headers["x-content-type-options"]) == ("no-store", "nosniff")
    assert [through("127.0.0.1").get(f"{address}{end}").status_code for end in ("x/small", "/huge")] == [404, 404]


def test_a_form_with_more_than_a_photo_is_not_read(web: TestClient, forms: tuple[str, str]) -> None:
    headers = {"content-length": str(MOST_WITH_PHOTO + 1), "content-type": "multipart/form-data; boundary=x"}
    answered = web.post(forms[0], content=b"", headers=headers)
    assert (answered.status_code, answered.text) == (413, TooMuchError.template)
    headers["content-length"] = str(MOST_WITH_PHOTO)
    assert web.post(forms[0], content=b"", headers=headers).status_code != 413
