"""A document whose consultation has a mistake is refused, wherever the mistake is."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from planner.domain.consultation.consultation import Consultation
from planner.domain.event_file import document_schema, read_consultation, read_document, write_document
from planner.domain.event_file_rules import EventFileError
from planner.domain.plan import Plan
from tests.builders import a_plan
from tests.consultation_builders import a_full_consultation, a_question


def a_document() -> Any:  # noqa: ANN401  # JSON holds anything
    plan = a_plan(questions=(a_question(),))
    return json.loads(json.dumps(write_document(plan, a_full_consultation())))


def read(document: Any) -> tuple[Plan, Consultation]:  # noqa: ANN401  # JSON holds anything
    plan = read_document(document)
    return plan, read_consultation(document, plan)


def test_a_consultation_that_was_written_and_read_is_written_the_same_again() -> None:
    document = a_document()
    assert write_document(*read(document)) == document
    assert list(Draft202012Validator(document_schema()).iter_errors(document)) == []


def test_every_kind_of_record_travels() -> None:
    kinds = set(Consultation.__dataclass_fields__) - {"event_id", "organisations", "persons"}
    assert set(a_document()["consultation"]) == kinds


def test_where_nobody_is_asked_nothing_is_said_of_it() -> None:
    assert "consultation" not in write_document(a_plan())


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        ("answers", "question_id", "none"),
        ("answers", "response_id", "none"),
        ("approaches", "done_on", "1066-01-01"),
        ("approaches", "instrument_id", "none"),
        ("approaches", "stakeholder_id", "none"),
        ("distributions", "sent", -1),
        ("mentions", "answer_id", "none"),
        ("mentions", "theme_id", "none"),
        ("mentions", "to_character", 10**9),
        ("responses", "instrument_id", "none"),
        ("responses", "received_at", "2026-12-01T10:00:00"),
        ("responses", "channel", "pigeon"),
        ("stakeholders", "id", "../etc"),
        ("stakeholders", "person_id", "none"),
        ("stakeholders", "shoe_size", 42),
        ("tallies", "theme_id", "none"),
    ],
)
def test_a_mistake_is_refused(kind: str, field: str, value: object) -> None:
    document = a_document()
    document["consultation"][kind][0][field] = value
    with pytest.raises(EventFileError):
        read(document)


@pytest.mark.parametrize("value", [[], {"bets": []}, {"themes": {}}])
def test_what_is_no_consultation_is_refused(value: object) -> None:
    with pytest.raises(EventFileError):
        read({**a_document(), "consultation": value})


def test_two_of_one_id_are_refused() -> None:
    document = a_document()
    document["consultation"]["themes"] *= 2
    with pytest.raises(EventFileError):
        read(document)
