"""The plain HTTP routes that stand beside the pages."""

from starlette.routing import Route

from planner.web.downloads import download_document, download_pack

ROUTES = [
    Route("/download/{event_id}/pack.zip", download_pack),
    Route("/download/{event_id}/{name}", download_document),
]
