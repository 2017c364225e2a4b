"""What must hold of sheets of cards."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.event import PaperSize
from planner.export.cards import CardGrid, blank_cell, card_sheets, fitting_size, stack
from planner.export.page_setup import PageSetup
from planner.export.word_xml import tag
from planner.wording.wording import Wording


@given(st.integers(0, 200), st.integers(1, 12))
def test_a_cut_stack_laid_pile_on_pile_is_in_order(cards: int, places: int) -> None:
    sheets = stack(range(cards), places)
    piles = [[sheet[place] for sheet in sheets] for place in range(places)]
    assert [card for pile in piles for card in pile if card is not None] == list(range(cards))


@given(st.integers(0, 200), st.integers(1, 12))
def test_no_sheet_is_wasted(cards: int, places: int) -> None:
    assert len(stack(range(cards), places)) == -(-cards // places)


@pytest.mark.parametrize("paper_size", PaperSize)
def test_the_cards_fill_the_sheet_and_no_more(paper_size: PaperSize) -> None:
    setup = PageSetup(paper_size=paper_size, margin_mm=10, has_head=False)
    grid = CardGrid(setup=setup, words=Wording(), name="Slips", across=2, down=4)
    assert grid.card_width_mm * 2 == setup.text_width_mm
    assert grid.card_height_mm * 4 == pytest.approx(setup.text_height_mm - 6)


def test_each_sheet_begins_a_page_and_says_which_it_is() -> None:
    setup = PageSetup(paper_size=PaperSize.A4, margin_mm=10, has_head=False)
    grid = CardGrid(setup=setup, words=Wording(), name="Slips", hint="Cut them.", across=2, down=4)
    blocks = list(card_sheets(grid, range(9), lambda _: blank_cell()))
    heads = [block for block in blocks if block.tag == tag("p")]
    assert [next(head.iter(tag("t"))).text for head in heads] == [
        "Slips, sheet 1 of 2. Cut them.",
        "Slips, sheet 2 of 2. Cut them.",
    ]
    assert [len(list(head.iter(tag("pageBreakBefore")))) for head in heads] == [0, 1]


def test_a_short_name_is_as_large_as_allowed_and_a_long_one_smaller() -> None:
    assert fitting_size("Berat", width_mm=87, height_mm=20, largest=24) == 24
    assert fitting_size("Regional social services " * 12, width_mm=87, height_mm=22, largest=24) == 8


def test_a_text_that_fits_nowhere_is_as_small_as_can_be() -> None:
    assert fitting_size("W" * 5000, width_mm=20, height_mm=5, largest=24) == 5


@given(st.text(max_size=400), st.floats(20, 200), st.floats(5, 100))
def test_more_room_never_makes_a_text_smaller(text: str, width_mm: float, height_mm: float) -> None:
    size = fitting_size(text, width_mm=width_mm, height_mm=height_mm, largest=48)
    assert fitting_size(text, width_mm=width_mm, height_mm=height_mm * 2, largest=48) >= size
