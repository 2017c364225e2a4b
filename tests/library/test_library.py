"""Shipped files and an organiser's own, read together; nothing raises."""

from pathlib import Path
from time import perf_counter

from planner.library import mistakes
from planner.library.library import read_library
from tests.library.builders import CHECKLIST, METHOD, write_file

MOST_SECONDS = 1.0
"""Four times what it takes on a quiet machine."""


def test_the_shipped_library_is_read_once() -> None:
    assert read_library() is read_library()


def test_without_own_files_the_library_is_the_shipped_one(tmp_path: Path) -> None:
    assert read_library(tmp_path) is read_library()


def test_a_file_in_a_wrong_folder_alone_is_a_mistake_beside_the_shipped_ones(tmp_path: Path) -> None:
    path = write_file(tmp_path, "facilitation_guides/voices.yaml", METHOD)
    assert [mistake.file for mistake in read_library(tmp_path).mistakes] == [str(path)]


def test_an_own_file_is_read_beside_the_shipped_ones(tmp_path: Path) -> None:
    write_file(tmp_path, "facilitation_guides/methods/voices.yaml", METHOD)
    write_file(tmp_path, "checklists/half_day.yml", CHECKLIST)
    library = read_library(tmp_path)
    assert library.mistakes == ()
    assert set(library.methods) - set(read_library().methods) == {"round_of_voices"}
    assert set(library.event_kinds) - set(read_library().event_kinds) == {"half_day"}


def test_an_own_file_takes_the_place_of_the_shipped_one_with_its_id(tmp_path: Path) -> None:
    write_file(tmp_path, "facilitation_guides/methods/mine.yaml", METHOD.replace("round_of_voices", "table_buzz"))
    library = read_library(tmp_path)
    assert library.methods["table_buzz"].title == "Round of voices"
    assert read_library().methods["table_buzz"].title == "Table buzz"


def test_a_broken_own_file_leaves_the_shipped_one_in_place(tmp_path: Path) -> None:
    text = METHOD.replace("round_of_voices", "table_buzz").replace("minutes: 2", "minutes: two")
    path = write_file(tmp_path, "facilitation_guides/methods/mine.yaml", text)
    library = read_library(tmp_path)
    assert library.methods == read_library().methods
    assert [(mistake.file, mistake.line, mistake.field) for mistake in library.mistakes] == [(str(path), 11, "minutes")]


def test_an_own_checklist_may_change_the_shipped_one_and_what_is_based_on_it(tmp_path: Path) -> None:
    write_file(
        tmp_path,
        "checklists/mine.yaml",
        """
        id: national_conference
        title: National conference
        description: Ours.
        origin: own
        days: 2
        participants: 90
        switches: [cafe]
        based_on: national_conference
        change:
          - id: VEN01
            title: Ask the town hall first
        """,
    )
    library = read_library(tmp_path)
    titles = [
        next(item.title for item in library.event_kinds[kind].tasks if item.id == "VEN01")
        for kind in ("national_conference", "regional_cluster_group")
    ]
    assert library.mistakes == ()
    assert titles == ["Ask the town hall first", "Ask the town hall first"]


def test_a_shipped_timetable_stays_when_an_own_method_renames_its_steps(tmp_path: Path) -> None:
    write_file(tmp_path, "facilitation_guides/methods/mine.yaml", METHOD.replace("round_of_voices", "table_buzz"))
    library = read_library(tmp_path)
    assert set(library.timetables) == set(read_library().timetables)
    assert {mistake.field for mistake in library.mistakes} == {"Question", "Talk at the tables", "Voices"}


def test_all_mistakes_of_all_files_are_there_together(tmp_path: Path) -> None:
    write_file(tmp_path, "facilitation_guides/methods/a.yaml", METHOD.replace("minutes: 2", "minutes: two"))
    write_file(tmp_path, "facilitation_guides/methods/b.yaml", "id: [")
    write_file(tmp_path, "facilitation_guides/questions/c.yaml", "")
    write_file(tmp_path, "checklists/d.yaml", CHECKLIST.replace("area: venue", "area: venu"))
    write_file(tmp_path, "checklists/e.yaml", CHECKLIST)
    write_file(tmp_path, "facilitation_guides/f.yaml", METHOD)
    write_file(tmp_path, "g.yaml", METHOD)
    noted = [(Path(mistake.file).name, mistake.complaint) for mistake in read_library(tmp_path).mistakes]
    assert sorted(noted, key=lambda pair: pair[0]) == [
        ("a.yaml", mistakes.NO_NUMBER),
        ("b.yaml", mistakes.NOT_YAML),
        ("c.yaml", mistakes.NO_FIELDS),
        ("d.yaml", mistakes.MISSPELLED_NAME),
        ("e.yaml", mistakes.SAME_NAME),
        ("f.yaml", mistakes.WRONG_FOLDER),
        ("g.yaml", mistakes.WRONG_FOLDER),
    ]


def test_every_mistake_has_a_problem_and_a_cure_in_plain_sentences(tmp_path: Path) -> None:
    write_file(tmp_path, "checklists/d.yaml", CHECKLIST.replace("area: venue", "area: venu").replace("-4w", "soon"))
    for mistake in read_library(tmp_path).mistakes:
        assert "{" not in mistake.problem + mistake.cure
        assert mistake.problem.endswith(".")
        assert mistake.cure.endswith((".", "?"))


def test_a_folder_that_is_not_there_changes_nothing(tmp_path: Path) -> None:
    assert read_library(tmp_path / "gone") == read_library()


def test_hidden_and_other_files_are_left_alone(tmp_path: Path) -> None:
    write_file(tmp_path, "checklists/._half_day.yaml", "\x00")
    write_file(tmp_path, "checklists/notes.txt", "call the venue")
    (tmp_path / "checklists/folder.yaml").mkdir()
    assert read_library(tmp_path).mistakes == ()


def test_reading_everything_again_with_an_own_folder_is_quick(tmp_path: Path) -> None:
    read_library()
    began = perf_counter()
    read_library(tmp_path)
    assert perf_counter() - began < MOST_SECONDS
