"""Reads sectors.yaml: the sectors of organisations in two levels (PAR-02), each with the ways people write it."""

from collections.abc import Iterable, Mapping

from planner.domain.origin import Origin
from planner.domain.people import Sector
from planner.domain.spelling import fold
from planner.library import mistakes
from planner.library.entry import Entry, keep_first


def read_sectors(files: Iterable[Entry]) -> dict[str, Sector]:
    """Read every file of sectors; a sector of a later file takes the place of an earlier one with the same id."""
    entries = [entry for file in files for entry in _open_sectors(file)]
    parents = {entry.peek("id"): entry.peek("parent") for entry in entries}
    sectors: dict[str, Sector] = {}
    for entry in entries:
        sector = _read_sector(entry, parents)
        if sector:
            sectors[sector.id] = sector
            _note_shared_spellings(entry, sector, sectors.values())
    return sectors


def _open_sectors(file: Entry) -> list[Entry]:
    file.kind("origin", Origin)
    file.optional_text("source")
    entries = keep_first(file.entries("sectors"))
    file.sound(None)
    return entries


def _read_sector(entry: Entry, parents: Mapping[str, str]) -> Sector | None:
    parent = entry.name("parent", parents) if entry.has("parent") else ""
    if parents.get(parent):
        entry.refuse("parent", mistakes.TOO_MANY_LEVELS, found=parent)
    return entry.sound(
        Sector(id=entry.id(), title=entry.text("title"), parent=parent, variants=entry.texts("variants"))
    )


def _note_shared_spellings(entry: Entry, sector: Sector, others: Iterable[Sector]) -> None:
    """Note spellings that stand for another sector too: nobody could tell which of them was meant."""
    meant = {fold(text): other.title for other in others if other.id != sector.id for text in _spellings(other)}
    for text in _spellings(sector):
        if first := meant.get(fold(text)):
            entry.note("variants", mistakes.AMBIGUOUS_SPELLING, found=text, first=first, second=sector.title)


def _spellings(sector: Sector) -> tuple[str, ...]:
    return (sector.title, *sector.variants)
