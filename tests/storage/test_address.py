"""Where the database is looked for."""

from pathlib import Path

import platformdirs
import pytest

from planner.storage.address import VARIABLE, AddressNotUnderstoodError, database_url
from planner.storage.failures import FolderNotWritableError


def written(address: str | None) -> str:
    return database_url(address).render_as_string(hide_password=False)


def test_what_is_asked_for_comes_before_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(VARIABLE, "postgresql://office/planner")

    assert written(None) == "postgresql+psycopg://office/planner"
    assert written(str(tmp_path / "mine.db")) == f"sqlite:///{tmp_path / 'mine.db'}"


def test_without_either_it_is_a_file_in_the_persons_data_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "data" / "facilitation-planner"
    monkeypatch.setenv(VARIABLE, "")
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *_, **__: folder)

    assert written(None) == f"sqlite:///{folder / 'planner.db'}"
    assert folder.is_dir()


def test_a_data_folder_that_cannot_be_made_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *_, **__: in_the_way / "planner")

    with pytest.raises(FolderNotWritableError):
        database_url()


@pytest.mark.parametrize("address", ["planner.db", "sqlite:///planner.db"])
def test_a_file_is_found_again_from_another_folder(
    address: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)

    assert written(address) == f"sqlite:///{Path.cwd() / 'planner.db'}"


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg2", "postgresql+psycopg"])
def test_postgresql_is_spoken_to_through_psycopg(scheme: str) -> None:
    assert written(f"{scheme}://me:secret@office:5433/planner") == "postgresql+psycopg://me:secret@office:5433/planner"


@pytest.mark.parametrize(
    "address",
    [
        *("mysql://office/planner", "sqlite://", "postgresql://office", "://", "postgresql://a:b@c:d/e"),
        *("postgresql://me:sec@ret@office/planner", "postgresql://me:sec@r/et@office/planner"),
    ],
)
def test_an_address_that_names_no_database_is_refused_without_repeating_it(address: str) -> None:
    with pytest.raises(AddressNotUnderstoodError) as problem:
        database_url(address)

    assert str(problem.value) == (
        "The database address is not understood. "
        "Write the name of a file, or postgresql://name:password@computer/database, with %40 for an @ in the password."
    )
