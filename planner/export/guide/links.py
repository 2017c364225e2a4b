"""Places in the guide and links to them, so that a reader on a screen finds a session from the contents."""

import re
from collections.abc import Iterator, Sequence

from planner.export.paragraph import paragraph, run
from planner.export.styles import Style
from planner.export.word_xml import Element, w

PLACE = re.compile(r'<w:bookmarkStart [^>]*w:name="([^"]*)"')
LINK = re.compile(r'<w:hyperlink w:anchor="(?P<place>[^"]*)"[^>]*>(?P<text>.*?)</w:hyperlink>', re.DOTALL)
"""What people wrote is escaped in what is written, so nothing of theirs looks like this."""


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


def marked(block: str, number: int) -> str:
    """Make a paragraph that is written already the place of the session with that number."""
    start = f'<w:bookmarkStart w:id="{number}" w:name="{place_name(number)}"/>'
    text = block.removesuffix("</w:p>").replace("</w:pPr>", f"</w:pPr>{start}", 1)
    return f'{text}<w:bookmarkEnd w:id="{number}"/></w:p>'


def drop_dead_links(blocks: Sequence[str]) -> Iterator[str]:
    """Yield `blocks`, links to places that are not among them turned into plain text."""
    places = {name for block in blocks for name in PLACE.findall(block)}
    for block in blocks:
        yield LINK.sub(lambda link: link[0] if link["place"] in places else link["text"], block)
