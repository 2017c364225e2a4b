"""Drafts on the device: the one script of pages that a link opens, and what such a page gives it.

What is typed stays on the device until the server has said that it is stored, and is sent again when the line is back.
Every form works without the script. It never decides anything: what is stored is what the server says.
"""

from hashlib import sha256
from html import escape
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

from planner.web.open_page import ANSWER_PREFIX
from planner.wording.wording import Wording

SCRIPT = (Path(__file__).parent / "static" / "keep_draft.js").read_bytes()
SCRIPT_PATH = f"{ANSWER_PREFIX}static/keep_draft.js"
SCRIPT_ADDRESS = f"{SCRIPT_PATH}?{sha256(SCRIPT).hexdigest()[:8]}"
A_DAY = 24 * 3600
SCRIPT_KIND = "text/javascript; charset=utf-8"
SCRIPT_HEADERS = {"Cache-Control": f"public, max-age={A_DAY}", "X-Content-Type-Options": "nosniff"}


async def show_script(_request: Request) -> Response:
    """Answer with the script, which is the same for everybody and known by what it says."""
    return Response(SCRIPT, media_type=SCRIPT_KIND, headers=SCRIPT_HEADERS)


def kept_under(name: str, *, is_sent_back: bool, is_saved_by_itself: bool = False) -> str:
    """Return the attributes of a form whose draft is kept; one that the server sent back holds what counts by now."""
    sent_back, saved = " data-sent-back" if is_sent_back else "", " data-saved" if is_saved_by_itself else ""
    return f'data-draft="{escape(name)}"{sent_back}{saved}'


def draft_status(words: Wording) -> str:
    """Return where the script says what it did with a draft."""
    say = words.say
    told = {
        "kept": say("Kept on this device until it is sent."),
        "unkept": say("This browser keeps no draft: do not close the page before you have sent it."),
        "restored": say("What you typed on this device and did not send stands here again."),
        "sending": say("Being sent …"),
        "saved": say("Everything is stored."),
        "waiting": say(
            "No connection. What you wrote is kept on this device and will be sent when the connection is back."
        ),
        "refused": say(
            "This form was closed, and nothing was sent. Copy what you wrote, and ask who gave you the link."
        ),
    }
    data = "".join(f' data-{name}="{escape(text)}"' for name, text in told.items())
    put_away = (
        f'<button type="button" class="second" data-discard hidden>{escape(say("Throw this draft away"))}</button>'
    )
    return f'<p role="status" data-status{data}></p>{put_away}'


def receipt(name: str, submission: str) -> str:
    """Return what tells the script that the draft of this submission is stored and need not be kept."""
    return f'<p hidden data-receipt="{escape(name)}" data-submission="{escape(submission)}"></p>'
