"""What must hold of the sheets that are there to be read: nothing that is due may be missing from them."""

from datetime import date

from planner.export.checklist_workbook import Checklist, export_checklist
from tests.builders import a_person, a_task
from tests.export.readers import a_dated_task, an_edition, sheet_of

TODAY = date(2027, 1, 4)


def a_checklist() -> Checklist:
    people = [a_person(id="p1", name="Regional social services, Kukës"), a_person(id="p2", name="=State police")]
    dates = {
        "Is late": (date(2026, 12, 1), date(2026, 12, 8)),
        "Ends this week": (date(2026, 12, 1), date(2027, 1, 11)),
        "Has begun": (date(2026, 12, 1), date(2027, 2, 1)),
        "Begins this week": (date(2027, 1, 11), date(2027, 2, 1)),
        "Begins next week": (date(2027, 1, 12), date(2027, 2, 1)),
    }
    tasks = [
        a_dated_task(
            task=a_task(id=title, position=number, title=title, owners=("p1", "p2") if number else ()),
            benchmark_on=benchmark_on,
            completion_on=completion_on,
        )
        for number, (title, (benchmark_on, completion_on)) in enumerate(dates.items())
    ]
    done = a_dated_task(task=a_task(id="done", title="Is done", completed_on=TODAY, owners=("p1",)))
    return Checklist(tasks=[*tasks, done], owners=people)


def text_of(title: str, checklist: Checklist | None = None) -> list[tuple[object, ...]]:
    content = export_checklist(checklist or a_checklist(), an_edition(), today=TODAY)
    return [tuple(cell for cell in row if cell) for row in sheet_of(content, title).values if any(row)]


def test_this_week_holds_what_is_late_what_ends_and_what_begins() -> None:
    rows = text_of("This week")

    assert rows[0] == ("4 January 2027 to 11 January 2027",)
    assert [row[1] if len(row) > 1 else row[0] for row in rows[1:]] == [
        "Late",
        "Who",
        "Is late",
        "To be finished",
        "Who",
        "Ends this week",
        "To be under way",
        "Who",
        "Has begun",
        "Begins this week",
    ]


def test_a_week_without_tasks_says_so() -> None:
    rows = text_of("This week", Checklist(tasks=[], owners=[]))

    assert rows.count(("Nothing",)) == 3


def test_everybody_finds_their_open_tasks_under_their_name() -> None:
    rows = text_of("By person")

    assert [row[0] for row in rows if len(row) == 1] == [
        "Open tasks on 4 January 2027",
        "=State police (4)",
        "Logistics (1)",
        "Regional social services, Kukës (4)",
    ]


def test_read_me_says_what_every_column_means_and_which_limits_hold() -> None:
    task = a_task(completion_floor="-1mo", floor_reason="Offices need a month.")
    rows = text_of("Read me", Checklist(tasks=[a_dated_task(task=task, floor_on=date(2027, 2, 16))], owners=[]))

    assert ("Benchmark", "The day by which the task is under way.") in rows
    assert rows[-1] == (task.title, "Not later than 16 February 2027. Offices need a month.")


def test_read_me_is_silent_about_limits_where_there_are_none() -> None:
    assert ("Limits and their reasons",) not in text_of("Read me")
