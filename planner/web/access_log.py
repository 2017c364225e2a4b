"""Keeps the secrets of links out of the server's log of requests, which Streamlit leaves out and uvicorn keeps."""

import logging

from planner.web.routes import LINK_PREFIXES

ACCESS_LOG = logging.getLogger("uvicorn.access")
HIDDEN = "…"


def hide_secrets(record: logging.LogRecord) -> bool:
    """Cut the path of a link short in a record; every record is kept."""
    if isinstance(record.args, tuple):
        record.args = tuple(_cut(each) for each in record.args)
    return True


def _cut(told: object) -> object:
    prefix = next((each for each in LINK_PREFIXES if isinstance(told, str) and told.startswith(each)), "")
    return f"{prefix}{HIDDEN}" if prefix else told
