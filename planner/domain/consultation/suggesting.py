"""Themes that an answer may be about: it shares rare words with passages that readers marked. Only ever a help."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from planner.domain.consultation.codebook import current
from planner.domain.consultation.consultation import Consultation
from planner.domain.identity import fold_plain

SHORTEST_WORD = 4
COMMON_SHARE = 10
"""A word that more than one answer in so many uses says nothing about a single theme; two may always share one."""

MOST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A theme in use with the words that speak for it."""

    theme_id: str
    words: tuple[str, ...]


def suggest_themes(consultation: Consultation, answer_id: str) -> tuple[Suggestion, ...]:
    """Return up to three themes that the answer does not have yet, those with most rare words in common first."""
    words = {answer.id: _words(answer.text) for answer in consultation.answers}
    used = Counter(word for said in words.values() for word in said)
    limit = max(2, len(words) // COMMON_SHARE)
    rare = {word for word in words.get(answer_id, ()) if used[word] <= limit}
    themes = {theme.id: theme for theme in consultation.themes}
    texts = {answer.id: answer.text for answer in consultation.answers}
    shared: defaultdict[str, set[str]] = defaultdict(set)
    given = set()
    for mention in consultation.mentions:
        theme_id = current(themes, mention.theme_id)
        if mention.answer_id == answer_id:
            given.add(theme_id)
        elif rare & words[mention.answer_id]:
            shared[theme_id] |= rare & _words(texts[mention.answer_id][mention.from_character : mention.to_character])
    found = [Suggestion(theme_id=each, words=tuple(sorted(shared[each]))) for each in themes if shared[each]]
    return tuple(sorted((each for each in found if each.theme_id not in given), key=lambda each: -len(each.words)))[
        :MOST
    ]


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in fold_plain(text).split() if len(word) >= SHORTEST_WORD)
