"""What nobody foresaw tells a visitor a number, and the log where it was; neither repeats what people wrote."""

import re

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from planner.web.mishaps import Mishaps

PRIVATE = "+355 69 000 0000"


async def _break(_request: Request) -> Response:
    raise KeyError(PRIVATE)


async def _answer(_request: Request) -> Response:
    return PlainTextResponse("here")


def a_browser() -> TestClient:
    routes = [Route("/", _answer), Route("/broken", _break)]
    return TestClient(Starlette(routes=routes, middleware=[Middleware(Mishaps)]))


def test_a_visitor_is_told_a_number_and_nothing_of_what_broke(caplog: pytest.LogCaptureFixture) -> None:
    answered = a_browser().get("/broken")

    found = re.search(r"the number ([0-9a-f]{8}) to whoever", answered.text)
    assert answered.status_code == 500
    assert found is not None
    assert f"{found[1]}: KeyError" in caplog.text
    assert "_break" in caplog.text
    assert PRIVATE not in caplog.text + answered.text
    assert "Traceback" not in answered.text


def test_what_does_not_break_is_left_alone(caplog: pytest.LogCaptureFixture) -> None:
    assert a_browser().get("/").text == "here"
    assert a_browser().get("/nowhere").status_code == 404
    assert caplog.text == ""
