"""Whether a request comes from this machine, for a local name and through no proxy (against DNS rebinding too)."""

import ipaddress
import re

from starlette.datastructures import Headers
from starlette.types import Scope

LOCAL_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]"})
FORWARDED = re.compile(
    "forwarded|via|x-forwarded.*|x-real-ip|x-client-ip|x-original-.*|true-client-ip|cf-connecting-ip"
)
"""The names of headers that proxies add, as they are compared: in lower case."""


def is_local(scope: Scope) -> bool:
    """Whether a request comes from this machine and asks for it by a local name."""
    headers = Headers(scope=scope)
    came_through_proxy = any(FORWARDED.fullmatch(name.lower()) for name in headers)
    client = scope.get("client")
    return _is_local_name(headers.getlist("host")) and not came_through_proxy and is_loopback(client and client[0])


def is_loopback(address: str | None) -> bool:
    """Whether an address is one that no other machine reaches; none at all is not."""
    if address == "localhost":
        return True
    try:
        return address is not None and ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


def _is_local_name(hosts: list[str]) -> bool:
    """Whether there is one Host header, and it names this machine, with a port or without."""
    name = re.sub(r":\d*$", "", hosts[0]) if len(hosts) == 1 else ""
    return name.lower() in LOCAL_NAMES
