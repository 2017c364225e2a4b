"""Personal slips for groups, eight to a sheet: the name, and for each session the group and its room."""

from collections.abc import Sequence

from planner.domain.group_lists import GroupPlace
from planner.domain.spelling import fold
from planner.export.cards import MARGIN_MM, CardGrid, card_sheets, fitting_size
from planner.export.document import SEPARATOR, Paper, PaperHead
from planner.export.page_setup import PageSetup
from planner.export.paragraph import paragraph, run
from planner.export.styles import Style
from planner.export.table import Cell
from planner.export.word_xml import Element
from planner.wording.group_names import say_group
from planner.wording.wording import Wording

NAME_MM, OFFICE_MM, FOOT_MM = 16, 7, 8
LARGEST_NAME, LARGEST_OFFICE, LARGEST_LINE = 24, 11, 16

Slip = tuple[GroupPlace, ...]
"""The places of one person, a session each."""


def draw_group_slips(paper: Paper, places: Sequence[GroupPlace], *, words: Wording, head: PaperHead) -> None:
    """Put the slips on sheets of their own after what the paper holds; cut as one stack, they come out sorted."""
    slips = _slips(places)
    if not slips:
        return
    setup = PageSetup(paper_size=head.setup.paper_size, margin_mm=MARGIN_MM, has_head=False)
    paper.start_section(setup)
    hint = words.say("Cut all sheets as one stack, then lay pile on pile, row by row: the slips are in order.")
    grid = CardGrid(setup=setup, words=words, name=words.say("Group slips"), hint=hint, across=2, down=4)
    stamp = words.say("Printed {stamp}", stamp=words.stamp(head.printed_at))
    paper.add(*card_sheets(grid, slips, lambda slip: _slip(slip, grid, stamp)))


def _slips(places: Sequence[GroupPlace]) -> list[Slip]:
    of: dict[str, Slip] = {}
    for place in places:
        of[place.person_id] = (*of.get(place.person_id, ()), place)
    return sorted(of.values(), key=lambda slip: (fold(slip[0].name), slip[0].name))


def _slip(slip: Slip, grid: CardGrid, stamp: str) -> Cell:
    first = slip[0]
    texts = [(each.session.title, _where(each, grid.words)) for each in slip]
    height_mm = (grid.inner_height_mm - NAME_MM - OFFICE_MM - FOOT_MM) / len(slip)
    size = min(_fitting("\n".join(text), grid, height_mm=height_mm, largest=LARGEST_LINE) for text in texts)
    lines = [
        paragraph(Style.CARD_TEXT, run(f"{title}\n", size=size), run(where, size=size, is_bold=True))
        for title, where in texts
    ]
    return Cell(
        blocks=(
            _sized(first.name, grid, height_mm=NAME_MM, largest=LARGEST_NAME),
            *([_sized(first.office, grid, height_mm=OFFICE_MM, largest=LARGEST_OFFICE)] if first.office else []),
            *lines,
            paragraph(Style.CARD_FOOT, stamp),
        )
    )


def _where(place: GroupPlace, words: Wording) -> str:
    return SEPARATOR.join(part for part in (say_group(words, place.group), place.room) if part)


def _sized(text: str, grid: CardGrid, *, height_mm: float, largest: float) -> Element:
    size = _fitting(text, grid, height_mm=height_mm, largest=largest)
    return paragraph(Style.CARD_TEXT, run(text, size=size, is_bold=largest == LARGEST_NAME))


def _fitting(text: str, grid: CardGrid, *, height_mm: float, largest: float) -> float:
    return fitting_size(text, width_mm=grid.inner_width_mm, height_mm=height_mm, largest=largest)
