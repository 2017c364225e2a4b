"""Every answer says what a browser may do with it: pages, plain pages, papers, refusals and what broke off."""

import re

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from planner.web.headers import Headers
from planner.web.plain_page import plain_page, words_for
from planner.web.policy import CLOSED, hash_of

SCRIPT = b"\n  ready = 1\n"
FRONT_PAGE = b"<html><script>%s</script><script type=module src=x></script></html>" % SCRIPT
POLICY = "content-security-policy"


async def _front(_request: Request) -> Response:
    return HTMLResponse(FRONT_PAGE)


async def _plain(request: Request) -> Response:
    return plain_page(words_for(request), "Title", "")


async def _data(_request: Request) -> Response:
    return JSONResponse({})


async def _strict(_request: Request) -> Response:
    return PlainTextResponse("", headers={"Referrer-Policy": "no-referrer"})


def a_browser(base: str = "http://localhost") -> TestClient:
    routes = [Route("/", _front), Route("/plain", _plain), Route("/data", _data), Route("/strict", _strict)]
    return TestClient(Starlette(routes=routes, middleware=[Middleware(Headers, front_page=FRONT_PAGE)]), base_url=base)


def test_pages_run_the_scripts_of_this_host_and_the_one_that_stands_in_the_front_page() -> None:
    policy = a_browser().get("/").headers[POLICY]
    directives = dict(each.split(" ", 1) for each in policy.split("; "))
    assert directives["script-src"] == f"'self' blob: 'wasm-unsafe-eval' '{hash_of(SCRIPT)}'"
    assert (directives["default-src"], directives["frame-ancestors"]) == ("'none'", "'none'")
    assert "unsafe-eval'" not in policy.replace("wasm-unsafe-eval", "")


def test_no_policy_lets_anything_in_from_another_host() -> None:
    for path in ("/", "/plain", "/data"):
        sources = a_browser().get(path).headers[POLICY]
        assert re.findall(r"https?:|wss?:|\*|//", re.sub(r"'sha256-[^']*'", "", sources)) == []


def test_plain_pages_run_no_script_and_have_the_one_stylesheet_of_ours() -> None:
    page = a_browser().get("/plain")
    styles = re.findall("<style>(.*?)</style>", page.text, re.DOTALL)
    directives = dict(each.split(" ", 1) for each in page.headers[POLICY].split("; "))
    assert directives["style-src"] == " ".join(f"'{hash_of(each.encode())}'" for each in styles)
    assert "script-src" not in directives
    assert "style=" not in page.text


@pytest.mark.parametrize("path", ["/data", "/nowhere"])
def test_all_else_loads_nothing(path: str) -> None:
    assert a_browser().get(path).headers[POLICY] == CLOSED


@pytest.mark.parametrize("path", ["/", "/data", "/nowhere", "/plain"])
def test_every_answer_is_kept_from_guessing_framing_and_telling(path: str) -> None:
    headers = a_browser().get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]
    assert "strict-transport-security" not in headers


def test_what_an_answer_says_itself_stands() -> None:
    assert a_browser().get("/strict").headers["referrer-policy"] == "no-referrer"


def test_browsers_are_held_to_https_once_they_come_by_it(monkeypatch: pytest.MonkeyPatch) -> None:
    assert a_browser("https://localhost").get("/").headers["strict-transport-security"] == "max-age=31536000"
    monkeypatch.setenv("PLANNER_ADDRESS", "https://plan.example.org")
    assert a_browser().get("/").headers["strict-transport-security"] == "max-age=31536000"
