"""Contacts and emergencies on one page or two: whom of the team to ring, where we are, and lines for local numbers.

The numbers are left to be filled in by hand: the planner knows none that it could answer for.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from planner.domain.plan import Plan
from planner.domain.rooms import rooms_of
from planner.errors import sentence
from planner.export.document import head_of, open_document
from planner.export.fields import labelled_line, labelled_pair
from planner.export.guide.columns import labelled
from planner.export.guide.cover import team_table
from planner.export.paragraph import paragraph
from planner.export.session_lines import say_dates
from planner.export.styles import Style
from planner.export.team_lines import team_members
from planner.export.word_xml import Element
from planner.wording.wording import Wording

FIRST = (
    sentence("See that nobody else comes to harm, and stay with whoever needs help."),
    sentence("Ring the emergency number first, then the lead facilitator."),
    sentence("Say where you are: the place, the room, the nearest entrance. Send somebody there to meet help."),
    sentence("Worries about somebody's safety go to the safeguarding lead in private, and to nobody else."),
    sentence("Afterwards write down what happened, when, and whom you told."),
)
NUMBERS = (
    (sentence("Emergency number"), sentence("Police")),
    (sentence("Ambulance"), sentence("Fire brigade")),
    (sentence("Nearest hospital, address"),),
    (sentence("Nearest clinic or pharmacy"),),
    (sentence("Safeguarding lead"), sentence("Child helpline")),
    (sentence("Keeper of the building"), sentence("Taxi or driver")),
)
PLACES = (
    (sentence("Ways out"),),
    (sentence("Meeting point outside"), sentence("First-aid box")),
    (sentence("Address to tell the ambulance"),),
)
"""The lines to fill in, one row each: what needs room has a row of its own."""


def export_contacts(plan: Plan, *, words: Wording, printed_at: datetime) -> bytes:
    """Return the sheet as DOCX; it is for the team alone. Raises TooLongError."""
    head = head_of(plan.event, document=words.say("Contacts and emergencies"), printed_at=printed_at)
    paper = open_document(replace(head, version=str(plan.revision), dissemination=words.say("Team only")), words)
    paper.add(*_blocks(plan, words, paper.setup.text_width_mm))
    return paper.to_bytes()


def _blocks(plan: Plan, words: Wording, width_mm: float) -> Iterator[Element | str]:
    say = words.say
    yield paragraph(Style.TITLE, say("Contacts and emergencies"))
    yield paragraph(Style.HEADING_1, say("In an emergency"))
    yield from (paragraph(Style.LIST_BULLET, say(line)) for line in FIRST)
    yield paragraph(Style.HEADING_2, say("Numbers to fill in and try out before the day"))
    yield from (_line(words, row, width_mm) for row in NUMBERS)
    yield paragraph(Style.HEADING_1, say("Where we are"))
    where = {say("Event"): plan.event.title, say("Dates"): say_dates(plan.event, words), say("Place"): plan.event.place}
    where[say("Rooms")] = "\n".join(rooms_of(plan))
    yield from (labelled(label, text).xml for label, text in where.items() if text)
    yield from (_line(words, row, width_mm) for row in PLACES)
    yield paragraph(Style.HEADING_1, say("Team"))
    yield team_table(team_members(plan, words), words, width_mm)


def _line(words: Wording, labels: tuple[str, ...], width_mm: float) -> Element:
    first, *second = (words.say(label) for label in labels)
    return labelled_pair(first, second[0], width_mm) if second else labelled_line(first, width_mm)
