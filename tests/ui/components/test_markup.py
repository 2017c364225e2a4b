"""A text from people stays text, whatever it holds and wherever it is put in."""

import tomllib
from html.parser import HTMLParser
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from planner.ui.components.markup import Html, join, tag, unseen
from tests.ui.builders import HOSTILE


class Reader(HTMLParser):
    """Reads what a browser would: the elements with their attributes, and the text."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc"))) | st.text(alphabet="<>&\"'=/ abscript;#")


@given(TEXTS)
def test_a_text_inside_an_element_reads_as_it_was_written(text: str) -> None:
    read = Reader(tag("b", text))
    assert (read.tags, read.text) == ([("b", {})], text)


@given(TEXTS)
def test_a_text_in_an_attribute_stays_in_it(text: str) -> None:
    assert Reader(tag("b", title=text)).tags == [("b", {"title": text})]


def test_what_people_write_as_markup_makes_no_element() -> None:
    assert [name for name, _ in Reader(join(HOSTILE, tag("b", HOSTILE, title=HOSTILE))).tags] == ["b"]


def test_markup_of_our_own_stays_markup() -> None:
    assert tag("p", tag("b", "a"), " & ", "c") == Html("<p><b>a</b> &amp; c</p>")


def test_attributes_are_named_as_in_html() -> None:
    assert tag("i", class_="bar", aria_hidden="true") == '<i class="bar" aria-hidden="true"></i>'


def test_words_to_be_heard_are_marked_as_unseen() -> None:
    assert unseen("late") == '<span class="unseen">late</span>'


def test_pictures_have_the_colours_of_the_theme() -> None:
    root = Path(__file__).parents[3]
    style = (root / "planner" / "ui" / "components" / "pictures.css").read_text("utf-8")
    theme = tomllib.loads((root / ".streamlit" / "config.toml").read_text("utf-8"))["theme"]
    names = {
        "page": "backgroundColor",
        "panel": "secondaryBackgroundColor",
        "text": "textColor",
        "quiet": "grayColor",
        "teal": "blueColor",
        "amber": "orangeColor",
        "green": "greenColor",
        "red": "redColor",
    }
    for name, color in names.items():
        assert f"--{name}: light-dark({theme['light'][color]}, {theme['dark'][color]});" in style
