"""Who has a copy of which document: the recipients who were sent one, and those who came and were not (REC-05)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from planner.domain.consultation.asking import Channel
from planner.domain.editing import next_position
from planner.domain.people import AttendanceStatus
from planner.domain.plan import Plan
from planner.domain.recording.recording import Recording
from planner.domain.recording.report import Recipient


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """One document on its way: which, how, and on which day; None where it is only known who is to get it."""

    document: str
    channel: Channel
    sent_on: date | None


def without_copy(plan: Plan, recording: Recording, document: str) -> tuple[tuple[str, ...], tuple[Recipient, ...]]:
    """Return the ids of those who came and are not noted for a document, and the recipients it was not sent to yet."""
    noted = [each for each in recording.recipients if each.document == document]
    known = {each.person_id for each in noted}
    came = (each.person_id for each in plan.attendances if each.status is AttendanceStatus.PRESENT)
    return tuple(each for each in came if each not in known), tuple(each for each in noted if each.sent_on is None)


def note_sending(
    recipients: Iterable[Recipient], sending: Sending, wanted: Iterable[Recipient]
) -> tuple[Recipient, ...]:
    """Return the recipients with those `wanted` as sent: whoever waits for the document gets it, others are added.

    Whoever has been sent it keeps that day and way; of the wanted ones `id`, `person_id` and `name` count.
    """
    held = list(recipients)
    place = {_who(each): number for number, each in enumerate(held) if each.document == sending.document}
    for each in wanted:
        number = place.get(_who(each))
        if number is None:
            place[_who(each)] = len(held)
            held.append(replace(_sent(each, sending), position=next_position(held)))
        elif held[number].sent_on is None:
            held[number] = _sent(held[number], sending)
    return tuple(held)


def _sent(recipient: Recipient, sending: Sending) -> Recipient:
    return replace(recipient, document=sending.document, channel=sending.channel, sent_on=sending.sent_on)


def _who(recipient: Recipient) -> tuple[str, str]:
    return recipient.person_id, "" if recipient.person_id else recipient.name
