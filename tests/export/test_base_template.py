"""What must hold of our own base template."""

import io

from docx import Document

from planner.export.archive import unpack
from planner.export.base_template import TEMPLATE, base_template
from planner.export.styles import Style, TableStyle
from planner.export.word_xml import tag


def test_the_shipped_template_is_the_one_that_the_code_writes() -> None:
    assert TEMPLATE.read_bytes() == base_template()


def test_it_holds_every_style_under_the_name_that_word_shows() -> None:
    names = {style.element.name_val for style in Document(str(TEMPLATE)).styles}
    assert {*Style, *TableStyle} - names == set()


def test_it_opens_without_compatibility_mode() -> None:
    settings = Document(str(TEMPLATE)).settings.element
    modes = {mode.get(tag("name")): mode.get(tag("val")) for mode in settings.iter(tag("compatSetting"))}
    assert modes["compatibilityMode"] == "15"


def test_it_carries_no_legacy_part_and_no_author() -> None:
    parts = unpack(base_template())
    assert sorted(parts) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/app.xml",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/fontTable.xml",
        "word/numbering.xml",
        "word/settings.xml",
        "word/styles.xml",
    ]
    properties = Document(io.BytesIO(base_template())).core_properties
    assert (properties.author, properties.comments, properties.title) == ("", "", "")


def test_headings_stay_with_what_follows_them() -> None:
    styles = Document(str(TEMPLATE)).styles
    assert [styles[f"Heading {level}"].paragraph_format.keep_with_next for level in (1, 2, 3)] == [True] * 3
