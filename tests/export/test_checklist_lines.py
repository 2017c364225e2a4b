"""What must hold of a task in words: who does it, where it stands, and the rule its dates keep to."""

from datetime import date

import pytest

from planner.domain.deadlines import DatedTask
from planner.export.checklist_lines import TaskLine, describe_tasks, label, limit_of
from planner.wording.labels import AREAS
from planner.wording.wording import Wording
from tests.builders import a_person, a_task
from tests.export.readers import a_dated_task

TODAY = date(2027, 1, 4)
PEOPLE = [a_person(id="p1", name="Regional social services, Kukës"), a_person(id="p2", name="State police, Tirana")]


def one_line(dated: DatedTask) -> TaskLine:
    (line,) = describe_tasks([dated], PEOPLE, TODAY, Wording())
    return line


def test_a_task_falls_to_a_role_until_somebody_is_named() -> None:
    assert one_line(a_dated_task()).who == ("Logistics",)


def test_everybody_who_is_named_does_the_task() -> None:
    line = one_line(a_dated_task(task=a_task(owners=("p2", "p1"))))

    assert line.all_who == "State police, Tirana; Regional social services, Kukës"


def test_an_owner_whom_nobody_knows_any_more_is_not_passed_over() -> None:
    assert one_line(a_dated_task(task=a_task(owners=("p1", "p3")))).who == (
        "Regional social services, Kukës",
        "Somebody no longer listed",
    )


@pytest.mark.parametrize(
    ("benchmark_on", "completion_on", "completed_on", "state", "done"),
    [
        (date(2026, 12, 1), date(2026, 12, 8), date(2026, 12, 7), "Done", "☑ Done"),
        (date(2026, 12, 1), date(2027, 1, 3), None, "Late", "☐ Open"),
        (date(2026, 12, 1), date(2027, 1, 11), None, "Due within a week", "☐ Open"),
        (date(2027, 1, 4), date(2027, 1, 12), None, "Under way", "☐ Open"),
        (date(2027, 1, 5), date(2027, 1, 12), None, "Ahead", "☐ Open"),
        (None, None, None, "Without a date", "☐ Open"),
    ],
)
def test_the_status_is_said_in_words(
    benchmark_on: date | None, completion_on: date | None, completed_on: date | None, state: str, done: str
) -> None:
    task = a_task(completed_on=completed_on)

    line = one_line(a_dated_task(task=task, benchmark_on=benchmark_on, completion_on=completion_on))

    assert (line.state_text, line.done) == (state, done)


def test_tasks_come_by_completion_and_those_without_a_date_last() -> None:
    tasks = [
        a_dated_task(task=a_task(id="next", position=0), completion_on=None),
        a_dated_task(task=a_task(id="second", position=2)),
        a_dated_task(task=a_task(id="first", position=1)),
        a_dated_task(task=a_task(id="early", position=3), completion_on=date(2027, 1, 5)),
    ]

    lines = describe_tasks(tasks, PEOPLE, TODAY, Wording())

    assert [line.dated.task.id for line in lines] == ["early", "first", "second", "next"]


def test_a_limit_comes_with_its_reason() -> None:
    task = a_task(completion_floor="-1mo", floor_reason="Offices need a month to approve travel.")

    limit = limit_of(a_dated_task(task=task, floor_on=date(2027, 2, 16)), Wording())

    assert limit == "Not later than 16 February 2027. Offices need a month to approve travel."


def test_a_limit_that_cannot_be_kept_is_stated_plainly() -> None:
    task = a_task(completion_floor="-1mo", floor_reason="Offices need a month to approve travel.")

    limit = limit_of(a_dated_task(task=task, floor_on=date(2027, 2, 15)), Wording())

    assert limit == "Should have been finished by 15 February 2027. Offices need a month to approve travel."


def test_an_area_that_people_made_up_is_its_own_name() -> None:
    assert label(AREAS, "Transport of puppets", Wording()) == "Transport of puppets"
    assert label(AREAS, "follow_up", Wording()) == "Follow-up"
