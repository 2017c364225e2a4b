"""Giving passages of answers themes: every reader's mark is kept beside the others', and none is made twice."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from planner.domain.consultation.answers import Answer
from planner.domain.consultation.codebook import ThemeNotInUseError, in_use
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.themes import Mention
from planner.domain.editing import find_record
from planner.errors import PlannerError, sentence


class PassageNotFoundError(PlannerError):
    """Words that the answer does not say."""

    template = sentence("The answer does not say “{passage}”. Copy the words out of it, or leave the field empty.")


class NoThemeChosenError(PlannerError):
    """Marking that gives no theme."""

    template = sentence("Choose at least one theme.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A part of an answer, from one character up to, not with, another."""

    answer_id: str
    from_character: int
    to_character: int


def find_passage(answer: Answer, words: str) -> Passage:
    """Return where an answer first says these words, or all of it without words; raises PassageNotFoundError."""
    wanted = words.strip()
    place = answer.text.find(wanted) if wanted else 0
    if place < 0:
        place = answer.text.casefold().find(wanted.casefold())
    if place < 0:
        raise PassageNotFoundError(passage=wanted)
    length = len(wanted) if wanted else len(answer.text)
    return Passage(answer_id=answer.id, from_character=place, to_character=place + length)


def give_themes(consultation: Consultation, passage: Passage, theme_ids: Mapping[str, str], coder: str) -> Consultation:
    """Return the consultation with a passage marked by one reader; `theme_ids` are the themes by the new mention's id.

    What this reader has marked so already stays as it is. A passage beyond the answer ends where it ends. Raises
    RecordNotFoundError, NoThemeChosenError, or ThemeNotInUseError.
    """
    if not theme_ids:
        raise NoThemeChosenError
    if not set(theme_ids.values()) <= {theme.id for theme in in_use(consultation.themes)}:
        raise ThemeNotInUseError
    length = len(find_record(consultation.answers, passage.answer_id).text)
    start = min(max(passage.from_character, 0), length)
    made = [
        Mention(
            id=mention_id,
            answer_id=passage.answer_id,
            theme_id=theme_id,
            coded_as=theme_id,
            from_character=start,
            to_character=min(max(passage.to_character, start), length),
            coder=coder,
        )
        for mention_id, theme_id in theme_ids.items()
    ]
    known = {_mark(mention) for mention in consultation.mentions}
    return replace(
        consultation, mentions=(*consultation.mentions, *(each for each in made if _mark(each) not in known))
    )


def follow_text(mentions: Collection[Mention], old: str, new: str) -> tuple[Mention, ...]:
    """Return the mentions of an answer whose text has changed: each where its words now stand, else on the whole."""
    return tuple(_moved(mention, old[mention.from_character : mention.to_character], new) for mention in mentions)


def _moved(mention: Mention, words: str, new: str) -> Mention:
    place = new.find(words) if words else -1
    if place < 0:
        return replace(mention, from_character=0, to_character=len(new), is_quoted=False)
    return replace(mention, from_character=place, to_character=place + len(words))


def _mark(mention: Mention) -> tuple[str, str, int, int, str]:
    return mention.answer_id, mention.theme_id, mention.from_character, mention.to_character, mention.coder
