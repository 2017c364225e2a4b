"""How many people fit: opens pages of the running planner for many at once, signed in, and clicks in all of them.

`python -m tests.bench.load_pages --people 100 --pages events,people` prints how long a click takes, and what the
planner needs of processor and memory; with `--clicks 5000 --thinks 0 0.05` its memory after every thousand, too.
Nothing leaves this computer, nothing asserts it.
"""

import argparse
import asyncio
import os
import random
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from planner.domain.rights import Right
from planner.operations.actor import LOCAL
from planner.operations.samples import create_samples
from planner.operations.workplace import Workplace, open_workplace
from tests.bench.measuring import percentile, say
from tests.bench.page_visitor import Visitor, visit
from tests.browser.server import Planner, start_planner
from tests.operations.team import somebody

MOST_PEOPLE = 300
LIGHT = "events,overview,people,settings"
COME_A_SECOND = 20
EVERY = 1000
"""Clicks after which memory is looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What is done: who comes to which pages, for how many seconds or clicks, and how long they think between two."""

    people: int
    pages: Sequence[str]
    seconds: float
    clicks: int
    thinks: tuple[float, float]


@dataclass(slots=True, kw_only=True)
class Figures:
    """What was measured: seconds until pages first stood and of every click, and what pages complained of."""

    planner: Planner
    opened: list[float] = field(default_factory=list)
    clicks: list[float] = field(default_factory=list)
    looks: int = 0
    received: int = 0
    troubles: list[str] = field(default_factory=list)

    def count(self, seconds: float) -> None:
        """Count a click, and print the memory after every thousand."""
        self.clicks.append(seconds)
        if len(self.clicks) % EVERY == 0:
            say(f"  {len(self.clicks)} clicks: {used(self.planner.process_id)[0]:.0f} MB")

    def add(self, visitor: Visitor) -> None:
        """Add what somebody saw who leaves."""
        self.looks += visitor.looks
        self.received += visitor.received
        self.troubles += visitor.troubles


def fill(place: Workplace, people: int) -> str:
    """Make the sample events and so many people of the team, all signed in, and return the conference's id."""
    event_id = create_samples(place, LOCAL)[0].event.id
    for number in range(people):
        somebody(place, name(number), event_id, Right.ORGANISER if number else Right.OWNER)
    return event_id


def name(number: int) -> str:
    """Return the name of one of the team, which is the secret of their sign-in too."""
    return f"office-{number}"


async def warm_up(planner: Planner, event_id: str, load: Load) -> None:
    """Open every page once, so that nobody who is measured waits for imports."""
    for page in dict.fromkeys(load.pages):
        async with visit(planner.address, name(0), page, event_id) as visitor:
            await visitor.run()


async def come(event_id: str, number: int, load: Load, figures: Figures) -> None:
    """Open a page, a moment after whoever came before; think and click, and so on, until it is over."""
    chance, loop = random.Random(number), asyncio.get_running_loop()  # noqa: S311 nothing secret is drawn
    await asyncio.sleep(number / COME_A_SECOND)
    page, until = load.pages[number % len(load.pages)], loop.time() + load.seconds
    async with visit(figures.planner.address, name(number), page, event_id) as visitor:
        figures.opened.append(await visitor.run())
        while loop.time() < until and len(figures.clicks) < load.clicks:
            await asyncio.sleep(chance.uniform(*load.thinks))
            figures.count(await visitor.run())
        figures.add(visitor)


async def everybody_comes(event_id: str, load: Load, figures: Figures) -> None:
    """Let everybody come, each at their own time."""
    await asyncio.gather(*(come(event_id, number, load, figures) for number in range(load.people)))


def used(process_id: int) -> tuple[float, float]:
    """Return the megabytes of memory and the seconds of the processor that a process has taken."""
    command = ["ps", "-o", "rss=,cputimes=", "-p", str(process_id)]
    memory, seconds = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return int(memory) / 1024, float(seconds)


def report(load: Load, figures: Figures, processor: float) -> None:
    """Print what was measured."""
    runs, memory = len(figures.clicks) + len(figures.opened), used(figures.planner.process_id)[0]
    first, click = (", ".join(f"{1000 * percentile(of, at):.0f}" for at in (50, 95)) for of in _times(figures))
    say(f"{load.people} people on {', '.join(load.pages)}: {len(figures.clicks)} clicks, median and p95 {click} ms")
    say(f"  to open a page {first} ms; {1000 * processor / runs:.0f} ms of the processor and {memory:.0f} MB")
    say(f"  {figures.received / runs / 1000:.0f} kB a run, {figures.looks} looks of pages by themselves")
    say(f"  {len(figures.troubles)} troubles {sorted(set(figures.troubles))[:3]}")
    say(f"  load average of the computer {', '.join(f'{each:.1f}' for each in os.getloadavg())}")


def _times(figures: Figures) -> tuple[list[float], list[float]]:
    return figures.opened, figures.clicks


@contextmanager
def a_filled_planner(people: int) -> Iterator[tuple[Planner, str]]:
    """Start a planner over a database with the sample events and a team."""
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "planner.db"
        place = open_workplace(str(database))
        event_id = fill(place, people)
        place.store.close()
        with start_planner(database) as planner:
            yield planner, event_id


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=100, choices=range(1, MOST_PEOPLE + 1), metavar="NUMBER")
    parser.add_argument("--pages", default=LIGHT)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--clicks", type=int, default=1_000_000)
    parser.add_argument("--thinks", type=float, nargs=2, default=(2, 5), metavar="SECONDS")
    asked = vars(parser.parse_args())
    load = Load(**asked | {"pages": asked["pages"].split(",")})
    with a_filled_planner(load.people) as (planner, event_id):
        figures = Figures(planner=planner)
        asyncio.run(warm_up(planner, event_id, load))
        before = used(planner.process_id)[1]
        asyncio.run(everybody_comes(event_id, load, figures))
        report(load, figures, used(planner.process_id)[1] - before)


if __name__ == "__main__":
    main()
