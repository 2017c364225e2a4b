"""A checklist written as changes: each kind of change, and each mistake in one."""

import pytest

from planner.domain.checklist import ChecklistItem
from planner.library import mistakes
from planner.library.checklists import Neighbours, read_checklists
from planner.library.entry import Entry
from planner.library.mistakes import Complaint
from tests.library.builders import CHECKLIST, an_entry, what_is_wrong

NEIGHBOURS = Neighbours(timetables=[], question_banks=[])
HEAD = """
    id: shorter
    title: Shorter meeting
    description: The same in less time.
    origin: own
    days: 1
    participants: 10
    based_on: half_day
"""
ADDED = """
    add:
      - id: B01
        {replaces}area: venue
        title: Choose the town
        role: logistics
        benchmark: -2w
        completion: -1w
        origin: own
"""


def read(text: str) -> tuple[dict[str, ChecklistItem], list[tuple[int, str, Complaint]]]:
    entry: Entry = an_entry(HEAD + text)
    kinds = read_checklists([entry, an_entry(CHECKLIST)], NEIGHBOURS)
    return {item.id: item for item in kinds["shorter"].tasks}, what_is_wrong(entry.mistakes)


def test_a_checklist_without_changes_has_the_tasks_of_its_base() -> None:
    items, noted = read("")
    assert list(items) == ["A01", "A02"]
    assert noted == []


def test_tasks_without_a_date_of_their_own_are_drawn_together() -> None:
    items, noted = read("    scale: {from: 4w, to: 2w}\n    change:\n      - {id: A02, completion: -10d}\n")
    assert [(item.benchmark, item.completion) for item in items.values()] == [("-14d", "-10d"), ("-10d", "-10d")]
    assert noted == []


def test_a_change_touches_the_fields_it_names_and_no_other() -> None:
    items, _ = read("    change:\n      - {id: A02, title: Invite by telephone, after: []}\n")
    assert (items["A02"].title, items["A02"].after, items["A02"].role) == ("Invite by telephone", (), "coordinator")


def test_a_task_that_is_added_stands_behind_its_area() -> None:
    items, noted = read(ADDED.format(replaces=""))
    assert list(items) == ["A01", "B01", "A02"]
    assert noted == []


def test_what_waited_for_a_replaced_task_waits_for_the_new_one() -> None:
    items, noted = read(ADDED.format(replaces="replaces: A01\n        "))
    assert set(items) == {"A02", "B01"}
    assert items["A02"].after == ("B01",)
    assert noted == []


def test_a_dropped_task_that_another_one_waits_for_is_noted() -> None:
    items, noted = read("    drop: [A01]\n")
    assert items["A02"].after == ()
    assert noted == [(9, "drop", mistakes.WAITS_FOR_DROPPED)]


def test_a_dropped_task_is_gone_where_the_other_one_says_what_it_waits_for() -> None:
    items, noted = read("    drop: [A01]\n    change:\n      - {id: A02, after: []}\n")
    assert list(items) == ["A02"]
    assert noted == []


@pytest.mark.parametrize(
    ("text", "line", "field", "complaint"),
    [
        ("    drop: [A09]\n", 9, "drop", mistakes.MISSPELLED_NAME),
        ("    change:\n      - {id: A09, title: x}\n", 10, "id", mistakes.MISSPELLED_NAME),
        ("    change:\n      - {id: A01, area: moon}\n", 10, "area", mistakes.UNKNOWN_NAME),
        ("    change:\n      - {id: A01, tilte: x}\n", 10, "tilte", mistakes.MISSPELLED_FIELD),
        ("    scale: {from: long, to: 2w}\n", 9, "from", mistakes.NO_DURATION),
        ("    scale: {from: 0w, to: 2w}\n", 9, "from", mistakes.NO_DURATION),
        ("    scale: {to: 2w}\n", 9, "from", mistakes.MISSING),
        ("    tasks:\n      - {id: A03}\n", 9, "tasks", mistakes.MISSPELLED_FIELD),
    ],
)
def test_a_change_with_a_mistake_is_noted_and_the_base_stays(
    text: str, line: int, field: str, complaint: Complaint
) -> None:
    items, noted = read(text)
    assert [item.title for item in items.values()] == ["Ask for a room", "Invite"]
    assert noted == [(line, field, complaint)]


@pytest.mark.parametrize(
    ("good", "bad", "line", "field", "complaint"),
    [
        ("id: B01", "id: A01", 11, "id", mistakes.SAME_NAME),
        ("replaces: A01", "replaces: A07", 12, "replaces", mistakes.MISSPELLED_NAME),
        ("role: logistics", "role: pilot", 15, "role", mistakes.UNKNOWN_NAME),
    ],
)
def test_a_task_that_cannot_be_added_replaces_nothing(
    good: str, bad: str, line: int, field: str, complaint: Complaint
) -> None:
    items, noted = read(ADDED.format(replaces="replaces: A01\n        ").replace(good, bad))
    assert list(items) == ["A01", "A02"]
    assert noted == [(line, field, complaint)]


def test_a_checklist_based_on_one_that_is_not_there_is_left_out() -> None:
    entry = an_entry(HEAD.replace("based_on: half_day", "based_on: whole_day"))
    assert read_checklists([entry], NEIGHBOURS) == {}
    assert what_is_wrong(entry.mistakes) == [(8, "based_on", mistakes.UNKNOWN_NAME)]
