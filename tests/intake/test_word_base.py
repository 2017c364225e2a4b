"""A host's own Word document: looks are taken over, and whatever acts or fetches is refused with the cure."""

import re
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.errors import PlannerError
from planner.export.archive import pack, unpack
from planner.export.base_template import base_template
from planner.intake.file_kinds import COMPOUND
from planner.intake.word_base import (
    MOST_BYTES,
    NotWordError,
    WordProtectedError,
    WordTooBigError,
    read_base,
)
from planner.intake.word_parts import MarginError
from planner.intake.word_safety import (
    EmbeddedError,
    FetchingError,
    FieldError,
    MacroError,
    NotADocumentError,
    OldDrawingError,
)
from tests.letterheads import LETTER, a_letterhead, a_picture, header_of, with_parts

SOUND = a_letterhead()
HEADER = header_of(SOUND)
LINKS, TYPES = "word/_rels/document.xml.rels", "[Content_Types].xml"
EXTERNAL = (
    '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" '
    'Target="{target}" TargetMode="External"/></Relationships>'
)


def in_text(markup: str) -> bytes:
    """Put markup before the letter."""
    return with_parts(SOUND, {"word/document.xml": ("<w:body>", f"<w:body>{markup}")})


def in_head(markup: str) -> bytes:
    """Put markup at the end of the head."""
    return with_parts(SOUND, {HEADER: ("</w:hdr>", f"<w:p>{markup}</w:p></w:hdr>")})


def linked(kind: str, target: str) -> bytes:
    """Let the document refer to something elsewhere."""
    return with_parts(SOUND, {LINKS: ("</Relationships>", EXTERNAL.format(kind=kind, target=target))})


def field(*pieces: str) -> str:
    """Write a field whose code stands in several runs."""
    codes = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in pieces)
    ends = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{ends[0]}{codes}{ends[1]}{ends[2]}"


def test_a_letterhead_is_taken_over_without_its_letter() -> None:
    base = read_base(SOUND)
    assert (base.has_head, base.has_foot, "heading 1" in base.styles) == (True, True, True)
    parts = unpack(base.content)
    assert LETTER.encode() not in b"".join(parts.values())
    assert b"Prefecture of the North" in parts["word/header.xml"]
    assert [name for name in parts if name.startswith("word/media/")] == ["word/media/header0.png"]


def test_our_own_base_can_be_the_beginning_of_a_hosts() -> None:
    base = read_base(base_template())
    assert (base.has_head, base.has_foot, "Clock" in base.styles) == (False, False, True)


def test_what_was_read_once_is_read_as_the_same() -> None:
    once = read_base(SOUND).content
    assert read_base(once).content == once


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", NotWordError),
        (b"PK\x03\x04 no archive", NotWordError),
        (b"{\\rtf1}", NotWordError),
        (COMPOUND + "EncryptedPackage".encode("utf-16-le"), WordProtectedError),
        (COMPOUND + "WordDocument".encode("utf-16-le"), NotWordError),
        (b"PK\x03\x04" + b"\x00" * MOST_BYTES, WordTooBigError),
        (with_parts(SOUND, {}, {"word/vbaProject.bin": b"x"}), MacroError),
        (with_parts(SOUND, {TYPES: (".document.main+xml", ".document.macroEnabled.main+xml")}), MacroError),
        (with_parts(SOUND, {TYPES: ("wordprocessingml.document.main", "other.main")}), NotADocumentError),
        (with_parts(SOUND, {}, {"word/activeX/activeX1.xml": b"<x/>"}), MacroError),
        (with_parts(SOUND, {}, {"word/embeddings/list.xlsx": b"x"}), EmbeddedError),
        (with_parts(SOUND, {}, {"word/afchunk.mht": b"x"}), EmbeddedError),
        (in_text("<w:altChunk/>"), EmbeddedError),
        (in_head("<w:r><w:object/></w:r>"), EmbeddedError),
        (in_head("<w:r><w:pict/></w:r>"), OldDrawingError),
        (linked("attachedTemplate", "https://example.org/remote.dotm"), FetchingError),
        (linked("image", "https://example.org/pixel.png"), FetchingError),
        (linked("hyperlink", "file:///C:/secret"), FetchingError),
        (in_text(f"<w:p>{field('DDEAUTO c:')}</w:p>"), FieldError),
        (in_text(f"<w:p>{field('INCLUDE', 'PICTURE &quot;http://example.org&quot;')}</w:p>"), FieldError),
        (in_text('<w:p><w:fldSimple w:instr=" LINK Excel.Sheet "/></w:p>'), FieldError),
        (in_head(field("AUTHOR")), FieldError),
        (with_parts(SOUND, {"word/styles.xml": ("<w:styles", "<!DOCTYPE x><w:styles")}), NotWordError),
        (with_parts(SOUND, {"word/document.xml": ('w:left="1701"', 'w:left="9000"')}), MarginError),
        (with_parts(SOUND, {"word/document.xml": ('w:left="1701"', 'w:left="much"')}), NotWordError),
    ],
)
def test_what_acts_or_fetches_or_is_no_document_is_refused(content: bytes, error: type[PlannerError]) -> None:
    with pytest.raises(error):
        read_base(content)


@pytest.mark.parametrize(
    "content",
    [in_head(field("PA", "GE")), in_text(f"<w:p>{field('TOC')}</w:p>"), linked("hyperlink", "https://example.org/a")],
)
def test_what_only_counts_or_leads_on_is_taken(content: bytes) -> None:
    assert read_base(content).has_head


def test_a_picture_of_another_kind_at_the_head_is_refused() -> None:
    (name,) = (name for name in unpack(SOUND) if name.startswith("word/media/"))
    with pytest.raises(PlannerError, match="PNG"):
        read_base(with_parts(SOUND, {}, {name: a_picture(kind="GIF")}))


DAMAGES: dict[str, Callable[[bytes, int], bytes]] = {
    "cut": lambda part, at: part[: at % (len(part) + 1)],
    "emptied": lambda _part, _at: b"",
    "doubled": lambda part, _at: part + part,
    "an attribute taken": lambda part, at: re.sub(rb' w:[a-zA-Z]+="[^"]*"', b"", part, count=at % 50),
}


@settings(max_examples=12)
@given(st.sampled_from(sorted(unpack(SOUND))), st.sampled_from(sorted(DAMAGES)), st.integers(0, 20_000))
def test_a_damaged_document_is_read_or_refused_and_never_more(name: str, damage: str, at: int) -> None:
    parts = unpack(SOUND)
    damaged = pack({**parts, name: DAMAGES[damage](parts[name], at)})
    with suppress(PlannerError):
        read_base(damaged)
