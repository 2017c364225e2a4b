"""How much a request may bring along, and how long it may take over it; looked at before and while it is read.

Uploads are bounded by Streamlit in size (`server.maxUploadSize`), and here in time alone.
"""

from anyio import current_time, fail_after
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from planner.errors import PlannerError, sentence
from planner.web.open_page import ANSWER_PREFIX, RECORD_PREFIX
from planner.web.plain_page import plain_answer, words_for

UPLOADS, WITH_FILE = "/_stcore/upload_file/", "multipart/form-data"
MOST_BYTES = 64 * 1024
"""More than any form or message of ours without a file."""
LONGER = dict.fromkeys((ANSWER_PREFIX, RECORD_PREFIX), 4 * 1024 * 1024)
"""Where people may write at length: ten answers that are far too long come back whole, with a word to shorten them."""
MOST_WITH_PHOTO = 100 * 1024 * 1024
"""A form with a photo; what is too large of it is refused beside the form, whose texts are stored."""
MOST_SECONDS, MOST_UPLOAD_SECONDS = 20.0, 300.0
"""A file of 20 megabytes takes five minutes on a line of half a megabit."""
TOO_LATE, TOO_MUCH = 408, 413


class TooMuchError(PlannerError):
    """A request that brings along more than any of ours."""

    template = sentence("What was sent is too large. Make it shorter, and send it again.")


class TooSlowError(PlannerError):
    """A request that does not come to its end."""

    template = sentence("What was sent did not arrive in time. Check the connection, and send it again.")


class Bounds:
    """Refuses a request that is too large or too slow, whatever it asks for."""

    def __init__(self, app: ASGIApp, seconds: float = MOST_SECONDS) -> None:
        self.app, self.seconds = app, seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        body = _Body(receive, *self._limits(scope["path"], headers.get("content-type", "")))
        try:
            body.check_announced(headers.get("content-length", ""))
            await self.app(scope, body.receive, send)
        except (TooMuchError, TooSlowError) as problem:
            status = TOO_MUCH if isinstance(problem, TooMuchError) else TOO_LATE
            words = words_for(Request(scope))
            await plain_answer(words.say_error(problem), status, {"Connection": "close"})(scope, receive, send)

    def _limits(self, path: str, kind: str) -> tuple[int | None, float]:
        """Return how many bytes a request may bring along, None where somebody else counts, and in how many seconds."""
        if path.startswith(UPLOADS):
            return None, MOST_UPLOAD_SECONDS
        if path.startswith(RECORD_PREFIX) and kind.startswith(WITH_FILE):
            return MOST_WITH_PHOTO, MOST_UPLOAD_SECONDS
        return most_bytes(path), self.seconds


def most_bytes(path: str) -> int:
    """Return how many bytes a request for this path may bring along."""
    return next((most for prefix, most in LONGER.items() if path.startswith(prefix)), MOST_BYTES)


class _Body:
    """Counts what arrives; `most` is in bytes, None where somebody else counts."""

    def __init__(self, receive: Receive, most: int | None, seconds: float) -> None:
        self._receive, self._most, self._until = receive, most, current_time() + seconds
        self._read, self._is_whole = 0, False

    def check_announced(self, length: str) -> None:
        """Raise TooMuchError where the request says itself that it is too large."""
        if self._most is not None and length.isdecimal() and int(length[:20]) > self._most:
            raise TooMuchError

    async def receive(self) -> Message:
        """Return the next piece; once the request is whole, wait without end. Raises TooMuchError or TooSlowError."""
        if self._is_whole:
            return await self._receive()
        try:
            with fail_after(max(0.0, self._until - current_time())):
                message = await self._receive()
        except TimeoutError as late:
            raise TooSlowError from late
        self._read += len(message.get("body", b""))
        self._is_whole = not message.get("more_body", False)
        if self._most is not None and self._read > self._most:
            raise TooMuchError
        return message
