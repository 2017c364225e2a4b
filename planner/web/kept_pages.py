"""Pages of a recorder's link that open again without a connection: a device keeps them, as long as the link opens.

Browsers allow it at an address that begins with https, or on the computer itself; the page says where it is missing.
"""

from hashlib import sha256
from html import escape
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from planner.web.draft_keeper import SCRIPT_HEADERS, SCRIPT_KIND
from planner.web.open_page import RECORD_PREFIX
from planner.wording.wording import Wording

STATIC = Path(__file__).parent / "static"
WORKER, KEEPER = (STATIC / "record_worker.js").read_bytes(), (STATIC / "keep_pages.js").read_bytes()
WORKER_PATH, KEEPER_PATH = f"{RECORD_PREFIX}static/worker.js", f"{RECORD_PREFIX}static/keep_pages.js"
KEEPER_ADDRESS = f"{KEEPER_PATH}?{sha256(KEEPER).hexdigest()[:8]}"


async def show_worker(_request: Request) -> Response:
    """Answer with what runs beside the pages; it may stand before links alone, and a browser asks for it each time."""
    headers = {**SCRIPT_HEADERS, "Cache-Control": "no-cache", "Service-Worker-Allowed": RECORD_PREFIX}
    return Response(WORKER, media_type=SCRIPT_KIND, headers=headers)


async def show_keeper(_request: Request) -> Response:
    """Answer with the script that sets it up."""
    return Response(KEEPER, media_type=SCRIPT_KIND, headers=SCRIPT_HEADERS)


def kept_pages(words: Wording, secret: str) -> str:
    """Return where a page says whether it opens again without a connection, and how to clear the device."""
    say = words.say
    told = {
        "kept": say(
            "This page opens again on this device without a connection. Where others use the device too, remove it "
            "when you are done; what you typed and did not send stays."
        ),
        "unkept": say(
            "Leave this page open: without a connection it cannot be opened again. For that, the address has to begin "
            "with https, and the window must not be a private one."
        ),
        "cleared": say("This device keeps the page no more, until it is opened again."),
    }
    data = "".join(f' data-{name}="{escape(text)}"' for name, text in told.items())
    return (
        f'<div class="note" data-keeping="{RECORD_PREFIX}{escape(secret)}" data-worker="{WORKER_PATH}" hidden>'
        f'<p data-told{data}></p><button type="button" class="second" data-clear hidden>'
        f"{escape(say('Remove the page from this device'))}</button></div>"
        f'<script src="{KEEPER_ADDRESS}" defer></script>'
    )


KEEPING_ROUTES = (Route(WORKER_PATH, show_worker, methods=["GET"]), Route(KEEPER_PATH, show_keeper, methods=["GET"]))
