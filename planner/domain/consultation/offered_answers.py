"""What somebody wrote where a question offers answers, as the answer that it means; anything else stays as written."""

import re
from collections.abc import Iterable

from planner.domain.consultation.instruments import Translation
from planner.domain.consultation.questions import AnswerKind, Question, option_original
from planner.domain.spelling import fold

STEP = re.compile(r"\s*([1-5])(?![\d.,])")
"""A step of the scale, as forms elsewhere export it: "4", "4 - mostly", "4 (agree)"."""


def understand(question: Question, text: str, translations: Iterable[Translation] = ()) -> str:
    """Return the offered answer that a text means, whatever its language and capitals; else the text itself."""
    if question.answer_kind is AnswerKind.SCALE:
        found = STEP.match(text)
        return found[1] if found else text
    return _options(question, translations).get(fold(text.strip()), text)


def _options(question: Question, translations: Iterable[Translation]) -> dict[str, str]:
    """Return the offered answers by how they may be written."""
    originals = {option_original(question.id, number): each for number, each in enumerate(question.options, start=1)}
    translated = {fold(each.text): originals[each.original] for each in translations if each.original in originals}
    return translated | {fold(each): each for each in question.options}
