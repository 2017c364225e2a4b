"""What nobody foresaw: the visitor gets one sentence and a number, the log gets the number and where it happened.

What an error says stays out of both, for it may quote what people wrote.
"""

import logging
import secrets
import traceback

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from planner.errors import PlannerError, sentence
from planner.web.plain_page import plain_answer, words_for

BROKEN = 500
NUMBER_BYTES = 4


class MishapError(PlannerError):
    """A mistake of the planner's own, told to a visitor."""

    template = sentence(
        "Something went wrong here. Go back and try once more; if it stays so, give the number {number} to whoever "
        "looks after the planner."
    )


class Mishaps:
    """Answers in place of whatever broke off; an answer that has begun ends where it is."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        has_begun = False

        async def send_on(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            await send(message)

        try:
            await self.app(scope, receive, send_on)
        except Exception as problem:
            if scope["type"] != "http":
                raise
            told = MishapError(number=note(problem))
            if not has_begun:
                await plain_answer(words_for(Request(scope)).say_error(told), BROKEN)(scope, receive, send)


def note(problem: Exception) -> str:
    """Write down of what kind an error is and where it happened; return the number under which it stands."""
    number = secrets.token_hex(NUMBER_BYTES)
    places = "".join(traceback.format_tb(problem.__traceback__))
    logging.getLogger(__name__).error("%s: %s\n%s", number, type(problem).__name__, places)
    return number
