"""Reads methods, one file each: the timed steps of a way to run a session, and what it needs."""

from planner.domain.agenda import Method, MethodMaterial, MethodStep, Per, Purpose, SessionKind
from planner.domain.origin import Origin
from planner.library import mistakes
from planner.library.entry import Entry

MOST_MINUTES = 1440
MOST_PEOPLE = 10_000
MOST_ROUNDS = 20
MOST_OF_A_MATERIAL = 1000


def read_method(entry: Entry) -> Method | None:
    """Read one file of `facilitation_guides/methods/`; None where it cannot be used."""
    steps = entry.entries("steps")
    refuse_same_titles(steps)
    rounds = entry.optional_number("rounds", 1, MOST_ROUNDS) or 1
    return entry.sound(
        Method(
            id=entry.id(),
            title=entry.text("title"),
            aim=entry.text("aim"),
            purposes=entry.all_kinds("purposes", Purpose),
            kind=entry.kind("kind", SessionKind),
            origin=entry.kind("origin", Origin),
            source=entry.optional_text("source"),
            least_people=entry.optional_number("least_people", 1, MOST_PEOPLE) or 1,
            most_people=entry.optional_number("most_people", 1, MOST_PEOPLE),
            group_size=entry.optional_number("group_size", 0, MOST_PEOPLE) or 0,
            rounds=rounds,
            least_rounds=entry.optional_number("least_rounds", 1, rounds) or 1,
            caution=entry.optional_text("caution"),
            steps=entry.all_of(steps, _read_step),
            materials=entry.all_of(entry.optional_entries("materials"), _read_material),
        )
    )


def refuse_same_titles(steps: tuple[Entry, ...]) -> None:
    """Note steps of one method with the same title: a timetable could not tell which of them it sets."""
    titles: set[str] = set()
    for step in steps:
        title = step.peek("title")
        if title in titles:
            step.refuse("title", mistakes.SAME_NAME, found=title)
        titles.add(title)


def _read_step(entry: Entry) -> MethodStep | None:
    return entry.sound(
        MethodStep(
            title=entry.text("title"),
            instruction=entry.text("instruction"),
            minutes=entry.number("minutes", 1, MOST_MINUTES),
            per=entry.optional_kind("per", Per) or Per.ONCE,
            stretches=entry.flag("stretches"),
            **{name: entry.optional_text(name) for name in ("say", "watch", "cut", "if_quiet", "recorder")},
        )
    )


def _read_material(entry: Entry) -> MethodMaterial | None:
    quantity = entry.optional_number("quantity", 0, MOST_OF_A_MATERIAL)
    return entry.sound(
        MethodMaterial(
            name=entry.text("name"),
            quantity=1 if quantity is None else quantity,
            per=entry.optional_kind("per", Per) or Per.ONCE,
        )
    )
