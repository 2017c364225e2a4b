"""A confirmation of attendance for everybody who came, a page each, for the office that pays."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from planner.domain.attendance_sheet import came_on
from planner.domain.event import Event
from planner.domain.people import Attendance, Organisation, Person
from planner.domain.plan import Plan
from planner.export.document import SEPARATOR, Paper, head_of, open_document
from planner.export.fields import labelled_line
from planner.export.paragraph import paragraph
from planner.export.session_lines import say_dates
from planner.export.styles import Style
from planner.export.word_xml import Element
from planner.wording.labels import PAPER_TITLES, TEAM_ROLES
from planner.wording.wording import Wording


def export_confirmations(plan: Plan, *, words: Wording, printed_at: datetime) -> bytes:
    """Return a page for each person who came, by name, with the days on which they did. Raises TooLongError."""
    head = head_of(plan.event, document=words.say(PAPER_TITLES["confirmations"]), printed_at=printed_at)
    paper = open_document(replace(head, version=str(plan.revision)), words)
    for number, (attendance, person, office) in enumerate(_came(plan)):
        title = words.say("Confirmation of attendance")
        paper.add(paragraph(Style.TITLE, title, starts_page=number > 0))
        paper.add(*_page(plan, attendance, person, words))
        paper.add(*_where(attendance, office), *_signed(words, paper))
    return paper.to_bytes()


def _came(plan: Plan) -> list[tuple[Attendance, Person, Organisation | None]]:
    persons = {each.id: each for each in plan.persons}
    offices = {each.id: each for each in plan.organisations}
    came = (
        (each, person, offices.get(person.organisation_id or ""))
        for each in plan.attendances
        if came_on(each, plan.event.days) and (person := persons.get(each.person_id))
    )
    return sorted(came, key=lambda one: (one[1].name, one[0].id))


def _page(plan: Plan, attendance: Attendance, person: Person, words: Wording) -> list[Element]:
    event = plan.event
    said = words.say(
        "took part in {event}, {dates}, as {role}.",
        event=event.title,
        dates=_say_days(event, came_on(attendance, event.days), words),
        role=words.say(TEAM_ROLES[attendance.role]),
    )
    return [
        paragraph(Style.SUBTITLE, SEPARATOR.join(part for part in (event.title, event.place) if part)),
        paragraph(Style.NORMAL, words.say("We confirm that")),
        paragraph(Style.HEADING_1, person.name),
        paragraph(Style.NORMAL, said),
    ]


def _say_days(event: Event, days: Sequence[int], words: Wording) -> str:
    """Return on which days somebody came: those of the event, or each by itself where some were missed."""
    if len(days) == event.days:
        return say_dates(event, words)
    return words.join(words.long_day(event.day(day)) for day in days)


def _where(attendance: Attendance, office: Organisation | None) -> Iterator[Element]:
    named = (attendance.office, office.name if office else "")
    if any(named):
        yield paragraph(Style.NOTE, SEPARATOR.join(part for part in named if part))


def _signed(words: Wording, paper: Paper) -> list[Element]:
    labels = (words.say("Place and date"), words.say("Name and office"), words.say("Signature and stamp"))
    return [labelled_line(label, paper.setup.text_width_mm) for label in labels]
