"""Whether a hundred people can answer at once: `python -m tests.bench.answers_at_once` prints it.

Everybody opens their own form and hands it in at some moment of the same ten seconds, while an organiser loads a page
of another event in Chromium again and again; alone first, to compare. It ends with exit code 1 where an answer is
missing, doubled or another than was acknowledged.
"""

import argparse
import random
import re
import sys
import tempfile
import threading
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from planner.operations.actor import LOCAL
from planner.operations.answer_links import make_answer_links
from planner.operations.samples import create_samples
from planner.operations.workplace import open_workplace
from planner.storage.consultations import load_consultation
from tests.bench.feed_speed import a_page, report, time_page
from tests.bench.measuring import say
from tests.browser.server import run_planner
from tests.operations.consulted import ask_people

HIDDEN = re.compile(r'<input type="hidden" name="([^"]*)" value="([^"]*)">')
QUESTION = re.compile(r'<textarea id="[^"]*" name="([^"]*)"')
OK, SEE_OTHER = 200, 303
ALONE = 8
"""How often the page is loaded while nobody answers."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=100)
    parser.add_argument("--seconds", type=float, default=10)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "planner.db"
        place = open_workplace(str(file))
        sample = create_samples(place, LOCAL)[0].event.id
        consultation, form = ask_people(place, asked.people)
        secrets = make_answer_links(place, LOCAL, consultation.event_id, form.id)
        for address in run_planner(file):
            sent = measure(address, f"{address}/overview?event={sample}", secrets, asked.seconds)
        found = load_consultation(place.store, consultation.event_id)
        of = {each.id: each.stakeholder_id for each in found.responses}
        stored = sorted((of[each.response_id], each.text) for each in found.answers)
        place.store.close()
    say(f"{len(stored)} stored of {len(sent)} acknowledged and {asked.people} sent")
    sys.exit(stored != sorted(sent) or len(sent) != asked.people)


def measure(address: str, page_url: str, secrets: Mapping[str, str], seconds: float) -> list[tuple[str, str]]:
    """Let everybody answer while a page is loaded; return what was acknowledged, by stakeholder."""
    chance, host = random.Random(1), urlsplit(address).netloc  # noqa: S311 nothing secret is drawn
    with a_page() as page:
        time_page(page, page_url)
        report("page alone", [time_page(page, page_url) for _ in range(ALONE)])
        with ThreadPoolExecutor(len(secrets)) as pool:
            gate = threading.Barrier(len(secrets) + 1)
            answering = {
                key: pool.submit(answer, host, secret, f"Answer of {key}", (gate, chance.uniform(0, seconds)))
                for key, secret in secrets.items()
            }
            gate.wait()
            until, meanwhile = time.monotonic() + seconds, []
            while time.monotonic() < until:
                meanwhile.append(time_page(page, page_url))
            times = {key: each.result() for key, each in answering.items()}
    report("page meanwhile", meanwhile)
    report("form opened", [opened for opened, _ in times.values()])
    report("form handed in", [taken for _, taken in times.values()])
    return [(key, f"Answer of {key}") for key in times]


def answer(host: str, secret: str, text: str, when: tuple[threading.Barrier, float]) -> tuple[float, float]:
    """Open a form after a while, hand it in, and return the milliseconds that each took."""
    gate, wait_seconds = when
    gate.wait()
    time.sleep(wait_seconds)
    began = time.perf_counter()
    page = ask(host, "GET", secret, "", OK)
    opened = time.perf_counter()
    fields = {name: unescape(value) for name, value in HIDDEN.findall(page)}
    fields[QUESTION.findall(page)[0]] = text
    ask(host, "POST", secret, urlencode(fields), SEE_OTHER)
    return 1000 * (opened - began), 1000 * (time.perf_counter() - opened)


def ask(host: str, method: str, secret: str, body: str, wanted: int) -> str:
    """Send one request, and return what was answered; raises RuntimeError where it is not what was wanted."""
    connection = HTTPConnection(host, timeout=60)
    headers = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
    connection.request(method, f"/answer/{secret}", body or None, headers)
    answered = connection.getresponse()
    content = answered.read().decode()
    if answered.status != wanted:
        raise RuntimeError(answered.status)
    return content


if __name__ == "__main__":
    main()
