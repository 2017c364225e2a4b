"""Where the planner stands in the web, as PLANNER_ADDRESS says: every link that is handed out begins with it."""

import ipaddress
import os
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from planner.errors import PlannerError, sentence

SETTING = "PLANNER_ADDRESS"
USUAL_PORT = 8501
LOCAL_NAME = "localhost"


class WebAddressError(PlannerError):
    """A setting that is no address of a server."""

    template = sentence("PLANNER_ADDRESS is “{address}”; write it like https://plan.example.org.")


@dataclass(frozen=True, slots=True, kw_only=True)
class WebAddress:
    """The address before the path of a link, without a slash at its end."""

    base: str

    @property
    def is_local(self) -> bool:
        """Whether it leads nowhere from another computer."""
        host = urlsplit(self.base).hostname or ""
        try:
            return ipaddress.ip_address(host).is_loopback
        except ValueError:
            return host == LOCAL_NAME

    def calendar(self, secret: str) -> str:
        """Return the address of a calendar."""
        return f"{self.base}/calendar/{secret}.ics"

    def invitation(self, secret: str) -> str:
        """Return the address at which somebody joins the team."""
        return f"{self.base}/invitation/{secret}"

    def answer(self, secret: str) -> str:
        """Return the address of a form to answer."""
        return f"{self.base}/answer/{secret}"

    def record(self, secret: str) -> str:
        """Return the address of a recorder's forms."""
        return f"{self.base}/record/{secret}"


def web_address(port: int = USUAL_PORT) -> WebAddress:
    """Return the address that is set, or that of this computer at `port`. Raises WebAddressError."""
    address = os.environ.get(SETTING, "").strip()
    if not address:
        return WebAddress(base=f"http://{LOCAL_NAME}:{port}")
    if not _is_address(address):
        raise WebAddressError(address=address)
    return WebAddress(base=address.rstrip("/"))


def subscription(url: str) -> str:
    """Return the address of a calendar as calendar programs take it for a subscription: webcal://."""
    return f"webcal:{urlsplit(url)._replace(scheme='').geturl()}"


def _is_address(address: str) -> bool:
    try:
        parts = urlsplit(address)
        parts.port  # noqa: B018  # raises where the port is no number
    except ValueError:
        return False
    return address.isprintable() and " " not in address and _names_a_server(parts)


def _names_a_server(parts: SplitResult) -> bool:
    plain = not (parts.query or parts.fragment or parts.username or parts.password)
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and plain
