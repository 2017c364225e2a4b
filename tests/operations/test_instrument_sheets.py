"""An instrument has a question sheet of its own: its questions, in its order, with the numbers of its form."""

import io
from datetime import date

import pytest
from docx import Document

from planner.operations.consulted_records import add_consulted
from planner.operations.printing import make_document
from planner.operations.selection import NoInstrumentsError, Selection, UnknownInstrumentError
from planner.operations.workplace import Workplace
from tests.consultation_builders import an_instrument
from tests.operations.builders import HOST, an_event_in


def test_the_sheet_asks_what_the_instrument_asks_in_its_order(place: Workplace) -> None:
    plan = an_event_in(place)
    second, first = plan.questions[1], plan.questions[0]
    asked = an_instrument(id="", title="For the police", questions=(second.id, first.id), closes_on=date(2027, 1, 31))
    made = add_consulted(place, HOST, plan.event.id, asked).instruments[0]

    file = make_document(place, HOST, plan.event.id, "questions", Selection(instrument_id=made.id))

    texts = [each.text for each in Document(io.BytesIO(file.content)).paragraphs]
    numbered = [text for text in texts if text.startswith("Q")]
    assert [text.split("\N{EN SPACE}")[0] for text in numbered] == ["Q1", "Q2"]
    assert numbered[1].startswith("Q2\N{EN SPACE}What do you and your office intend to do on prevention")
    assert any("31 January 2027" in text for text in texts)
    assert "police" in file.file_name.lower()


def test_an_instrument_that_is_gone_or_asks_nothing_has_none(place: Workplace) -> None:
    plan = an_event_in(place)
    empty = add_consulted(place, HOST, plan.event.id, an_instrument(id="", questions=())).instruments[0]
    for instrument_id in ("gone", empty.id):
        with pytest.raises(UnknownInstrumentError):
            make_document(place, HOST, plan.event.id, "questions", Selection(instrument_id=instrument_id))


def test_other_papers_ask_nobody_anything(place: Workplace) -> None:
    plan = an_event_in(place)
    with pytest.raises(NoInstrumentsError):
        make_document(place, HOST, plan.event.id, "agenda", Selection(instrument_id="any"))
