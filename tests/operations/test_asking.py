"""Banks of questions come in once, the log has a line for each, and what was answered stays as it was asked."""

from datetime import date

import pytest

from planner.domain.consultation.asking import Channel, Step
from planner.domain.consultation.asking_progress import Standing, awaited, standings
from planner.domain.consultation.freezing import questions_in_use
from planner.domain.editing import RecordNotFoundError
from planner.operations.asking import LogEntry, add_question_bank, log_asking
from planner.operations.consultations import change_consultation, open_consultation
from planner.operations.consulted_records import add_consulted
from planner.operations.events import open_plan, undo
from planner.operations.records import ShownRecord, edit
from planner.operations.stakeholders import import_stakeholders
from planner.operations.workplace import Workplace
from tests.consultation_builders import a_full_consultation, an_answer, an_instrument
from tests.operations.builders import HOST, a_list, an_event_in, many_people

SENT_ON = date(2026, 12, 1)


def shown(place: Workplace, event_id: str, question_id: str) -> ShownRecord:
    question = next(each for each in open_plan(place, HOST, event_id).questions if each.id == question_id)
    return ShownRecord(event_id=event_id, kind="questions", record_id=question_id, version=question.version)


def answer(place: Workplace, event_id: str, question_id: str) -> None:
    """Let somebody answer a question."""
    full = a_full_consultation(event_id=event_id, answers=(an_answer(question_id=question_id),))
    change_consultation(place, HOST, event_id, "answer", lambda _: full)


def test_a_bank_comes_in_once_and_after_what_is_there(place: Workplace) -> None:
    before = an_event_in(place)
    plan = add_question_bank(place, HOST, before.event.id, "coordination_interview")
    bank = place.library.question_banks["coordination_interview"]
    assert [each.text for each in plan.questions[len(before.questions) :]] == [each.text for each in bank.questions]
    again = add_question_bank(place, HOST, before.event.id, "coordination_interview")
    assert again.questions == plan.questions


def test_the_log_has_a_line_for_each_and_one_undo(place: Workplace) -> None:
    event_id = an_event_in(place).event.id
    import_stakeholders(place, HOST, event_id, a_list(many_people(3)))
    instrument = add_consulted(place, HOST, event_id, an_instrument(id="", questions=())).instruments[0]
    asked = open_consultation(place, HOST, event_id).stakeholders
    entry = LogEntry(
        instrument_id=instrument.id,
        stakeholder_ids={asked[0].id, asked[1].id, "gone"},
        step=Step.SENT,
        channel=Channel.EMAIL,
        done_on=SENT_ON,
    )

    logged = log_asking(place, HOST, event_id, entry)

    assert list(standings(logged, instrument.id).values()) == [Standing.ASKED, Standing.ASKED, Standing.NOT_ASKED]
    assert awaited(logged, instrument.id) == asked[:2]
    assert undo(place, HOST, event_id) == "log_asking"
    assert open_consultation(place, HOST, event_id).approaches == ()


def test_other_words_for_an_answered_question_are_a_new_question(place: Workplace) -> None:
    before = an_event_in(place)
    event_id, first = before.event.id, before.questions[0]
    answer(place, event_id, first.id)

    plan = edit(place, HOST, shown(place, event_id, first.id), {"text": "What now?"})

    in_use = questions_in_use(plan.questions)
    assert (in_use[0].text, in_use[0].replaces) == ("What now?", first.id)
    assert len(in_use) == len(before.questions)
    assert next(each.text for each in plan.questions if each.id == first.id) == first.text
    with pytest.raises(RecordNotFoundError):
        edit(place, HOST, shown(place, event_id, first.id), {"text": "What then?"})


def test_a_question_that_nobody_answered_is_changed_itself(place: Workplace) -> None:
    before = an_event_in(place)
    event_id, (first, second, *_) = before.event.id, before.questions
    answer(place, event_id, second.id)

    plan = edit(place, HOST, shown(place, event_id, first.id), {"text": "What now?"})

    assert [each.id for each in plan.questions] == [each.id for each in before.questions]
    assert plan.questions[0].text == "What now?"
