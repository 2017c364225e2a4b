"""The organiser's own checklist files: which ids they hold, and a new one written whole or not at all."""

from pathlib import Path

from planner.errors import PlannerError, sentence
from planner.library.shelf import read_shelf
from planner.library.yaml_file import Document, TextNode

FOLDER = "checklists"
TAKEN_BY_WINDOWS = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)))
)
"""Names that no file may have there, whatever its ending."""


class ContentFolderError(PlannerError):
    """A checklist that cannot be written into the organiser's own folder."""

    template = sentence("The checklist cannot be stored at {path}: {reason}. Check that you may write there.")


def own_checklists(folder: Path) -> dict[str, Path]:
    """Return the organiser's own checklist files by id; a file with mistakes counts too."""
    documents = read_shelf(folder, str).documents[FOLDER]
    return {name: Path(document.file) for document in documents if (name := _id_of(document))}


def _id_of(document: Document) -> str:
    _, node = document.root.fields.get("id", (0, None)) if document.root else (0, None)
    return node.text if isinstance(node, TextNode) else ""


def path_of(folder: Path, checklist_id: str) -> Path:
    """Return where a checklist is, or would be; `checklist_id` holds letters, digits, _ and - alone."""
    name = f"{checklist_id}_" if checklist_id.lower() in TAKEN_BY_WINDOWS else checklist_id
    return own_checklists(folder).get(checklist_id) or folder / FOLDER / f"{name}.yaml"


def store_checklist(path: Path, text: str) -> None:
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
