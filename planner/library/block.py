"""One block of fields of a content file, and the mistakes that are found in it."""

from collections.abc import Collection
from difflib import get_close_matches
from typing import TypeVar

from planner.library import mistakes
from planner.library.mistakes import Complaint, ContentMistake
from planner.library.yaml_file import ListNode, MapNode, Node, TextNode

Value = TypeVar("Value")

MOST_NAMES_SHOWN = 12


class Block:
    """Finds fields and notes in `mistakes` what is wrong with them; a refused block is not sound any more."""

    def __init__(self, file: str, node: MapNode, noted: list[ContentMistake]) -> None:
        self.file = file
        self.node = node
        self.mistakes = noted
        self.is_sound = True
        self._asked: dict[str, None] = {}

    def has(self, field: str) -> bool:
        """Whether the field is written and holds something."""
        return self._find(field) is not None

    def is_written(self, field: str) -> bool:
        """Whether the field is written, even with nothing in it."""
        self._asked[field] = None
        return field in self.node.fields

    def peek(self, field: str) -> str:
        """Return a text without judging it, empty where there is none."""
        node = self._find(field)
        return node.text if isinstance(node, TextNode) else ""

    def sound(self, value: Value) -> Value | None:
        """Return `value` if nothing was wrong, and note the fields that nobody asked for."""
        known = [field for field in self._asked if field not in self.node.fields]
        for field in self.node.fields:
            if field not in self._asked:
                close = get_close_matches(field, known, n=1)
                complaint = mistakes.MISSPELLED_FIELD if close else mistakes.UNKNOWN_FIELD
                self.note(field, complaint, known=show_names(known or self._asked), suggestion="".join(close))
        return value if self.is_sound else None

    def refuse(self, field: str, complaint: Complaint, **values: object) -> None:
        """Note a mistake without which the entry means nothing."""
        self.is_sound = False
        self.note(field, complaint, **values)

    def refuse_name(self, field: str, found: str, known: Collection[str]) -> None:
        """Note a name that is not among the `known` and that the entry cannot do without."""
        self.is_sound = False
        self.note_name(field, found, known)

    def note_name(self, field: str, found: str, known: Collection[str]) -> None:
        """Note a name that is not among the `known`, with the one that was probably meant."""
        close = get_close_matches(found, known, n=1)
        complaint = mistakes.MISSPELLED_NAME if close else mistakes.UNKNOWN_NAME
        self.note(field, complaint, found=found, known=show_names(known), suggestion="".join(close))

    def note(self, field: str, complaint: Complaint, **values: object) -> None:
        """Note a mistake on the line of its field, or of the entry where the field is missing."""
        line = self.node.fields[field][0] if field in self.node.fields else self.node.line
        self.mistakes.append(ContentMistake(file=self.file, line=line, field=field, complaint=complaint, values=values))

    def is_missing(self, field: str) -> bool:
        """Whether the field is not there or holds nothing."""
        node = self._find(field)
        return node is None or (isinstance(node, ListNode) and not node.parts)

    def _find(self, field: str) -> Node | None:
        self._asked[field] = None
        _, node = self.node.fields.get(field, (0, None))
        return None if isinstance(node, TextNode) and not node.text.strip() else node


def show_names(names: Collection[str]) -> str:
    """Write a list of names, cut where it would be too long to help."""
    shown = list(names)[:MOST_NAMES_SHOWN]
    return ", ".join([*shown, "…"] if len(names) > len(shown) else shown)
