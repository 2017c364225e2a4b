"""Keeps the planner on this machine: every request from elsewhere, or for another host's name, is refused."""

import ipaddress

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

LOCAL_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]"})
FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip")
REFUSAL = "The planner is open on its own computer only: use it there, at http://localhost."
POLICY_VIOLATION = 1008


class LocalOnly:
    """Lets through what comes from this machine, for a local name and through no proxy (against DNS rebinding too)."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan" or is_local(scope):
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": POLICY_VIOLATION})
        else:
            await PlainTextResponse(REFUSAL, status_code=403)(scope, receive, send)


def is_local(scope: Scope) -> bool:
    """Whether a request comes from this machine and asks for it by a local name."""
    headers = Headers(scope=scope)
    host = headers.get("host", "").rpartition(":")[0] or headers.get("host", "")
    name = headers.get("host", "") if headers.get("host", "").endswith("]") else host
    came_through_proxy = any(headers.get(header) for header in FORWARDED)
    return name.lower() in LOCAL_NAMES and not came_through_proxy and _is_loopback(scope.get("client"))


def _is_loopback(client: tuple[str, int] | None) -> bool:
    try:
        return client is not None and ipaddress.ip_address(client[0]).is_loopback
    except ValueError:
        return False
