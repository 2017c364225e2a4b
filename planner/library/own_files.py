"""The organiser's own content files: which ids they hold, and a new one written whole or not at all."""

import re
from pathlib import Path

from planner.domain.identity import fold_plain
from planner.errors import PlannerError, sentence
from planner.library.entry import LONGEST_ID
from planner.library.shelf import read_shelf
from planner.library.yaml_file import Document, TextNode

CHECKLISTS, METHODS = "checklists", "facilitation_guides/methods"
TAKEN_BY_WINDOWS = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)))
)
"""Names that no file may have there, whatever its ending."""


class ContentFolderError(PlannerError):
    """A file of the organiser's own folder that cannot be written or removed."""

    template = sentence("The file cannot be stored at {path}: {reason}. Check that you may write there.")


def own_files(root: Path, folder: str) -> dict[str, Path]:
    """Return the organiser's own files of one folder, such as `CHECKLISTS`, by id; one with mistakes counts too."""
    documents = read_shelf(root, str).documents[folder]
    return {name: Path(document.file) for document in documents if (name := _id_of(document))}


def _id_of(document: Document) -> str:
    _, node = document.root.fields.get("id", (0, None)) if document.root else (0, None)
    return node.text if isinstance(node, TextNode) else ""


def path_of(root: Path, folder: str, file_id: str) -> Path:
    """Return where a file is, or would be; `file_id` holds letters, digits, _ and - alone."""
    name = f"{file_id}_" if file_id.lower() in TAKEN_BY_WINDOWS else file_id
    return own_files(root, folder).get(file_id) or root / folder / f"{name}.yaml"


def id_from(title: str, nameless: str) -> str:
    """Return an id of plain letters, digits and _ made of a title, `nameless` where it has none of them."""
    return re.sub("[^a-z0-9]+", "_", fold_plain(title))[:LONGEST_ID].strip("_") or nameless


def store_file(path: Path, text: str) -> None:
    """Write one file whole or not at all; its folder is made if need be. Raises ContentFolderError."""
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            part.write_bytes(text.encode())
            part.replace(path)
        except OSError:
            part.unlink(missing_ok=True)
            raise
    except OSError as problem:
        raise ContentFolderError(path=path, reason=problem.strerror or problem) from problem


def remove_file(path: Path) -> None:
    """Remove one file, if it is there. Raises ContentFolderError."""
    try:
        path.unlink(missing_ok=True)
    except OSError as problem:
        raise ContentFolderError(path=path, reason=problem.strerror or problem) from problem
