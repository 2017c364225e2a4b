"""What must hold of every Word file that we write: faults of structure and access that schema validators pass over."""

import io
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from docx import Document
from docx.oxml.parser import parse_xml

from planner.export.archive import unpack
from planner.export.word_xml import Element, tag

PART = re.compile(r"word/(document|header\d+|footer\d+)\.xml")
HEADING = re.compile(r"heading (\d)")
OUR_FIELDS = re.compile(r" (PAGE|NUMPAGES|PAGEREF \w+ \\h|TOC .*) ")


@dataclass(frozen=True, slots=True)
class WordFile:
    """A file taken apart: its parts by name, and the names of its styles by their ids."""

    parts: dict[str, bytes]
    texts: dict[str, Element]
    style_names: dict[str, str]

    @property
    def body(self) -> Element:
        body: Element = self.texts["word/document.xml"][0]
        return body

    def all(self, name: str) -> Iterator[Element]:
        """Yield every element of that name, in the body, the heads and the feet."""
        for root in self.texts.values():
            yield from root.iter(tag(name))


def faults_of(content: bytes) -> list[str]:
    """Return every fault of a file, none for a good one. Raises what python-docx raises where it cannot be opened."""
    Document(io.BytesIO(content))
    parts = unpack(content)
    texts = {name: parse_xml(part) for name, part in parts.items() if PART.fullmatch(name)}
    styles = parse_xml(parts["word/styles.xml"]).iter(tag("style"))
    names = {style.get(tag("styleId")): style.find(tag("name")).get(tag("val")) for style in styles}
    word_file = WordFile(parts, texts, names)
    return [fault for rule in RULES for fault in rule(word_file)]


def cell_without_last_paragraph(word_file: WordFile) -> Iterator[str]:
    if any(not len(cell) or cell[-1].tag != tag("p") for cell in word_file.all("tc")):
        yield "a cell does not end with a paragraph"


def row_of_another_width(word_file: WordFile) -> Iterator[str]:
    for table in word_file.all("tbl"):
        columns = len(table.find(tag("tblGrid")))
        widths = {sum(map(_span, row.findall(tag("tc")))) for row in table.findall(tag("tr"))}
        if widths != {columns}:
            yield f"rows span {sorted(widths)} columns of {columns}"


def row_that_may_split(word_file: WordFile) -> Iterator[str]:
    if any(row.find(f"{tag('trPr')}/{tag('cantSplit')}") is None for row in word_file.all("tr")):
        yield "a row may split across pages"


def data_table_without_head(word_file: WordFile) -> Iterator[str]:
    for table in word_file.all("tbl"):
        if not _is_layout(table) and table.find(f"{tag('tr')}/{tag('trPr')}/{tag('tblHeader')}") is None:
            yield "a data table has no head row"


def table_without_description(word_file: WordFile) -> Iterator[str]:
    if any(table.find(f"{tag('tblPr')}/{tag('tblDescription')}") is None for table in word_file.all("tbl")):
        yield "a table has no description"


def widths_that_disagree(word_file: WordFile) -> Iterator[str]:
    for table in word_file.all("tbl"):
        grid = [int(column.get(tag("w"))) for column in table.find(tag("tblGrid"))]
        for row in table.findall(tag("tr")):
            cells = [int(cell.find(f"{tag('tcPr')}/{tag('tcW')}").get(tag("w"))) for cell in row.findall(tag("tc"))]
            if sum(cells) != sum(grid):
                yield f"cells of {sum(cells)} in a grid of {sum(grid)}"


def field_that_never_ends(word_file: WordFile) -> Iterator[str]:
    kinds = Counter(mark.get(tag("fldCharType")) for mark in word_file.all("fldChar"))
    if not kinds["begin"] == kinds["separate"] == kinds["end"]:
        yield "a field never ends"


def field_code_of_somebody_else(word_file: WordFile) -> Iterator[str]:
    for code in word_file.all("instrText"):
        if not OUR_FIELDS.fullmatch(code.text or ""):
            yield f"a field code that is not ours: {code.text}"


def style_not_defined(word_file: WordFile) -> Iterator[str]:
    for kind in ("pStyle", "rStyle", "tblStyle"):
        used = {style.get(tag("val")) for style in word_file.all(kind)}
        yield from (f"style {name} is not defined" for name in sorted(used - set(word_file.style_names)))


def bookmark_missing_or_twice(word_file: WordFile) -> Iterator[str]:
    names = Counter(mark.get(tag("name")) for mark in word_file.all("bookmarkStart"))
    yield from (f"bookmark {name} stands twice" for name, count in names.items() if count > 1)
    wanted = {link.get(tag("anchor")) for link in word_file.all("hyperlink")}
    yield from (f"bookmark {name} is missing" for name in sorted(wanted - set(names)))


def heading_level_skipped(word_file: WordFile) -> Iterator[str]:
    names = (word_file.style_names.get(style.get(tag("val")), "") for style in word_file.all("pStyle"))
    levels = [int(found[1]) for name in names if (found := HEADING.fullmatch(name))]
    holds_only_cards = all(map(_is_layout, word_file.all("tbl")))
    if not levels and not holds_only_cards:
        yield "there is no heading"
    if any(after > before + 1 for before, after in pairwise([0, *levels])):
        yield f"heading levels {levels} skip one"


def blank_paragraphs_as_space(word_file: WordFile) -> Iterator[str]:
    paragraphs = [_is_blank(paragraph) for paragraph in word_file.body.findall(tag("p"))]
    if any(one and other for one, other in pairwise(paragraphs)):
        yield "blank paragraphs stand in for space"


def title_or_language_missing(word_file: WordFile) -> Iterator[str]:
    core = word_file.parts["docProps/core.xml"].decode()
    if not re.search("<dc:title>[^<]+<.*<dc:language>[^<]+<", core, re.DOTALL):
        yield "the document has no title or no language"


def opens_in_compatibility_mode(word_file: WordFile) -> Iterator[str]:
    modes = parse_xml(word_file.parts["word/settings.xml"]).iter(tag("compatSetting"))
    if ("compatibilityMode", "15") not in {(mode.get(tag("name")), mode.get(tag("val"))) for mode in modes}:
        yield "it opens in Compatibility Mode"


RULES: tuple[Callable[[WordFile], Iterator[str]], ...] = (
    cell_without_last_paragraph,
    row_of_another_width,
    row_that_may_split,
    data_table_without_head,
    table_without_description,
    widths_that_disagree,
    field_that_never_ends,
    field_code_of_somebody_else,
    style_not_defined,
    bookmark_missing_or_twice,
    heading_level_skipped,
    blank_paragraphs_as_space,
    title_or_language_missing,
    opens_in_compatibility_mode,
)


def _span(cell: Element) -> int:
    span = cell.find(f"{tag('tcPr')}/{tag('gridSpan')}")
    return 1 if span is None else int(span.get(tag("val")))


def _is_layout(table: Element) -> bool:
    about = table.find(f"{tag('tblPr')}/{tag('tblDescription')}")
    return about is not None and about.get(tag("val"), "").startswith("Layout")


def _is_blank(paragraph: Element) -> bool:
    return not "".join(paragraph.itertext()).strip() and paragraph.find(f".//{tag('sectPr')}") is None
