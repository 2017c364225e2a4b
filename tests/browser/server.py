"""Starts the planner as people do, on a free port and a database of its own, and stops it again."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

ROOT = Path(__file__).parents[2]
LONGEST_START, LONGEST_STOP, PAUSE = 30.0, 10.0, 0.05
"""Seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Planner:
    """A planner that runs: where it answers, and the number of its process."""

    address: str
    process_id: int


def run_planner(database: Path) -> Iterator[str]:
    """Start a planner over `database`, yield its address once it answers, and stop it."""
    with start_planner(database) as planner:
        yield planner.address


@contextmanager
def start_planner(database: Path, port: int | None = None) -> Iterator[Planner]:
    """Start a planner over `database` as long as this is open; it goes on once the planner answers."""
    port = port or free_port()
    log = database.with_suffix(".log")
    environment = os.environ | {"PLANNER_DATABASE_URL": str(database), "XDG_DATA_HOME": str(database.parent)}
    command = [sys.executable, "-m", "streamlit", "run", "planner_app.py"]
    options = ["--server.port", str(port), "--server.headless", "true", "--server.address", "127.0.0.1"]
    with log.open("w") as output:
        server = subprocess.Popen([*command, *options], cwd=ROOT, env=environment, stdout=output, stderr=output)
        try:
            wait_for(server, port, log)
            yield Planner(address=f"http://127.0.0.1:{port}", process_id=server.pid)
        finally:
            server.terminate()
            server.wait(LONGEST_STOP)


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(server: subprocess.Popen[bytes], port: int, log: Path) -> None:
    """Wait until the server answers; what it wrote says why where it does not."""
    patience = time.monotonic() + LONGEST_START
    while time.monotonic() < patience and server.poll() is None:
        if is_up(port):
            return
        time.sleep(PAUSE)
    raise RuntimeError(log.read_text(encoding="utf-8", errors="replace"))


def is_up(port: int) -> bool:
    """Whether a planner answers on the port."""
    connection = HTTPConnection("127.0.0.1", port, timeout=1)
    try:
        connection.request("GET", "/_stcore/health")
        return connection.getresponse().read() == b"ok"
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()
