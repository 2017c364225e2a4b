"""The organiser's own checklist files: known by their ids, written whole or not at all."""

from pathlib import Path

import pytest

from planner.library.own_checklists import ContentFolderError, own_checklists, path_of, store_checklist
from tests.library.builders import CHECKLIST, write_file


def test_files_are_known_by_the_ids_in_them_even_with_mistakes(tmp_path: Path) -> None:
    mine = write_file(tmp_path, "checklists/mine.yml", CHECKLIST)
    broken = write_file(tmp_path, "checklists/broken.yaml", "id: broken\ntasks: 3\n")
    write_file(tmp_path, "checklists/nothing.yaml", "[")
    assert own_checklists(tmp_path) == {"half_day": mine, "broken": broken}


def test_there_are_none_where_there_is_no_folder(tmp_path: Path) -> None:
    assert own_checklists(tmp_path / "nowhere") == {}


@pytest.mark.parametrize(("name", "file"), [("ours", "ours.yaml"), ("CON", "CON_.yaml"), ("lpt1", "lpt1_.yaml")])
def test_a_new_checklist_has_a_file_that_every_system_takes(tmp_path: Path, name: str, file: str) -> None:
    assert path_of(tmp_path, name) == tmp_path / "checklists" / file


def test_a_checklist_that_is_there_keeps_its_file(tmp_path: Path) -> None:
    mine = write_file(tmp_path, "checklists/mine.yml", CHECKLIST)
    assert path_of(tmp_path, "half_day") == mine


def test_a_file_is_written_whole_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "checklists" / "ours.yaml"
    for text in ("id: ours\n", "id: unsë\n"):
        store_checklist(path, text)
    assert [(each.name, each.read_text("utf-8")) for each in path.parent.iterdir()] == [("ours.yaml", "id: unsë\n")]


def test_a_place_that_cannot_be_written_is_named_and_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "ours.yaml").mkdir()
    with pytest.raises(ContentFolderError, match=r"cannot be stored at .*ours\.yaml: .*Check that you may write there"):
        store_checklist(tmp_path / "ours.yaml", "id: ours")
    assert [each.name for each in tmp_path.iterdir()] == ["ours.yaml"]
