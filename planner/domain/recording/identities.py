"""Marks what may tell who somebody is, for a reviewer's eyes; nothing is ever removed (CNF-01, content B6)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class Clue(StrEnum):
    """What a marked passage may tell."""

    LISTED_NAME = "listed_name"
    NAME_AGE_PLACE = "name_age_place"
    EMAIL = "email"
    TELEPHONE = "telephone"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class LikelyIdentity:
    """A passage of a text, from one character up to, not with, another."""

    from_character: int
    to_character: int
    clue: Clue


EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
TELEPHONE = re.compile(r"(?<![\w.+])(?:\+|00?)\d(?:[\s()/.-]{0,2}\d){6,13}(?!\w)")
A_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\D{0,2}")
CAPITAL = r"[^\W\d_a-zà-öø-ÿ][^\W\d_]{1,30}"
AGE = (
    r"(?:aged?\s{1,3}\d{1,2}|\d{1,2}[\s-]{0,2}(?:years?[\s-]{1,2}old|years?\s{1,2}of\s{1,2}age|vjeç\w{0,5})"
    r"|,\s{0,2}\d{1,2}\s{0,2}(?=,)|(?:girl|boy|child|woman|man|vajz\w{1,3}|djal\w{1,3})\s{1,2}of\s{1,2}\d{1,2})(?!\d)"
)
PLACE = rf"\b(?:from|in|near|of|nga|në)\s{{1,2}}{CAPITAL}"
NAME_AGE_PLACE = (
    re.compile(rf"\b{CAPITAL}[^.!?\n]{{0,20}}?{AGE}(?:[^.!?\n]{{0,30}}?{PLACE})?"),
    re.compile(rf"{AGE}[^.!?\n]{{0,40}}?{PLACE}"),
)
"""A name with an age, an age with a place: together they often tell who it was."""


def likely_identities(text: str, listed: Iterable[str] = ()) -> tuple[LikelyIdentity, ...]:
    """Return the passages that may tell who somebody is, in the order of the text.

    `listed` are names of people of the event; an office that stands for a name nobody knows is none.
    """
    return tuple(sorted({*_names(text, listed), *_patterns(text)}))


def _names(text: str, listed: Iterable[str]) -> Iterator[LikelyIdentity]:
    for name in filter(_is_name, listed):
        for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE):
            yield _mark(found.span(), Clue.LISTED_NAME)


def _is_name(name: str) -> bool:
    """Whether a text of the register can be a person's name: two words or more, all of them capitalised."""
    words = name.split()
    return len(words) > 1 and all(word[0].isupper() and word[-1].isalpha() for word in words)


def _patterns(text: str) -> Iterator[LikelyIdentity]:
    for found in EMAIL.finditer(text):
        yield _mark(found.span(), Clue.EMAIL)
    for found in TELEPHONE.finditer(text):
        if not A_DATE.fullmatch(found.group()):
            yield _mark(found.span(), Clue.TELEPHONE)
    for pattern in NAME_AGE_PLACE:
        for found in pattern.finditer(text):
            yield _mark(found.span(), Clue.NAME_AGE_PLACE)


def _mark(span: tuple[int, int], clue: Clue) -> LikelyIdentity:
    return LikelyIdentity(from_character=span[0], to_character=span[1], clue=clue)
