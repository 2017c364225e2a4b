"""What is written to stakeholders: an invitation to answer, and a reminder; to each in a language of theirs."""

from dataclasses import dataclass

from planner.domain.consultation.asking import Step
from planner.domain.consultation.instruments import Instrument
from planner.domain.event import Event
from planner.wording.wording import Wording

PERSONAL_LINK = "{link}"
"""Where a mail program puts each reader's own link."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One text for many; `body` holds PERSONAL_LINK once."""

    subject: str
    body: str


def say_letter(words: Wording, event: Event, instrument: Instrument, step: Step) -> Letter:
    """Return the reminder for Step.REMINDED, else the invitation."""
    say = words.say
    is_reminder = step is Step.REMINDED
    subject = (
        say("Reminder: your view on {event}", event=event.title)
        if is_reminder
        else say("Your view on {event}", event=event.title)
    )
    opening = (
        say("Some days ago we asked what you expect of {event}. Your answer is still missing.", event=event.title)
        if is_reminder
        else say(
            "We are preparing {event} on {day}. What you answer decides what goes on its agenda.",
            event=event.title,
            day=words.long_day(event.starts_on),
        )
    )
    closing = say("Please answer by {day}.", day=words.long_day(instrument.closes_on)) if instrument.closes_on else ""
    parts = (
        say("Good day,"),
        opening,
        instrument.intro.strip(),
        say("Your form: {link}", link=PERSONAL_LINK),
        closing,
        say("Please write nothing by which a child, a family or a case could be recognised."),
        instrument.seen_by and say("Who reads the answers: {readers}", readers=instrument.seen_by),
        say("Thank you."),
    )
    return Letter(subject=subject, body="\n\n".join(part for part in parts if part))
