"""The papers of a consultation are made of what is stored beside the plan."""

import io

import pytest
from docx import Document

from planner.operations.printing import make_document, make_documents
from planner.operations.readiness import PaperNotReadyError
from planner.operations.workplace import Workplace
from tests.operations.builders import HOST, an_event_in, five_answered


def test_what_is_given_back_tells_the_questions_and_who_answered(place: Workplace) -> None:
    event_id = five_answered(place, an_event_in(place)).event_id

    file = make_document(place, HOST, event_id, "feedback")

    texts = [each.text for each in Document(io.BytesIO(file.content)).paragraphs]
    assert {"5 answers came in.", "Government offices 5"} <= set(texts)
    assert any(text.startswith("What do you and your office intend to do on prevention") for text in texts)


def test_it_is_in_the_pack_once_somebody_has_answered(place: Workplace) -> None:
    names = [
        file.file_name
        for file in make_documents(place, HOST, five_answered(place, an_event_in(place)).event_id, ["feedback"])
    ]

    assert len(names) == 1
    with pytest.raises(PaperNotReadyError):
        make_document(place, HOST, an_event_in(place).event.id, "feedback")
