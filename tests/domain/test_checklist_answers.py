"""What must hold of taking a workbook over: everything or nothing, and every question has one of its answers."""

from datetime import date
from itertools import count
from time import process_time

import pytest

from planner.domain.checklist import Task
from planner.domain.checklist_answers import NothingAskedError, OpenQuestionsError, UnknownAnswerError, apply_answers
from planner.domain.checklist_changes import KEEP, Comparison
from planner.domain.checklist_comparison import compare
from planner.domain.event import Switch
from tests.builders import a_task
from tests.domain.returned import TERMS, a_return, a_row, compared, exported, present

BASE = exported()
DAY, LATER = date(2027, 3, 1), date(2027, 3, 8)
MOST_SECONDS = 1
"""A tenth of it is enough; where every row were compared with every other, it would take five."""


def taken(comparison: Comparison, **answers: str) -> tuple[Task, ...]:
    """Apply a comparison to the one task; answers are by key with two underscores for the stop, one for the hyphen."""
    keys = {key.replace("__", ".").replace("row_", "row-"): answer for key, answer in answers.items()}
    return apply_answers([a_task(title="Ask for premises")], comparison, keys, iter(["new-1", "new-2"]))


def test_only_the_date_that_the_file_changed_is_fixed() -> None:
    (task,) = taken(compared(a_row(BASE, completion_on=DAY)))

    assert (task.completion_on, task.benchmark_on, task.benchmark) == (DAY, None, "-5w")


@pytest.mark.parametrize(
    ("condition", "note", "is_kept"), [(Switch.MEDIA, "New", True), (Switch.MEDIA, "", False), (None, "New", False)]
)
def test_a_conditional_task_that_was_altered_stays(condition: Switch | None, note: str, is_kept: bool) -> None:  # noqa: FBT001  pytest
    comparison = compared(a_row(BASE, note=note))

    (task,) = apply_answers([a_task(condition=condition)], comparison, {}, iter([]))

    assert task.is_kept is is_kept


def test_a_new_row_is_added_last_with_what_it_says() -> None:
    new = a_row(exported(id="", title="Order buses", area_text="", who_text="", benchmark_on=None), 9)

    added = taken(compared(a_row(BASE), new))[-1]

    assert (added.id, added.position, added.title, added.area, added.role, added.completion_on) == (
        "new-1",
        1,
        "Order buses",
        "event",
        "coordinator",
        date(2027, 2, 16),
    )


@pytest.mark.parametrize(("answer", "left"), [("remove", []), (KEEP, ["VEN01"])])
def test_a_missing_row_takes_its_task_along_only_where_that_is_the_answer(answer: str, left: list[str]) -> None:
    assert [task.id for task in taken(compared(), VEN01=answer)] == left


def test_a_conflict_goes_the_way_of_its_answer() -> None:
    comparison = compared(a_row(BASE, completion_on=DAY), now=exported(completion_on=LATER))

    assert taken(comparison, VEN01__completion_on="file")[0].completion_on == DAY
    assert taken(comparison, VEN01__completion_on=KEEP)[0].completion_on is None


def test_answers_about_a_copied_row_count_only_where_the_row_comes_in() -> None:
    comparison = compared(a_row(BASE), a_row(BASE, 3, title="Ask again", who="State police; Zzz"))

    tasks = taken(comparison, row_3="add", row_3__who="file")
    assert [(task.title, task.owners) for task in tasks[1:]] == [("Ask again", ("p2",))]
    assert len(taken(comparison, row_3=KEEP, row_3__who="file")) == 1


def test_a_task_that_was_removed_comes_back_as_a_new_one() -> None:
    comparison = compare(a_return(a_row(BASE, note="Still")), present(), TERMS)

    (task,) = apply_answers([], comparison, {"row-2": "add"}, iter(["new-1"]))

    assert (task.id, task.title, task.note, task.completion_on) == ("new-1", BASE.title, "Still", BASE.completion_on)


def test_thousands_of_rows_take_no_longer_than_so_many_times_one() -> None:
    rows = [a_row(exported(id="", title=f"Order bus {number}"), number) for number in range(3, 4003)]
    comparison = compared(a_row(BASE), *rows)
    began = process_time()

    tasks = apply_answers([a_task()], comparison, {}, (f"new-{number}" for number in count()))

    assert (len(tasks), process_time() - began < MOST_SECONDS) == (4001, True)


def test_an_open_question_stops_everything() -> None:
    with pytest.raises(OpenQuestionsError, match="still open: 1"):
        taken(compared())


def test_an_answer_where_nothing_is_asked_is_told_so() -> None:
    with pytest.raises(NothingAskedError, match="VEN01=file"):
        taken(compared(a_row(BASE)), VEN01="file")


@pytest.mark.parametrize("answers", [{"VEN01": "file"}, {"VEN02": KEEP, "VEN01": KEEP}])
def test_an_answer_to_nothing_stops_everything(answers: dict[str, str]) -> None:
    with pytest.raises(UnknownAnswerError):
        taken(compared(), **answers)
