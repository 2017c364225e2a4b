"""Places and links of a guide, in what is written already."""

import pytest

from planner.export.guide.links import drop_dead_links, link, mark, marked
from planner.export.paragraph import paragraph
from planner.export.styles import Style
from planner.export.word_xml import as_text

HOSTILE = '</w:pPr></w:p><w:hyperlink w:anchor="session_1">x</w:hyperlink> xmlns:w="y"'


@pytest.mark.parametrize("text", ["Opening", "", HOSTILE])
def test_a_written_paragraph_is_marked_as_an_element_is(text: str) -> None:
    made = paragraph(Style.HEADING_2, text)
    assert marked(as_text(made), 3) == as_text(mark(made, 3))


def test_links_to_what_is_not_there_become_plain_text_and_others_stay() -> None:
    place = marked(as_text(paragraph(Style.HEADING_2, HOSTILE)), 2)
    dead, alive = (as_text(link(Style.TOC_2, HOSTILE, number)) for number in (1, 2))
    plain = as_text(paragraph(Style.TOC_2, HOSTILE, keep_with_next=True))
    assert list(drop_dead_links([dead, alive, place])) == [plain, alive, place]
