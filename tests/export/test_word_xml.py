"""Elements as text and back."""

from planner.export.paragraph import paragraph
from planner.export.styles import Style
from planner.export.word_xml import DECLARATION, as_text, parse


def test_an_element_comes_back_from_its_text_whatever_people_wrote() -> None:
    made = paragraph(Style.NORMAL, f"<w:p{DECLARATION}> & ?>\n“ë”")
    assert parse(as_text(made))[0].xml == made.xml
