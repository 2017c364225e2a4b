"""What a Word document may not bring along: whatever acts, or fetches something from elsewhere when it is opened."""

import posixpath
import re
from collections.abc import Iterator, Mapping

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from planner.errors import PlannerError, sentence

SHOWN = 40
MAIN_TYPES = tuple(
    f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}.main+xml"
    for kind in ("document", "template")
)
ACTIVE = re.compile(r"vba|macro|activex|customui|userform|attachedtoolbars", re.IGNORECASE)
EMBEDDED = re.compile(
    r"embeddings/|oleobject|package\.bin|afchunk|altchunk|\.(?:html?|mht|rtf|exe|ocx)$", re.IGNORECASE
)
LINKED = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x1f]+", re.IGNORECASE)
FETCHING = frozenset(
    {
        *("INCLUDEPICTURE", "INCLUDETEXT", "INCLUDE", "DDE", "DDEAUTO", "LINK", "IMPORT", "EMBED", "DATABASE"),
        *("MACROBUTTON", "RD", "ADDIN", "CONTROL", "HTMLACTIVEX", "AUTOTEXT", "AUTOTEXTLIST", "BIDIOUTLINE"),
    }
)
HARMLESS = frozenset({"PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "STYLEREF", "TITLE", "SUBJECT"})
"""All that a head or foot may hold: they count and name what stands in the document itself."""

UNWANTED = ("altChunk", "object", "subDoc", "control", "movie")


class MacroError(PlannerError):
    """Programs inside the document."""

    template = sentence(
        "The document holds macros or controls, which are never used here. Save it in Word as a document without them "
        "(.docx), and upload that."
    )


class EmbeddedError(PlannerError):
    """Other files inside the document."""

    template = sentence(
        "The document holds another file or object inside ({what}). Delete it in Word, save, and upload it again."
    )


class FetchingError(PlannerError):
    """Something that would be fetched from elsewhere."""

    template = sentence(
        "The document fetches something from elsewhere ({what}). Put pictures in themselves instead of links to them, "
        "attach no template, save, and upload it again."
    )


class FieldError(PlannerError):
    """A field that fetches, or of which nobody knows what it would do on every paper."""

    template = sentence(
        "The document holds the field {field}, which no paper may have. Turn it into plain text in Word "
        "(Ctrl+Shift+F9), save, and upload it again."
    )


class OldDrawingError(PlannerError):
    """A watermark or another drawing of Word's old kind, which may name files elsewhere."""

    template = sentence(
        "The head or foot holds a drawing of an old kind, such as a watermark. "
        "Delete it in Word or put it in as a PNG picture, save, and upload it again."
    )


class NotADocumentError(PlannerError):
    """An archive of something else, or a document whose kind nobody uses."""

    template = sentence(
        "The file is not a Word document. Save your letterhead in Word as a document (.docx) or template (.dotx), "
        "and upload that."
    )


def refuse_other_files(names: frozenset[str]) -> None:
    """Raise where the parts of an archive are not those of a Word document, or act."""
    if not {"word/document.xml", "[Content_Types].xml", "word/styles.xml"} <= names:
        raise NotADocumentError
    for name in sorted(names):
        if ACTIVE.search(name):
            raise MacroError
        if EMBEDDED.search(name):
            raise EmbeddedError(what=posixpath.basename(name)[:SHOWN])


def check_package(parts: Mapping[str, bytes]) -> None:
    """Raise where any part is of an active kind, refers elsewhere, or holds something that acts or fetches."""
    _check_types(parse_xml(parts["[Content_Types].xml"]))
    for name, part in parts.items():
        if name.endswith(".rels"):
            for link in parse_xml(part):
                _check_link(link)
        elif name.startswith("word/") and name.endswith(".xml"):
            check_content(parse_xml(part), is_kept=False)


def check_content(root: Element, *, is_kept: bool) -> None:
    """Raise where a part holds what acts or fetches; what `is_kept` has known fields and drawings alone."""
    for name in UNWANTED:
        if next(root.iter(qn(f"w:{name}")), None) is not None:
            raise EmbeddedError(what=name)
    for code in fields_of(root):
        field = code.split()[0].upper() if code.split() else ""
        if field in FETCHING or (is_kept and field not in HARMLESS):
            raise FieldError(field=(field or "{ }")[:SHOWN])
    if is_kept and next(root.iter(qn("w:pict")), None) is not None:
        raise OldDrawingError


def fields_of(root: Element) -> Iterator[str]:
    """Yield the code of every field, put together from its pieces; a field within a field has its own."""
    codes: list[str] = []
    for element in root.iter(qn("w:fldSimple"), qn("w:fldChar"), qn("w:instrText")):
        kind = element.get(qn("w:fldCharType"))
        if element.tag == qn("w:fldSimple"):
            yield element.get(qn("w:instr"), "")
        elif element.tag == qn("w:instrText"):
            codes = [*codes[:-1], (codes[-1] if codes else "") + (element.text or "")]
        elif kind == "begin":
            codes.append("")
        elif codes and kind == "end":
            yield codes.pop()
    yield from codes


def _check_types(types: Element) -> None:
    kinds = {each.get("PartName", ""): each.get("ContentType", "") for each in types}
    if any(ACTIVE.search(kind) for kind in kinds.values()):
        raise MacroError
    if kinds.get("/word/document.xml") not in MAIN_TYPES:
        raise NotADocumentError


def _check_link(link: Element) -> None:
    kind, target = posixpath.basename(link.get("Type", "")), link.get("Target", "")
    if link.get("TargetMode", "") == "External" and (kind != "hyperlink" or not LINKED.fullmatch(target)):
        raise FetchingError(what=kind[:SHOWN])
    if ACTIVE.search(link.get("Type", "")):
        raise MacroError
