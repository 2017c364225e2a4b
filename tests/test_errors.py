"""Errors raised on purpose: one sentence with its cure, the same in the message and for translation."""

import ast
import string
from pathlib import Path

import pytest

import planner
from planner.domain.offset import OffsetError
from planner.errors import PlannerError, sentence

MODULES = sorted(Path(planner.__file__).parent.rglob("*.py"))


def templates() -> dict[str, str]:
    """Return the sentence of every error in the code, by the name of its class."""
    sources = [source for source in (file.read_text("utf-8") for file in MODULES) if "template = " in source]
    nodes = [node for source in sources for node in ast.walk(ast.parse(source))]
    return {
        kind.name: str(ast.literal_eval(line.value.args[0]))
        for kind in nodes
        if isinstance(kind, ast.ClassDef)
        for line in kind.body
        if isinstance(line, ast.Assign) and isinstance(line.value, ast.Call)
        if ast.unparse(line.targets[0]) == "template"
    }


def test_a_mark_changes_nothing() -> None:
    assert sentence("Page {number}") == "Page {number}"


def test_an_error_says_its_sentence_and_keeps_its_values() -> None:
    error = OffsetError(text="soon")
    assert error.values == {"text": "soon"}
    assert str(error).startswith("“soon” is no offset; write for example")
    assert isinstance(error, PlannerError)


@pytest.mark.parametrize("typed", ["{text}", "{", "%s", "{0.__class__}"])
def test_what_people_typed_is_never_a_template(typed: str) -> None:
    assert str(OffsetError(text=typed)).startswith(f"“{typed}” is no offset;")


def test_an_error_without_the_values_that_its_sentence_needs_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError, match="text"):
        OffsetError()


def test_the_sentences_of_the_errors_are_found() -> None:
    assert templates()["OffsetError"] == OffsetError.template


@pytest.mark.parametrize(("name", "template"), templates().items())
def test_every_error_has_one_sentence_with_plain_places(name: str, template: str) -> None:
    assert name.endswith("Error")
    assert template[-1] in ".}"
    for _, place, form, conversion in string.Formatter().parse(template):
        assert place is None or place.isidentifier()
        assert (form or "", conversion) == ("", None)
