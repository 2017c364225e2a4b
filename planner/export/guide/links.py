"""Places in the guide and links to them, so that a reader on a screen finds a session from the contents."""

from collections.abc import Sequence

from planner.export.paragraph import paragraph, run
from planner.export.styles import Style
from planner.export.word_xml import Element, tag, w


def place_name(number: int) -> str:
    """Return the name of the session with that number, counted from 1."""
    return f"session_{number}"


def mark(block: Element, number: int) -> Element:
    """Make a paragraph the place of the session with that number."""
    block.pPr.addnext(w("bookmarkStart", id=number, name=place_name(number)))
    block.append(w("bookmarkEnd", id=number))
    return block


def link(style: Style, text: str, number: int) -> Element:
    """Return a paragraph that leads to the session with that number; it keeps with the next one."""
    block = paragraph(style, keep_with_next=True)
    block.append(w("hyperlink", run(text), anchor=place_name(number), history=1))
    return block


def drop_dead_links(blocks: Sequence[Element]) -> None:
    """Turn links to places that are not among `blocks` into plain text."""
    places = {place.get(tag("name")) for block in blocks for place in block.iter(tag("bookmarkStart"))}
    links = [each for block in blocks for each in block.iter(tag("hyperlink"))]
    for dead in (each for each in links if each.get(tag("anchor")) not in places):
        for piece in dead:
            dead.addprevious(piece)
        dead.getparent().remove(dead)
