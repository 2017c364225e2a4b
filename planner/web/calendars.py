"""Calendars that people subscribe to, at an address that holds a secret: cheap to answer as long as nothing changed."""

from functools import partial

from anyio import CapacityLimiter
from anyio.to_thread import run_sync
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from planner.errors import PlannerError, sentence
from planner.operations.links import NotOpenError, hash_secret
from planner.operations.workplace import shared_workplace
from planner.web.turnstile import Turnstile

CALENDAR_PREFIX = "/calendar/"
NOT_MODIFIED, NOT_FOUND, TOO_MANY, CANNOT_NOW = 304, 404, 429, 503
LATER = sentence("The calendar cannot be made just now; it will be when it is asked for again.")
TOO_OFTEN = sentence("This calendar is asked for too often; ask again in a minute.")

HEADERS = {
    "Cache-Control": "private, no-cache",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "none",
}
"""Nobody but the one who asked keeps an answer, no search engine lists it, and no other site learns its address."""

SHOWN_AS = {"Content-Disposition": 'inline; filename="calendar.ics"'}

AT_ONCE = CapacityLimiter(2)
"""How many calendars are answered at the same time: the other threads are left to downloads."""

TURNSTILE = Turnstile(most=600, seconds=60)
"""One address may serve everybody who is invited, and all of their calendars may ask in the same minute."""


async def show_calendar(request: Request) -> Response:
    """Answer with the calendar of a link, or with 304 where the program has it already.

    Whatever opens nothing gets one and the same answer.
    """
    secret = request.path_params["secret"]
    if not TURNSTILE.lets_through(hash_secret(secret)):
        return _refuse(TOO_OFTEN, TOO_MANY, {"Retry-After": str(TURNSTILE.seconds)})
    return await run_sync(partial(_answer, secret, request.headers.get("if-none-match", "")), limiter=AT_ONCE)


async def show_nothing(_request: Request) -> Response:
    """Answer whatever else is asked for beside the calendars as if it were a link that opens nothing."""
    return _refuse(NotOpenError.template, NOT_FOUND)


def _answer(secret: str, known: str) -> Response:
    from planner.operations.feeds import feeds_of

    try:
        feed = feeds_of(shared_workplace()).open(secret)
    except NotOpenError as problem:
        return _refuse(str(problem), NOT_FOUND)
    except PlannerError:
        return _refuse(LATER, CANNOT_NOW)
    headers = {**HEADERS, "ETag": feed.etag}
    if is_known(feed.etag, known):
        return Response(status_code=NOT_MODIFIED, headers=headers)
    return Response(feed.content, media_type="text/calendar; charset=utf-8", headers=headers | SHOWN_AS)


def is_known(etag: str, known: str) -> bool:
    """Whether an If-None-Match names the tag, or any; weak tags count as well (RFC 9110 13.1.2)."""
    return any(each.strip().removeprefix("W/") in {etag, "*"} for each in known.split(","))


def _refuse(reason: str, status: int, more: dict[str, str] | None = None) -> Response:
    return PlainTextResponse(reason, status_code=status, headers={**HEADERS, **(more or {})})
