"""The organiser's own content files: known by their ids, written whole or not at all."""

from pathlib import Path

import pytest

from planner.library.own_files import (
    CHECKLISTS,
    METHODS,
    ContentFolderError,
    id_from,
    own_files,
    path_of,
    remove_file,
    store_file,
)
from tests.library.builders import CHECKLIST, METHOD, write_file


def test_files_are_known_by_the_ids_in_them_even_with_mistakes(tmp_path: Path) -> None:
    mine = write_file(tmp_path, "checklists/mine.yml", CHECKLIST)
    broken = write_file(tmp_path, "checklists/broken.yaml", "id: broken\ntasks: 3\n")
    write_file(tmp_path, "checklists/nothing.yaml", "[")
    assert own_files(tmp_path, CHECKLISTS) == {"half_day": mine, "broken": broken}


def test_there_are_none_where_there_is_no_folder(tmp_path: Path) -> None:
    assert own_files(tmp_path / "nowhere", CHECKLISTS) == {}


@pytest.mark.parametrize(("name", "file"), [("ours", "ours.yaml"), ("CON", "CON_.yaml"), ("lpt1", "lpt1_.yaml")])
def test_a_new_file_has_a_file_that_every_system_takes(tmp_path: Path, name: str, file: str) -> None:
    assert path_of(tmp_path, CHECKLISTS, name) == tmp_path / "checklists" / file


def test_a_file_that_is_there_keeps_its_file(tmp_path: Path) -> None:
    mine = write_file(tmp_path, "checklists/mine.yml", CHECKLIST)
    assert path_of(tmp_path, CHECKLISTS, "half_day") == mine


def test_a_file_is_written_whole_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "checklists" / "ours.yaml"
    for text in ("id: ours\n", "id: unsë\n"):
        store_file(path, text)
    assert [(each.name, each.read_text("utf-8")) for each in path.parent.iterdir()] == [("ours.yaml", "id: unsë\n")]


def test_a_place_that_cannot_be_written_is_named_and_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "ours.yaml").mkdir()
    with pytest.raises(ContentFolderError, match=r"cannot be stored at .*ours\.yaml: .*Check that you may write there"):
        store_file(tmp_path / "ours.yaml", "id: ours")
    assert [each.name for each in tmp_path.iterdir()] == ["ours.yaml"]


def test_a_method_lies_in_a_folder_of_its_own(tmp_path: Path) -> None:
    mine = write_file(tmp_path, "facilitation_guides/methods/mine.yaml", METHOD)
    assert own_files(tmp_path, METHODS) == {"round_of_voices": mine}
    assert own_files(tmp_path, CHECKLISTS) == {}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Kafe botërore!", "kafe_boterore"),
        ("../../etc/passwd", "etc_passwd"),
        ("协调会议", "nameless"),
        ("a" * 99, "a" * 60),
    ],
)
def test_a_title_makes_an_id(title: str, name: str) -> None:
    assert id_from(title, "nameless") == name


def test_a_file_is_removed_and_may_be_gone_already(tmp_path: Path) -> None:
    mine = write_file(tmp_path, "checklists/mine.yaml", CHECKLIST)
    for _ in range(2):
        remove_file(mine)
    assert own_files(tmp_path, CHECKLISTS) == {}


def test_what_cannot_be_removed_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentFolderError):
        remove_file(tmp_path)
