"""Behind the proceedings: the agenda, what stakeholders had said, who took part where that may be told, and words.

The team stands among those who took part.
"""

from collections.abc import Iterator, Sequence

from planner.domain.consultation.giving_back import Heard
from planner.errors import sentence
from planner.export.recording.report import Part, Writing
from planner.export.session_lines import EN_DASH
from planner.export.table import Column, Row, TableFrame, data_table
from planner.export.word_xml import Element
from planner.wording.labels import TEAM_ROLES

WORDS = (
    (sentence("Proposed action"), sentence("What somebody in a group would have done; every one is kept.")),
    (sentence("Chosen action"), sentence("What a group settled on, by rank; it may be made of several proposed ones.")),
    (sentence("Commitment"), sentence("Who does what by when; one person or office answers for each.")),
    (sentence("Joint group"), sentence("A group of several regions; its results are those of each of them.")),
    (sentence("Not attributed"), sentence("What was said may be used, and nobody is told who said it.")),
    (sentence("Parking lot"), sentence("What could not be settled at the event and is not to be lost.")),
)
"""What a reader who was not there has to know."""


def annexes(writing: Writing) -> Iterator[Part]:
    """Yield the annexes that have anything to say; nobody is named who is not on the list that may be told."""
    say, report = writing.words.say, writing.report
    if any(day.for_participants() for day in report.run.days):
        yield Part(title=say("Annex: agenda"), blocks=[_agenda(writing)], starts_page=True)
    if heard := [each for each in report.proceedings.heard if each.base]:
        yield Part(title=say("Annex: what stakeholders had said"), blocks=[_heard(writing, heard)])
    if report.proceedings.participants:
        yield Part(title=say("Annex: participants"), blocks=[_participants(writing)], starts_page=True)
    yield Part(title=say("Annex: words of this report"), blocks=[_glossary(writing)])


def _agenda(writing: Writing) -> Element:
    words = writing.words
    rows = [
        (
            words.short_day(day.on),
            f"{words.clock(each.starts_at)}{EN_DASH}{words.clock(each.ends_at, each.starts_at)}",
            each.session.title,
        )
        for day in writing.report.run.days
        for each in day.for_participants()
    ]
    heads = ((words.say("Day"), 0.2), (words.say("Time"), 0.2), (words.say("Session"), 0.6))
    return _table(writing, words.say("Agenda"), heads, rows)


def _heard(writing: Writing, heard: Sequence[Heard]) -> Element:
    say = writing.words.say
    rows = [
        (each.theme.title, say("{mentions} of {base}", mentions=each.mentions, base=each.base), _taken_up(each))
        for each in heard
    ]
    heads = ((say("Theme"), 0.45), (say("Mentioned by"), 0.2), (say("Taken up in"), 0.35))
    return _table(writing, say("What stakeholders had said"), heads, rows)


def _taken_up(heard: Heard) -> str:
    return "\n".join(each.title for each in heard.sessions)


def _glossary(writing: Writing) -> Element:
    say = writing.words.say
    rows = [(say(word), say(meaning)) for word, meaning in WORDS]
    return _table(writing, say("Words of this report"), ((say("Word"), 0.27), (say("Meaning"), 0.73)), rows)


def _participants(writing: Writing) -> Element:
    words, plan = writing.words, writing.report.plan
    persons = {each.id: each for each in plan.persons}
    offices = {each.id: each.name for each in plan.organisations}
    rows = [
        (person.name, words.say(TEAM_ROLES[each.role]), each.office, offices.get(person.organisation_id or "", ""))
        for each in writing.report.proceedings.participants
        if (person := persons.get(each.person_id))
    ]
    heads = (
        *((words.say("Name"), 0.29), (words.say("Role"), 0.13)),
        *((words.say("Office"), 0.26), (words.say("Organisation"), 0.32)),
    )
    return _table(writing, words.say("Participants"), heads, sorted(rows))


def _table(
    writing: Writing, title: str, heads: tuple[tuple[str, float], ...], rows: Sequence[tuple[str, ...]]
) -> Element:
    columns = tuple(Column(head=head, share=share) for head, share in heads)
    frame = TableFrame(columns=columns, width_mm=writing.width_mm, title=title, about=title)
    return data_table(frame, [Row(cells=row) for row in rows])
