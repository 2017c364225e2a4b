"""What is erased is in no record, in no history and in no byte of the file; that it was done stays."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from planner.domain.consultation.consultation import Consultation
from planner.storage.consultations import load_consultation, save_consultation
from planner.storage.erasing import Erasure, erase
from planner.storage.history import load_changes
from planner.storage.plans import load_plan
from planner.storage.saving import save_plan
from planner.storage.store import Store
from planner.storage.writing import Deed, Direction
from tests.builders import a_person, a_plan, an_attendance, an_organisation
from tests.consultation_builders import a_consultation, a_question, an_answer

AT = datetime(2027, 5, 1, 9, tzinfo=UTC)
CONFIDED, NEED = "Confided-7f3a-nobody-else", "Nuts-91bc-make-me-ill"
DEED = Deed(actor="planner", what="delete_due", at=AT, direction=Direction.ERASED)


def stored(store: Store) -> Consultation:
    """Store an answer that is long enough to fill pages of its own, and a need, each changed once."""
    plan = a_plan(
        organisations=(an_organisation(),),
        persons=(a_person(),),
        attendances=(an_attendance(diet_needs=NEED),),
        questions=(a_question(),),
    )
    first = save_plan(store, actor="host", what="new_event", before=None, after=plan, at=AT)
    again = replace(first, attendances=(replace(first.attendances[0], diet_needs=f"{NEED}, and milk"),))
    save_plan(store, actor="host", what="edit", before=first, after=again, at=AT)
    before = Consultation(event_id=plan.event.id)
    answers = (an_answer(text=f"{CONFIDED} " * 500),)
    said = Deed(actor="host", what="enter_answers", at=AT)
    asked = save_consultation(store, said, before=before, after=a_consultation(answers=answers, mentions=()))
    shorter = replace(asked, answers=(replace(asked.answers[0], text=CONFIDED),))
    return save_consultation(store, said, before=asked, after=shorter)


def bytes_of(store: Store) -> bytes:
    file = Path(store.place)
    return b"".join(each.read_bytes() for each in sorted(file.parent.glob(f"{file.name}*")) if each.is_file())


def test_no_byte_is_left_of_what_was_erased(sqlite_store: Store) -> None:
    store = sqlite_store
    event_id = stored(store).event_id
    assert CONFIDED.encode() in bytes_of(store)
    assert NEED.encode() in bytes_of(store)
    needs = (("attendance", ("attendance-1",), {"diet_needs": "", "access_needs": ""}),)
    records = (("answer", ("answer-1",)), ("response", ("response-1",)))
    erase(store, event_id, DEED, Erasure(records=records, fields=needs))
    assert load_consultation(store, event_id).answers == ()
    assert load_plan(store, event_id).attendances[0].diet_needs == ""
    assert CONFIDED.encode() not in bytes_of(store)
    assert NEED.encode() not in bytes_of(store)


def test_the_history_keeps_that_it_was_done_when_and_by_whom_and_what_was_not_erased(store: Store) -> None:
    event_id = stored(store).event_id
    before = load_changes(store, event_id)
    erase(store, event_id, DEED, Erasure(records=(("answer", ("answer-1",)),)))
    done, *others = load_changes(store, event_id)
    assert (done.what, done.actor, done.at, done.changes) == ("delete_due", "planner", AT, ())
    left = [(each.what, [one.key for one in each.changes if one.key[0] != "answer"]) for each in before]
    assert [(each.what, [one.key for one in each.changes]) for each in others] == left
