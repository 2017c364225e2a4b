"""Every example of docs/content-files.md is read without a mistake."""

from pathlib import Path

import pytest

from planner.library.library import SHIPPED_FOLDER, read_library

PAGE = (SHIPPED_FOLDER / "docs/content-files.md").read_text(encoding="utf-8")
EXAMPLES = [block.partition("```")[0] for block in PAGE.split("```yaml\n# ")[1:]]


def test_there_is_an_example_of_every_kind_of_file() -> None:
    folders = [Path(example.partition("\n")[0]).parent.as_posix() for example in EXAMPLES]
    assert folders == [
        "checklists",
        "checklists",
        "checklists/tasks",
        "checklists",
        "facilitation_guides/methods",
        "facilitation_guides/timetables",
        "facilitation_guides/questions",
        "facilitation_guides/regions",
        "facilitation_guides",
    ]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.partition("\n")[0])
def test_it_is_read_without_a_mistake(example: str, tmp_path: Path) -> None:
    name, _, text = example.partition("\n")
    path = tmp_path / name
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    library = read_library(tmp_path)
    assert [(mistake.line, mistake.problem) for mistake in library.mistakes] == []
    assert library != read_library()
