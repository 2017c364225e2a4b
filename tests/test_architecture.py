"""The house and its rules (docs/architecture.md), checked: which packages there are and what imports what."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PLANNER = ROOT / "planner"
PACKAGES = {"cli", "domain", "export", "intake", "library", "operations", "storage", "ui", "web", "wording"}
HOMELESS = {"utils", "util", "helpers", "helper", "common", "core", "misc", "shared", "manager", "managers", "base"}
MODULES = sorted(PLANNER.rglob("*.py"))


def parse(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"))


def imports_of(file: Path) -> Iterator[str]:
    """Yield the modules that a file imports, wherever in it."""
    for node in ast.walk(parse(file)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def named(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def test_imports_keep_to_the_contracts() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout + found.stderr


def test_only_the_packages_of_the_house_exist() -> None:
    assert {file.parent.name for file in PLANNER.glob("*/*.py")} == PACKAGES
    assert {file.name for file in PLANNER.glob("*.py")} == {"__init__.py", "__main__.py", "errors.py"}


def test_nothing_is_without_a_name_of_its_own() -> None:
    assert [named(file) for file in MODULES if HOMELESS & {file.stem, *file.relative_to(PLANNER).parts[:-1]}] == []


@pytest.mark.parametrize("file", [file for file in MODULES if file.name == "__init__.py"], ids=named)
def test_a_package_imports_nothing_by_itself(file: Path) -> None:
    assert list(imports_of(file)) == []


def test_every_folder_with_modules_is_a_package() -> None:
    bare = {file.parent for file in MODULES if not (file.parent / "__init__.py").is_file()}
    assert {named(folder) for folder in bare} <= {"planner/ui/app_pages", "planner/storage/migrations/versions"}


def test_only_the_interface_imports_streamlit() -> None:
    knowing = {named(file) for file in MODULES if any(name.split(".")[0] == "streamlit" for name in imports_of(file))}
    assert {name for name in knowing if not name.startswith("planner/ui/")} == set()


def test_the_domain_is_plain_python_with_numpy_for_rotations_alone() -> None:
    for file in (PLANNER / "domain").rglob("*.py"):
        allowed = {"planner", *sys.stdlib_module_names} | ({"numpy"} if file.parent.name == "rotation" else set())
        assert {name.split(".")[0] for name in imports_of(file)} <= allowed, named(file)


def test_every_module_begins_with_what_a_reader_finds_in_it() -> None:
    assert [named(file) for file in MODULES if not ast.get_docstring(parse(file))] == []


def test_no_page_imports_another() -> None:
    pages = [file for file in MODULES if file.parent.name == "app_pages"]
    assert [named(file) for file in pages if any("app_pages" in name for name in imports_of(file))] == []


def test_numpy_stays_in_the_rotation_engine() -> None:
    users = [named(file) for file in MODULES if "numpy" in set(imports_of(file))]
    assert [name for name in users if not name.startswith("planner/domain/rotation/")] == []


def test_nobody_acts_as_the_one_at_the_machine_but_where_it_was_made_sure() -> None:
    doors = [PLANNER / "ui", PLANNER / "web"]
    knowing = {named(file) for door in doors for file in door.rglob("*.py") if "LOCAL" in names_imported(file)}
    assert knowing == {"planner/ui/state.py", "planner/web/gate.py"}


def names_imported(file: Path) -> set[str]:
    return {alias.name for node in ast.walk(parse(file)) if isinstance(node, ast.ImportFrom) for alias in node.names}
