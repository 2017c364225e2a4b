"""A checklist written in full: a mistake costs one task, never the file."""

import pytest

from planner.domain.checklist import ChecklistItem
from planner.domain.event import Switch
from planner.domain.event_kind import ChecklistTemplate, EventKind
from planner.library import mistakes
from planner.library.checklists import Neighbours, read_checklists
from planner.library.entry import Entry
from planner.library.mistakes import Complaint
from tests.library.builders import CHECKLIST, an_entry, what_is_wrong

NEIGHBOURS = Neighbours(timetables=["one_day"], question_banks=["consultation"])
FLOOR = """
        floor:
          completion_by: -1mo
          reason: People need a month.
          source: NUM-02
"""


def read(*entries: Entry) -> dict[str, ChecklistTemplate]:
    return read_checklists(entries, NEIGHBOURS)


def tasks_of(kind: ChecklistTemplate) -> dict[str, ChecklistItem]:
    return {item.id: item for item in kind.tasks}


def test_a_checklist_is_read_with_its_tasks() -> None:
    kind = read(an_entry(CHECKLIST))["half_day"]
    assert [(item.id, item.area, item.benchmark, item.completion, item.after) for item in kind.tasks] == [
        ("A01", "venue", "-4w", "-3w", ()),
        ("A02", "participants", "-3w", "-2w", ("A01",)),
    ]


def test_a_task_may_depend_on_a_switch_and_have_a_floor() -> None:
    task = read(an_entry(CHECKLIST + "        if: media\n" + FLOOR))["half_day"].tasks[1]
    assert task.condition is Switch.MEDIA
    assert (task.completion_floor, task.benchmark_floor, task.floor_reason, task.floor_source) == (
        "-1mo",
        "",
        "People need a month.",
        "NUM-02",
    )


@pytest.mark.parametrize(
    ("good", "bad", "line", "field", "complaint"),
    [
        ("area: participants", "area: particpants", 19, "area", mistakes.MISSPELLED_NAME),
        ("role: coordinator", "role: cordinator", 21, "role", mistakes.MISSPELLED_NAME),
        (
            "benchmark: -3w\n        completion: -2w",
            "benchmark: -3x\n        completion: -2w",
            22,
            "benchmark",
            mistakes.NO_OFFSET,
        ),
        ("title: Invite", "title: [Invite]", 20, "title", mistakes.NO_TEXT),
        ("after: [A01]", "if: cafee", 24, "if", mistakes.MISSPELLED_NAME),
        ("after: [A01]", "floor: {completion_by: -1mo}", 24, "reason", mistakes.MISSING),
        ("after: [A01]", "floor: {reason: So it is.}", 24, "completion_by", mistakes.MISSING),
        ("id: A02", "id: A01", 18, "id", mistakes.SAME_NAME),
    ],
)
def test_a_task_with_a_mistake_is_left_out_and_the_others_stay(
    good: str, bad: str, line: int, field: str, complaint: Complaint
) -> None:
    entry = an_entry(CHECKLIST.replace(good, bad))
    assert [item.id for item in read(entry)["half_day"].tasks] == ["A01"]
    assert what_is_wrong(entry.mistakes) == [(line, field, complaint)]


def test_a_predecessor_that_is_not_there_is_noted_and_left_out() -> None:
    entry = an_entry(CHECKLIST.replace("after: [A01]", "after: [A01, A07]"))
    assert read(entry)["half_day"].tasks[1].after == ("A01",)
    assert what_is_wrong(entry.mistakes) == [(24, "after", mistakes.MISSPELLED_NAME)]


def test_a_predecessor_that_has_a_mistake_of_its_own_is_left_out_without_a_second_word() -> None:
    entry = an_entry(CHECKLIST.replace("area: venue", "area: moon"))
    assert [(item.id, item.after) for item in read(entry)["half_day"].tasks] == [("A02", ())]
    assert what_is_wrong(entry.mistakes) == [(12, "area", mistakes.UNKNOWN_NAME)]


def test_tasks_that_wait_for_one_another_are_noted_and_the_circle_is_opened() -> None:
    entry = an_entry(CHECKLIST.replace("completion: -3w\n", "completion: -3w\n        after: [A02]\n"))
    waits = [item.after for item in read(entry)["half_day"].tasks]
    assert sorted(waits, key=len) in ([(), ("A01",)], [(), ("A02",)])
    assert [mistake.complaint for mistake in entry.mistakes] == [mistakes.WAIT_IN_A_CIRCLE]


def test_a_task_that_waits_for_itself_is_a_circle_too() -> None:
    entry = an_entry(CHECKLIST.replace("after: [A01]", "after: [A02]"))
    assert read(entry)["half_day"].tasks[1].after == ()
    assert [mistake.problem for mistake in entry.mistakes] == ["These tasks wait for one another: A02 → A02."]


def test_timetables_and_banks_that_are_not_there_are_noted_and_left_out() -> None:
    text = CHECKLIST.replace("timetables: []", "timetables: [one_day, two_days]")
    entry = an_entry(text.replace("question_banks: []", "question_banks: [consultatoin]"))
    kind = read(entry)["half_day"]
    assert isinstance(kind, EventKind)
    assert (kind.timetables, kind.question_banks) == (("one_day",), ())
    assert what_is_wrong(entry.mistakes) == [
        (8, "timetables", mistakes.MISSPELLED_NAME),
        (9, "question_banks", mistakes.MISSPELLED_NAME),
    ]


def test_a_checklist_without_tasks_is_left_out() -> None:
    entry = an_entry(CHECKLIST.partition("    tasks:")[0])
    assert read(entry) == {}
    assert what_is_wrong(entry.mistakes) == [(2, "tasks", mistakes.MISSING)]
