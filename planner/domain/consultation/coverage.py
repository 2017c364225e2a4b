"""Whether all sectors and regions are asked and heard: numbers by sector and region against the target (PAR-07)."""

from collections import Counter
from dataclasses import dataclass

from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.stakeholders import CoverageTarget


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """One sector in one region: how many are in the register, how many of them have answered, how many are wanted."""

    sector: str
    region: str
    registered: int
    answered: int
    wanted: int

    @property
    def gap(self) -> int:
        """How many are missing in the register."""
        return max(0, self.wanted - self.registered)


def cover(consultation: Consultation) -> tuple[Coverage, ...]:
    """Return every sector and region that somebody is of or wanted from, by sector and region.

    Only a target that names both is compared here; `unmet_targets` compares all of them.
    """
    registered, answered = _registered(consultation), _answered(consultation)
    wanted = {(each.sector, each.region): each.wanted for each in consultation.coverage_targets}
    both = {place for place in wanted if all(place)}
    return tuple(
        Coverage(
            sector=sector,
            region=region,
            registered=registered[sector, region],
            answered=answered[sector, region],
            wanted=wanted.get((sector, region), 0),
        )
        for sector, region in sorted({*registered, *answered, *both})
    )


def unmet_targets(consultation: Consultation) -> tuple[tuple[CoverageTarget, int], ...]:
    """Return the targets that the register does not meet, each with how many are missing."""
    registered = _registered(consultation)
    found = []
    for target in consultation.coverage_targets:
        there = sum(
            number
            for (sector, region), number in registered.items()
            if target.sector in ("", sector) and target.region in ("", region)
        )
        if there < target.wanted:
            found.append((target, target.wanted - there))
    return tuple(found)


def _registered(consultation: Consultation) -> Counter[tuple[str, str]]:
    offices = {office.id: office for office in consultation.organisations}
    employers = {person.id: offices.get(person.organisation_id or "") for person in consultation.persons}
    return Counter(
        (office.sector, office.region) if (office := employers[each.person_id]) else ("", "")
        for each in consultation.stakeholders
    )


def _answered(consultation: Consultation) -> Counter[tuple[str, str]]:
    people = {each.stakeholder_id or f"open {each.id}": (each.sector, each.region) for each in consultation.responses}
    return Counter(people.values())
