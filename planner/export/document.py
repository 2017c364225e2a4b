"""A Word document on our own base template: same head, same clock, same content, same bytes.

How to write one::

    paper = open_document(head_of(event, document=words.say("Agenda"), printed_at=printed_at), words)
    paper.add(paragraph(Style.HEADING_1, "Day 1"), data_table(frame, rows))
    paper.start_section(PageSetup(paper_size=event.paper_size, is_landscape=True))
    paper.add(...)
    return paper.to_bytes()

- `PaperHead`, `head_of(event, …)`: what stands at the head and foot of every page.
- `Paper.add(*blocks)`, `Paper.start_section(setup, day=…)`, `Paper.setup` (its `text_width_mm`), `Paper.to_bytes()`.
- `paragraph.paragraph(style, *pieces)`, `paragraph.run(text, …)`: all text; `styles.Style` says how it looks.
- `table.data_table(TableFrame(…), rows)` and `table.layout_table(…)` with `Row` and `Cell`.
- `fields.write_on_lines`, `fields.labelled_line`, `fields.TICK_BOX`, `fields.field`.

Every one of these cleans the text it is given, and raises `text.TooLongError`.
"""

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from babel.core import get_global
from docx import Document

from planner.domain.event import Event
from planner.export.archive import pack, unpack
from planner.export.base_template import TEMPLATE
from planner.export.brand.parts import DOCUMENT
from planner.export.fields import FieldCode, field
from planner.export.page_setup import PageSetup
from planner.export.paragraph import paragraph, run
from planner.export.photos import put_photos
from planner.export.sections import Place, Sections
from planner.export.styles import Style
from planner.export.text import clean
from planner.export.word_xml import Element, as_part, as_text, tag, w
from planner.wording.wording import Wording

AUTHOR = "Facilitation planner"
LONGEST_PROPERTY = 255
"""Characters that a document property may have (python-docx refuses more)."""
SEPARATOR = " · "


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperHead:
    """What every page says of its document. `day` is a day or another subtitle, `printed_at` is aware.

    Pages are counted through the document, or on by `sheet` where it is named: each sheet has a first page.
    `language` is the tag of the language that the event's people write in; it drives spelling and reading aloud.
    """

    event: str
    document: str
    day: str = ""
    sheet: str = ""
    version: str = ""
    printed_at: datetime
    language: str
    dissemination: str = ""
    setup: PageSetup


def head_of(event: Event, *, document: str, printed_at: datetime, day: str = "") -> PaperHead:
    """Return the head of an event's upright document; its print time is told on the event's own clock."""
    return PaperHead(
        event=event.title,
        document=document,
        day=day,
        printed_at=printed_at.astimezone(ZoneInfo(event.timezone)),
        language=event.language,
        setup=PageSetup(paper_size=event.paper_size),
    )


class Paper:
    """A document while it is written; `open_document` makes one."""

    def __init__(self, head: PaperHead, words: Wording) -> None:
        self.setup = head.setup
        self._head = head
        self._words = words
        self._document = Document(str(TEMPLATE))
        self._set_properties()
        self._set_language()
        self._sections = Sections()
        self._section = self._begin()
        self._body: list[str] = []
        self._photos: list[bytes] = []

    def add(self, *blocks: Element | str) -> None:
        """Append paragraphs and tables, or text of them, to the section that is being written."""
        written = (block if isinstance(block, str) else as_text(block) for block in blocks)
        self._body += map(_turn_tables, written) if self._words.is_right_to_left else written

    def take_photo(self, content: bytes) -> int:
        """Let the document hold a JPEG, and return the number by which `photos.photo_line` shows it."""
        self._photos.append(content)
        return len(self._photos)

    def start_section(self, setup: PageSetup, *, day: str = "", sheet: str = "") -> None:
        """Begin a new page on other paper or with other margins; the head names `day` from here on where it is given.

        A `sheet` counts its pages from 1 on.
        """
        self.setup = setup
        self._head = replace(self._head, day=day or self._head.day, sheet=sheet)
        self._body.append(f'<w:p><w:pPr><w:pStyle w:val="{Style.SECTION_END.id}"/>{self._section}</w:pPr></w:p>')
        self._section = self._begin()

    def to_bytes(self) -> bytes:
        """Return the finished file."""
        if self._body[-1].endswith("</w:tbl>"):
            self.add(paragraph(Style.SECTION_END))
        parts = unpack(TEMPLATE.read_bytes())
        parts |= {part.partname.membername: part.blob for part in self._document.part.package.iter_parts()}
        parts[DOCUMENT] = as_part("document", f"<w:body>{''.join(self._body)}{self._section}</w:body>")
        self._sections.put_into(parts)
        put_photos(parts, self._photos)
        return pack(parts)

    def _set_properties(self) -> None:
        properties = self._document.core_properties
        properties.title = clean(f"{self._head.document}{SEPARATOR}{self._head.event}")[:LONGEST_PROPERTY]
        properties.subject = clean(self._head.day)[:LONGEST_PROPERTY]
        properties.author = properties.last_modified_by = AUTHOR
        properties.created = properties.modified = self._head.printed_at.astimezone(UTC)
        properties.language = language_tag(self._head.language)
        properties.revision = 1

    def _set_language(self) -> None:
        styles, language = self._document.styles, language_tag(self._head.language)
        right_to_left = {"bidi": language} if self._words.is_right_to_left else {}
        default = next(styles.element.iter(tag("lang")))
        default.getparent().replace(default, w("lang", val=language, eastAsia=language, **right_to_left))
        if right_to_left:
            self._turn_round()

    def _turn_round(self) -> None:
        """Write everything from right to left; Word mirrors indents by itself, but not the rules beside text."""
        styles = self._document.styles
        styles["Normal"].element.pPr.insert(0, w("bidi"))
        for border in styles.element.iter(tag("pBdr")):
            for rule in border.findall(tag("left")):
                rule.tag = tag("right")

    def _begin(self) -> str:
        """Return the section that begins with the head as it is now."""
        lines = {Place.HEAD: self._head_line(), Place.FOOT: self._foot_line()}
        turned = self._words.is_right_to_left
        return self._sections.begin(self.setup, lines, counts_anew=bool(self._head.sheet), is_right=turned)

    def _head_line(self) -> Element:
        if not self.setup.has_head:
            return paragraph(Style.CARD_FOOT)
        below = SEPARATOR.join(part for part in (self._head.document, self._head.day) if part)
        return paragraph(Style.HEADER, run(self._head.event, is_bold=True), f"\n{below}")

    def _foot_line(self) -> Element:
        stamp = self._words.stamp(self._head.printed_at)
        version = self._words.say("Version {version}", version=self._head.version) if self._head.version else ""
        parts = (version, self._words.say("Printed {stamp}", stamp=stamp), self._head.dissemination)
        rest = "".join(f"{SEPARATOR}{part}" for part in parts if part)
        style = Style.FOOTER if self.setup.has_head else Style.CARD_FOOT
        return paragraph(style, *_page_count(self._words, self._head.sheet), rest)


def open_document(head: PaperHead, words: Wording) -> Paper:
    """Return an empty document whose pages bear `head`."""
    return Paper(head, words)


def language_tag(language: str) -> str:
    """Return the tag with its most likely country, which Word needs to check spelling: `sq` gives `sq-AL` (CLDR)."""
    if language == "en":
        return "en-GB"
    likely = get_global("likely_subtags").get(language, language)
    return re.sub("_[A-Z][a-z]{3}(?=_)", "", likely).replace("_", "-")


def _page_count(words: Wording, sheet: str) -> list[str | Element]:
    """`Page 2 of 9` in the order of the language, its numbers counted by the program that shows it."""
    codes = {"\x01": FieldCode.PAGE, "\x02": FieldCode.PAGES}
    said = words.say("Page {page} of {pages}", page="\x01", pages="\x02")
    if sheet:
        said = words.say("{sheet}, page {page}", sheet=clean(sheet), page="\x01")
    parts = re.split("([\x01\x02])", said)
    return [piece for part in parts if part for piece in (field(codes[part]) if part in codes else (part,))]


def _turn_tables(block: str) -> str:
    """Let the columns of the tables in `block` run from right to left."""
    return block.replace("<w:tblW ", "<w:bidiVisual/><w:tblW ")
