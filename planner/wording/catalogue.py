"""Collects every message of the planner into `locale/planner.pot`, which translators start from.

`python -m planner.wording.catalogue` writes it anew; the same messages give the same bytes, so nothing in it tells
lines or days. A translation is `locale/<language>.po`, made from it with any gettext editor.
"""

import ast
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

PACKAGE = Path(__file__).parent.parent
TEMPLATE = Path(__file__).parent / "locale" / "planner.pot"
MARKS = {"say": 1, "sentence": 1, "say_many": 2}
"""How many messages each function takes, before anything else."""

HEAD = """\
# Every message of the facilitation planner. Write it anew with: python -m planner.wording.catalogue
msgid ""
msgstr ""
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""

Message = tuple[str, ...]


def collect_messages(folder: Path = PACKAGE) -> set[Message]:
    """Return the messages in all Python files below `folder`, a pair for each singular with its plural."""
    files = folder.rglob("*.py")
    return {message for file in files for message in messages_in(file.read_text("utf-8"))}


def messages_in(source: str) -> Iterator[Message]:
    """Yield the messages in Python source: the literal first arguments of `say`, `sentence` and `say_many`.

    It is parsed, not scanned: a call inside an f-string counts as well, in every version of Python.
    """
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and (number := MARKS.get(_called(node.func), 0)):
            texts = tuple(text for text in map(_literal, node.args[:number]) if text)
            if len(texts) == number:
                yield texts


def write_template(messages: Iterable[Message]) -> bytes:
    """Return the messages in alphabetical order as a gettext template (.pot)."""
    catalogue = Catalog()
    for message in messages:
        catalogue.add(message if len(message) > 1 else message[0])
    written = io.BytesIO()
    write_po(written, catalogue, width=120, omit_header=True, sort_output=True)
    return HEAD.encode() + written.getvalue()


def _called(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _literal(argument: ast.expr) -> str:
    return argument.value if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else ""


if __name__ == "__main__":
    TEMPLATE.write_bytes(write_template(collect_messages()))
