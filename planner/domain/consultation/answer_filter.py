"""Finding answers: by question, sector, region, words, and whether anybody has read them."""

from collections.abc import Collection
from dataclasses import dataclass

from planner.domain.consultation.answers import Answer, Response
from planner.domain.consultation.consultation import Consultation
from planner.domain.spelling import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerFilter:
    """What is looked for; what is empty leaves nothing out. `words` are found however they are spelled."""

    question_id: str = ""
    sectors: Collection[str] = ()
    regions: Collection[str] = ()
    words: str = ""
    is_unread: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundAnswer:
    """An answer with the response that it belongs to."""

    answer: Answer
    response: Response


def find_answers(consultation: Consultation, wanted: AnswerFilter) -> tuple[FoundAnswer, ...]:
    """Return the answers that say anything and pass the filter, in the order in which they came in."""
    responses = {each.id: each for each in consultation.responses}
    coded = {mention.answer_id for mention in consultation.mentions} if wanted.is_unread else set()
    words = fold(wanted.words).split()
    found = (FoundAnswer(answer=each, response=responses[each.response_id]) for each in consultation.answers)
    passing = (
        each
        for each in found
        if each.answer.text.strip()
        and each.answer.id not in coded
        and wanted.question_id in ("", each.answer.question_id)
        and _is_of(each.response, wanted)
        and _says(each, words)
    )
    return tuple(sorted(passing, key=lambda each: _moment(each.response)))


def _moment(response: Response) -> float:
    """Return when a response came in; what nobody dated comes first."""
    return response.received_at.timestamp() if response.received_at else 0.0


def _is_of(response: Response, wanted: AnswerFilter) -> bool:
    return (not wanted.sectors or response.sector in wanted.sectors) and (
        not wanted.regions or response.region in wanted.regions
    )


def _says(found: FoundAnswer, words: list[str]) -> bool:
    if not words:
        return True
    said = fold(f"{found.answer.text} {found.response.organisation}")
    return all(word in said for word in words)
