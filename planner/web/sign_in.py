"""Signs people in: a form without scripts, so many attempts and no more, and back to the page that was asked for."""

import logging
from functools import partial
from hashlib import sha256
from ipaddress import IPv6Address, ip_address
from urllib.parse import urlencode

from anyio import CapacityLimiter
from anyio.to_thread import run_sync
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from planner.domain.spelling import fold
from planner.errors import PlannerError, sentence
from planner.operations.actor import Actor
from planner.operations.sign_in import COOKIE, SignedIn, WrongSignInError, sign_in, sign_out
from planner.operations.workplace import shared_workplace
from planner.storage.failures import DatabaseError
from planner.web.forms import keep_sign_in, keep_token, local_path, read_form, token_of
from planner.web.plain_page import alert, field, form, plain_page, words_for
from planner.web.turnstile import Turnstile

SIGN_IN = "/sign-in"
LOG = logging.getLogger(__name__)
"""Says that sign-ins are refused and why; neither whose nor from where, for logs hold nothing of people."""
SEE_OTHER, BAD_REQUEST, TOO_MANY, CANNOT_NOW = 303, 400, 429, 503
SECONDS = 300
BY_NAME, BY_ADDRESS = Turnstile(most=10, seconds=SECONDS), Turnstile(most=100, seconds=SECONDS)
"""Ten attempts at a name from one address, a hundred from one address: whoever is elsewhere is kept from nothing."""
AT_ONCE = CapacityLimiter(2)
"""How many passwords are hashed at the same time; each takes a tenth of a second and 32 megabytes."""


class TooManyAttemptsError(PlannerError):
    """Somebody who has tried too often; the right password makes no difference until some time has passed."""

    template = sentence("There were too many attempts from here. Wait five minutes, then try again.")


async def show_sign_in(request: Request) -> Response:
    """Show the form; whoever is signed in already goes on to where they wanted."""
    asked = local_path(request.query_params.get("next", "/"))
    if isinstance(getattr(request.state, "actor", None), Actor):
        return RedirectResponse(asked, SEE_OTHER)
    return _form(request, asked)


async def send_sign_in(request: Request) -> Response:
    """Sign somebody in under a new secret and end what their browser was signed in as; or say why not."""
    asked = local_path(request.query_params.get("next", "/"))
    try:
        given = await read_form(request)
        count_attempt(request, given.get("name", ""))
        attempt = partial(_sign_in, request.cookies.get(COOKIE, ""), given.get("name", ""), given.get("password", ""))
        done = await run_sync(attempt, limiter=AT_ONCE)
    except PlannerError as problem:
        LOG.warning("A sign-in was refused: %s", type(problem).__name__)
        return _form(request, asked, problem)
    return keep_sign_in(request, RedirectResponse(asked, SEE_OTHER), done.secret)


def _sign_in(before: str, name: str, password: str) -> SignedIn:
    place = shared_workplace()
    done = sign_in(place, name, password)
    if before:
        sign_out(place, before)
    return done


def count_attempt(request: Request, name: str) -> None:
    """Count one more attempt at a name, and raise TooManyAttemptsError where it is one too many."""
    address = address_of(request)
    both = sha256(f"{address} {fold(name)}".encode("utf-8", "surrogatepass")).hexdigest()
    if not (BY_ADDRESS.lets_through(address) and BY_NAME.lets_through(both)):
        raise TooManyAttemptsError


def address_of(request: Request) -> str:
    """Return where a request comes from; of an IPv6 address the network, for a household has all of it."""
    host = request.client.host if request.client else ""
    try:
        address = ip_address(host)
    except ValueError:
        return host
    return address.exploded[:19] if isinstance(address, IPv6Address) else host


def _form(request: Request, asked: str, problem: PlannerError | None = None) -> Response:
    words, token = words_for(request), token_of(request)
    fields = field(words.say("Name"), "name", kind="text", fills="username") + field(words.say("Password"), "password")
    action = f"{SIGN_IN}?{urlencode({'next': asked})}"
    body = alert(words.say_error(problem) if problem else "") + form(action, token, fields, words.say("Sign in"))
    page = plain_page(words, words.say("Sign in to the facilitation planner"), body, status_of(problem))
    return keep_token(request, page, token)


def status_of(problem: PlannerError | None) -> int:
    """Return the status of a page that says what went wrong, if anything did."""
    match problem:
        case None:
            return 200
        case TooManyAttemptsError():
            return TOO_MANY
        case WrongSignInError():
            return BAD_REQUEST
    return CANNOT_NOW if isinstance(problem, DatabaseError) else BAD_REQUEST
