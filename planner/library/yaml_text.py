"""Content as the text of a file: what people typed is data, written by the YAML writer and read like any file."""

from typing import Any

import yaml

from planner.library import mistakes
from planner.library.mistakes import ContentMistake
from planner.library.yaml_file import MOST_KILOBYTES, Document, parse_yaml

WIDTH = 110


class _Dumper(yaml.SafeDumper):
    """Writes lists below their field, and every value where it stands: the reader takes no anchors."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ANN401, ARG002  # PyYAML's own signature
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: FBT001, FBT002, ARG002  # PyYAML's
        super().increase_indent(flow, indentless=False)


def write_yaml(fields: dict[str, Any]) -> str:
    """Return the text of a file that holds these fields in this order."""
    return yaml.dump(fields, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=WIDTH)


def read_yaml_text(text: str, name: str) -> Document:
    """Read a text as the file called `name`; never raises."""
    if len(text.encode("utf-8", "replace")) > MOST_KILOBYTES * 1024:
        too_large = ContentMistake(file=name, line=1, complaint=mistakes.TOO_LARGE, values={"most": MOST_KILOBYTES})
        return Document(file=name, mistakes=(too_large,))
    return parse_yaml(text, name)


def one_line(text: str) -> str:
    """Return a text on one line, as it is read."""
    return " ".join(text.split())
