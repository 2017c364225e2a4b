"""Single records of a consultation: added under a new id, changed and removed against the version that was shown.

Responses and answers come in by operations of their own.
"""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any

from planner.domain import editing
from planner.domain.consultation.asking import Approach, Distribution, Interview
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.design import Candidate, DesignNote
from planner.domain.consultation.instruments import Instrument, Translation
from planner.domain.consultation.stakeholders import CoverageTarget, Stakeholder
from planner.domain.consultation.themes import Mention, StatedFigure, Tally, Theme
from planner.domain.rights import Area
from planner.errors import PlannerError, sentence
from planner.operations.actor import Actor
from planner.operations.consultations import change_consultation
from planner.operations.description import FIRST_DAY, LAST_DAY
from planner.operations.new_ids import new_id
from planner.operations.permission import asks_itself, changes, require_change
from planner.operations.record_checks import EmptyTextError, FarDateError
from planner.operations.records import ShownRecord
from planner.operations.workplace import Workplace
from planner.storage.consultations import load_consultation, save_consultation
from planner.storage.writing import Deed

MOST = 1_000_000

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


class CountError(PlannerError):
    """A number that nobody can have counted."""

    template = sentence("{number} cannot be; give a number from 0 to {most}, or leave it empty.")


@changes(Area.ANSWERS)
def add_consulted(place: Workplace, actor: Actor, event_id: str, record: Any) -> Consultation:  # noqa: ANN401 any of FIELDS
    """Add a record after the last of its kind, under a new id; raises EmptyTextError, CountError or FarDateError."""
    kind = FIELDS[type(record)]
    check_consulted(record)

    def change(consultation: Consultation) -> Consultation:
        held = getattr(consultation, kind)
        added = replace(record, id=new_id(type(record).__name__.lower()), **_place(held, record))
        return editing.with_records(consultation, kind, (*held, added))

    return change_consultation(place, actor, event_id, f"add_{kind}", change)


@asks_itself
def edit_consulted(place: Workplace, actor: Actor, shown: ShownRecord, changes: dict[str, Any]) -> Consultation:
    """Change fields of one record, saved against the version that was shown.

    Raises ChangedElsewhereError with mine, theirs and the base where it has changed meanwhile, RecordNotFoundError
    where it is gone, and what `add_consulted` raises where a value cannot be.
    """

    def change(consultation: Consultation) -> Consultation:
        records = editing.edit_record(
            getattr(consultation, shown.kind), shown.record_id, {"version": shown.version, **changes}
        )
        check_consulted(editing.find_record(records, shown.record_id))
        return editing.with_records(consultation, shown.kind, records)

    return change_consultation(place, actor, shown.event_id, f"edit_{shown.kind}", change)


@asks_itself
def remove_consulted(place: Workplace, actor: Actor, shown: ShownRecord) -> Consultation:
    """Remove one record; undo brings it back.

    Raises ChangedElsewhereError where it is not what was shown, RecordNotFoundError where it is gone, DoesNotFitError
    where something else still refers to it.
    """
    require_change(place, actor, shown.event_id, Area.ANSWERS)
    consultation = load_consultation(place.store, shown.event_id)
    held = getattr(consultation, shown.kind)
    seen = editing.edit_record(held, shown.record_id, {"version": shown.version})
    kept = editing.remove_record(held, shown.record_id)
    return save_consultation(
        place.store,
        Deed(actor=actor.name, what=f"remove_{shown.kind}", at=place.clock()),
        before=editing.with_records(consultation, shown.kind, seen),
        after=editing.with_records(consultation, shown.kind, kept),
    )


def check_consulted(record: Any) -> None:  # noqa: ANN401 any of FIELDS
    """Raise EmptyTextError, CountError or FarDateError where a record cannot be."""
    if not all(getattr(record, name).strip() for name in NEEDED.get(type(record), ())):
        raise EmptyTextError
    for field in fields(record):
        match getattr(record, field.name):
            case bool():
                pass
            case int(number) if not 0 <= number <= MOST:
                raise CountError(number=number, most=MOST)
            case date() as on if not FIRST_DAY <= on <= LAST_DAY:
                raise FarDateError(on=on, first=FIRST_DAY, last=LAST_DAY)


def _place(held: tuple[Any, ...], record: Any) -> dict[str, int]:  # noqa: ANN401 any of FIELDS
    """Return the position after the last one, for a record that has a position."""
    return {"position": editing.next_position(held)} if hasattr(record, "position") else {}
