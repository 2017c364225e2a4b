"""Every example of docs/content-files.md is read without a mistake, and docs/agenda-rules.md names what there is."""

import re
from pathlib import Path

import pytest

import planner.domain
from planner.library.library import SHIPPED_FOLDER, read_library
from planner.wording.findings import RULES

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
        "facilitation_guides/memberships",
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


ROWS = [
    tuple(re.findall(r"`(\w+)`", cell) for cell in line.split("|")[2:4])
    for line in (SHIPPED_FOLDER / "docs/agenda-rules.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("| ") and "`" in line
]


@pytest.mark.parametrize(("rules", "modules"), ROWS, ids=lambda names: names[0])
def test_each_row_of_the_agenda_rules_names_findings_of_its_modules(rules: list[str], modules: list[str]) -> None:
    folder = Path(planner.domain.__file__).parent
    source = "".join((folder / f"{module}.py").read_text("utf-8") for module in modules)
    assert [rule for rule in rules if f'"{rule}"' not in source or rule not in RULES] == []


def test_no_rule_of_the_agenda_is_left_out() -> None:
    folder = Path(planner.domain.__file__).parent
    modules = sorted({module for _, named in ROWS for module in named})
    source = "".join((folder / f"{module}.py").read_text("utf-8") for module in modules)
    there = {rule for rule in RULES if f'"{rule}"' in source}
    assert there == {rule for rules, _ in ROWS for rule in rules}
