"""Whom to invite to a focus group: chosen from the answers by amount, diversity and geography (INQ-13)."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from planner.domain.consultation.consultation import Consultation


@dataclass(frozen=True, slots=True, kw_only=True)
class Respondent:
    """One stakeholder who answered; `amount` is how many characters were written, over all questions."""

    stakeholder_id: str
    sector: str
    region: str
    gender: str
    amount: int


def respondents(consultation: Consultation) -> tuple[Respondent, ...]:
    """Return the stakeholders of the register who answered, in its order; an open link names nobody to invite."""
    persons = {person.id: person for person in consultation.persons}
    written: Counter[str] = Counter()
    for answer in consultation.answers:
        written[answer.response_id] += len(answer.text.strip())
    responses = {each.stakeholder_id: each for each in consultation.responses}
    amounts: Counter[str] = Counter()
    for response in consultation.responses:
        amounts[response.stakeholder_id] += written[response.id]
    return tuple(
        Respondent(
            stakeholder_id=each.id,
            sector=responses[each.id].sector,
            region=responses[each.id].region,
            gender=persons[each.person_id].gender or "",
            amount=amounts[each.id],
        )
        for each in consultation.stakeholders
        if each.id in responses
    )


def choose_sample(candidates: tuple[Respondent, ...], size: int) -> tuple[Respondent, ...]:
    """Choose up to `size` respondents one by one, each time of the sector, region and gender chosen least so far.

    Among equals the one who wrote most is chosen, then the first in the register: the same answers, the same sample.
    """
    chosen: list[Respondent] = []
    left = list(candidates)
    while left and len(chosen) < size:
        sectors, regions = Counter(each.sector for each in chosen), Counter(each.region for each in chosen)
        genders = Counter(each.gender for each in chosen)
        best = min(
            left,
            key=lambda each: (sectors[each.sector] + regions[each.region] + genders[each.gender], -each.amount),
        )
        chosen.append(best)
        left.remove(best)
    return tuple(chosen)


class Reason(StrEnum):
    """Why somebody is in a sample."""

    FIRST_OF_SECTOR = "first_of_sector"
    FIRST_OF_REGION = "first_of_region"
    FIRST_OF_GENDER = "first_of_gender"
    WROTE_MOST = "wrote_most"


def give_reasons(sample: tuple[Respondent, ...]) -> tuple[tuple[Reason, ...], ...]:
    """Return for each of a sample, in its order, what it adds that those before it did not; amount where nothing else.

    What is not known of somebody adds nothing.
    """
    return tuple(_reasons(each, sample[:place]) for place, each in enumerate(sample))


def _reasons(chosen: Respondent, before: tuple[Respondent, ...]) -> tuple[Reason, ...]:
    new = {
        Reason.FIRST_OF_SECTOR: chosen.sector and chosen.sector not in {each.sector for each in before},
        Reason.FIRST_OF_REGION: chosen.region and chosen.region not in {each.region for each in before},
        Reason.FIRST_OF_GENDER: chosen.gender and chosen.gender not in {each.gender for each in before},
    }
    return tuple(reason for reason, holds in new.items() if holds) or (Reason.WROTE_MOST,)
