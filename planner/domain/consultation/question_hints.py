"""Gentle checks of a question: open, one idea, in reach of everybody, safe without cases; none blocks (B2.2, INQ-03).

They know English and Albanian words; of a question in another language only its shape is looked at.
"""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

LONGEST: Final = 300
"""Characters: what is longer is read twice, and holds more than one idea."""


class Hint(StrEnum):
    """What could be better about a question."""

    YES_OR_NO = "yes_or_no"
    SEVERAL_IDEAS = "several_ideas"
    TOO_LONG = "too_long"
    CASE_DETAILS = "case_details"
    PROBLEM_FIRST = "problem_first"


def _words(english: str, albanian: str) -> Mapping[str, re.Pattern[str]]:
    return {"en": re.compile(english, re.IGNORECASE), "sq": re.compile(albanian, re.IGNORECASE)}


CLOSED = _words(r"^(do|does|did|is|are|was|were|have|has|had|can|could|will|would|should|may|must)\b", r"^(a|mos) \w+")
OPEN = _words(r"\b(who|whom|what|which|where|when|why|how)\b", r"\b(kush|kë|çfarë|ç'|cil\w*|ku|kur|pse|si|sa)\b")
CASES = _words(
    r"\b(names? of (the |a )?(child\w*|victim\w*|famil\w+|person\w*|suspect\w*)|which (child|victim|family)"
    r"|(describe|tell) .{0,20}\bcases?\b|identity of)\b",
    r"\b(emri|emrat|emrin) (i|e|të) (fëmij\w+|viktim\w+|famil\w+)|\bpërshkruani .{0,20}\brast\w*",
)
PROBLEMS = _words(r"\b(what went wrong|worst|failures?|who is to blame|weakness\w*)\b", r"\b(dështim\w*|më e keqja)\b")


def hints(text: str, language: str = "en") -> tuple[Hint, ...]:
    """Return what could be better about a question, in the order of Hint; a good one has none."""
    tongue, asked = language[:2].lower(), text.strip()
    found = {
        Hint.YES_OR_NO: _says(CLOSED, tongue, asked) and not _says(OPEN, tongue, asked),
        Hint.SEVERAL_IDEAS: asked.count("?") > 1,
        Hint.TOO_LONG: len(asked) > LONGEST,
        Hint.CASE_DETAILS: _says(CASES, tongue, asked),
        Hint.PROBLEM_FIRST: _says(PROBLEMS, tongue, asked),
    }
    return tuple(hint for hint, holds in found.items() if holds)


def _says(words: Mapping[str, re.Pattern[str]], tongue: str, text: str) -> bool:
    return tongue in words and bool(words[tongue].search(text))
