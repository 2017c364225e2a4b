"""What must hold of text in Word documents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.export.paragraph import is_from_right, paragraph, run
from planner.export.styles import Style
from planner.export.text import clean
from planner.export.word_xml import Element, tag


def written(element: Element) -> str:
    """Return the text as a reader meets it."""
    signs = {tag("br"): "\n", tag("tab"): "\t"}
    return "".join(signs.get(node.tag, node.text) for node in element.iter(*signs, tag("t")))


@given(st.text())
def test_text_comes_back_as_it_was_cleaned(text: str) -> None:
    assert written(paragraph(Style.NORMAL, text)) == clean(text)


def test_newlines_and_tabs_are_words_own() -> None:
    assert [node.tag for node in run("one\ntwo\tthree")] == [tag(name) for name in ("t", "br", "t", "tab", "t")]


def test_blanks_at_either_end_stay() -> None:
    assert written(run("  between  ")) == "  between  "


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("مرحبا", True),
        ("«שלום»", True),
        ("2027 مؤتمر", True),
        ("Kukës, ë ç", False),
        ("Tirana مرحبا", False),
        ("12", False),
    ],
)
def test_the_first_letter_says_which_way_a_text_runs(text: str, is_right: bool) -> None:  # noqa: FBT001 a case's answer
    made = paragraph(Style.NORMAL, text)
    assert is_from_right(text) is is_right
    assert len(list(made.iter(tag("bidi")))) == len(list(made.iter(tag("rtl")))) == int(is_right)


def test_properties_stand_in_the_order_of_the_schema() -> None:
    made = paragraph(Style.HEADING_1, run("مرحبا", size=14, is_bold=True), starts_page=True, keep_with_next=True)
    assert [node.tag for node in made[0]] == [tag(name) for name in ("pStyle", "keepNext", "pageBreakBefore", "bidi")]
    assert [node.tag for node in made[1][0]] == [tag(name) for name in ("b", "bCs", "sz", "szCs", "rtl")]
