"""Joins rows of one list that mean the same person: the first row stands, later ones fill what it leaves empty."""

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any

from planner.domain.identity import Identity, Register, fold_plain, identity_of, names_agree
from planner.errors import sentence
from planner.intake.entry import ParticipantEntry
from planner.intake.problems import RowNotes

REPEATED = sentence("The same person stands in row {first}; only what was empty there was taken from this row.")
DIFFERS = sentence("Row {first} says “{kept}” where this row says “{left}”; row {first} counts. Delete the wrong row.")
SHARED_ADDRESS = sentence(
    "The e-mail address is that of “{name}” in row {first}. "
    "Give each person their own address, or leave the cell of one of them empty."
)
SEVERAL_FIT = sentence(
    "The same name and organisation stand in several rows, first in row {first}, with different e-mail addresses. "
    "Add the address of this person."
)

FILLED_IN = tuple(one.name for one in fields(ParticipantEntry) if one.name != "row")


def join_repeats(read: Iterable[tuple[ParticipantEntry, RowNotes]]) -> tuple[ParticipantEntry, ...]:
    """Return each person once, in the order of the rows; `notes` of a repeated row say what became of it."""
    entries: list[ParticipantEntry] = []
    register: Register[int] = Register()
    for entry, notes in read:
        identity = _identity(entry)
        known = register.find(identity)
        if not known:
            register.add(identity, len(entries))
            entries.append(entry)
        elif _is_clear([entries[place] for place in known], entry, notes):
            entries[known[0]] = _fill_in(entries[known[0]], entry, notes)
            register.add(_identity(entries[known[0]]), known[0])
    return tuple(entries)


def _identity(entry: ParticipantEntry) -> Identity:
    return identity_of(entry.name, entry.organisation, entry.email)


def _is_clear(known: list[ParticipantEntry], entry: ParticipantEntry, notes: RowNotes) -> bool:
    """Refuse the row where it may be any of several, or shares no more than an address with somebody."""
    first = known[0]
    if len(known) > 1:
        notes.refuse(SEVERAL_FIT, first=first.row)
    elif not names_agree(first.name, entry.name):
        notes.refuse(SHARED_ADDRESS, first=first.row, name=first.name)
    return not notes.is_refused


def _fill_in(first: ParticipantEntry, later: ParticipantEntry, notes: RowNotes) -> ParticipantEntry:
    notes.note(REPEATED, first=first.row)
    values = {name: (getattr(first, name), getattr(later, name)) for name in FILLED_IN}
    for kept, left in values.values():
        if _says(kept) and _says(left) and fold_plain(str(kept)) != fold_plain(str(left)):
            notes.note(DIFFERS, first=first.row, kept=str(kept), left=str(left))
    changes: dict[str, Any] = {name: left for name, (kept, left) in values.items() if _says(left) and not _says(kept)}
    return replace(first, **changes)


def _says(value: object) -> bool:
    return value not in (None, "", ())
