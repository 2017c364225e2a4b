"""Places in the guide and links to them, so that a reader on a screen finds a session from the contents."""

from planner.export.paragraph import paragraph, run
from planner.export.styles import Style
from planner.export.word_xml import Element, w


def place_name(number: int) -> str:
    """Return the name of the session with that number, counted from 1."""
    return f"session_{number}"


def mark(block: Element, number: int) -> Element:
    """Make a paragraph the place of the session with that number."""
    block.pPr.addnext(w("bookmarkStart", id=number, name=place_name(number)))
    block.append(w("bookmarkEnd", id=number))
    return block


def link(style: Style, text: str, number: int) -> Element:
    """Return a paragraph that leads to the session with that number."""
    block = paragraph(style)
    block.append(w("hyperlink", run(text), anchor=place_name(number), history=1))
    return block
