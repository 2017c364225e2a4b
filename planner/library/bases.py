"""Files that are written as changes to another one: each is read after the one it is based on."""

from collections.abc import Iterable

from planner.library import mistakes
from planner.library.entry import Entry


def in_order_of_bases(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries so that each follows what it is based on, and an organiser's own the shipped one it replaces.

    A file may be based on the shipped file that bears its own id. Where files are based on one another in a circle, the
    last of them is noted and left out.
    """
    waiting = list(entries)
    ordered: list[Entry] = []
    while waiting:
        ready = next((entry for entry in waiting if _is_ready(entry, waiting)), None)
        if ready is None:
            ready = waiting[-1]
            ready.refuse("based_on", mistakes.BASES_IN_A_CIRCLE, found=ready.peek("based_on"))
        else:
            ordered.append(ready)
        waiting.remove(ready)
    return ordered


def _is_ready(entry: Entry, waiting: list[Entry]) -> bool:
    others = {other.peek("id") for other in waiting if other is not entry}
    earlier = {other.peek("id") for other in waiting[: waiting.index(entry)]}
    return entry.peek("based_on") not in others and entry.peek("id") not in earlier
