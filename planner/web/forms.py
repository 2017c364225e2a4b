"""Reads forms that only our own pages can have sent, and keeps the cookies of visitors."""

import hmac
import re
import secrets
from urllib.parse import parse_qs, quote, urlsplit

from starlette.requests import HTTPConnection, Request
from starlette.responses import Response

from planner.domain.accounts import LIFETIME
from planner.errors import PlannerError, sentence
from planner.operations.sign_in import COOKIE
from planner.operations.web_address import web_address

FORM_COOKIE = "planner_form"
TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
TOKEN_BYTES = 32
OWN_SITES, NO_ORIGIN = ("same-origin", "none"), "null"
MOST_BYTES = 8_000
"""More than any of our forms, every character of it escaped."""


class ForeignFormError(PlannerError):
    """A form that was not sent by the page that we gave to this visitor, or that is too large to be one."""

    template = sentence("This page was open for too long, or in two windows. Nothing was done: send it once more.")


async def read_form(request: Request) -> dict[str, str]:
    """Return the fields of a form, those that are empty too. Raises ForeignFormError."""
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > MOST_BYTES:
            raise ForeignFormError
    fields = parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=10)
    given = {name: values[0] for name, values in fields.items()}
    if not (_comes_from_here(request) and _bears_token(request, given.get("token", ""))):
        raise ForeignFormError
    return given


def token_of(request: Request) -> str:
    """Return the visitor's token, or a new one."""
    known = request.cookies.get(FORM_COOKIE, "")
    return known if TOKEN.fullmatch(known) else secrets.token_urlsafe(TOKEN_BYTES)


def keep_token(request: Request, response: Response, token: str) -> Response:
    """Give the visitor the token that their forms carry."""
    response.set_cookie(FORM_COOKIE, token, httponly=True, samesite="strict", secure=is_secure(request), path="/")
    return response


def keep_sign_in(request: Request, response: Response, secret: str) -> Response:
    """Give a browser the secret of its sign-in; no script can read it and no other site can send it with a form."""
    seconds = int(LIFETIME.total_seconds())
    response.set_cookie(
        COOKIE, secret, max_age=seconds, httponly=True, samesite="lax", secure=is_secure(request), path="/"
    )
    return response


def forget_sign_in(request: Request, response: Response) -> Response:
    """Take the secret of a sign-in back."""
    response.delete_cookie(COOKIE, httponly=True, samesite="lax", secure=is_secure(request), path="/")
    return response


def is_secure(request: HTTPConnection) -> bool:
    """Whether visitors come by https, here or to the proxy that PLANNER_ADDRESS names."""
    try:
        return request.url.scheme == "https" or web_address().base.startswith("https:")
    except PlannerError:
        return request.url.scheme == "https"


def local_path(asked: str) -> str:
    """Return the path of ours that a visitor asked for, and the start for everything that could lead elsewhere."""
    parts = urlsplit(asked) if asked.isprintable() and "\\" not in asked else urlsplit("/")
    if not asked.startswith("/") or asked.startswith("//") or parts.scheme or parts.netloc:
        return "/"
    return quote(parts.path, safe="/%") + (f"?{quote(parts.query, safe='=&%+,;:@')}" if parts.query else "")


def is_sent_elsewhere(request: Request) -> bool:
    """Whether the browser says that a form was on a page of another site (Fetch metadata, else `Origin`).

    Pages that tell nobody their address send `null` for it.
    """
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin", NO_ORIGIN)
    if site is not None:
        return site not in OWN_SITES
    return origin != NO_ORIGIN and urlsplit(origin).netloc != request.headers.get("host")


def _comes_from_here(request: Request) -> bool:
    """Whether the browser says that the form was on a page of this host; old ones say nothing."""
    origin = request.headers.get("origin")
    return origin is None or urlsplit(origin).netloc == request.headers.get("host")


def _bears_token(request: Request, token: str) -> bool:
    known = request.cookies.get(FORM_COOKIE, "")
    return bool(TOKEN.fullmatch(known)) and hmac.compare_digest(known.encode(), token.encode("utf-8", "replace"))
