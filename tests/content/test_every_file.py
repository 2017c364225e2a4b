"""Every shipped file is a test case: it is read without a mistake and says where it comes from."""

import re
from pathlib import Path

import pytest

from planner.library.library import SHIPPED_FOLDER, read_library
from planner.library.yaml_file import read_yaml_file

FILES = sorted(
    path.relative_to(SHIPPED_FOLDER).as_posix()
    for folder in ("checklists", "facilitation_guides")
    for path in (SHIPPED_FOLDER / folder).rglob("*")
    if path.is_file()
)
TASK_FILES = [name for name in FILES if name.startswith("checklists/tasks/")]
LONGEST_LINE = 120


@pytest.mark.parametrize("name", FILES)
def test_it_is_read_without_a_mistake(name: str) -> None:
    assert [mistake for mistake in read_library().mistakes if mistake.file == name] == []


@pytest.mark.parametrize("name", TASK_FILES)
def test_its_name_is_the_area_of_its_tasks(name: str) -> None:
    text = (SHIPPED_FOLDER / name).read_text(encoding="utf-8")
    assert set(re.findall(r"^    area: (\w+)$", text, re.MULTILINE)) == {Path(name).stem}


@pytest.mark.parametrize("name", sorted(set(FILES) - set(TASK_FILES)))
def test_its_name_is_its_id(name: str) -> None:
    root = read_yaml_file(SHIPPED_FOLDER / name, name).root
    assert root is not None
    _, node = root.fields.get("id", (0, None))
    assert getattr(node, "text", "sectors") == Path(name).stem


@pytest.mark.parametrize("name", FILES)
def test_it_can_be_edited_anywhere(name: str) -> None:
    text = (SHIPPED_FOLDER / name).read_bytes().decode("utf-8")
    assert max(map(len, text.splitlines())) <= LONGEST_LINE
    assert "\t" not in text
    assert "\r" not in text
    assert text.endswith("\n")


def test_the_library_holds_a_value_for_every_file() -> None:
    library = read_library()
    kept = (
        library.checklists,
        library.methods,
        library.timetables,
        library.question_banks,
        library.region_schemes,
        library.memberships,
    )
    assert sum(map(len, kept)) + 1 == len(FILES) - len(TASK_FILES)
    assert library.mistakes == ()
