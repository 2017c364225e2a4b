"""The headers of every answer, set in one place: what a browser may load, run, frame, keep and tell others.

Streamlit's front end gets the narrowest policy under which it works. Everything else of ours loads nothing at all, but
for what an answer allows itself by a policy of its own.
"""

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from planner.web.forms import is_secure
from planner.web.policy import CLOSED, policy_for

POLICY = "Content-Security-Policy"
FRONT_END = ("text/html", "text/javascript", "application/javascript")
"""What Streamlit's pages consist of; a worker obeys the policy of its own file."""

NO_DEVICE = "accelerometer, autoplay, camera, display-capture, encrypted-media, geolocation, gyroscope, magnetometer"
NO_POWER = "microphone, midi, payment, picture-in-picture, publickey-credentials-get, usb, xr-spatial-tracking"
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{each}=()" for each in f"{NO_DEVICE}, {NO_POWER}".split(", ")),
}
SECONDS_A_YEAR = 365 * 24 * 3600
SECURE_ONLY = {"Strict-Transport-Security": f"max-age={SECONDS_A_YEAR}"}


class Headers:
    """Adds the headers that an answer does not set itself; `front_page` is the HTML in which Streamlit begins."""

    def __init__(self, app: ASGIApp, front_page: bytes) -> None:
        self.app, self.pages = app, policy_for(front_page)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        usual = ALWAYS | (SECURE_ONLY if is_secure(HTTPConnection(scope)) else {})

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                kind = headers.get("content-type", "").partition(";")[0]
                for name, value in {**usual, POLICY: self.pages if kind in FRONT_END else CLOSED}.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, send_guarded)
