"""Knows a person again: by e-mail address, else by name and organisation; where several fit, a person must choose."""

import unicodedata
from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from planner.domain.spelling import fold

Known = TypeVar("Known", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What makes somebody the same person in two lists; its texts are made for comparing, never for showing."""

    email: str
    name: str
    organisation: str

    @property
    def plain(self) -> tuple[str, str]:
        """Name and organisation without diacritics and punctuation."""
        return fold_plain(self.name), fold_plain(self.organisation)


class Register(Generic[Known]):
    """Finds in a list of people, in one look each, those whom an identity may mean."""

    def __init__(self, people: Iterable[tuple[Identity, Known]] = ()) -> None:
        self._by_email: defaultdict[str, list[tuple[Identity, Known]]] = defaultdict(list)
        self._by_name: defaultdict[tuple[str, str], list[tuple[Identity, Known]]] = defaultdict(list)
        for identity, known in people:
            self.add(identity, known)

    def add(self, identity: Identity, known: Known) -> None:
        """Take in one more person, or one more way to know somebody."""
        if identity.email:
            self._by_email[identity.email].append((identity, known))
        self._by_name[identity.plain].append((identity, known))

    def find(self, wanted: Identity) -> tuple[Known, ...]:
        """Return whom `wanted` may be: nobody, one, or several among whom only a person can choose.

        An e-mail address decides; people who share one are told apart by name. Somebody with another address is
        somebody else. Diacritics and punctuation count only where leaving them out fits several.
        """
        if wanted.email and (sharing := self._by_email.get(wanted.email)):
            return _distinct(_namesakes(sharing, wanted) or sharing)
        alike = [one for one in self._by_name.get(wanted.plain, ()) if not (wanted.email and one[0].email)]
        return _distinct(_namesakes(alike, wanted) or alike)


def identity_of(name: str, organisation: str = "", email: str = "") -> Identity:
    """Return what a person is known by; case and blanks make no difference, nor do full-width letters."""
    return Identity(email=_fold_lightly(email), name=_fold_lightly(name), organisation=_fold_lightly(organisation))


def names_agree(one: str, other: str) -> bool:
    """Tell whether two names may be one person's: the same words in any order, or some of them left out."""
    words, others = set(fold_plain(one).split()), set(fold_plain(other).split())
    return words <= others or others <= words


@lru_cache(maxsize=1024)
def fold_plain(text: str) -> str:
    """Return `fold(text)` with punctuation as blanks and with letters that Unicode does not take apart made plain."""
    return without_punctuation(fold(text).translate(UNDIVIDED))


def without_punctuation(text: str) -> str:
    """Return the words of `text` with one blank between them: hyphens, apostrophes and stops are blanks."""
    return " ".join("".join(" " if unicodedata.category(sign)[0] == "P" else sign for sign in text).split())


UNDIVIDED = str.maketrans({"đ": "d", "ð": "d", "ł": "l", "ø": "o", "ı": "i", "ħ": "h", "æ": "ae", "œ": "oe"})


def _fold_lightly(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold()).split())


def _namesakes(people: list[tuple[Identity, Known]], wanted: Identity) -> list[tuple[Identity, Known]]:
    """Keep those who bear the very name, at the very organisation where that tells them apart."""
    same = [one for one in people if one[0].name == wanted.name] or [
        one for one in people if one[0].plain[0] == wanted.plain[0]
    ]
    return [one for one in same if one[0].organisation == wanted.organisation] or same


def _distinct(people: Iterable[tuple[Identity, Known]]) -> tuple[Known, ...]:
    return tuple(dict.fromkeys(known for _, known in people))
