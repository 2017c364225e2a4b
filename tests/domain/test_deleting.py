"""What is to be deleted stands there with its day, and nothing is due before it."""

from datetime import date, timedelta

from planner.domain.deleting import Sensitive, planned_deletions
from planner.domain.recording.report import Deletion, DeletionKind
from tests.builders import a_plan, people_of_plan
from tests.consultation_builders import a_consultation, an_instrument
from tests.recording_builders import a_form, a_recording

DAY = date(2027, 5, 1)


def test_needs_answers_notes_and_what_is_elsewhere_stand_by_their_days() -> None:
    plan = a_plan(**people_of_plan(2, diet_needs="No nuts", needs_delete_on=DAY))
    consultation = a_consultation(instruments=(an_instrument(kept_until=DAY),))
    deletions = (
        Deletion(id="tapes", position=0, what="Tapes", due_on=DAY - timedelta(days=2)),
        Deletion(id="notes", position=1, kind=DeletionKind.NOTES, what="Confided", due_on=DAY - timedelta(days=1)),
        Deletion(id="gone", position=2, what="Old", due_on=DAY, done_on=DAY),
    )
    recording = a_recording(forms=(a_form(is_confidential=True),), deletions=deletions)
    found = planned_deletions(plan, consultation, recording)
    assert [(each.what, each.number) for each in found] == [
        (Sensitive.BY_HAND, 0),
        (Sensitive.NOTES, 1),
        (Sensitive.NEEDS, 2),
        (Sensitive.ANSWERS, 1),
    ]
    assert [each.is_due(DAY) for each in found] == [False, True, True, False]
    assert found[-1].is_due(DAY + timedelta(days=1))
    assert dict(found[-1].ids) == {"mention": ("mention-1",), "answer": ("answer-1",), "response": ("response-1",)}


def test_notes_of_forms_that_are_not_confidential_stay() -> None:
    deletion = Deletion(id="notes", position=1, kind=DeletionKind.NOTES, what="Confided", due_on=DAY)
    (found,) = planned_deletions(a_plan(), a_consultation(), a_recording(deletions=(deletion,)))
    assert (found.number, found.ids) == (0, (("remark", ()), ("note", ()), ("photo", ())))
