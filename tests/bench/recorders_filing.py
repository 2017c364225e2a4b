"""Whether forty recorders can file at once: `python -m tests.bench.recorders_filing` prints it.

Each writes a line every few seconds and saves, by a link of their own, while the planner is killed twice and started
again. What was not acknowledged is sent once more, as the page does. It ends with exit code 1 where a line that was
acknowledged is missing or stands twice.
"""

import argparse
import os
import random
import re
import signal
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from html import unescape
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from urllib.parse import urlencode

from planner.domain.recording.due_forms import forms_due
from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.recorder_links import make_recorder_links
from planner.operations.recordings import open_recording
from planner.operations.workplace import Workplace, open_workplace
from tests.bench.feed_speed import report
from tests.bench.measuring import say
from tests.browser.server import free_port, start_planner
from tests.operations.builders import an_event_in, many_people, take_in
from tests.operations.recording_people import name_recorder

HIDDEN = re.compile(r'<input type="hidden" name="([^"]*)" value="([^"]*)">')
OK, SEE_OTHER = 200, 303
KILLS, THINKS, TRIES_AGAIN = 2, (2.0, 5.0), 1.0
"""How often the planner is killed; seconds between two saves of one recorder, and before what failed is sent again."""


@dataclass(slots=True, kw_only=True)
class Recorder:
    """One recorder with a form that is open: what was written, what of it is acknowledged, and how long saves took."""

    port: int
    path: str
    name: str
    lines: list[str] = field(default_factory=list)
    acknowledged: int = 0
    milliseconds: list[float] = field(default_factory=list)

    def write(self, until: float) -> None:
        """Write and save until the time is over, and go on until everything is acknowledged."""
        chance = random.Random(self.name)  # noqa: S311 nothing secret is drawn
        fields = self._until_answered(self._open)
        while time.monotonic() < until:
            time.sleep(chance.uniform(*THINKS))
            self.lines.append(f"Line {len(self.lines)} of {self.name}")
            fields = self._until_answered(partial(self._save, fields))

    def _until_answered(self, ask: Callable[[], dict[str, str]]) -> dict[str, str]:
        while True:
            try:
                return ask()
            except (OSError, HTTPException):
                time.sleep(TRIES_AGAIN)

    def _save(self, fields: Mapping[str, str]) -> dict[str, str]:
        began, count = time.perf_counter(), len(self.lines)
        body = urlencode({**fields, "discussion": "\n".join(self.lines)})
        location = self._ask("POST", self.path, body, SEE_OTHER)[1]
        self.milliseconds.append(1000 * (time.perf_counter() - began))
        self.acknowledged = count
        return _hidden(self._ask("GET", location, "", OK)[0])

    def _open(self) -> dict[str, str]:
        return _hidden(self._ask("GET", self.path, "", OK)[0])

    def _ask(self, method: str, path: str, body: str, wanted: int) -> tuple[str, str]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
        connection.request(method, path, body or None, headers)
        answered = connection.getresponse()
        content = answered.read().decode()
        if answered.status != wanted:
            raise HTTPException(answered.status)
        return content, answered.getheader("location", "")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--recorders", type=int, default=40)
    parser.add_argument("--seconds", type=float, default=300)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "planner.db"
        place = open_workplace(str(file))
        event_id, recorders = name_recorders(place, asked.recorders)
        record(file, recorders, asked.seconds)
        stored = Counter(note.text for note in open_recording(place, LOCAL, event_id).notes)
        place.store.close()
    report("save", [each for recorder in recorders for each in recorder.milliseconds])
    told = [line for each in recorders for line in each.lines[: each.acknowledged]]
    lost, doubled = sum(not stored[line] for line in told), sum(times > 1 for times in stored.values())
    say(f"{len(told)} lines acknowledged, {lost} lost, {doubled} doubled")
    sys.exit(bool(lost or doubled))


def name_recorders(place: Workplace, count: int) -> tuple[str, list[Recorder]]:
    """Make an event in which so many people record, several to a session; return each with the path of their form."""
    event_id = an_event_in(place).event.id
    take_in(place, event_id, *many_people(count))
    plan = open_plan(place, LOCAL, event_id)
    people, forms = [each.person_id for each in plan.attendances], forms_due(plan)
    shares = [people[number :: len(forms)] for number in range(len(forms))]
    for form, share in zip(forms, shares, strict=True):
        name_recorder(place, event_id, form.session, *share)
    secrets, port = make_recorder_links(place, LOCAL, event_id), free_port()
    return event_id, [
        Recorder(port=port, path=f"/record/{secrets[person]}/{form.id}", name=person)
        for form, share in zip(forms, shares, strict=True)
        for person in share
    ]


def record(file: Path, recorders: list[Recorder], seconds: float) -> None:
    """Let everybody write while the planner is killed and started again; return once all is acknowledged."""
    until = time.monotonic() + seconds
    with ThreadPoolExecutor(len(recorders)) as pool:
        writing = [pool.submit(each.write, until) for each in recorders]
        for number in range(KILLS + 1):
            with start_planner(file, recorders[0].port) as planner:
                if number == KILLS:
                    for each in writing:
                        each.result()
                    return
                threading.Event().wait(seconds / (KILLS + 1))
                os.kill(planner.process_id, signal.SIGKILL)


def _hidden(page: str) -> dict[str, str]:
    return {name: unescape(value) for name, value in HIDDEN.findall(page)}


if __name__ == "__main__":
    main()
