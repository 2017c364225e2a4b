"""Reads the fields of one entry of a content file; after a mistake it returns a harmless stand-in and goes on.

All mistakes of a file are found in one reading. What was built from an entry counts only if `sound` hands it out.
"""

import re
from collections.abc import Callable, Collection, Iterable
from enum import StrEnum
from functools import partial
from typing import TypeVar

from planner.domain.offset import OffsetError, parse_event_offset, parse_offset
from planner.library import mistakes
from planner.library.block import Block
from planner.library.mistakes import Complaint, ContentMistake
from planner.library.yaml_file import Document, ListNode, MapNode, TextNode

Value = TypeVar("Value")
Kind = TypeVar("Kind", bound=StrEnum)

LONGEST_TEXT = 2000
LONGEST_ID = 60
ID = re.compile(rf"[A-Za-z0-9][A-Za-z0-9_-]{{0,{LONGEST_ID - 1}}}")
CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)", re.ASCII)
NUMBER = re.compile(r"\d{1,6}", re.ASCII)
YES_OR_NO = {"true": True, "yes": True, "false": False, "no": False}


class Entry(Block):
    """One entry of a content file. Each function reads the field of that name."""

    def text(self, field: str) -> str:
        """Return a text on one line, which must not be empty."""
        found = self.optional_text(field)
        if not found and self.is_missing(field):
            self.refuse(field, mistakes.MISSING)
        return found

    def optional_text(self, field: str) -> str:
        """Return a text on one line, empty where there is none."""
        node = self._find(field)
        if not isinstance(node, TextNode):
            if node is not None:
                self.refuse(field, mistakes.NO_TEXT)
            return ""
        if len(node.text) > LONGEST_TEXT:
            self.refuse(field, mistakes.LONG_TEXT, most=LONGEST_TEXT)
        return " ".join(node.text.split())

    def id(self) -> str:
        """Return the entry's own id."""
        return self._matching("id", self.text("id"), lambda text: bool(ID.fullmatch(text)), mistakes.NO_ID)

    def offset(self, field: str) -> str:
        """Return an offset as text (content B4.2)."""
        return self._matching(field, self.text(field), partial(is_offset, parse_offset), mistakes.NO_OFFSET)

    def limit(self, field: str) -> str:
        """Return an offset from the event as text; a limit counts from no other task."""
        return self._matching(field, self.text(field), partial(is_offset, parse_event_offset), mistakes.NO_LIMIT)

    def clock(self, field: str) -> int:
        """Return a time of day as minutes from midnight."""
        found = CLOCK.fullmatch(self.text(field))
        if found is None:
            self._matching(field, self.peek(field), lambda _: False, mistakes.NO_CLOCK)
            return 0
        return int(found[1]) * 60 + int(found[2])

    def number(self, field: str, least: int, most: int) -> int:
        """Return a whole number from `least` to `most`."""
        if self.is_missing(field):
            self.refuse(field, mistakes.MISSING)
        found = self.optional_number(field, least, most)
        return least if found is None else found

    def optional_number(self, field: str, least: int, most: int) -> int | None:
        """Return a whole number from `least` to `most`, None where there is none."""
        text = self.optional_text(field)
        if not text:
            return None
        if NUMBER.fullmatch(text) and least <= int(text) <= most:
            return int(text)
        self.refuse(field, mistakes.NO_NUMBER, found=text, least=least, most=most)
        return least

    def flag(self, field: str) -> bool:
        """Return true or false; false where it is not written."""
        text = self.optional_text(field) or "false"
        self._matching(field, text, lambda text: text.lower() in YES_OR_NO, mistakes.NO_YES_OR_NO)
        return YES_OR_NO.get(text.lower(), False)

    def kind(self, field: str, kinds: type[Kind]) -> Kind:
        """Return one of `kinds`."""
        return self._as_kind(kinds, self.name(field, list(kinds)))

    def optional_kind(self, field: str, kinds: type[Kind]) -> Kind | None:
        """Return one of `kinds`, None where it is not written."""
        return self.kind(field, kinds) if self.has(field) else None

    def all_kinds(self, field: str, kinds: type[Kind]) -> tuple[Kind, ...]:
        """Return a list of `kinds`, which must not be empty."""
        if self.is_missing(field):
            self.refuse(field, mistakes.MISSING)
        return tuple(self._as_kind(kinds, name) for name in self.names(field, list(kinds)))

    def name(self, field: str, known: Collection[str]) -> str:
        """Return a text that is one of the `known` names."""
        text = self.text(field)
        if text and text not in known:
            self.refuse_name(field, text, known)
        return text

    def names(self, field: str, known: Collection[str]) -> tuple[str, ...]:
        """Return those names of a list that are known; the others are noted and left out."""
        found = self.texts(field)
        for text in found:
            if text not in known:
                self.note_name(field, text, known)
        return tuple(text for text in found if text in known)

    def texts(self, field: str) -> tuple[str, ...]:
        """Return a list of texts, empty where there is none; a single text counts as a list of one."""
        node = self._find(field)
        parts = node.parts if isinstance(node, ListNode) else (node,) if node else ()
        if not all(isinstance(part, TextNode) for part in parts):
            self.refuse(field, mistakes.NO_LIST)
        texts = (" ".join(part.text.split()) for part in parts if isinstance(part, TextNode))
        return tuple(text for text in texts if text)

    def entries(self, field: str) -> "tuple[Entry, ...]":
        """Return a list of entries that must not be empty."""
        if self.is_missing(field):
            self.refuse(field, mistakes.MISSING)
        return self.optional_entries(field)

    def optional_entries(self, field: str) -> "tuple[Entry, ...]":
        """Return a list of entries, empty where there is none."""
        node = self._find(field)
        parts = node.parts if isinstance(node, ListNode) else ()
        if node is not None and not isinstance(node, ListNode):
            self.refuse(field, mistakes.NO_LIST)
        if not all(isinstance(part, MapNode) for part in parts):
            self.refuse(field, mistakes.NO_BLOCK)
        return tuple(Entry(self.file, part, self.mistakes) for part in parts if isinstance(part, MapNode))

    def block(self, field: str) -> "Entry | None":
        """Return the fields below a field, None where there are none."""
        node = self._find(field)
        if isinstance(node, MapNode):
            return Entry(self.file, node, self.mistakes)
        if node is not None:
            self.refuse(field, mistakes.NO_BLOCK)
        return None

    def all_of(self, entries: "Iterable[Entry]", read: "Callable[[Entry], Value | None]") -> tuple[Value, ...]:
        """Read entries that belong together: a mistake in one of them is a mistake of the whole."""
        values = [read(entry) for entry in entries]
        self.is_sound = self.is_sound and None not in values
        return tuple(value for value in values if value is not None)

    def _matching(self, field: str, text: str, matches: Callable[[str], bool], complaint: Complaint) -> str:
        if text and not matches(text):
            self.refuse(field, complaint, found=text, most=LONGEST_ID)
        return text

    def _as_kind(self, kinds: type[Kind], name: str) -> Kind:
        return next((kind for kind in kinds if kind == name), next(iter(kinds)))


def open_entry(document: Document, noted: list[ContentMistake]) -> Entry | None:
    """Return a document's fields as an entry and note its mistakes."""
    noted.extend(document.mistakes)
    return Entry(document.file, document.root, noted) if document.root else None


def keep_first(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries whose id has not been used before; the others are noted. One without an id stays."""
    kept: list[Entry] = []
    names: set[str] = set()
    for entry in entries:
        name = entry.peek("id")
        if name in names:
            entry.refuse("id", mistakes.SAME_NAME, found=name)
        else:
            kept.append(entry)
        names |= {name} if name else set()
    return kept


def is_offset(parse: Callable[[str], object], text: str) -> bool:
    """Whether `parse` takes `text` for an offset such as `-3wd` or `E+2w`."""
    try:
        parse(text)
    except OffsetError:
        return False
    return True
