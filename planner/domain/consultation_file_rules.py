"""Rules that the consultation of a document must keep, where every value is of the right type already.

They hold for every consultation of this planner, so that whatever was dumped can be loaded again.
"""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import date, datetime
from typing import Any

from planner.domain.consultation.consultation import Consultation
from planner.domain.event_file_rules import FIRST_YEAR, LAST_YEAR, RECORD_ID, EventFileError, quoted
from planner.domain.plan import Plan
from planner.domain.recording.recording import Recording

MOST = 1_000_000
"""No number of a consultation is larger: counts, positions and characters of a text."""
PLACE = "consultation"


def check_consultation(plan: Plan, consultation: Consultation) -> None:
    """Raise EventFileError where ids, numbers, dates or references cannot be."""
    check_beside(PLACE, consultation, _references(plan, consultation))


def check_beside(
    place: str, whole: Consultation | Recording, references: Iterable[tuple[str, str, set[str]]], known_ids: str = ""
) -> None:
    """Check the records of what stands beside the plan; those of the field `known_ids` have ids of another kind."""
    records = {field.name: held for field in fields(whole) if isinstance(held := getattr(whole, field.name), tuple)}
    for kind, held in records.items():
        _check_ids(f"{place}, {kind}", [each.id for each in held], is_ours=kind != known_ids)
        for record in held:
            _check_values(f"{place}, {kind}", record)
    for kind, name, known in references:
        missing = {getattr(each, name) for each in records[kind]} - known
        if missing:
            raise EventFileError(place=f"{place}, {kind}", problem=f"{quoted(min(missing))} is missing")


def _references(plan: Plan, consultation: Consultation) -> Iterator[tuple[str, str, set[str]]]:
    """Yield which field of which records must name one of which ids."""
    instruments, themes = _ids(consultation.instruments), _ids(consultation.themes)
    yield "stakeholders", "person_id", _ids(plan.persons)
    yield "approaches", "instrument_id", instruments
    yield "approaches", "stakeholder_id", _ids(consultation.stakeholders)
    yield "responses", "instrument_id", instruments
    yield "answers", "response_id", _ids(consultation.responses)
    yield "answers", "question_id", _ids(plan.questions)
    yield "mentions", "answer_id", _ids(consultation.answers)
    yield "mentions", "theme_id", themes
    yield "tallies", "theme_id", themes


def _check_ids(place: str, ids: list[str], *, is_ours: bool) -> None:
    if len(set(ids)) < len(ids):
        raise EventFileError(place=place, problem="two have the same id")
    odd = [each for each in ids if is_ours and not RECORD_ID.fullmatch(each)]
    if odd:
        raise EventFileError(place=place, problem=f"{quoted(odd[0])} is no id")


def _check_values(place: str, record: Any) -> None:  # noqa: ANN401 any record of a consultation
    for field in fields(record):
        match getattr(record, field.name):
            case bool():
                pass
            case int(number) if not 0 <= number <= MOST:
                raise EventFileError(place=place, problem=f"the number {number} cannot be")
            case datetime(tzinfo=None):
                raise EventFileError(place=place, problem="a moment lacks its zone")
            case date() as on if not FIRST_YEAR <= on.year <= LAST_YEAR:
                raise EventFileError(place=place, problem="a date is too far away")


def _ids(records: tuple[Any, ...]) -> set[str]:
    return {each.id for each in records}
