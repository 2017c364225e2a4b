"""Browsers that ask the app for pages, and what stands behind the gate in their tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket

from planner.operations.workplace import Workplace, shared_workplace
from planner.web.gate import Gate
from planner.web.routes import ROUTES

HERE, ELSEWHERE = "127.0.0.1", "192.168.1.20"


async def answer(_request: Request) -> Response:
    return PlainTextResponse("page")


async def talk(socket: WebSocket) -> None:
    await socket.accept()
    await socket.send_text("here")
    await socket.close()


def a_browser(client: str = HERE, *, address: str | None = "127.0.0.1", host: str = "localhost:8501") -> TestClient:
    """Return a browser at a computer, and the app bound to an address, with a page at every other path."""
    behind = [WebSocketRoute("/_stcore/stream", talk), Route("/{path:path}", answer, methods=["GET", "PUT", "POST"])]
    app = Starlette(routes=[*ROUTES, *behind], middleware=[Middleware(Gate, address=address)])
    return TestClient(app, base_url=f"http://{host}", client=(client, 50000), follow_redirects=False)


@contextmanager
def open_shared(url: str, patch: pytest.MonkeyPatch) -> Iterator[Workplace]:
    """Make a database the one that every route works with."""
    patch.setenv("PLANNER_DATABASE_URL", str(Path(url)))
    shared_workplace.forget()
    opened = shared_workplace()
    yield opened
    opened.store.close()
    shared_workplace.forget()


def sign_in(browser: TestClient, name: str, password: str, path: str = "/") -> int:
    """Fill in the form as a browser does; return the status of the answer."""
    page = browser.get("/sign-in", params={"next": path})
    token = page.text.partition('name="token" value="')[2].partition('"')[0]
    given = {"token": token, "name": name, "password": password}
    return browser.post("/sign-in", params={"next": path}, data=given).status_code


def token_in(browser: TestClient, path: str) -> str:
    """Return the token that the forms of a page carry."""
    return browser.get(path).text.partition('name="token" value="')[2].partition('"')[0]
