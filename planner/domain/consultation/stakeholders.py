"""Who is to be asked: stakeholders of the event, and how many of each sector and region are wanted (DSN-03, PAR-07)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Stakeholder:
    """Somebody of the register who is to be asked; sector, region, gender and language are the person's own.

    `reason` says why this one is asked, such as the post held in a committee.
    """

    id: str
    version: int = 1
    position: int
    person_id: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageTarget:
    """How many stakeholders of one sector and region are wanted at least; an empty region or sector means any."""

    id: str
    version: int = 1
    sector: str = ""
    region: str = ""
    wanted: int
