"""The sign-in sheet: everybody by name for each day, with room to sign and to say yes to list and photographs.

It lies open at the door: no telephone numbers, no needs, nothing that others need not know (content B8).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from planner.domain.people import is_expected
from planner.domain.plan import Plan
from planner.domain.run_of_show import RunOfShow
from planner.domain.spelling import fold
from planner.domain.workbooks import CONSENTS
from planner.export.document import head_of, open_document
from planner.export.fields import TICK_BOX
from planner.export.paragraph import paragraph
from planner.export.session_lines import say_day
from planner.export.styles import Style
from planner.export.table import Cell, Column, Row, TableFrame, data_table
from planner.export.word_xml import Element
from planner.wording.wording import Wording

LINE_MM = 13
"""High enough to sign."""
NUMBER_MM, NAME_MM, OFFICE_MM, CONSENT_MM = 13, 41, 48, 17
SPARE_LINES = 10
"""For people whom nobody expected."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInLine:
    """One person; a consent is a box to tick unless it was given or refused before."""

    name: str
    organisation: str = ""
    sector: str = ""
    list_consent: str = TICK_BOX
    photo_consent: str = TICK_BOX


def export_sign_in(
    plan: Plan, run: RunOfShow, *, words: Wording, printed_at: datetime, sector_titles: Mapping[str, str]
) -> bytes:
    """Return the sign-in sheets as DOCX, each day on pages of its own; `sector_titles` are by id.

    Raises TooLongError.
    """
    head = head_of(plan.event, document=words.say("Sign-in sheet"), printed_at=printed_at)
    headings = [say_day(plan.event, day, words) for day in run.days]
    paper = open_document(replace(head, version=str(plan.revision), day=headings[0] if headings else ""), words)
    lines = sign_in_lines(plan, words, sector_titles)
    for number, heading in enumerate(headings):
        if number:
            paper.start_section(head.setup, day=heading)
        paper.add(*_sheet(heading, lines, words, paper.setup.text_width_mm))
    return paper.to_bytes()


def sign_in_lines(plan: Plan, words: Wording, sector_titles: Mapping[str, str]) -> list[SignInLine]:
    """Return a line for everybody who is expected, by name."""
    persons = {person.id: person for person in plan.persons}
    offices = {office.id: office for office in plan.organisations}
    lines = []
    for each in plan.attendances:
        person = persons.get(each.person_id)
        if person is None or not is_expected(each):
            continue
        office = offices.get(person.organisation_id or "")
        lines.append(
            SignInLine(
                name=person.name,
                organisation=office.name if office else "",
                sector=sector_titles.get(office.sector, office.sector) if office else "",
                list_consent=words.say(CONSENTS[each.list_consent]) or TICK_BOX,
                photo_consent=words.say(CONSENTS[each.photo_consent]) or TICK_BOX,
            )
        )
    return sorted(lines, key=lambda line: (fold(line.name), line.name))


def _sheet(heading: str, lines: Sequence[SignInLine], words: Wording, width_mm: float) -> Iterator[Element]:
    say = words.say
    yield paragraph(Style.HEADING_1, say("Please sign in: {day}", day=heading))
    yield paragraph(
        Style.NOTE,
        say(
            "List: my name may stand in the list that participants are given. Photo: I may be in photographs. "
            "Tick what you agree to; you can change your mind at the desk."
        ),
    )
    widths: dict[str, float] = {say("No."): NUMBER_MM, say("Name"): NAME_MM, say("Organisation"): OFFICE_MM}
    widths |= {say("Signature"): width_mm - NUMBER_MM - NAME_MM - OFFICE_MM - 2 * CONSENT_MM}
    widths |= {say("List"): CONSENT_MM, say("Photo"): CONSENT_MM}
    frame = TableFrame(
        columns=tuple(Column(head=title, share=width) for title, width in widths.items()),
        width_mm=width_mm,
        title=say("Sign-in sheet"),
        about=say("Who is expected, with room to sign and to agree to list and photographs."),
    )
    blank = [SignInLine(name="")] * SPARE_LINES
    yield data_table(frame, [_row(number, line) for number, line in enumerate([*lines, *blank], start=1)])


def _row(number: int, line: SignInLine) -> Row:
    who = paragraph(Style.TABLE_TEXT, line.organisation)
    office = (who, paragraph(Style.CARD_FOOT, line.sector)) if line.sector else (who,)
    cells: list[str | Cell] = [str(number), line.name, Cell(blocks=office), "", line.list_consent, line.photo_consent]
    return Row(cells=tuple(cells), height_mm=LINE_MM)
