"""Reads a checklist that is written as changes to another one: what it drops, draws together, changes and adds."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from fractions import Fraction

from planner.domain.checklist import ChecklistItem
from planner.domain.offset import OffsetError, parse_offset, with_anchor
from planner.library import mistakes
from planner.library.checklist_items import read_change, read_item
from planner.library.entry import Entry, keep_first
from planner.library.predecessors import keep_known_predecessors
from planner.library.shorter_checklists import parse_duration, scale_item


def read_changed_items(entry: Entry, base: tuple[ChecklistItem, ...]) -> tuple[ChecklistItem, ...]:
    """Return the tasks of `base` as the entry's `drop`, `scale`, `change` and `add` leave them."""
    share = _read_share(entry.block("scale"))
    names = [item.id for item in base]
    dropped = entry.names("drop", names)
    changes = {change.peek("id"): change for change in keep_first(entry.optional_entries("change"))}
    additions = {task.peek("id"): task for task in keep_first(entry.optional_entries("add"))}
    added, replaced = _read_additions(additions.values(), names)
    left = [item for item in base if item.id not in {*dropped, *replaced}]
    _note_unknown_changes(changes, [item.id for item in left])

    kept = [_change(scale_item(item, share), changes) for item in left]
    repointed = [_repoint(item, replaced) for item in kept]
    _note_dropped_predecessors(entry, repointed, dropped)
    items = _place(repointed, added)
    _note_lost_anchors(entry, items)
    return keep_known_predecessors(items, {**changes, **additions}, written=[*additions, *dropped])


def _read_share(block: Entry | None) -> Fraction:
    """Return what `scale` leaves of the time before the event."""
    if block is None:
        return Fraction(1)
    left, whole = _read_days(block, "to"), _read_days(block, "from")
    block.sound(None)
    return left / whole if left and whole else Fraction(1)


def _read_days(block: Entry, field: str) -> Fraction:
    text = block.text(field)
    try:
        days = parse_duration(text) if text else Fraction(0)
    except OffsetError:
        days = Fraction(0)
    if text and not days:
        block.note(field, mistakes.NO_DURATION, found=text)
    return days


def _read_additions(additions: Iterable[Entry], names: list[str]) -> tuple[list[ChecklistItem], dict[str, str]]:
    """Return the added tasks, and by what each replaced task is replaced."""
    added: list[ChecklistItem] = []
    replaced: dict[str, str] = {}
    for entry in additions:
        name = entry.name("replaces", names) if entry.has("replaces") else ""
        if entry.peek("id") in names:
            entry.refuse("id", mistakes.SAME_NAME, found=entry.peek("id"))
        if item := read_item(entry):
            added.append(item)
            replaced |= {name: item.id} if name else {}
    return added, replaced


def _note_unknown_changes(changes: Mapping[str, Entry], names: list[str]) -> None:
    for name, change in changes.items():
        if name not in names:
            change.note_name("id", name, names)


def _change(item: ChecklistItem, changes: Mapping[str, Entry]) -> ChecklistItem:
    return (read_change(changes[item.id], item) or item) if item.id in changes else item


def _repoint(item: ChecklistItem, replaced: Mapping[str, str]) -> ChecklistItem:
    """Put the added task wherever `item` names the one that it replaces."""
    return replace(
        item,
        benchmark=with_anchor(item.benchmark, replaced),
        completion=with_anchor(item.completion, replaced),
        after=tuple(replaced.get(name, name) for name in item.after),
    )


def _note_dropped_predecessors(entry: Entry, items: Iterable[ChecklistItem], dropped: tuple[str, ...]) -> None:
    for item in items:
        anchors = {parse_offset(item.benchmark).task, parse_offset(item.completion).task}
        for name in sorted(anchors.intersection(dropped)):
            entry.note("drop", mistakes.COUNTED_FROM_DROPPED, task=item.id, found=name)
        for name in item.after:
            if name in dropped:
                entry.note("drop", mistakes.WAITS_FOR_DROPPED, task=item.id, found=name)


def _note_lost_anchors(entry: Entry, items: list[ChecklistItem]) -> None:
    """Note every task that counts from one that stayed in the pool."""
    known = {item.id for item in items}
    for item in items if entry.has("take") else ():
        anchors = {parse_offset(item.benchmark).task, parse_offset(item.completion).task}
        for name in sorted(anchors - known - {""}):
            entry.note("take", mistakes.COUNTED_FROM_DROPPED, task=item.id, found=name)


def _place(items: list[ChecklistItem], added: Iterable[ChecklistItem]) -> list[ChecklistItem]:
    """Put each added task behind the last one of its area."""
    placed = list(items)
    for item in added:
        same_area = [index for index, other in enumerate(placed) if other.area == item.area]
        placed.insert(same_area[-1] + 1 if same_area else len(placed), item)
    return placed
