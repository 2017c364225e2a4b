"""Checks what the tasks of a checklist wait for: every task must be there, and none may wait for itself in a circle."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from graphlib import CycleError, TopologicalSorter

from planner.domain.checklist import ChecklistItem
from planner.library import mistakes
from planner.library.entry import Entry


def keep_known_predecessors(
    items: Iterable[ChecklistItem], places: Mapping[str, Entry], *, written: Collection[str]
) -> tuple[ChecklistItem, ...]:
    """Return the tasks without predecessors that are not there, and without circles; what was taken out is noted.

    `places` are the entries the tasks stand in. A task that is `written`, but with a mistake, is missed without a word.
    """
    found = list(items)
    known = [item.id for item in found]
    for item in found:
        for name in item.after:
            if name not in known and name not in written and item.id in places:
                places[item.id].note_name("after", name, known)
    kept = [replace(item, after=tuple(name for name in item.after if name in known)) for item in found]
    return _without_circles(kept, places)


def _without_circles(items: list[ChecklistItem], places: Mapping[str, Entry]) -> tuple[ChecklistItem, ...]:
    by_id = {item.id: item for item in items}
    while circle := _find_circle(by_id.values()):
        earlier, later = circle[0], circle[1]
        for place in [places[name] for name in circle if name in places][:1]:
            place.note("after", mistakes.WAIT_IN_A_CIRCLE, circle=" → ".join(circle))
        by_id[later] = replace(by_id[later], after=tuple(name for name in by_id[later].after if name != earlier))
    return tuple(by_id.values())


def _find_circle(items: Iterable[ChecklistItem]) -> tuple[str, ...]:
    try:
        TopologicalSorter({item.id: item.after for item in items}).prepare()
    except CycleError as error:
        return tuple(error.args[1])
    return ()
