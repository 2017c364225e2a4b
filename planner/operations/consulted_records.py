"""Single records of a consultation: added under a new id, changed and removed against the version that was shown.

Responses and answers come in by operations of their own.
"""

from collections.abc import Mapping
from typing import Any

from planner.domain.consultation.asking import Approach, Distribution, Interview
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.design import Candidate, DesignNote
from planner.domain.consultation.instruments import Instrument, Translation
from planner.domain.consultation.stakeholders import CoverageTarget, Stakeholder
from planner.domain.consultation.themes import Mention, StatedFigure, Tally, Theme
from planner.domain.rights import Area
from planner.operations.actor import Actor
from planner.operations.kept_records import Keeping
from planner.operations.permission import asks_itself, changes
from planner.operations.records import ShownRecord
from planner.operations.workplace import Workplace
from planner.storage.consultations import load_consultation, save_consultation

FIELDS: Mapping[type, str] = {
    Stakeholder: "stakeholders",
    CoverageTarget: "coverage_targets",
    Instrument: "instruments",
    Translation: "translations",
    Approach: "approaches",
    Distribution: "distributions",
    Interview: "interviews",
    Theme: "themes",
    Mention: "mentions",
    Tally: "tallies",
    StatedFigure: "stated_figures",
    DesignNote: "design_notes",
    Candidate: "candidates",
}
"""Where a consultation holds records of each kind."""

NEEDED: Mapping[type, tuple[str, ...]] = {
    Instrument: ("title",),
    Translation: ("text", "language"),
    Distribution: ("title",),
    Interview: ("with_whom",),
    Theme: ("title",),
    Tally: ("sector",),
    StatedFigure: ("subject", "printed"),
    Candidate: ("title",),
}
"""The texts without which a record says nothing."""


CONSULTED_RECORDS = Keeping(
    area=Area.ANSWERS, fields=FIELDS, needed=NEEDED, load=load_consultation, save=save_consultation
)


@changes(Area.ANSWERS)
def add_consulted(place: Workplace, actor: Actor, event_id: str, record: Any) -> Consultation:  # noqa: ANN401 any of FIELDS
    """Add a record of a consultation; raises what `Keeping.add` does."""
    return CONSULTED_RECORDS.add(place, actor, event_id, record)


@asks_itself
def edit_consulted(place: Workplace, actor: Actor, shown: ShownRecord, changes: dict[str, Any]) -> Consultation:
    """Change fields of one record; raises what `Keeping.edit` does."""
    return CONSULTED_RECORDS.edit(place, actor, shown, changes)


@asks_itself
def remove_consulted(place: Workplace, actor: Actor, shown: ShownRecord) -> Consultation:
    """Remove one record; raises what `Keeping.remove` does."""
    return CONSULTED_RECORDS.remove(place, actor, shown)
