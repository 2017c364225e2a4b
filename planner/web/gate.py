"""The one way in: lets through who is signed in, or where nobody has an account, who is at this machine itself.

Nothing is kept between requests, so that a sign-in that has ended opens nothing any more; where the database cannot be
asked, nothing is opened. What strangers may ask for holds no data: the front end's own files and the sign-in. Links
check their own secret, and never is a page behind them.
"""

from collections.abc import Sequence
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Match
from starlette.types import ASGIApp, Receive, Scope, Send

from planner.errors import PlannerError, sentence
from planner.operations.actor import LOCAL, Actor
from planner.operations.sign_in import COOKIE, needs_sign_in, who_is
from planner.operations.workplace import shared_workplace
from planner.web.locality import is_local, is_loopback
from planner.web.routes import LINK_PREFIXES, ROUTES
from planner.web.sign_in import SIGN_IN

REFUSAL = sentence(
    "Without an account, the planner is open on its own computer only: use it there, at http://localhost. "
    "To open it to others, make an account first: python -m planner account add."
)
SIGN_IN_FIRST = sentence("Sign in first.")
NOTHING_HERE = sentence("There is nothing here.")
PUBLIC_PATHS, PUBLIC_PREFIXES = frozenset({"/_stcore/health"}), ("/static/",)
"""Whether the app is up, and the files of Streamlit's own front end: the same in every app of the world."""
POLICY_VIOLATION = 1008
UNAUTHORISED, FORBIDDEN, NOT_FOUND, CANNOT_NOW = 401, 403, 404, 503
READING = frozenset({"GET", "HEAD"})


class Gate:
    """Decides of every request and every websocket; `address` is what the app is bound to, None where nobody said."""

    def __init__(self, app: ASGIApp, address: str | None, routes: Sequence[BaseRoute] = tuple(ROUTES)) -> None:
        self.app, self.routes, self.is_bound_here = app, routes, is_loopback(address)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        refusal = None if scope["type"] == "lifespan" else await self._refuse(scope)
        if refusal is None:
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": POLICY_VIOLATION})
        else:
            await refusal(scope, receive, send)

    async def _refuse(self, scope: Scope) -> Response | None:
        """Return why a request goes no further, and None where it does; then its state holds the actor."""
        if is_public(scope):
            return None
        try:
            needs_account, actor = await run_in_threadpool(_identify, HTTPConnection(scope).cookies.get(COOKIE, ""))
        except PlannerError as problem:
            return _say(str(problem), CANNOT_NOW)
        if not needs_account:
            actor = LOCAL if self.is_bound_here and is_local(scope) else None
        scope.setdefault("state", {})["actor"] = actor
        if actor is None:
            return self._turn_away(scope) if needs_account else _say(REFUSAL, FORBIDDEN)
        return None

    def _turn_away(self, scope: Scope) -> Response | None:
        """Return what a stranger gets: the way to sign in, or what a link opens."""
        path = scope["path"]
        if scope["type"] == "http" and path.startswith(LINK_PREFIXES):
            is_route = any(route.matches(scope)[0] is not Match.NONE for route in self.routes)
            return None if is_route else _say(NOTHING_HERE, NOT_FOUND)
        if scope["type"] == "http" and path == SIGN_IN:
            return None
        if scope["type"] == "http" and scope["method"] in READING and wants_page(scope):
            asked = f"{path}?{scope['query_string'].decode('latin-1')}".removesuffix("?")
            return RedirectResponse(f"{SIGN_IN}?{urlencode({'next': asked})}", 303, {"Cache-Control": "no-store"})
        return _say(SIGN_IN_FIRST, UNAUTHORISED)


def is_public(scope: Scope) -> bool:
    """Whether a request asks for what is no secret and no data."""
    path: str = scope["path"]
    is_named = path in PUBLIC_PATHS or path.startswith(PUBLIC_PREFIXES)
    return scope["type"] == "http" and scope["method"] in READING and is_named


def wants_page(scope: Scope) -> bool:
    """Whether a browser asks for a page, rather than a program or a part of a page for data."""
    return "text/html" in HTTPConnection(scope).headers.get("accept", "")


def _identify(secret: str) -> tuple[bool, Actor | None]:
    """Return whether anybody has an account, and who signed in with this secret."""
    place = shared_workplace()
    return (True, who_is(place, secret)) if needs_sign_in(place) else (False, None)


def _say(reason: str, status: int) -> Response:
    headers = {"X-Content-Type-Options": "nosniff", "Cache-Control": "no-store"}
    return PlainTextResponse(reason, status_code=status, headers=headers)
