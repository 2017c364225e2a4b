"""Places of a report are numbered in the order they are written, and a line of the contents guesses no page."""

from planner.export.paragraph import paragraph
from planner.export.recording.report import Part, Places, no_pages, pages_to_come, set_out
from planner.export.styles import Style
from planner.export.word_xml import tag

PARTS = [
    Part(title="Sessions", within=[Part(title="Opening", of="form-1"), Part(title="Close")]),
    Part(title="Annex", blocks=[paragraph(Style.NORMAL, "Agenda")], starts_page=True),
]


def test_every_heading_is_a_place_and_what_stands_there_is_known() -> None:
    places = Places(no_pages)
    contents, blocks = set_out(PARTS, places)

    assert len(contents) == 4
    assert [mark.get(tag("name")) for block in blocks for mark in block.iter(tag("bookmarkStart"))] == [
        f"session_{number}" for number in range(1, 5)
    ]
    assert places.numbers["form-1"] == 2


def test_a_place_that_was_written_before_is_counted() -> None:
    places = Places(no_pages)
    places.mark(paragraph(Style.HEADING_3, "Presented"), "presentation-1")
    contents, _ = set_out(PARTS, places)

    assert places.numbers["presentation-1"] == 1
    assert next(contents[0].iter(tag("hyperlink"))).get(tag("anchor")) == "session_2"


def test_contents_name_pages_that_are_known_and_no_others() -> None:
    contents, _ = set_out(PARTS, Places({1: 5, 2: 5, 3: 12}.get))
    assert [said(line) for line in contents] == ["Sessions5", "Opening5", "Close12", "Annex"]


def test_where_nothing_is_rendered_there_is_no_field_and_where_it_will_be_one_stands_in_each_line() -> None:
    bare, _ = set_out(PARTS, Places(no_pages))
    waiting, _ = set_out(PARTS, Places(pages_to_come))

    assert [len(list(line.iter(tag("instrText")))) for line in bare] == [0] * 4
    assert [len(list(line.iter(tag("instrText")))) for line in waiting] == [1] * 4


def said(line: object) -> str:
    return "".join(text.text for text in line.iter(tag("t")))  # type: ignore[attr-defined]  # an Element has no types
