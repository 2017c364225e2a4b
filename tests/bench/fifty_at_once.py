"""Fifty people edit the same twenty tasks at once, through two processes; the history then accounts for all of it.

`python -m tests.bench.fifty_at_once --seconds 120 [--database postgresql+psycopg://…]` prints the figures and ends with
exit code 1 where a change that was acknowledged is not in the history, or one that was refused is.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Literal

from planner.domain.checklist import Task
from planner.errors import PlannerError
from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.records import ShownRecord, edit
from planner.operations.samples import create_samples
from planner.operations.workplace import Workplace, open_workplace
from planner.storage.conflict import ChangedElsewhereError
from planner.storage.history import load_changes
from planner.storage.plans import load_plan
from tests.bench.measuring import percentile, say

MODULE = "tests.bench.fifty_at_once"
RECORDS, PROCESSES, MOST_SAVES = 20, 2, 1_000_000
LONGEST_LOOK = 0.5
"""Seconds that somebody looks at a page before saving: time enough for others to be faster."""

Answer = Literal["saved", "compared", "refused", "untold"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One save: the text that somebody gave to a task, what they were told, and how many seconds that took."""

    record_id: str
    text: str
    answer: Answer
    seconds: float


def work(place: Workplace, event_id: str, client: int, until: float) -> list[Attempt]:
    """Open the plan, look at a task, save it, and so on until then; `until` is a monotonic clock's."""
    chance = random.Random(client)  # noqa: S311 nothing secret is drawn
    made: list[Attempt] = []
    while time.monotonic() < until:
        task = chance.choice(open_plan(place, LOCAL, event_id).tasks[:RECORDS])
        time.sleep(chance.uniform(0, LONGEST_LOOK))
        shown = ShownRecord(event_id=event_id, kind="tasks", record_id=task.id, version=task.version)
        made.append(save(place, shown, f"client {client}, save {len(made)}"))
    return made


def save(place: Workplace, shown: ShownRecord, text: str) -> Attempt:
    """Save one text, and note what the author was told."""
    began = time.perf_counter()
    answer: Answer = "saved"
    try:
        edit(place, replace(LOCAL, name=text.partition(",")[0]), shown, {"note": text})
    except ChangedElsewhereError as told:
        answer = "compared" if (told.mine.note, told.theirs.version > shown.version) == (text, True) else "untold"
    except PlannerError:
        answer = "refused"
    return Attempt(record_id=shown.record_id, text=text, answer=answer, seconds=time.perf_counter() - began)


def work_in_process(database: str, event_id: str, clients: Iterable[int], seconds: float) -> list[Attempt]:
    """Let these clients work in one process, each in a thread as Streamlit does it."""
    place, numbers = open_workplace(database), list(clients)
    until = time.monotonic() + seconds
    with ThreadPoolExecutor(len(numbers)) as pool:
        made = pool.map(lambda client: work(place, event_id, client, until), numbers)
        attempts = [attempt for each in made for attempt in each]
    place.store.close()
    return attempts


def run(database: str, event_id: str, clients: int, seconds: float) -> list[Attempt]:
    """Let all clients work, parted among the processes."""
    asked = [sys.executable, "-m", MODULE, "--database", database, "--event", event_id, "--seconds", str(seconds)]
    workers = [
        subprocess.Popen([*asked, "--clients", str(clients), "--part", str(part)], stdout=subprocess.PIPE, text=True)
        for part in range(PROCESSES)
    ]
    told = [worker.communicate()[0] for worker in workers]
    return [Attempt(**each) for lines in told for each in json.loads(lines)]


def unaccounted(place: Workplace, event_id: str, attempts: Iterable[Attempt]) -> set[tuple[str, str]]:
    """Return which saves the history and their authors do not agree on; of the last ones, the plan has to agree too."""
    told = [(each.record_id, each.text) for each in attempts if each.answer == "saved"]
    batches = load_changes(place.store, event_id, limit=MOST_SAVES)
    ours = [batch for batch in reversed(batches) if batch.actor.startswith("client")]
    kept = [
        (each.after.id, each.after.note) for batch in ours for each in batch.changes if isinstance(each.after, Task)
    ]
    stands = {(task.id, task.note) for task in load_plan(place.store, event_id).tasks if task.note.startswith("client")}
    twice = {each for each, times in Counter(kept).items() if times > 1}
    return (set(told) ^ set(kept)) | (stands ^ set(dict(kept).items())) | twice


def measure(database: str, clients: int, seconds: float) -> bool:
    """Run it all, print the figures and return whether every save is accounted for."""
    place = open_workplace(database)
    event_id = create_samples(place, LOCAL)[0].event.id
    attempts = run(database, event_id, clients, seconds)
    lost = unaccounted(place, event_id, attempts)
    place.store.close()
    counts = {
        name: sum(each.answer == name for each in attempts) for name in ("saved", "compared", "refused", "untold")
    }
    taken = [each.seconds for each in attempts if each.answer == "saved"]
    times = f"a save takes {1000 * percentile(taken, 50):.0f} ms, p95 {1000 * percentile(taken, 95):.0f} ms"
    say(f"{counts}; {times}; not accounted for: {len(lost)}")
    return not lost and not counts["untold"]


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", help="an empty database; a new SQLite file where none is named")
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--event", help="work on this event, in the process --part")
    parser.add_argument("--part", type=int, default=0)
    asked = parser.parse_args()
    if asked.event:
        mine = range(asked.part, asked.clients, PROCESSES)
        made = work_in_process(asked.database, asked.event, mine, asked.seconds)
        json.dump([asdict(each) for each in made], sys.stdout)
        return
    with tempfile.TemporaryDirectory() as folder:
        database = asked.database or str(Path(folder) / "planner.db")
        sys.exit(not measure(database, asked.clients, asked.seconds))


if __name__ == "__main__":
    main()
