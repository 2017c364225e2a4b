"""What the tasks of a checklist are counted from: it must be there, and never lead back to the task itself."""

from dataclasses import replace
from time import process_time

from planner.domain.checklist import ChecklistItem
from planner.library import mistakes
from planner.library.changed_checklists import read_changed_items
from planner.library.checklists import Neighbours, read_checklists
from planner.library.mistakes import ContentMistake
from planner.library.predecessors import keep_known_predecessors
from tests.library.builders import CHECKLIST, an_entry, what_is_wrong

MOST_SECONDS = 2
"""A tenth of it is enough; where every circle were sought from the start, it would take fifteen."""
NEIGHBOURS = Neighbours(timetables=(), question_banks=())


def read(text: str) -> tuple[dict[str, ChecklistItem], list[ContentMistake]]:
    """Read one checklist and return its tasks by id, with what is wrong."""
    entry = an_entry(text)
    (kind,) = read_checklists([entry], NEIGHBOURS).values()
    return {item.id: item for item in kind.tasks}, entry.mistakes


def test_a_task_may_be_counted_from_another_one() -> None:
    items, noted = read(CHECKLIST.replace("completion: -2w", "completion: after A01 +2w"))
    assert (items["A02"].completion, noted) == ("after A01 +2w", [])


def test_a_task_counted_from_one_that_is_not_there_stays_and_is_noted() -> None:
    items, noted = read(CHECKLIST.replace("completion: -2w", "completion: after A07"))
    assert items["A02"].completion == "after A07"
    assert [(field, complaint) for _, field, complaint in what_is_wrong(noted)] == [
        ("completion", mistakes.MISSPELLED_NAME)
    ]


def test_a_circle_of_tasks_counted_from_one_another_is_noted_once() -> None:
    text = CHECKLIST.replace("completion: -3w", "completion: after A02")
    items, noted = read(text.replace("completion: -2w", "completion: after A01").replace("after: [A01]", "after: []"))
    assert list(items) == ["A01", "A02"]
    assert [
        (complaint, mistake.values["circle"])
        for (_, _, complaint), mistake in zip(what_is_wrong(noted), noted, strict=True)
    ] == [(mistakes.COUNTED_IN_A_CIRCLE, "A01, A02")]


def an_item(name: str, *after: str) -> ChecklistItem:
    return replace(read(CHECKLIST)[0]["A01"], id=name, after=after)


def test_in_a_knot_of_circles_every_task_waits_for_what_stands_before_it_and_outside_it() -> None:
    items = [an_item("A", "C", "Z"), an_item("B", "A"), an_item("C", "B", "A"), an_item("Z")]
    kept = keep_known_predecessors(items, {}, written=())
    assert [(item.id, item.after) for item in kept] == [("A", ("Z",)), ("B", ("A",)), ("C", ("B", "A")), ("Z", ())]


def test_thousands_of_circles_take_no_minute() -> None:
    usual = an_item("usual")
    items = [replace(usual, id=f"A{number}", after=(f"A{number ^ 1}",)) for number in range(2000)]
    began = process_time()
    kept = keep_known_predecessors(items, {}, written=())
    assert (sum(bool(item.after) for item in kept), process_time() - began < MOST_SECONDS) == (1000, True)


def test_a_limit_is_counted_from_the_event_alone() -> None:
    text = CHECKLIST.replace(
        "completion: -3w\n", "completion: -3w\n        floor: {completion_by: after A02, reason: A rule.}\n"
    )
    _, noted = read(text)
    assert mistakes.NO_LIMIT in {complaint for _, _, complaint in what_is_wrong(noted)}


BASE = read(CHECKLIST.replace("completion: -2w", "completion: after A01 +2w"))[0]


def test_what_was_counted_from_a_replaced_task_is_counted_from_its_successor() -> None:
    entry = an_entry("""
        add:
          - id: B01
            replaces: A01
            area: venue
            title: Ask for a hall
            role: logistics
            benchmark: -4w
            completion: -3w
            origin: own
    """)
    items = {item.id: item for item in read_changed_items(entry, tuple(BASE.values()))}
    assert (items["A02"].completion, entry.mistakes) == ("after B01 +2w", [])


def test_a_task_counted_from_a_dropped_one_is_noted() -> None:
    entry = an_entry("drop: [A01]")
    read_changed_items(entry, tuple(BASE.values()))
    assert {complaint for _, _, complaint in what_is_wrong(entry.mistakes)} == {
        mistakes.COUNTED_FROM_DROPPED,
        mistakes.WAITS_FOR_DROPPED,
    }
