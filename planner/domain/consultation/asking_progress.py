"""How far asking has got: who was asked, reminded, answered or declined, and how many forms came back (INQ-01)."""

from collections import defaultdict
from collections.abc import Iterable
from enum import StrEnum

from planner.domain.consultation.asking import Approach, Distribution, Step
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.stakeholders import Stakeholder


class Standing(StrEnum):
    """Where one stakeholder stands with one instrument."""

    NOT_ASKED = "not_asked"
    ASKED = "asked"
    REMINDED = "reminded"
    DECLINED = "declined"
    ANSWERED = "answered"


def standings(consultation: Consultation, instrument_id: str) -> dict[str, Standing]:
    """Return where each stakeholder stands with an instrument, by the stakeholder's id and in the register's order.

    An answer counts whatever was logged before or after it; else the latest line of the log.
    """
    answered = {each.stakeholder_id for each in consultation.responses if each.instrument_id == instrument_id}
    log = defaultdict(list)
    for approach in consultation.approaches:
        if approach.instrument_id == instrument_id:
            log[approach.stakeholder_id].append(approach)
    return {
        each.id: Standing.ANSWERED if each.id in answered else _standing(log[each.id])
        for each in consultation.stakeholders
    }


def awaited(consultation: Consultation, instrument_id: str) -> tuple[Stakeholder, ...]:
    """Return exactly those who were asked and have neither answered nor declined: whom to remind."""
    standing = standings(consultation, instrument_id)
    waiting = {Standing.ASKED, Standing.REMINDED}
    return tuple(each for each in consultation.stakeholders if standing[each.id] in waiting)


def return_rate(distribution: Distribution) -> float | None:
    """Return how many per cent of the forms came back, to one decimal; None where that is not known."""
    if distribution.returned is None or not distribution.sent:
        return None
    return round(distribution.returned * 100 / distribution.sent, 1)


def _standing(log: Iterable[Approach]) -> Standing:
    steps = {approach.step for approach in log}
    if Step.DECLINED in steps:
        return Standing.DECLINED
    if Step.REMINDED in steps:
        return Standing.REMINDED
    return Standing.ASKED if steps else Standing.NOT_ASKED
