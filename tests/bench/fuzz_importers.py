"""Sends spoilt files and texts through every importer and form: each ends as a result or as a sentence with its cure.

Run it with `python -m tests.bench.fuzz_importers --times 2000`; what breaks off or is stored by halves is printed with
the number that makes it again, and the exit code is 1.
"""

import argparse
import random
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from planner.domain.plan import Plan
from planner.errors import PlannerError
from planner.intake.rotation_files import read_rotation_task
from planner.library.method_text import read_method_text
from planner.library.yaml_file import parse_yaml
from planner.operations.actor import LOCAL
from planner.operations.archive import dump_event, load_event
from planner.operations.branding import set_base, set_logo
from planner.operations.checklist_import import compare_checklist
from planner.operations.events import describe_event
from planner.operations.papers import PaperName
from planner.operations.people import import_people, preview_people
from planner.operations.printing import make_document
from planner.operations.records import ShownRecord, edit
from planner.operations.workplace import Workplace
from planner.web import guarded
from planner.web.turnstile import Turnstile
from tests.bench.fuzz_asked import asked_targets
from tests.bench.fuzz_target import Target
from tests.bench.measuring import say
from tests.bench.mutations import spoil
from tests.intake.builders import HEADINGS, PEOPLE, a_csv, a_workbook
from tests.letterheads import a_letterhead, a_picture
from tests.operations.builders import an_event_in, rows_stored
from tests.web.visitors import open_shared

ROOT = Path(__file__).parents[2]
ROTATION = b"""{"people": [{"id": "a", "region": "Lezhe"}, {"id": "b", "region": "Kukes"}], "rounds": 2,
"tables": [{"capacity": 2}, {"capacity": 2}], "balance": {"region": 3}, "keep_apart": [["a", "b"]]}"""
REFUSED = "refused"
TEXTS = (b"Find a hall", "Gjej një sallë".encode(), "مؤتمر 1".encode(), b"")
CSV, XLSX = a_csv([HEADINGS, *PEOPLE]), a_workbook([HEADINGS, *PEOPLE])


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of many inputs: how many were taken, how many refused, what broke, and the longest seconds."""

    taken: int = 0
    refused: int = 0
    broken: tuple[str, ...] = ()
    longest: float = 0.0


def targets(place: Workplace, plan: Plan) -> Mapping[str, Target]:
    """Return every importer, and forms of records and of the event, at work on one event."""
    event_id = plan.event.id
    workbook = make_document(place, LOCAL, event_id, PaperName.CHECKLIST).content
    methods = tuple(path.read_bytes() for path in sorted((ROOT / "facilitation_guides/methods").glob("w*.yaml")))

    def people(content: bytes) -> None:
        import_people(place, LOCAL, event_id, preview_people(place, LOCAL, event_id, content, "list"))

    def checklist(content: bytes) -> None:
        compare_checklist(place, LOCAL, event_id, content)

    def method(content: bytes) -> None:
        text = content.decode("utf-8", "replace")
        parse_yaml(text, "method")
        read_method_text(text, "method")

    return {
        "people, XLSX": Target(seeds=(XLSX,), take=people),
        "people, CSV": Target(seeds=(CSV,), take=people),
        "checklist": Target(seeds=(workbook,), take=checklist),
        "technique": Target(seeds=methods, take=method),
        "event": Target(seeds=(dump_event(place, LOCAL, event_id),), take=lambda sent: load_event(place, LOCAL, sent)),
        "rotation": Target(seeds=(ROTATION,), take=lambda content: read_rotation_task(content, "file")),
        "logo": Target(
            seeds=(a_picture(), a_picture(kind="JPEG")), take=lambda content: set_logo(place, LOCAL, event_id, content)
        ),
        "letterhead": Target(seeds=(a_letterhead(),), take=lambda content: set_base(place, LOCAL, event_id, content)),
        **forms(place, event_id, plan),
        **asked_targets(place),
    }


def forms(place: Workplace, event_id: str, plan: Plan) -> Mapping[str, Target]:
    """Return forms that take any text: of a task, a session, and the event."""
    fields = {"tasks": ("title", "note"), "sessions": ("title", "output")}
    versions = {kind: getattr(plan, kind)[0].version for kind in fields}

    def form(kind: str, field: str) -> Callable[[bytes], None]:
        def take(content: bytes) -> None:
            record = getattr(plan, kind)[0]
            shown = ShownRecord(event_id=event_id, kind=kind, record_id=str(record.id), version=versions[kind])
            after = edit(place, LOCAL, shown, {field: _text(content)})
            versions[kind] = next(each.version for each in getattr(after, kind) if each.id == record.id)

        return take

    def event(content: bytes) -> None:
        describe_event(place, LOCAL, event_id, {"title": _text(content), "place": _text(content)})

    found = {f"{kind}.{field}": form(kind, field) for kind, several in fields.items() for field in several}
    return {name: Target(seeds=TEXTS, take=take) for name, take in {**found, "event.title": event}.items()}


def _text(content: bytes) -> str:
    """Return any text that a browser or a program can send, halves of letters too."""
    return content.decode("utf-8", "surrogateescape")


def fuzz(place: Workplace, target: Target, numbers: Iterable[int]) -> Outcome:
    """Send one spoilt input for each number; what is refused must leave every table with the rows that it had."""
    outcome = Outcome()
    for number in numbers:
        before, begun = rows_stored(place.store), time.perf_counter()
        trouble = send(target, number)
        seconds = time.perf_counter() - begun
        if trouble == REFUSED and rows_stored(place.store) != before:
            trouble = "stored by halves"
        outcome = replace(
            outcome,
            taken=outcome.taken + (trouble == ""),
            refused=outcome.refused + (trouble == REFUSED),
            broken=(*outcome.broken, f"{number}: {trouble}") if trouble not in {"", REFUSED} else outcome.broken,
            longest=max(outcome.longest, seconds),
        )
    return outcome


def send(target: Target, number: int) -> str:
    """Send the input of one number; return nothing where it was taken, REFUSED, or what broke off and where."""
    chance = random.Random(number)  # noqa: S311  (to make the same input again, not to keep a secret)
    content = spoil(chance.choice(target.seeds), target.seeds, chance)
    try:
        target.take(content)
    except PlannerError as refusal:
        return REFUSED if str(refusal).strip() else "refused without a word"
    except Exception as broken:  # noqa: BLE001  (whatever it is: that is what is looked for)
        frames = traceback.extract_tb(broken.__traceback__)
        return f"{type(broken).__name__} at {frames[-1].filename}:{frames[-1].lineno}"
    return ""


@contextmanager
def a_planned_event(folder: str) -> Iterator[tuple[Workplace, Plan]]:
    """Open the planner that every form works with in an empty folder, with one event; nobody waits for asking often."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", folder)
        for name in ("BY_LINK", "BY_ADDRESS", "WRONG"):
            patch.setattr(guarded, name, Turnstile(most=sys.maxsize, seconds=60))
        with open_shared(str(Path(folder, "planner.db")), patch) as place:
            yield place, an_event_in(place)


def main() -> int:
    """Measure every target, or those whose names begin so."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=2000)
    parser.add_argument("--first", type=int, default=0, help="the number of the first input")
    parser.add_argument("--only", default="", help="how the names of the targets begin")
    asked = parser.parse_args()
    broken = 0
    with tempfile.TemporaryDirectory() as folder, a_planned_event(folder) as (place, plan):
        for name, target in targets(place, plan).items():
            if name.startswith(asked.only):
                found = fuzz(place, target, range(asked.first, asked.first + asked.times))
                say(f"{name}: {found.taken} taken, {found.refused} refused, longest {found.longest:.2f} s")
                for each in found.broken:
                    say(f"  {each}")
                broken += len(found.broken)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
