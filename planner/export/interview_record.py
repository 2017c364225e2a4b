"""The record of each interview: its questions with room for the answers, and what must not be written.

Source: INQ-09 and the ten standards of content B6.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from planner.domain.consultation.asking import Interview
from planner.domain.plan import Plan
from planner.errors import sentence
from planner.export.document import Paper, head_of, open_document
from planner.export.fields import TICK_BOX, labelled_line, write_on_lines
from planner.export.paragraph import paragraph
from planner.export.styles import Style
from planner.export.word_xml import Element
from planner.wording.consultation_labels import INTERVIEW_KINDS
from planner.wording.labels import PAPER_TITLES
from planner.wording.wording import Wording

BEFORE = (
    sentence("Say what the interview is for, who reads the notes and how long they are kept; then ask for consent."),
    sentence("The person may leave out any question and may stop at any time."),
    sentence("Write the person's own words. No names, places or details of children, families or cases."),
)
LINES_OF_A_QUESTION = 6
LINES_WITHOUT_QUESTIONS = 24


def export_interview_record(
    plan: Plan, interviews: Iterable[Interview], *, questions: Sequence[str], words: Wording, printed_at: datetime
) -> bytes:
    """Return one record for each interview, each beginning a page, with `questions` in their order."""
    head = head_of(plan.event, document=words.say(PAPER_TITLES["interview_record"]), printed_at=printed_at)
    paper = open_document(replace(head, version=str(plan.revision)), words)
    for number, interview in enumerate(interviews, start=1):
        title = words.say("Interview {number}: {with_whom}", number=number, with_whom=interview.with_whom)
        paper.add(paragraph(Style.HEADING_1, title, starts_page=number > 1))
        paper.add(*_about(interview, words, paper), *_asked(questions, words, paper))
    return paper.to_bytes()


def _about(interview: Interview, words: Wording, paper: Paper) -> list[Element]:
    say, width = words.say, paper.setup.text_width_mm
    known = (
        (say("Kind"), words.name(INTERVIEW_KINDS, interview.kind)),
        (say("Purpose"), interview.purpose),
        (say("Date"), words.full_day(interview.held_on) if interview.held_on else ""),
        (say("Place"), interview.place),
        (say("Interviewer"), interview.interviewer),
    )
    return [
        *(
            paragraph(Style.NORMAL, f"{label}: {value}") if value else labelled_line(label, width)
            for label, value in known
        ),
        *(paragraph(Style.LIST_BULLET, say(line)) for line in BEFORE),
        paragraph(Style.FINDING, say("{box} Consent was given", box=TICK_BOX)),
    ]


def _asked(questions: Sequence[str], words: Wording, paper: Paper) -> list[Element]:
    width = paper.setup.text_width_mm
    if not questions:
        return [paragraph(Style.HEADING_2, words.say("Notes")), write_on_lines(LINES_WITHOUT_QUESTIONS, width)]
    return [
        block
        for number, text in enumerate(questions, start=1)
        for block in (
            paragraph(Style.HEADING_2, f"Q{number}\N{EN SPACE}{text}"),
            write_on_lines(LINES_OF_A_QUESTION, width),
        )
    ]
