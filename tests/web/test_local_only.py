"""The planner is open to its own computer alone, whatever address it is bound to."""

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket, WebSocketDisconnect

from planner.web.local_only import REFUSAL, LocalOnly, is_local

HERE = ("127.0.0.1", 50000)


async def answer(_request: Request) -> Response:
    return PlainTextResponse("here")


async def talk(socket: WebSocket) -> None:
    await socket.accept()
    await socket.send_text("here")
    await socket.close()


APP = Starlette(
    routes=[Route("/", answer), WebSocketRoute("/_stcore/stream", talk)], middleware=[Middleware(LocalOnly)]
)


def client(sender: tuple[str, int] = HERE) -> TestClient:
    return TestClient(APP, base_url="http://localhost", client=sender)


@pytest.mark.parametrize("host", ["localhost", "localhost:8501", "127.0.0.1:8501", "LOCALHOST", "[::1]", "[::1]:8501"])
def test_this_computer_is_answered(host: str) -> None:
    assert client().get("/", headers={"host": host}).text == "here"


@pytest.mark.parametrize(
    "host",
    [
        *("evil.example", "localhost.evil.example", "localhost@evil.example", "192.168.1.7:8501", "127.0.0.1.nip.io"),
        *("localhost:x", "localhost, evil.example", "127.0.0.2.", "::1", "[::1", ""),
    ],
)
def test_another_name_is_refused(host: str) -> None:
    answered = client().get("/", headers={"host": host})
    assert (answered.status_code, answered.text) == (403, REFUSAL)


@pytest.mark.parametrize(
    "header", ["Forwarded", "X-Forwarded-For", "X-Forwarded-Port", "X-Real-IP", "Via", "CF-Connecting-IP"]
)
def test_what_came_through_a_proxy_is_refused(header: str) -> None:
    for value in ("for=127.0.0.1", ""):
        assert client().get("/", headers={header: value}).status_code == 403


@pytest.mark.parametrize("address", ["127.0.0.1", "127.8.8.8", "::1"])
def test_every_address_of_this_computer_is_answered(address: str) -> None:
    assert client(sender=(address, 50000)).get("/").status_code == 200


@pytest.mark.parametrize(
    "scope",
    [
        {"headers": []},
        {"headers": [(b"host", b"localhost"), (b"host", b"evil.example")]},
        {"headers": [(b"host", b"localhost")], "client": None},
    ],
)
def test_who_says_too_little_or_too_much_is_refused(scope: dict[str, object]) -> None:
    assert not is_local({"type": "http", "client": HERE, **scope})
    assert is_local({"type": "http", "client": HERE, "headers": [(b"host", b"localhost")]})


@pytest.mark.parametrize("address", ["192.168.1.20", "10.0.0.1", "2001:db8::1", "testclient"])
def test_another_computer_is_refused(address: str) -> None:
    assert client(sender=(address, 50000)).get("/").status_code == 403


def test_the_pages_own_line_is_open_here() -> None:
    with client().websocket_connect("/_stcore/stream", headers={"host": "localhost"}) as line:
        assert line.receive_text() == "here"


def test_the_pages_own_line_is_closed_to_other_names() -> None:
    with (
        pytest.raises(WebSocketDisconnect) as closed,
        client().websocket_connect("/_stcore/stream", headers={"host": "evil.example"}),
    ):
        pass
    assert closed.value.code == 1008
