"""What stands before every page that a link opens: one and the same answer for all links that open nothing.

A wrong secret costs one query and is counted by address. How many are served at once is bounded.
"""

from collections.abc import Callable
from typing import TypeVar

from anyio import CapacityLimiter
from anyio.to_thread import run_sync
from starlette.requests import Request
from starlette.responses import Response

from planner.errors import PlannerError, sentence
from planner.operations.links import NotOpenError, hash_secret
from planner.web.answer_pages import nothing_page
from planner.web.forms import is_sent_elsewhere
from planner.web.open_page import Tongue
from planner.web.plain_page import plain_answer, words_for
from planner.web.sign_in import address_of
from planner.web.turnstile import Turnstile

Answered = TypeVar("Answered", Response, None)
FORBIDDEN, NOT_FOUND, TOO_MANY, CANNOT_NOW = 403, 404, 429, 503
PRIVATE = {"Referrer-Policy": "no-referrer"}
AT_ONCE, WITH_PHOTO = CapacityLimiter(4), CapacityLimiter(1)
"""A photo is read apart from them, for the memory that it takes: saves never wait for photos."""
BY_LINK, BY_ADDRESS = Turnstile(most=600, seconds=60), Turnstile(most=3600, seconds=60)
WRONG = Turnstile(most=60, seconds=60)
"""A link may be on a screen before a hundred people, and forty recorders share the address of their hotel: who save
every few seconds ask 1,400 times a minute."""


class TooOftenError(PlannerError):
    """A link, or an address, that asks for more than people can."""

    template = sentence("There were too many requests from here. Wait a minute; what you wrote is not lost.")


class LaterError(PlannerError):
    """A form that cannot be shown or stored just now; why is no business of who answers."""

    template = sentence("The form cannot be reached just now. Try again in a minute; what you wrote is not lost.")


class ElsewhereError(PlannerError):
    """A form that another site sends in somebody's name."""

    template = sentence("A page of another website sent this form, and nothing was stored. Open your link and send it.")


async def guarded(
    request: Request, answer: Callable[[], Answered], at_once: CapacityLimiter = AT_ONCE
) -> Answered | Response:
    """Answer in a thread of few; a link, or an address, that asks too often has to wait.

    What a page of another site sends is not taken.
    """
    words, address = words_for(request), address_of(request)
    if not (BY_ADDRESS.lets_through(address) and BY_LINK.lets_through(hash_secret(request.path_params["secret"]))):
        return _say_later(words.say_error(TooOftenError()), TOO_MANY)
    if request.method == "POST" and is_sent_elsewhere(request):
        return plain_answer(words.say_error(ElsewhereError()), FORBIDDEN, PRIVATE)
    try:
        return await run_sync(answer, limiter=at_once)
    except NotOpenError:
        if not WRONG.lets_through(address):
            return _say_later(words.say_error(TooOftenError()), TOO_MANY)
        return nothing_page(tongue_of_browser(request), NOT_FOUND)
    except PlannerError:
        return _say_later(words.say_error(LaterError()), CANNOT_NOW)


def tongue_of_browser(request: Request) -> Tongue:
    """Return the language that a browser asks for first, of those that there are."""
    return Tongue(words_for(request).language)


def _say_later(text: str, status: int) -> Response:
    return plain_answer(text, status, {"Retry-After": str(BY_LINK.seconds), **PRIVATE})
