"""The picture of who meets whom: kinds of people in rows and columns, and in each field how often they sit together.

Signs tell what shades tell, so that it can be read off a black-and-white print.
"""

from collections.abc import Iterator, Mapping
from math import comb

from planner.domain.cafe import person_traits
from planner.domain.cafe_meetings import MeetingPicture, Meetings, picture_meetings, times_met
from planner.domain.plan import Plan
from planner.domain.rotation.plan import RotationPlan
from planner.export.paragraph import paragraph, run
from planner.export.styles import Style, TableStyle
from planner.export.table import Cell, Column, Row, TableFrame, data_table
from planner.export.word_xml import Element
from planner.wording.labels import TRAITS
from planner.wording.rotations import MEETING_TRAITS, say_meetings_key, sign_of
from planner.wording.wording import Wording

SELDOM_SHADE, OWN_SHADE = "CFCFCF", "F0F0F0"
FOUND_SIZE, LOT_SIZE = 13, 8.5


def draw_meetings(
    plan: Plan, rotation: RotationPlan, *, words: Wording, sector_titles: Mapping[str, str], width_mm: float
) -> Iterator[Element]:
    """Yield how many pairs meet, then a picture by sector and one by region; a trait of one kind has none.

    The rows of a picture keep together, so that its last one never stands alone on a page.
    """
    people = len({seat.person_id for seat in rotation.seats})
    yield paragraph(Style.HEADING_1, words.say("Who meets whom"))
    met = words.say("{pairs} of {all} pairs of people meet.", pairs=len(times_met(rotation)), all=comb(people, 2))
    yield paragraph(Style.NORMAL, met)
    traits = person_traits(plan)
    for kind in MEETING_TRAITS:
        picture = picture_meetings(rotation, traits[kind])
        if len(picture.kinds) > 1:
            yield paragraph(Style.HEADING_2, words.say(TRAITS[kind]))
            yield _table(picture, sector_titles, words, width_mm)
    yield paragraph(Style.NOTE, say_meetings_key(words))


def _table(picture: MeetingPicture, titles: Mapping[str, str], words: Wording, width_mm: float) -> Element:
    numbers = range(1, len(picture.kinds) + 1)
    frame = TableFrame(
        columns=(Column(head="", share=50), *(Column(head=str(number), share=12) for number in numbers)),
        width_mm=width_mm,
        title=words.say("Who meets whom"),
        about=words.say(
            "Kinds of people in rows and in columns of the same numbers, with how often they sit together."
        ),
        style=TableStyle.FORM,
    )
    return data_table(frame, (_row(picture, place, titles, words) for place in range(len(picture.kinds))))


def _row(picture: MeetingPicture, place: int, titles: Mapping[str, str], words: Wording) -> Row:
    kind = titles.get(picture.kinds[place], picture.kinds[place])
    label = words.say("{number} {kind} ({people})", number=place + 1, kind=kind, people=picture.people[place])
    keeps = place + 1 < len(picture.kinds)
    fields = (_field(one, is_own=column == place, keeps=keeps) for column, one in enumerate(picture.rows[place]))
    return Row(cells=(Cell(blocks=(paragraph(Style.TABLE_TEXT, label, keep_with_next=keeps),)), *fields))


def _field(meetings: Meetings, *, is_own: bool, keeps: bool) -> Cell:
    """Draw one field; the own kind's is shaded, whatever stands in it."""
    sign = sign_of(meetings, is_own=is_own)
    fill = OWN_SHADE if is_own else SELDOM_SHADE if meetings.is_seldom else ""
    found = run(f"{sign}{meetings.found}", size=FOUND_SIZE, is_bold=True)
    by_lot = run(f"\n({meetings.by_lot:.0f})", size=LOT_SIZE)
    block = paragraph(Style.CARD_CENTRE, found, by_lot, keep_with_next=keeps)
    return Cell(blocks=(block,), fill=fill, is_centred=True)
