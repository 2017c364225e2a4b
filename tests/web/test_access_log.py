"""The log of requests says that a link was opened, never which; all else it says as before."""

import logging

import pytest

from planner.web.access_log import hide_secrets
from planner.web.routes import LINK_PREFIXES


def _said(path: str) -> str:
    form = '%s - "%s %s HTTP/%s" %d'
    args = ("127.0.0.1:5000", "GET", path, "1.1", 200)
    record = logging.LogRecord("uvicorn.access", logging.INFO, "", 0, form, args, None)
    assert hide_secrets(record)
    return record.getMessage()


@pytest.mark.parametrize("prefix", sorted(LINK_PREFIXES))
def test_the_secret_of_a_link_is_left_out(prefix: str) -> None:
    assert _said(f"{prefix}secret-of-a-link.ics?x=secret") == f'127.0.0.1:5000 - "GET {prefix}… HTTP/1.1" 200'


def test_other_paths_stay() -> None:
    assert _said("/sign-in?next=/") == '127.0.0.1:5000 - "GET /sign-in?next=/ HTTP/1.1" 200'
