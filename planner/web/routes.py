"""The plain HTTP routes that stand beside the pages."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from planner.web.answer import ANSWER_ROUTES
from planner.web.calendars import CALENDAR_PREFIX, show_calendar, show_nothing
from planner.web.downloads import download_document, download_extract, download_pack, download_report
from planner.web.invitations import (
    INVITATION_PREFIX,
    MINE,
    NEW,
    open_link_of_invitation,
    send_member,
    send_newcomer,
    show_invitation,
)
from planner.web.open_page import ANSWER_PREFIX, RECORD_PREFIX
from planner.web.own_account import (
    ACCOUNT,
    EVERYWHERE,
    OWN_PASSWORD,
    SIGN_OUT,
    send_password,
    send_sign_out,
    send_sign_out_everywhere,
    show_account,
)
from planner.web.photos import show_photo_of_event
from planner.web.record import RECORD_ROUTES
from planner.web.sign_in import SIGN_IN, send_sign_in, show_sign_in


async def show_events(_request: Request) -> Response:
    """Lead an address that people guess to the list of events, which Streamlit serves at the root alone."""
    return RedirectResponse("/")


LINK_PREFIXES = (ANSWER_PREFIX, CALENDAR_PREFIX, INVITATION_PREFIX, RECORD_PREFIX)
"""Under these stands what a valid link opens; each route there checks the link by itself, and none leads to a page."""

ROUTES = [
    Route("/events", show_events),
    Route(SIGN_IN, show_sign_in, methods=["GET"]),
    Route(SIGN_IN, send_sign_in, methods=["POST"]),
    Route(ACCOUNT, show_account),
    Route(SIGN_OUT, send_sign_out, methods=["POST"]),
    Route(EVERYWHERE, send_sign_out_everywhere, methods=["POST"]),
    Route(OWN_PASSWORD, send_password, methods=["POST"]),
    Route(f"{CALENDAR_PREFIX}{{secret}}.ics", show_calendar),
    Route(f"{CALENDAR_PREFIX}{{path:path}}", show_nothing),
    Route(NEW, send_newcomer, methods=["POST"]),
    Route(MINE, send_member, methods=["POST"]),
    Route(INVITATION_PREFIX, show_invitation),
    Route(f"{INVITATION_PREFIX}{{secret}}", open_link_of_invitation),
    *ANSWER_ROUTES,
    *RECORD_ROUTES,
    Route("/download/{event_id}/photos/{photo_id}/{size}", show_photo_of_event, methods=["GET"]),
    Route("/download/{event_id}/pack.zip", download_pack),
    Route("/download/{event_id}/{level}/extract", download_extract),
    Route("/download/{event_id}/{level}/{name}", download_report),
    Route("/download/{event_id}/{name}", download_document),
]
