"""Words and what they mean, however they are spelled: diacritics count only where words differ by nothing else."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import Generic, TypeVar

from planner.domain.identity import fold_plain, without_punctuation

Meaning = TypeVar("Meaning")


class Vocabulary(Generic[Meaning]):
    """Finds the meaning of a word or phrase; case, blanks and punctuation never count."""

    def __init__(self, pairs: Iterable[tuple[str, Meaning]]) -> None:
        """Take (word, meaning) pairs; of two meanings for the very same word the first holds."""
        self._exact: dict[str, Meaning] = {}
        plain: defaultdict[str, list[Meaning]] = defaultdict(list)
        for word, meaning in pairs:
            plain[fold_plain(word)].append(self._exact.setdefault(_words(word), meaning))
        self._plain = {word: found[0] for word, found in plain.items() if all(one == found[0] for one in found)}

    def find(self, written: str) -> Meaning | None:
        """Return what `written` means, or None where no word, or more than one, fits."""
        exact = self._exact.get(_words(written))
        return self._plain.get(fold_plain(written)) if exact is None else exact


@lru_cache(maxsize=1024)
def _words(text: str) -> str:
    return without_punctuation(unicodedata.normalize("NFKC", text).casefold())
