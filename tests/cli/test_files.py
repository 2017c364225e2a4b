"""Reading and writing files for commands."""

from pathlib import Path

import pytest

from planner.cli.files import MOST_BYTES, read_file, write_file


def test_a_file_is_read_as_it_is_and_a_huge_one_in_part(tmp_path: Path) -> None:
    (tmp_path / "small").write_bytes(b"\r\n\x00\xff")
    with (tmp_path / "huge").open("wb") as file:
        file.truncate(MOST_BYTES + 1000)

    assert read_file(tmp_path / "small") == b"\r\n\x00\xff"
    assert len(read_file(tmp_path / "huge")) == MOST_BYTES


def test_a_file_is_written_with_its_folder_in_place_of_the_one_before(tmp_path: Path) -> None:
    target = tmp_path / "a" / "b" / "paper.ics"

    for content in (b"first and longer", b"second"):
        write_file(target, content)

    assert target.read_bytes() == b"second"
    assert [path.name for path in target.parent.iterdir()] == ["paper.ics"]


@pytest.mark.parametrize("name", ["\0", "a" * 300])
def test_a_name_that_no_file_can_have_is_one_sentence(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for work in (lambda: read_file(tmp_path / name), lambda: write_file(tmp_path / name, b"")):
        with pytest.raises(SystemExit) as ended:
            work()
        assert (ended.value.code, len(capsys.readouterr().err.splitlines())) == (1, 1)
    assert list(tmp_path.iterdir()) == []
