"""The interview list with its counts by kind and purpose, and the forms that were sent by number (DOC-12, INQ-09)."""

from planner.domain.consultation.asking import Interview
from planner.domain.consultation.asking_progress import return_rate
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.figures import count_kinds, count_purposes
from planner.export.workbook import Edition, Value, Workbook
from planner.wording.consultation_labels import INTERVIEW_KINDS
from planner.wording.labels import PAPER_TITLES
from planner.wording.wording import Wording

MINUTES_OF_AN_HOUR = 60


def export_interviews(consultation: Consultation, edition: Edition) -> bytes:
    """Return the workbook. Raises TooLongError."""
    words, say = edition.words, edition.words.say
    book = Workbook(edition, say(PAPER_TITLES["interviews"]))
    listed = book.add_sheet(say("Interviews"), (6, 12, 8, 36, 28, 32, 20, 24, 36), is_landscape=True)
    headings = [
        *(say("No."), say("Date"), say("Time"), say("With whom"), say("Kind"), say("Purpose")),
        *(say("Place"), say("Interviewer"), say("Note")),
    ]
    rows = [_interview(number, each, words) for number, each in enumerate(consultation.interviews, start=1)]
    listed.add_table("tblInterviews", headings, rows)
    listed.freeze(1, 4)
    kinds = [
        (words.name(INTERVIEW_KINDS, kind), number) for kind, number in count_kinds(consultation.interviews).items()
    ]
    book.add_sheet(say("By kind"), (40, 12)).add_table("tblKinds", [say("Kind"), say("Interviews")], kinds)
    purposes = list(count_purposes(consultation.interviews).items())
    book.add_sheet(say("By purpose"), (50, 12)).add_table("tblPurposes", [say("Purpose"), say("Interviews")], purposes)
    if consultation.distributions:
        book.add_sheet(say("Forms sent"), (36, 12, 10, 12, 12, 36, 30), is_landscape=True).add_table(
            "tblForms",
            [
                *(say("Form"), say("Sent on"), say("Sent"), say("Came back")),
                *(say("Per cent"), say("Note"), say("Source")),
            ],
            [
                (each.title, each.sent_on, each.sent, each.returned, return_rate(each), each.note, each.source)
                for each in consultation.distributions
            ],
        )
    return book.close()


def _interview(number: int, interview: Interview, words: Wording) -> tuple[Value, ...]:
    return (
        *(number, interview.held_on, _clock(interview.starts_minute), interview.with_whom),
        *(words.name(INTERVIEW_KINDS, interview.kind), interview.purpose, interview.place),
        *(interview.interviewer, interview.note),
    )


def _clock(minute: int | None) -> str:
    return "" if minute is None else f"{minute // MINUTES_OF_AN_HOUR:02}:{minute % MINUTES_OF_AN_HOUR:02}"
