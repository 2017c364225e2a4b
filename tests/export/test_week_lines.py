"""The three parts of a week."""

from datetime import date

from planner.export.checklist_lines import describe_tasks
from planner.export.week_lines import say_this_week, weekly_sections
from planner.wording.wording import Wording
from tests.builders import a_task
from tests.export.readers import a_dated_task

TODAY = date(2027, 2, 10)


def test_the_week_runs_to_the_same_day_of_the_next_one() -> None:
    assert say_this_week(Wording(), TODAY) == "10 February 2027 to 17 February 2027"


def test_every_open_task_that_the_week_asks_for_stands_in_one_part() -> None:
    days = {"late": (1, 9), "due": (9, 17), "begun": (10, 18), "to begin": (17, 20), "ahead": (18, 25)}
    dated = [
        a_dated_task(
            task=a_task(id=title, title=title),
            benchmark_on=date(2027, 2, benchmark),
            completion_on=date(2027, 2, completion),
        )
        for title, (benchmark, completion) in days.items()
    ]
    sections = weekly_sections(describe_tasks(dated, (), TODAY, Wording()), Wording(), today=TODAY)

    assert [(heading, [line.dated.task.title for line in lines]) for heading, lines in sections] == [
        ("Late", ["late"]),
        ("To be finished", ["due"]),
        ("To be under way", ["begun", "to begin"]),
    ]
