"""Fields are read as what they are, or noted with line, field and cure."""

from collections.abc import Callable

import pytest

from planner.domain.agenda import Per
from planner.domain.origin import Origin
from planner.library import mistakes
from planner.library.entry import LONGEST_TEXT, Entry
from planner.library.mistakes import Complaint
from tests.library.builders import an_entry, what_is_wrong


def test_fields_are_read_as_what_they_are() -> None:
    entry = an_entry("""
        id: DES01
        title: >-
          Two lines
          of one text
        minutes: 20
        stretches: true
        opens: 9:05
        origin: own
        after: [A, B]
        benchmark: -3wd
    """)
    assert entry.id() == "DES01"
    assert entry.text("title") == "Two lines of one text"
    assert entry.number("minutes", 1, 60) == 20
    assert entry.flag("stretches")
    assert entry.clock("opens") == 545
    assert entry.kind("origin", Origin) is Origin.OWN
    assert entry.texts("after") == ("A", "B")
    assert entry.offset("benchmark") == "-3wd"
    assert entry.sound("it") == "it"
    assert entry.mistakes == []


def test_fields_that_may_be_left_out_have_a_usual_value() -> None:
    entry = an_entry("id: a\nper:\n")
    assert entry.optional_text("caution") == ""
    assert entry.optional_number("rounds", 1, 20) is None
    assert entry.optional_kind("per", Per) is None
    assert not entry.flag("stretches")
    assert entry.texts("after") == ()
    assert entry.optional_entries("materials") == ()
    assert entry.block("floor") is None
    assert entry.mistakes == []


@pytest.mark.parametrize(
    ("read", "written", "complaint"),
    [
        (lambda entry: entry.text("it"), "", mistakes.MISSING),
        (lambda entry: entry.text("it"), "[a, b]", mistakes.NO_TEXT),
        (lambda entry: entry.text("it"), "a" * (LONGEST_TEXT + 1), mistakes.LONG_TEXT),
        (lambda entry: entry.number("it", 1, 60), "", mistakes.MISSING),
        (lambda entry: entry.number("it", 1, 60), "0", mistakes.NO_NUMBER),
        (lambda entry: entry.number("it", 1, 60), "61", mistakes.NO_NUMBER),
        (lambda entry: entry.number("it", 1, 60), "2.5", mistakes.NO_NUMBER),
        (lambda entry: entry.number("it", 1, 60), "٢", mistakes.NO_NUMBER),
        (lambda entry: entry.number("it", 1, 60), "twenty", mistakes.NO_NUMBER),
        (lambda entry: entry.flag("it"), "perhaps", mistakes.NO_YES_OR_NO),
        (lambda entry: entry.clock("it"), "24:00", mistakes.NO_CLOCK),
        (lambda entry: entry.clock("it"), "nine", mistakes.NO_CLOCK),
        (lambda entry: entry.clock("it"), "", mistakes.MISSING),
        (lambda entry: entry.offset("it"), "ten weeks", mistakes.NO_OFFSET),
        (lambda entry: entry.kind("it", Origin), "zebra", mistakes.UNKNOWN_NAME),
        (lambda entry: entry.kind("it", Origin), "sorce", mistakes.MISSPELLED_NAME),
        (lambda entry: entry.all_kinds("it", Origin), "", mistakes.MISSING),
        (lambda entry: entry.name("it", ["venue"]), "venu", mistakes.MISSPELLED_NAME),
        (lambda entry: entry.texts("it"), "[[a], b]", mistakes.NO_LIST),
        (lambda entry: entry.entries("it"), "", mistakes.MISSING),
        (lambda entry: entry.entries("it"), "[]", mistakes.MISSING),
        (lambda entry: entry.entries("it"), "words", mistakes.NO_LIST),
        (lambda entry: entry.entries("it"), "[words]", mistakes.NO_BLOCK),
        (lambda entry: entry.block("it"), "words", mistakes.NO_BLOCK),
    ],
)
def test_a_field_that_cannot_be_read_is_noted_and_makes_its_entry_unsound(
    read: Callable[[Entry], object], written: str, complaint: Complaint
) -> None:
    entry = an_entry(f"id: a\nit: {written}\n")
    read(entry)
    entry.id()
    assert what_is_wrong(entry.mistakes) == [(2, "it", complaint)]
    assert entry.sound("it") is None


@pytest.mark.parametrize("name", ["", "a b", "ë", "a/b", "a" * 61, "-a", "a\\0"])
def test_an_id_is_made_of_plain_letters(name: str) -> None:
    entry = an_entry(f"id: '{name}'\n")
    entry.id()
    assert entry.sound("it") is None


def test_a_missing_field_is_noted_on_the_line_of_its_entry() -> None:
    entry = an_entry("id: a\nsteps:\n  - minutes: 5\n  - minutes: 6\n")
    for step in entry.entries("steps"):
        step.text("title")
    assert what_is_wrong(entry.mistakes) == [(3, "title", mistakes.MISSING), (4, "title", mistakes.MISSING)]


def test_names_of_a_list_that_are_not_known_are_left_out() -> None:
    entry = an_entry("switches: [cafe, caffe, zoo]\n")
    assert entry.names("switches", ["cafe", "media"]) == ("cafe",)
    assert what_is_wrong(entry.mistakes) == [
        (1, "switches", mistakes.MISSPELLED_NAME),
        (1, "switches", mistakes.UNKNOWN_NAME),
    ]
    assert entry.sound("it") == "it"


def test_a_field_that_nobody_reads_is_noted_but_leaves_the_entry_sound() -> None:
    entry = an_entry("id: a\ncautoin: mind the step\nzebra: 1\n")
    entry.id()
    entry.optional_text("caution")
    assert entry.sound("it") == "it"
    assert what_is_wrong(entry.mistakes) == [
        (2, "cautoin", mistakes.MISSPELLED_FIELD),
        (3, "zebra", mistakes.UNKNOWN_FIELD),
    ]


def test_a_mistake_says_what_is_wrong_and_how_to_cure_it() -> None:
    entry = an_entry("id: a\narea: desing\nminutes: many\nrole: {x}\n")
    entry.name("area", ["design", "venue"])
    entry.number("minutes", 1, 1440)
    entry.text("role")
    assert [(mistake.file, mistake.problem, mistake.cure) for mistake in entry.mistakes] == [
        ("mine.yaml", "“desing” is not known for “area”.", "Did you mean “design”?"),
        ("mine.yaml", "“many” is not a whole number from 1 to 1440.", "Write “minutes” in digits, for example 1."),
        ("mine.yaml", "The field “role” should hold one text.", "Write it on one line, as “role: text”."),
    ]


def test_what_was_typed_is_never_read_as_a_place_of_the_sentence() -> None:
    entry = an_entry("area: '{file} {0}'\n")
    entry.name("area", ["venue"])
    assert entry.mistakes[0].problem == "“{file} {0}” is not known for “area”."
