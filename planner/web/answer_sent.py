"""Reads what a browser sends of a form to answer: all of it is text, and what is not understood is left out."""

import re
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.requests import Request

from planner.operations.answering import Sent

QUESTION = "q-"
"""The names of the fields for answers begin so, and go on with the question's id."""
ABOUT = ("organisation", "sector", "region")
SUBMISSION = re.compile(r"[A-Za-z0-9_-]{22}")
SUBMISSION_BYTES = 16
MOST_FIELDS = 500
LONGEST_TAG = 20
LONGEST_NUMBER = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What came: the form, the second secret where there is one, and the language to turn to without storing."""

    sent: Sent
    key: str
    turn_to: str


async def read_given(request: Request) -> Given:
    """Read a whole request as an answer."""
    return given_of(await read_fields(request))


async def read_fields(request: Request) -> dict[str, str]:
    """Read the fields of a whole request."""
    body = (await request.body()).decode("utf-8", "replace")
    return as_typed(parse_qsl(body, keep_blank_values=True, errors="replace")[:MOST_FIELDS])


def as_typed(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return fields as they were typed: line breaks are one character each, and what no text holds is left out."""
    return {name: text.replace("\r\n", "\n").replace("\x00", "") for name, text in pairs}


def given_of(fields: Mapping[str, str]) -> Given:
    """Turn fields into what they say."""
    submission, seen = fields.get("submission", ""), fields.get("seen", "")
    sent = Sent(
        seen=int(seen) if seen.isascii() and seen.isdecimal() and len(seen) <= LONGEST_NUMBER else 0,
        submission=submission if SUBMISSION.fullmatch(submission) else new_submission(),
        language=fields.get("language", "")[:LONGEST_TAG],
        is_confidential=bool(fields.get("confidential")),
        about={name: fields.get(name, "").strip() for name in ABOUT},
        texts={name.removeprefix(QUESTION): text for name, text in fields.items() if name.startswith(QUESTION)},
    )
    return Given(sent=sent, key=fields.get("key", ""), turn_to=fields.get("turn_to", "")[:LONGEST_TAG])


def new_submission() -> str:
    """Return an id for one loading of a form, under which it is stored once however often it arrives."""
    return secrets.token_urlsafe(SUBMISSION_BYTES)
