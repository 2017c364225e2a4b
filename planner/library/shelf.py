"""The content files of one folder, read but not yet judged."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from planner.library import mistakes
from planner.library.entry import Entry, keep_first, open_entry
from planner.library.mistakes import ContentMistake
from planner.library.yaml_file import Document, read_yaml_file

SECTORS = "facilitation_guides/sectors"
TASKS = "checklists/tasks"
FOLDERS = (
    "checklists",
    TASKS,
    "facilitation_guides/methods",
    "facilitation_guides/timetables",
    "facilitation_guides/questions",
    "facilitation_guides/regions",
    "facilitation_guides/memberships",
)
SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Documents by the folder they were found in, and what is wrong with where files lie."""

    documents: Mapping[str, tuple[Document, ...]]
    mistakes: tuple[ContentMistake, ...] = ()

    def __bool__(self) -> bool:
        """Whether any content file was found."""
        return any(self.documents.values()) or bool(self.mistakes)

    def open(self, folder: str, noted: list[ContentMistake]) -> list[Entry]:
        """Return the entries of one folder, the first of two with one id, and note what is wrong with the files."""
        opened = [open_entry(document, noted) for document in self.documents[folder]]
        return keep_first(entry for entry in opened if entry)


def read_shelf(root: Path, name_of: Callable[[Path], str]) -> Shelf:
    """Read every content file below `root`; `name_of` says how its mistakes call a file."""
    documents = {folder: _read_folder(root / folder, name_of) for folder in FOLDERS}
    guides = _yaml_files(root / "facilitation_guides")
    sectors = [path for path in guides if path.stem == "sectors"]
    strays = [path for path in (*guides, *_yaml_files(root)) if path not in sectors]
    documents[SECTORS] = tuple(read_yaml_file(path, name_of(path)) for path in sectors)
    return Shelf(documents=documents, mistakes=tuple(_note_stray(name_of(path)) for path in strays))


def _read_folder(folder: Path, name_of: Callable[[Path], str]) -> tuple[Document, ...]:
    return tuple(read_yaml_file(path, name_of(path)) for path in _yaml_files(folder))


def _yaml_files(folder: Path) -> list[Path]:
    """Return the YAML files of a folder by name, none where it is not there; hidden files are left alone."""
    try:
        found = sorted(path for path in folder.iterdir() if path.suffix in SUFFIXES and not path.name.startswith("."))
        return [path for path in found if path.is_file()]
    except OSError:
        return []


def _note_stray(name: str) -> ContentMistake:
    return ContentMistake(file=name, line=1, complaint=mistakes.WRONG_FOLDER, values={"folders": ", ".join(FOLDERS)})
