"""The answers as a table for the team that reads them: a sheet for each instrument, a row for each form (DOC-02)."""

from collections.abc import Mapping, Sequence

from planner.domain.consultation.answers import Response
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.instruments import Instrument
from planner.domain.consultation.questions import Question, fill_places
from planner.domain.event import Event
from planner.export.workbook import Edition, Value, Workbook
from planner.wording.consultation_labels import CHANNELS
from planner.wording.labels import PAPER_TITLES
from planner.wording.wording import Wording, own_name

ABOUT_WIDTHS = (6, 12, 30, 18, 16, 10, 12)
ANSWER_WIDTH = 40
LONGEST_HEADING = 250
"""Excel cuts the heading of a table's column after 255 characters."""


def export_responses(
    questions: Sequence[Question], told: Consultation, sector_titles: Mapping[str, str], edition: Edition
) -> bytes:
    """Return the workbook of what `told` holds, for which whoever calls has left out what is confidential.

    Raises TooLongError.
    """
    book = Workbook(edition, edition.words.say(PAPER_TITLES["responses"]))
    said = {(each.response_id, each.question_id): each.text for each in told.answers}
    for number, instrument in enumerate(told.instruments, start=1):
        responses = [each for each in told.responses if each.instrument_id == instrument.id]
        asked = _asked(questions, instrument, {pair[1] for pair in said if pair[0] in {each.id for each in responses}})
        sheet = book.add_sheet(
            f"{number} {instrument.title}", (*ABOUT_WIDTHS, *[ANSWER_WIDTH] * len(asked)), is_landscape=True
        )
        rows = [
            (place, *_about(each, sector_titles, edition.words), *(said.get((each.id, one.id), "") for one in asked))
            for place, each in enumerate(responses, start=1)
        ]
        sheet.add_table(f"tblAnswers{number}", _headings(asked, edition), rows)
        sheet.freeze(1, 3)
    return book.close()


def _asked(questions: Sequence[Question], instrument: Instrument, answered: set[str]) -> list[Question]:
    """Return what an instrument asks or has asked, in the order of the questions."""
    return [each for each in questions if each.id in answered or each.id in instrument.questions]


def _about(response: Response, sector_titles: Mapping[str, str], words: Wording) -> tuple[Value, ...]:
    return (
        response.received_at.date() if response.received_at else None,
        response.organisation,
        sector_titles.get(response.sector, response.sector),
        response.region,
        own_name(response.language),
        words.name(CHANNELS, response.channel),
    )


def _headings(asked: Sequence[Question], edition: Edition) -> list[str]:
    say = edition.words.say
    about = [
        say("No."),
        say("Received"),
        say("Organisation"),
        say("Sector"),
        say("Region"),
        say("Language"),
        say("Channel"),
    ]
    return [*about, *(_heading(number, each, edition.event) for number, each in enumerate(asked, start=1))]


def _heading(number: int, question: Question, event: Event) -> str:
    text = f"Q{number} {fill_places(question.text, theme=event.theme, event_title=event.title)}"
    return text if len(text) <= LONGEST_HEADING else f"{text[:LONGEST_HEADING]}…"
