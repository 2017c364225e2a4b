"""How long the papers of the sample conference take: `python -m tests.bench.pack_speed` prints it, nothing asserts it.

First whole processes, in seconds of the clock and of the processor; then each paper in process, in seconds of the
processor, beside an event of ten times the content; then the floors, measured in the same run: rows of the checklist
and of the calendar written by the bare libraries; last the guide of twice the conference, some sixty pages, against its
own rows written as bare XML. Goals: `pack` in 4 s, all papers in 1.5 s, ten times the content in 12 times as long, the
guide in 3 times its rows.
"""

import io
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from xml.sax.saxutils import escape

from planner.domain.plan import Plan
from planner.domain.rotation.plan import RotationPlan
from planner.operations.actor import LOCAL
from planner.operations.papers import PaperName
from planner.operations.printing import Press
from planner.operations.readiness import ready_papers
from planner.operations.samples import create_samples
from planner.operations.workplace import Workplace, open_workplace
from planner.storage.saving import save_plan

RUNS = 3
TURNS = 15
TIMES = 10
CONTENT = ("tasks", "questions", "sessions", "activities", "materials", "attendances", "persons", "organisations")


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        database = str(Path(folder) / "planner.db")
        place = open_workplace(database)
        plan, _ = create_samples(place, LOCAL)
        pack = ["pack", plan.event.id, "--out", folder, "--database", database]
        for title, words in {
            "an empty Python": ["-c", ""],
            "import of the program": ["-c", "import planner.cli.program"],
            "import of the papers": ["-c", "import planner.operations.printing"],
            "events": ["-m", "planner", "events", "--database", database],
            "pack": ["-m", "planner", *pack],
        }.items():
            work = partial(run, [sys.executable, *words])
            say(f"{title:<24}{best(work, time.perf_counter):6.2f} s, of the processor {best(work, children):5.2f} s")
        small = time_papers(place, plan)
        large = time_papers(
            place,
            save_plan(
                place.store,
                actor="bench",
                what="multiply",
                before=None,
                after=multiply(plan, TIMES),
                at=datetime.now(UTC),
            ),
        )
        for name, seconds in small.items():
            say(f"{name:<14}{1000 * seconds:6.0f} ms   x {large[name] / seconds:4.1f} with {TIMES} times the content")
        total, large_total = sum(small.values()), sum(large[name] for name in small)
        say(f"{'together':<14}{1000 * total:6.0f} ms   x {large_total / total:4.1f}")
        for name, floor in floors(plan).items():
            say(f"{name:<14}{small[name] / floor:6.1f} times the bare library ({1000 * floor:.0f} ms)")
        double = Press(place, multiply(plan, 2))
        rows = rows_of(double.make(PaperName.GUIDE).content)
        guide, floor = in_turns(lambda: double.make(PaperName.GUIDE), lambda: bare_document(rows))
        say(f"{'guide of twice':<14}{guide / floor:6.1f} times its {len(rows)} rows and lines ({1000 * floor:.0f} ms)")


def time_papers(place: Workplace, plan: Plan) -> dict[PaperName, float]:
    """Return the seconds that each paper takes."""
    press = Press(place, plan)
    return {name: best(lambda name=name: press.make(name)) for name in ready_papers(plan)}  # type: ignore[misc]


def multiply(plan: Plan, times: int) -> Plan:
    """Return a plan of its own with so many times the content."""
    event = replace(plan.event, id=f"{plan.event.id}-large", title="So many times as much")
    many = {
        name: tuple(copy(each, number) for number in range(times) for each in getattr(plan, name)) for name in CONTENT
    }
    return replace(plan, event=event, calendar_entries=(), rotation=more_tables(plan.rotation, times), **many)  # type: ignore[arg-type]


def more_tables(rotation: RotationPlan | None, times: int) -> RotationPlan | None:
    """Return so many cafés side by side as one."""
    if rotation is None:
        return None
    seats = tuple(
        replace(seat, person_id=f"{seat.person_id}-{number}", table_number=seat.table_number + number * rotation.tables)
        for number in range(times)
        for seat in rotation.seats
    )
    return replace(rotation, tables=rotation.tables * times, seats=seats)


def copy(record: object, number: int) -> object:
    """Return a record under an id of its own, and what it refers to likewise."""
    named = {"id", "session_id", "person_id", "organisation_id"}.intersection(record.__slots__)  # type: ignore[attr-defined]
    ids = {name: f"{value}-{number}" for name in named if (value := getattr(record, name))}
    return replace(record, **ids)  # type: ignore[type-var]  # every record is a dataclass


def floors(plan: Plan) -> dict[PaperName, float]:
    """Return the seconds in which the bare libraries write as many rows."""
    return {
        PaperName.CHECKLIST: best(lambda: bare_workbook(len(plan.tasks))),
        PaperName.PREPARATION: best(lambda: bare_calendar(2 * len(plan.tasks))),
    }


def bare_workbook(rows: int) -> None:
    """Write a sheet of twelve columns."""
    import xlsxwriter  # type: ignore[import-untyped]  # it carries no types

    book = xlsxwriter.Workbook(io.BytesIO(), {"in_memory": True})
    sheet = book.add_worksheet()
    for row in range(rows):
        for column in range(12):
            sheet.write_string(row, column, "What is to be done, by whom and by when")
    book.close()


def rows_of(guide: bytes) -> list[list[str]]:
    """Return the texts of each row, and of each line outside of tables, as the guide has them."""
    from docx import Document
    from docx.oxml.ns import qn

    document = Document(io.BytesIO(guide))
    blocks = [row for block in document.element.body for row in block.findall(qn("w:tr")) or [block]]
    return [[text.text or "" for text in block.iter(qn("w:t"))] for block in blocks]


def bare_document(rows: list[list[str]]) -> None:
    """Write as many rows of two columns as strings of XML, with the same texts in paragraphs of their own, and save."""
    from docx import Document
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    document = Document()
    table = document.add_table(rows=0, cols=2)._tbl  # noqa: SLF001  # the floor writes past the library
    for first, *rest in filter(None, rows):
        said = "".join(f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>" for text in rest)
        start = f"<w:tc><w:p><w:r><w:t>{escape(first)}</w:t></w:r></w:p></w:tc>"
        table.append(parse_xml(f"<w:tr {nsdecls('w')}>{start}<w:tc>{said or '<w:p/>'}</w:tc></w:tr>"))
    document.save(io.BytesIO())


def bare_calendar(entries: int) -> None:
    """Write all-day entries."""
    from icalendar import Calendar, Event

    calendar, at = Calendar(), datetime(2027, 3, 16, tzinfo=UTC)
    for number in range(entries):
        day = (at + timedelta(days=number)).date()
        calendar.add_component(Event.new(uid=str(number), stamp=at, summary="Finish: a task", start=day))
    calendar.to_ical()


def best(work: Callable[[], object], clock: Callable[[], float] = time.process_time, runs: int = RUNS) -> float:
    """Return the fewest seconds of a few runs."""
    times = []
    for _ in range(runs):
        begun = clock()
        work()
        times.append(clock() - begun)
    return min(times)


def in_turns(work: Callable[[], object], floor: Callable[[], object]) -> tuple[float, float]:
    """Return the median seconds of a work and of its floor, which take turns so that a busy computer slows both."""
    times = [(best(work, runs=1), best(floor, runs=1)) for _ in range(TURNS)]
    works, floors = zip(*times, strict=True)
    return statistics.median(works), statistics.median(floors)


def children() -> float:
    """Return the seconds of the processor that processes which we started have used (0 on Windows)."""
    used = os.times()
    return used.children_user + used.children_system


def run(command: list[str]) -> None:
    """Run a command to its end."""
    subprocess.run(command, check=True, capture_output=True)


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
