"""The plain HTTP routes that stand beside the pages."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from planner.web.downloads import download_document, download_pack


async def show_events(_request: Request) -> Response:
    """Lead an address that people guess to the list of events, which Streamlit serves at the root alone."""
    return RedirectResponse("/")


ROUTES = [
    Route("/events", show_events),
    Route("/download/{event_id}/pack.zip", download_pack),
    Route("/download/{event_id}/{name}", download_document),
]
