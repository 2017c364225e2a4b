"""Behind the proceedings: the agenda as it was, those who took part where the list may be told, the team among them."""

from collections.abc import Iterator, Sequence

from planner.export.recording.report import Part, Writing
from planner.export.session_lines import EN_DASH
from planner.export.table import Column, Row, TableFrame, data_table
from planner.export.word_xml import Element
from planner.wording.labels import TEAM_ROLES


def annexes(writing: Writing) -> Iterator[Part]:
    """Yield the annexes that have anything to say; nobody is named who is not on the list that may be told."""
    say, report = writing.words.say, writing.report
    if any(day.for_participants() for day in report.run.days):
        yield Part(title=say("Annex: agenda"), blocks=[_agenda(writing)], starts_page=True)
    if report.proceedings.participants:
        yield Part(title=say("Annex: participants"), blocks=[_participants(writing)], starts_page=True)


def _agenda(writing: Writing) -> Element:
    words = writing.words
    rows = [
        (
            words.short_day(day.on),
            f"{words.clock(each.starts_at)}{EN_DASH}{words.clock(each.ends_at)}",
            each.session.title,
        )
        for day in writing.report.run.days
        for each in day.for_participants()
    ]
    heads = ((words.say("Day"), 0.2), (words.say("Time"), 0.2), (words.say("Session"), 0.6))
    return _table(writing, words.say("Agenda"), heads, rows)


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
