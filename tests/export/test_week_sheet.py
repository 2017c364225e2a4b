"""The page for the week: one page, whatever the week holds, and it says what it left out."""

from datetime import date, timedelta

import pytest

from planner.domain.deadlines import DatedTask
from planner.domain.event import PaperSize
from planner.export.week_sheet import export_week
from planner.wording.wording import Wording
from tests.builders import a_plan, a_task, an_event
from tests.export.builders import PRINTED_AT
from tests.export.docx_rules import faults_of
from tests.export.programmes import HOSTILE, headings, open_paper, paragraphs_of, rows_of, smallest_type
from tests.export.readers import a_dated_task

TODAY = date(2027, 2, 10)
LONG = "Visit the site with the room and access checklist; measure the plenary room and the walls for the charts"


def week_of(*dated: DatedTask, **changes: object) -> bytes:
    plan = a_plan(event=an_event(**changes))
    return export_week(plan, dated, words=Wording(), printed_at=PRINTED_AT, today=TODAY)


def late_tasks(count: int, title: str = LONG) -> list[DatedTask]:
    """Make tasks that were to be finished a month ago."""
    on = TODAY - timedelta(days=30)
    return [
        a_dated_task(
            task=a_task(id=f"T{number}", position=number, title=f"{number} {title}"), benchmark_on=on, completion_on=on
        )
        for number in range(count)
    ]


def tasks_on(content: bytes) -> list[list[str]]:
    return [row for row in rows_of(open_paper(content).tables[0])[1:] if row[0] == "☐"]


def test_every_part_stands_there_even_where_it_holds_nothing() -> None:
    content = week_of(*late_tasks(1, "Sign"))

    assert headings(content, 1) == ["This week: 10 February 2027 to 17 February 2027"]
    assert rows_of(open_paper(content).tables[0]) == [
        ["", "Task", "Who", "Benchmark", "Completion"],
        ["Late"] * 5,
        ["☐", "0 Sign", "Logistics", "Mon 11 Jan", "Mon 11 Jan"],
        ["To be finished"] * 5,
        ["", "Nothing", "", "", ""],
        ["To be under way"] * 5,
        ["", "Nothing", "", "", ""],
    ]


def test_what_fits_is_whole_and_nothing_is_said_to_be_missing() -> None:
    content = week_of(*late_tasks(12))
    assert tasks_on(content)[11][1] == f"11 {LONG}"
    assert "Long texts are shortened here." not in paragraphs_of(content)


def test_texts_are_shortened_before_a_task_is_left_out() -> None:
    content = week_of(*late_tasks(35))
    assert len(tasks_on(content)) == 35
    assert paragraphs_of(content)[-1] == "Long texts are shortened here."
    assert tasks_on(content)[0][1].endswith("…")


def test_tasks_that_find_no_room_are_counted() -> None:
    content = week_of(*late_tasks(107))
    left_out = 107 - len(tasks_on(content))
    assert left_out > 40
    assert f"{left_out} tasks are left out for want of room; the checklist has them." in paragraphs_of(content)


@pytest.mark.parametrize("count", [0, 20, 30, 107])
def test_type_never_shrinks_below_nine_points(count: int) -> None:
    assert smallest_type(week_of(*late_tasks(count))) >= 9


@pytest.mark.parametrize("paper_size", PaperSize)
def test_the_page_keeps_the_rules_of_structure_and_access(paper_size: PaperSize) -> None:
    content = week_of(*late_tasks(40), paper_size=paper_size)
    assert faults_of(content) == []
    assert content == week_of(*late_tasks(40), paper_size=paper_size)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_stays_text(hostile: str) -> None:
    content = week_of(*late_tasks(1, hostile), title=hostile)
    assert tasks_on(content)[0][1] == f"0 {hostile}"
    assert faults_of(content) == []
