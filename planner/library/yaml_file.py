"""Reads a YAML file into plain texts, lists and fields that know their lines; nothing in it is ever evaluated.

Only events of PyYAML's safe loader are used: it builds no Python values, and a file that is nested too deeply, or that
uses anchors, aliases or tags, is refused before it can cost memory or time.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from planner.library import mistakes
from planner.library.mistakes import Complaint, ContentMistake

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MOST_KILOBYTES = 1024
DEEPEST = 12
OPENS = (yaml.SequenceStartEvent, yaml.MappingStartEvent)
CLOSES = (yaml.SequenceEndEvent, yaml.MappingEndEvent)


@dataclass(frozen=True, slots=True)
class TextNode:
    """A text as it was written; numbers and words like `no` are texts too."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class ListNode:
    """A list of nodes."""

    line: int
    parts: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class MapNode:
    """Fields by name, each with the line its name stands on."""

    line: int
    fields: "dict[str, tuple[int, Node]]"


Node = TextNode | ListNode | MapNode


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One content file. `root` is None where it could not be read; `mistakes` say why."""

    file: str
    root: MapNode | None = None
    mistakes: tuple[ContentMistake, ...] = ()


def read_yaml_file(path: Path, name: str) -> Document:
    """Read one file, called `name` in its mistakes; never raises."""
    try:
        with path.open("rb") as file:
            written = file.read(MOST_KILOBYTES * 1024 + 1)
    except OSError as error:
        return _refuse(name, mistakes.UNREADABLE, detail=error.strerror or error)
    if len(written) > MOST_KILOBYTES * 1024:
        return _refuse(name, mistakes.TOO_LARGE, most=MOST_KILOBYTES)
    try:
        return parse_yaml(written.decode("utf-8-sig"), name)
    except UnicodeDecodeError as error:
        return _refuse(name, mistakes.NOT_UTF8, line=written[: error.start].count(b"\n") + 1)


def parse_yaml(text: str, name: str) -> Document:
    """Read the text of a file called `name`; never raises."""
    try:
        events = _checked_events(text, name)
    except yaml.YAMLError as error:
        detail = getattr(error, "problem", None) or "unexpected sign"
        return _refuse(name, mistakes.NOT_YAML, line=_line_of(getattr(error, "problem_mark", None)), detail=detail)
    if isinstance(events, Document):
        return events
    if not events or not isinstance(events[0], yaml.MappingStartEvent):
        return _refuse(name, mistakes.NO_FIELDS)
    builder = _Builder(name, iter(events))
    root = builder.node()
    return Document(file=name, root=root if isinstance(root, MapNode) else None, mistakes=tuple(builder.mistakes))


def _refuse(name: str, complaint: Complaint, *, line: int = 1, **values: object) -> Document:
    return Document(file=name, mistakes=(ContentMistake(file=name, line=line, complaint=complaint, values=values),))


def _line_of(mark: Any) -> int:  # noqa: ANN401 (the C loader has a class of marks of its own)
    return int(mark.line) + 1 if mark else 1


def _checked_events(text: str, name: str) -> list[yaml.Event] | Document:
    """Return the events of the one document, or the refusal of what no content file needs."""
    checked: list[yaml.Event] = []
    depth = documents = 0
    for event in yaml.parse(text, Loader=LOADER):
        depth += isinstance(event, OPENS) - isinstance(event, CLOSES)
        documents += isinstance(event, yaml.DocumentStartEvent)
        if complaint := _complain(event, depth, documents):
            return _refuse(name, complaint, line=_line_of(event.start_mark), most=DEEPEST)
        if isinstance(event, (yaml.ScalarEvent, *OPENS, *CLOSES)):
            checked.append(event)
    return checked


def _complain(event: yaml.Event, depth: int, documents: int) -> Complaint | None:
    if getattr(event, "anchor", None) or getattr(event, "tag", None):
        return mistakes.SPECIAL_SIGN
    if depth > DEEPEST:
        return mistakes.TOO_DEEP
    return mistakes.SECOND_DOCUMENT if documents > 1 else None


class _Builder:
    """Turns checked events into nodes and notes fields that are written twice."""

    def __init__(self, name: str, events: Iterator[yaml.Event]) -> None:
        self.name = name
        self.events = events
        self.mistakes: list[ContentMistake] = []

    def node(self) -> Node | None:
        """Build the next node; None where a list or a block ends."""
        event = next(self.events)
        line = _line_of(event.start_mark)
        if isinstance(event, yaml.ScalarEvent):
            return TextNode(line, event.value)
        if isinstance(event, yaml.SequenceStartEvent):
            return ListNode(line, tuple(self.parts()))
        return MapNode(line, self.fields()) if isinstance(event, yaml.MappingStartEvent) else None

    def parts(self) -> Iterator[Node]:
        """Build the nodes of a list."""
        while (part := self.node()) is not None:
            yield part

    def fields(self) -> dict[str, tuple[int, Node]]:
        """Build the fields of a block; the first of two equal names counts."""
        fields: dict[str, tuple[int, Node]] = {}
        names = self.parts()
        for key in names:
            value = next(names)
            if not isinstance(key, TextNode):
                self.note(key.line, "", mistakes.ODD_FIELD_NAME)
            elif key.text in fields:
                self.note(key.line, key.text, mistakes.WRITTEN_TWICE)
            else:
                fields[key.text] = (key.line, value)
        return fields

    def note(self, line: int, name: str, complaint: Complaint) -> None:
        """Keep a mistake that leaves the rest of the file readable."""
        self.mistakes.append(ContentMistake(file=self.name, line=line, field=name, complaint=complaint))
