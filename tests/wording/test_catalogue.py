"""The catalogue's template: every message that the planner says, in an order that changes only with the messages."""

import ast
import string
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from planner.wording.catalogue import MARKS, PACKAGE, TEMPLATE, collect_messages, messages_in, write_template
from planner.wording.wording import CATALOGUES


def test_the_template_holds_every_message_of_the_planner() -> None:
    assert TEMPLATE.is_file(), "write it with: python -m planner.wording.catalogue"
    assert TEMPLATE.read_bytes() == write_template(collect_messages()), (
        "write it anew: python -m planner.wording.catalogue"
    )


@pytest.mark.parametrize(
    ("source", "messages"),
    [
        ('words.say("Page {number}", number=1)', {("Page {number}",)}),
        ('say("Page")', {("Page",)}),
        ('words().say("Page")', {("Page",)}),
        ('template = sentence("One " "sentence.")', {("One sentence.",)}),
        ('words.say_many("{number} task", "{number} tasks", 3)', {("{number} task", "{number} tasks")}),
        ("f\"{say('late')} {words.say('soon')}\"", {("late",), ("soon",)}),
        ("say(message)", set()),
        ('say(f"Page {number}")', set()),
        ('say("")', set()),
        ('words.say_many(one, "many", 2)', set()),
        ('essay("Page")', set()),
    ],
)
def test_messages_are_the_literals_that_are_said(source: str, messages: set[tuple[str, ...]]) -> None:
    assert set(messages_in(source)) == messages


def test_the_same_messages_give_the_same_bytes_in_any_order() -> None:
    messages = [("b",), ("A “{x}”",), ("{number} c", "{number} cs")]
    written = write_template(messages)
    assert written == write_template(reversed(messages))
    assert [line for line in written.decode().splitlines() if line.startswith("msgid")] == [
        'msgid ""',
        'msgid "A “{x}”"',
        'msgid "b"',
        'msgid "{number} c"',
        'msgid_plural "{number} cs"',
    ]


def test_the_template_tells_neither_lines_nor_days() -> None:
    written = write_template([("One",)]).decode()
    assert ("#:" in written, "Date" in written, "Generated-By" in written) == (False, False, False)


def test_the_template_can_be_read_as_a_catalogue(tmp_path: Path) -> None:
    file = tmp_path / "planner.pot"
    file.write_bytes(write_template([("One “word”",), ("{number} c", "{number} cs")]))
    with file.open("rb") as template:
        read = read_po(template)
    assert {message.id for message in read if message.id} == {"One “word”", ("{number} c", "{number} cs")}


def test_the_command_writes_the_template(tmp_path: Path) -> None:
    folder = tmp_path / "planner" / "wording"
    (folder / "locale").mkdir(parents=True)
    command = folder / "catalogue.py"
    command.write_bytes((PACKAGE / "wording" / "catalogue.py").read_bytes())
    (tmp_path / "planner" / "page.py").write_text('say("Zyrë")', encoding="utf-8")
    subprocess.run([sys.executable, str(command)], check=True)
    assert (folder / "locale" / "planner.pot").read_bytes() == write_template([("Zyrë",)])


def test_no_message_is_made_of_what_people_typed() -> None:
    """A message is a literal or a name for one: anything put together might be text of people, read as a template."""
    fixed = (ast.Constant, ast.Name, ast.Attribute, ast.Subscript)
    made = [
        f"{file.relative_to(PACKAGE)}, line {call.lineno}: {ast.unparse(call)}"
        for file in sorted(PACKAGE.rglob("*.py"))
        for call in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(call, ast.Call) and _name(call.func) in MARKS and not isinstance(call.args[0], fixed)
    ]
    assert made == []


def test_every_translation_has_the_places_of_its_message() -> None:
    for entry in CATALOGUES.iterdir():
        if not entry.name.endswith(".po"):
            continue
        with entry.open("rb") as file:
            for message in read_po(file):
                if message.id and message.string:
                    assert _places(message.string) == _places(message.id), (entry.name, message.id)


def _places(texts: str | list[str] | tuple[str, ...]) -> set[str | None]:
    parts = [texts] if isinstance(texts, str) else texts
    return {name for text in parts for _, name, _, _ in string.Formatter().parse(text)} - {None}


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
