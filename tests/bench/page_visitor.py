"""Somebody at a page, as their browser speaks to the planner: opens it, clicks, and lets its parts look by themselves.

It speaks Streamlit's websocket protocol with the messages of the installed package, to this computer alone.
"""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from urllib.parse import urlencode, urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from planner.operations.sign_in import COOKIE

PATIENCE = 60.0
"""Seconds after which a page that has not come is given up."""
COMPLAINS = 1
"""How Streamlit marks a box that says what went wrong (Alert.Format.ERROR)."""


class Visitor:
    """One open page; `troubles` are the sentences it showed of what went wrong, `received` the bytes it got."""

    def __init__(self, socket: ClientConnection, page: str, event_id: str) -> None:
        self.socket, self.page, self.query = socket, page, urlencode({"event": event_id})
        self.script = ""
        self.known: set[str] = set()
        self.looking: dict[str, asyncio.Task[None]] = {}
        self.shown: asyncio.Future[None] | None = None
        self.troubles: list[str] = []
        self.received, self.looks = 0, 0

    async def run(self) -> float:
        """Have the whole page run, as every click does, and return the seconds until it stands."""
        begun = time.perf_counter()
        self.shown = asyncio.get_running_loop().create_future()
        await self.ask()
        await asyncio.wait_for(self.shown, PATIENCE)
        return time.perf_counter() - begun

    async def ask(self, fragment: str = "") -> None:
        """Ask for a run of the page, or of the part of it that looks by itself."""
        asked = BackMsg()
        wanted = asked.rerun_script
        wanted.query_string, wanted.page_script_hash = self.query, self.script
        wanted.page_name = "" if self.script else self.page
        wanted.fragment_id, wanted.is_auto_rerun = fragment, bool(fragment)
        wanted.cached_message_hashes.extend(self.known)
        wanted.context_info.locale, wanted.context_info.timezone = "en", "Europe/Tirane"
        await self.socket.send(asked.SerializeToString())

    async def listen(self) -> None:
        """Take in what the page sends, until it is closed."""
        async for raw in self.socket:
            self.received += len(raw)
            self.take(ForwardMsg.FromString(raw if isinstance(raw, bytes) else raw.encode()))

    def take(self, message: ForwardMsg) -> None:
        """Take in one message."""
        kind = message.WhichOneof("type")
        if message.metadata.cacheable:
            self.known.add(message.hash)
        if kind == "navigation":
            self.script = message.navigation.page_script_hash
        elif kind == "delta":
            self.look_for_trouble(message.delta)
        elif kind == "auto_rerun":
            self.look_every(message.auto_rerun.fragment_id, message.auto_rerun.interval)
        elif kind == "script_finished" and message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
            self.say_shown()

    def say_shown(self) -> None:
        """Tell whoever waits that the page stands."""
        if self.shown and not self.shown.done():
            self.shown.set_result(None)

    def look_for_trouble(self, delta: Delta) -> None:
        """Note what the page complains of, or breaks off with."""
        element = delta.new_element
        if element.WhichOneof("type") == "exception":
            self.troubles.append(element.exception.message)
        elif element.WhichOneof("type") == "alert" and element.alert.format == COMPLAINS:
            self.troubles.append(element.alert.body)

    def look_every(self, fragment: str, seconds: float) -> None:
        """Let a part of the page run again and again by itself, as a browser does."""
        if fragment not in self.looking:
            self.looking[fragment] = asyncio.create_task(self.look(fragment, seconds))

    async def look(self, fragment: str, seconds: float) -> None:
        """Ask for one part of the page every so many seconds, and not while the whole runs: its end could go unsaid."""
        while True:
            await asyncio.sleep(seconds)
            if self.shown:
                await self.shown
            self.looks += 1
            await self.ask(fragment)


@asynccontextmanager
async def visit(address: str, secret: str, page: str, event_id: str) -> AsyncIterator[Visitor]:
    """Open a page at a planner on this computer, signed in by a secret, and leave it again."""
    host = urlsplit(address).netloc
    if urlsplit(address).hostname != "127.0.0.1":
        raise ValueError(address)
    headers = {"Cookie": f"{COOKIE}={secret}", "Origin": address}
    opening = connect(
        f"ws://{host}/_stcore/stream",
        subprotocols=["streamlit"],  # type: ignore[list-item]  # a NewType of str that is not exported
        additional_headers=headers,
        max_size=None,
        open_timeout=PATIENCE,
        ping_interval=None,
    )
    async with opening as socket:
        visitor = Visitor(socket, page, event_id)
        listening = asyncio.create_task(visitor.listen())
        try:
            yield visitor
        finally:
            for task in (listening, *visitor.looking.values()):
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task
