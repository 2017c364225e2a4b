"""Tasks that stand in the pool once: what a checklist takes, and what is bridged when a task stays behind."""

from dataclasses import replace
from pathlib import Path

import pytest

from planner.domain.checklist import ChecklistItem
from planner.domain.event_kind import EventKind
from planner.library import mistakes
from planner.library.checklists import Neighbours, read_checklists
from planner.library.library import read_library
from planner.library.mistakes import Complaint
from planner.library.task_pool import read_task_pool, take_items
from tests.library.builders import an_entry, what_is_wrong, write_file

POOL = """
    tasks:
      - {id: P01, area: venue, title: Ask, role: logistics, benchmark: -4w, completion: -4w, origin: own}
      - {id: P02, area: venue, title: See, role: logistics, benchmark: -3w, completion: -3w, after: [P01], origin: own}
      - {id: P03, area: venue, title: Sign, role: logistics, benchmark: -2w, completion: -2w, after: [P02], origin: own}
"""
HEAD = """
    id: mine
    title: Mine
    description: Some of them.
    origin: own
"""
ADDITION = HEAD + "    addition: true\n"


def read(text: str) -> tuple[dict[str, ChecklistItem], list[tuple[int, str, Complaint]]]:
    entry = an_entry(ADDITION + text)
    pool = read_task_pool([[an_entry(POOL)]])
    found = read_checklists([entry], Neighbours(timetables=[], question_banks=[], pool=pool))
    return {item.id: item for item in found["mine"].tasks}, what_is_wrong(entry.mistakes)


def test_a_checklist_has_the_tasks_it_takes_as_they_stand_in_the_pool() -> None:
    items, noted = read("    take: [P01, P02]\n")
    assert [(item.id, item.title, item.benchmark, item.after) for item in items.values()] == [
        ("P01", "Ask", "-4w", ()),
        ("P02", "See", "-3w", ("P01",)),
    ]
    assert noted == []


def test_what_waited_for_a_task_that_is_not_taken_waits_for_what_that_one_waited_for() -> None:
    items, noted = read("    take: [P03, P01]\n")
    assert [(item.id, item.after) for item in items.values()] == [("P03", ("P01",)), ("P01", ())]
    assert noted == []


def test_a_task_taken_twice_is_there_once() -> None:
    assert list(read("    take: [P01, P01]\n")[0]) == ["P01"]


def test_a_task_that_is_taken_may_be_changed_drawn_together_and_joined_by_others() -> None:
    items, noted = read(
        """    take: [P01, P02]
    scale: {from: 4w, to: 2w}
    change:
      - {id: P02, title: Look}
    add:
      - {id: Q01, area: venue, title: Fly, role: logistics, benchmark: 0, completion: 0, after: [P02], origin: own}
"""
    )
    assert [(item.id, item.title, item.benchmark) for item in items.values()] == [
        ("P01", "Ask", "-14d"),
        ("P02", "Look", "-10d"),
        ("Q01", "Fly", "0"),
    ]
    assert noted == []


def test_a_task_that_the_pool_does_not_have_is_noted_and_left_out() -> None:
    items, noted = read("    take: [P01, P09]\n")
    assert list(items) == ["P01"]
    assert noted == [(7, "take", mistakes.MISSPELLED_NAME)]


def test_a_checklist_may_be_based_on_another_one_and_take_more() -> None:
    pool = read_task_pool([[an_entry(POOL)]])
    first, second = (
        an_entry(ADDITION + "    take: [P01]\n"),
        an_entry(ADDITION.replace("id: mine", "id: more") + "    based_on: mine\n    take: [P01, P03]\n"),
    )
    found = read_checklists([second, first], Neighbours(timetables=[], question_banks=[], pool=pool))
    assert [(item.id, item.after) for item in found["more"].tasks] == [("P01", ()), ("P03", ("P01",))]
    assert what_is_wrong(second.mistakes) == []


def test_an_addition_has_no_days_and_participants_and_a_kind_of_event_must() -> None:
    pool = read_task_pool([[an_entry(POOL)]])
    neighbours = Neighbours(timetables=[], question_banks=[], pool=pool)
    addition, kind = an_entry(ADDITION + "    days: 1\n    take: [P01]\n"), an_entry(HEAD + "    take: [P01]\n")
    assert not isinstance(read_checklists([addition], neighbours)["mine"], EventKind)
    assert read_checklists([kind], neighbours) == {}
    assert what_is_wrong(addition.mistakes) == [(7, "days", mistakes.UNKNOWN_FIELD)]
    assert what_is_wrong(kind.mistakes) == [(2, "days", mistakes.MISSING), (2, "participants", mistakes.MISSING)]


def test_two_tasks_with_one_id_in_the_files_of_one_folder_are_noted() -> None:
    first, second = an_entry(POOL), an_entry(POOL)
    assert list(read_task_pool([[first, second]])) == ["P01", "P02", "P03"]
    assert what_is_wrong(second.mistakes) == [(line, "id", mistakes.SAME_NAME) for line in (3, 4, 5)]


@pytest.mark.parametrize(("area", "title"), [("venue", "Ask the town hall first"), ("moon", "")])
def test_an_own_task_takes_the_place_of_a_shipped_one_everywhere_unless_it_has_a_mistake(
    tmp_path: Path, area: str, title: str
) -> None:
    path = write_file(
        tmp_path,
        "checklists/tasks/ours.yaml",
        f"""
        tasks:
          - {{id: VEN01, area: {area}, title: Ask the town hall first, role: logistics, benchmark: -9w,
             completion: -8w, after: [DES05], origin: own}}
        """,
    )
    library = read_library(tmp_path)
    shipped = next(item.title for item in read_library().checklists["national_conference"].tasks if item.id == "VEN01")
    titles = {item.title for kind in library.checklists.values() for item in kind.tasks if item.id == "VEN01"}
    assert titles == {title or shipped}
    assert [mistake.file for mistake in library.mistakes] == [str(path)] * (not title)


def test_what_is_present_already_is_waited_for_and_not_taken_again() -> None:
    pool = read_task_pool([[an_entry(POOL)]])
    assert [(item.id, item.after) for item in take_items(["P01", "P03"], pool, {"P01"})] == [("P03", ("P01",))]


def test_a_task_far_behind_is_waited_for_through_all_that_stay_behind() -> None:
    first = read_task_pool([[an_entry(POOL)]])["P01"]
    names = [f"P{number}" for number in range(3000)]
    pool = {name: replace(first, id=name, after=tuple(names[max(0, at - 2) : at])) for at, name in enumerate(names)}
    assert [item.after for item in take_items([names[0], names[-1]], pool, ())] == [(), (names[0],)]
