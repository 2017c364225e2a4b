"""Keeps the planner on this machine: every request from elsewhere, or for another host's name, is refused."""

import ipaddress
import re

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

LOCAL_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]"})
FORWARDED = re.compile(
    "forwarded|via|x-forwarded.*|x-real-ip|x-client-ip|x-original-.*|true-client-ip|cf-connecting-ip"
)
"""The names of headers that proxies add, as they are compared: in lower case."""
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
    came_through_proxy = any(FORWARDED.fullmatch(name.lower()) for name in headers)
    return _is_local_name(headers.getlist("host")) and not came_through_proxy and _is_loopback(scope.get("client"))


def _is_local_name(hosts: list[str]) -> bool:
    """Whether there is one Host header, and it names this machine, with a port or without."""
    name = re.sub(r":\d*$", "", hosts[0]) if len(hosts) == 1 else ""
    return name.lower() in LOCAL_NAMES


def _is_loopback(client: tuple[str, int] | None) -> bool:
    try:
        return client is not None and ipaddress.ip_address(client[0]).is_loopback
    except ValueError:
        return False
