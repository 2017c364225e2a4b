"""What of an event is to be deleted and when: needs, answers, confidential notes, and what is elsewhere (SAF06, B6)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from planner.domain.consultation.answers import Answer, Response
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.themes import Mention
from planner.domain.plan import Plan
from planner.domain.recording.forms import Note, Remark
from planner.domain.recording.photos import Photo
from planner.domain.recording.recording import Recording
from planner.domain.recording.report import DeletionKind

A_DAY = timedelta(days=1)


class Sensitive(StrEnum):
    """What kind of data is to be deleted."""

    NEEDS = "needs"
    ANSWERS = "answers"
    NOTES = "notes"
    BY_HAND = "by_hand"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedDeletion:
    """Data that is to be deleted from `due_on` on: `number` of records, under a title where they have one.

    `record_id` is the instrument or the planned deletion; `ids` are, by kind, the records that go or are blanked.
    """

    what: Sensitive
    due_on: date
    title: str = ""
    record_id: str = ""
    number: int = 0
    ids: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def is_due(self, today: date) -> bool:
        """Whether its day has come, and the planner itself can do it."""
        return self.due_on <= today and self.what is not Sensitive.BY_HAND


def planned_deletions(plan: Plan, consultation: Consultation, recording: Recording) -> tuple[PlannedDeletion, ...]:
    """Return what is to be deleted and is not yet, by its day."""
    found = (*_needs(plan), *_answers(consultation), *_recorded(recording))
    return tuple(sorted(found, key=lambda each: (each.due_on, each.what, each.title, each.record_id)))


def _needs(plan: Plan) -> Iterator[PlannedDeletion]:
    by_day: defaultdict[date, list[str]] = defaultdict(list)
    for each in plan.attendances:
        if each.needs_delete_on and (each.access_needs or each.diet_needs):
            by_day[each.needs_delete_on].append(each.id)
    for day, ids in by_day.items():
        yield PlannedDeletion(what=Sensitive.NEEDS, due_on=day, number=len(ids), ids=(("attendance", tuple(ids)),))


def _answers(consultation: Consultation) -> Iterator[PlannedDeletion]:
    """Yield what respondents were promised: the answers of an instrument once the day is over until which they stay."""
    for instrument in consultation.instruments:
        responses = _ids(each for each in consultation.responses if each.instrument_id == instrument.id)
        if instrument.kept_until and responses:
            held = set(responses)
            answers = _ids(each for each in consultation.answers if each.response_id in held)
            said = set(answers)
            mentions = _ids(each for each in consultation.mentions if each.answer_id in said)
            yield PlannedDeletion(
                what=Sensitive.ANSWERS,
                due_on=instrument.kept_until + A_DAY,
                title=instrument.title,
                record_id=instrument.id,
                number=len(responses),
                ids=(("mention", mentions), ("answer", answers), ("response", responses)),
            )


def _recorded(recording: Recording) -> Iterator[PlannedDeletion]:
    confidential = {form.id for form in recording.forms if form.is_confidential}
    notes = _ids(each for each in recording.notes if each.form_id in confidential)
    photos = _ids(each for each in recording.photos if each.form_id in confidential)
    remarks = _ids(each for each in recording.remarks if each.form_id in confidential)
    for each in recording.deletions:
        if each.done_on is None:
            is_ours = each.kind is DeletionKind.NOTES
            yield PlannedDeletion(
                what=Sensitive.NOTES if is_ours else Sensitive.BY_HAND,
                due_on=each.due_on,
                title=each.what,
                record_id=each.id,
                number=len(notes) + len(photos) if is_ours else 0,
                ids=(("remark", remarks), ("note", notes), ("photo", photos)) if is_ours else (),
            )


def _ids(records: Iterable[Answer | Mention | Note | Photo | Remark | Response]) -> tuple[str, ...]:
    return tuple(each.id for each in records)
