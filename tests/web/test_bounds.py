"""A request may be so large and take so long; whoever sends more, or less and less, gets a sentence."""

from collections.abc import Iterator

import anyio
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient
from starlette.types import Message

from planner.web.bounds import MOST_BYTES, UPLOADS, Bounds, TooMuchError, TooSlowError
from tests.web.apart import run_apart


async def _count(request: Request) -> Response:
    return PlainTextResponse(str(len(await request.body())))


def an_app(seconds: float = 20.0) -> Starlette:
    routes = [Route("/{path:path}", _count, methods=["GET", "POST", "PUT"])]
    return Starlette(routes=routes, middleware=[Middleware(Bounds, seconds=seconds)])


def in_pieces(size: int) -> Iterator[bytes]:
    yield from (b"x" * 1024 for _ in range(size // 1024))


def test_a_form_of_usual_size_comes_through() -> None:
    assert TestClient(an_app()).post("/sign-in", content=b"x" * MOST_BYTES).text == str(MOST_BYTES)
    assert TestClient(an_app()).get("/").text == "0"


def test_a_request_that_says_that_it_is_larger_is_not_read() -> None:
    answered = TestClient(an_app()).post("/sign-in", content=b"x" * (MOST_BYTES + 1))
    assert (answered.status_code, answered.text) == (413, TooMuchError.template)


def test_a_request_that_does_not_say_how_large_it_is_is_read_no_further_than_the_limit() -> None:
    answered = TestClient(an_app()).post("/sign-in", content=in_pieces(MOST_BYTES + 1024))
    assert (answered.status_code, answered.text) == (413, TooMuchError.template)


def test_uploads_have_a_limit_of_their_own() -> None:
    answered = TestClient(an_app()).put(f"{UPLOADS}x/y", content=b"x" * (MOST_BYTES + 1))
    assert answered.text == str(MOST_BYTES + 1)


@pytest.mark.parametrize("number", ["9" * 5000, "²", "-1", "x"])
def test_odd_lengths_break_nothing(number: str) -> None:
    begun: list[Message] = [{"type": "http.request", "body": b"x"}]
    status, _ = run_apart(_send, an_app(), begun, number)
    assert status in {200, 413}


def test_a_request_that_does_not_come_to_its_end_is_left() -> None:
    begun: list[Message] = [{"type": "http.request", "body": b"x", "more_body": True}]
    status, text = run_apart(_send, an_app(seconds=0.05), begun, "2")
    assert (status, text) == (408, TooSlowError.template.encode())


async def _send(app: Starlette, pieces: list[Message], length: str) -> tuple[int, bytes]:
    """Ask the app as a server would; what comes after the pieces never comes."""
    said: list[Message] = []

    async def receive() -> Message:
        if not pieces:
            await anyio.sleep_forever()
        return pieces.pop(0)

    async def send(message: Message) -> None:
        said.append(message)

    headers = [(b"content-length", length.encode())]
    scope = {"type": "http", "method": "POST", "path": "/sign-in", "query_string": b"", "headers": headers}
    await app(scope, receive, send)
    return int(said[0]["status"]), b"".join(message.get("body", b"") for message in said)
