"""Checks what the tasks of a checklist wait for or are counted from: it must be there, and never stand in a circle."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from graphlib import CycleError, TopologicalSorter

from planner.domain.checklist import ChecklistItem
from planner.domain.offset import parse_offset
from planner.domain.ordering import find_circles
from planner.library import mistakes
from planner.library.entry import Entry


def keep_known_predecessors(
    items: Iterable[ChecklistItem], places: Mapping[str, Entry], *, written: Collection[str]
) -> tuple[ChecklistItem, ...]:
    """Return the tasks without predecessors that are not there, and without circles; what was taken out is noted.

    `places` are the entries the tasks stand in. A task that is `written`, but with a mistake, is missed without a word.
    """
    found = list(items)
    known = {item.id: item for item in found}
    for item in found:
        for field, name in _named_by(item):
            if name not in known and name not in written and item.id in places:
                places[item.id].note_name(field, name, list(known))
    kept = [replace(item, after=tuple(name for name in item.after if name in known)) for item in found]
    kept = _without_circles(kept, places)
    _note_counted_circles(kept, places)
    return tuple(kept)


def _named_by(item: ChecklistItem) -> Iterator[tuple[str, str]]:
    """Yield what a task waits for or is counted from, each with the field that says so."""
    for name in item.after:
        yield "after", name
    for field, text in (("benchmark", item.benchmark), ("completion", item.completion)):
        if task := parse_offset(text).task:
            yield field, task


def _note_counted_circles(items: Iterable[ChecklistItem], places: Mapping[str, Entry]) -> None:
    """Note circles through offsets: the tasks stay, without dates, until somebody counts one of them otherwise."""
    names = {item.id: [name for _, name in _named_by(item)] for item in items}
    for circle in find_circles({key: [name for name in named if name in names] for key, named in names.items()}):
        for place in [places[name] for name in circle if name in places][:1]:
            place.note("completion", mistakes.COUNTED_IN_A_CIRCLE, circle=", ".join(circle))


def _without_circles(items: list[ChecklistItem], places: Mapping[str, Entry]) -> list[ChecklistItem]:
    """Let the tasks of a circle wait for those that stand before them alone; one circle of each knot is noted."""
    order = {item.id: number for number, item in enumerate(items)}
    circles = find_circles({item.id: item.after for item in items})
    for circle in circles:
        _note_circle([items[order[name]] for name in circle], places)
    knots = {name: number for number, circle in enumerate(circles) for name in circle}

    def stays(name: str, item: ChecklistItem) -> bool:
        return item.id not in knots or knots.get(name) != knots[item.id] or order[name] < order[item.id]

    return [replace(item, after=tuple(name for name in item.after if stays(name, item))) for item in items]


def _note_circle(items: Iterable[ChecklistItem], places: Mapping[str, Entry]) -> None:
    circle = _find_circle(items)
    for place in [places[name] for name in circle if name in places][:1]:
        place.note("after", mistakes.WAIT_IN_A_CIRCLE, circle=" → ".join(circle))


def _find_circle(items: Iterable[ChecklistItem]) -> tuple[str, ...]:
    try:
        TopologicalSorter({item.id: item.after for item in items}).prepare()
    except CycleError as error:
        return tuple(error.args[1])
    return ()
