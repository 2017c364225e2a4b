"""The groups of every session on paper: a list for each group, a wall list by name, and a slip for everybody."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import groupby

from planner.domain.group_lists import GroupPlace, group_places
from planner.domain.plan import Plan
from planner.export.document import SEPARATOR, head_of, open_document
from planner.export.group_slips import draw_group_slips
from planner.export.page_setup import PageSetup
from planner.export.paragraph import paragraph, run
from planner.export.styles import Style
from planner.export.table import Cell, Column, Row, TableFrame, data_table
from planner.export.word_xml import Element
from planner.wording.group_names import say_group
from planner.wording.labels import PAPER_TITLES
from planner.wording.wording import Wording

WALL_SIZE = 18
"""Capitals of 18 points can be read from two metres."""


def export_group_sheets(plan: Plan, *, words: Wording, printed_at: datetime) -> bytes:
    """Return the lists and slips as one DOCX, blank where nobody is in a group. Raises TooLongError."""
    head = head_of(plan.event, document=words.say(PAPER_TITLES["groups"]), printed_at=printed_at)
    paper, places = open_document(replace(head, version=str(plan.revision)), words), group_places(plan)
    if not places:
        paper.add(paragraph(Style.NORMAL, words.say("Nobody is in a group yet.")))
    for number, (_, of_session) in enumerate(groupby(places, key=lambda place: place.session.id)):
        together = list(of_session)
        if number:
            paper.start_section(head.setup)
        paper.add(*_lists(together, words, head.setup))
        paper.add(*_wall_list(together, words, head.setup))
    draw_group_slips(paper, places, words=words, head=head)
    return paper.to_bytes()


def _lists(places: Sequence[GroupPlace], words: Wording, setup: PageSetup) -> Iterator[Element]:
    yield paragraph(Style.HEADING_1, places[0].session.title)
    in_order = sorted(places, key=lambda place: place.group.number)
    for _, of_group in groupby(in_order, key=lambda place: place.group.number):
        members = list(of_group)
        first = members[0]
        name = SEPARATOR.join(part for part in (say_group(words, first.group), first.room) if part)
        yield paragraph(Style.HEADING_2, name)
        frame = TableFrame(
            columns=(Column(head=words.say("Name"), share=45), Column(head=words.say("Organisation"), share=55)),
            width_mm=setup.text_width_mm,
            title=name,
            about=words.say("Who is in this group."),
        )
        yield data_table(frame, _members(members))


def _members(members: Sequence[GroupPlace]) -> Iterator[Row]:
    """Draw a line each; all but the last keep together with the next, so that a group stays on its page."""
    for number, place in enumerate(members, start=1):
        texts = (place.name, place.office)
        keeps = number < len(members)
        yield Row(
            cells=tuple(Cell(blocks=(paragraph(Style.TABLE_TEXT, run(text), keep_with_next=keeps),)) for text in texts)
        )


def _wall_list(places: Sequence[GroupPlace], words: Wording, setup: PageSetup) -> Iterator[Element]:
    """Draw everybody by name, in large type."""
    heading = words.say("Find your group: {session}", session=places[0].session.title)
    yield paragraph(Style.HEADING_1, heading, starts_page=True)
    heads = ((words.say("Name"), 55), (words.say("Group"), 30), (words.say("Room"), 25))
    frame = TableFrame(
        columns=tuple(Column(head=head, share=share, head_size=WALL_SIZE) for head, share in heads),
        width_mm=setup.text_width_mm,
        title=heading,
        about=words.say("Everybody by name, with their group and its room."),
    )
    yield data_table(frame, (_wall_row(place) for place in places))


def _wall_row(place: GroupPlace) -> Row:
    number = str(place.group.number)
    group = SEPARATOR.join(part for part in (number, place.group.title) if part)
    pieces = (
        run(place.name, size=WALL_SIZE),
        run(group, size=WALL_SIZE, is_bold=True),
        run(place.room, size=WALL_SIZE),
    )
    return Row(cells=tuple(Cell(blocks=(paragraph(Style.TABLE_TEXT, piece),)) for piece in pieces))
