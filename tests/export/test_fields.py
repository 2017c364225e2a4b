"""What must hold of fields, of lines to write on and of the text around them."""

from planner.export.fields import FieldCode, field, labelled_line, write_on_lines
from planner.export.word_xml import Element, tag


def names_of(line: Element) -> list[str]:
    return [node.tag.removeprefix(tag("")) for run in line.findall(tag("r")) for node in run if node.tag != tag("rPr")]


def test_a_field_begins_separates_and_ends_around_its_cached_text() -> None:
    marks = [node.get(tag("fldCharType"), node.text) for run in field(FieldCode.PAGES, "9") for node in run]
    assert marks == ["begin", " NUMPAGES ", "separate", "9", "end"]


def test_lines_to_write_on_are_one_paragraph_with_a_rule_for_each() -> None:
    lines = write_on_lines(3, 170)
    assert lines.tag == tag("p")
    assert names_of(lines) == ["tab", "br", "tab", "br", "tab"]
    assert [stop.get(tag("leader")) for stop in lines.iter(tag("tab")) if stop.get(tag("pos"))] == ["underscore"]


def test_a_labelled_line_has_its_rule_after_the_label() -> None:
    line = labelled_line("Organisation", 170)
    assert (names_of(line), next(line.iter(tag("t"))).text) == (["t", "tab"], "Organisation ")
