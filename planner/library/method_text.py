"""Writes a method as the text of a content file, and reads it back; the text is data, whatever people typed."""

from dataclasses import fields, replace
from enum import StrEnum
from typing import Any

from planner.domain.agenda import Method, MethodMaterial, MethodStep
from planner.library.entry import open_entry
from planner.library.methods import read_method
from planner.library.mistakes import ContentMistake
from planner.library.yaml_text import one_line, read_yaml_text, write_yaml

Part = Method | MethodStep | MethodMaterial


def tidy_method(method: Method) -> Method:
    """Return a method with every text on one line, as it is read."""
    tidied: Method = _tidy(method)
    return replace(
        tidied,
        steps=tuple(_tidy(step) for step in method.steps),
        materials=tuple(_tidy(material) for material in method.materials),
    )


def write_method(method: Method) -> str:
    """Return the text of a file that holds the method; what is usual is left out."""
    return write_yaml(_write(method))


def read_method_text(text: str, name: str) -> tuple[Method | None, tuple[ContentMistake, ...]]:
    """Read the text of one method, called `name` in its mistakes; never raises."""
    noted: list[ContentMistake] = []
    entry = open_entry(read_yaml_text(text, name), noted)
    found = read_method(entry) if entry else None
    return found, tuple(noted)


def _tidy(part: Any) -> Any:  # noqa: ANN401  # a method or a part of one, and the same back
    texts = {field.name: getattr(part, field.name) for field in fields(part)}
    return replace(part, **{name: one_line(text) for name, text in texts.items() if type(text) is str})


def _write(part: Part) -> dict[str, Any]:
    written = {field.name: (getattr(part, field.name), field.default) for field in fields(part)}
    return {name: _plain(value) for name, (value, usual) in written.items() if value != usual}


def _plain(value: Any) -> Any:  # noqa: ANN401  # whatever a field holds
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, Part):
        return _write(value)
    return value.value if isinstance(value, StrEnum) else value
