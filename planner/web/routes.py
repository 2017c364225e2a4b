"""The plain HTTP routes that stand beside the pages."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from planner.web.calendars import CALENDAR_PREFIX, show_calendar, show_nothing
from planner.web.downloads import download_document, download_pack


async def show_events(_request: Request) -> Response:
    """Lead an address that people guess to the list of events, which Streamlit serves at the root alone."""
    return RedirectResponse("/")


LINK_PREFIXES = (CALENDAR_PREFIX,)
"""Under these stands what a valid link opens; each route there checks the link by itself, and none leads to a page."""

ROUTES = [
    Route("/events", show_events),
    Route(f"{CALENDAR_PREFIX}{{secret}}.ics", show_calendar),
    Route(f"{CALENDAR_PREFIX}{{path:path}}", show_nothing),
    Route("/download/{event_id}/pack.zip", download_pack),
    Route("/download/{event_id}/{name}", download_document),
]
