"""The checklist on paper: by area and by person, in the order of the days, with everything that a hand-out needs."""

from dataclasses import replace
from datetime import date

import pytest

from planner.domain.deadlines import date_tasks
from planner.domain.event import PaperSize
from planner.domain.plan import Plan
from planner.domain.working_days import WorkingDays
from planner.export.checklist_papers import export_checklist_by_area, export_checklist_by_person
from planner.wording.wording import Wording
from tests.builders import a_plan, a_task, an_event, people_of_plan
from tests.domain.preparation import a_preparation
from tests.export.builders import PRINTED_AT
from tests.export.docx_rules import faults_of
from tests.export.programmes import HOSTILE, headings, open_paper, paragraphs_of, rows_of

TODAY = date(2027, 2, 10)
REASON = "People need a full calendar month to have their travel authorised."


def a_checklist(**changes: object) -> Plan:
    """Make a plan of five tasks: done, late, due with a limit, ahead of two people, and one without a date."""
    tasks = (
        a_task(
            id="A",
            title="Sign",
            owners=("person-2",),
            benchmark_on=date(2027, 2, 9),
            completion_on=date(2027, 2, 16),
            completed_on=date(2027, 1, 20),
        ),
        a_task(id="B", position=1, title="Visit", benchmark="-7w", completion="-6w", role="logistics"),
        a_task(
            id="C",
            position=2,
            area="participants",
            title="Invite",
            owners=("person-1",),
            completion_floor="-1mo",
            floor_reason=REASON,
            note="By post too",
        ),
        a_task(id="D", position=3, title="Set up", benchmark="-8d", completion="-1d", owners=("person-2", "person-1")),
        a_task(id="E", position=4, area="own area", title="Meet", benchmark="next", completion="next"),
    )
    return a_plan(**{"tasks": tasks, **people_of_plan(2)} | changes)


def by_area(plan: Plan) -> bytes:
    dated = date_tasks(plan.tasks, plan.event, WorkingDays())
    return export_checklist_by_area(plan, dated, words=Wording(), printed_at=PRINTED_AT, today=TODAY)


def by_person(plan: Plan) -> bytes:
    dated = date_tasks(plan.tasks, plan.event, WorkingDays())
    return export_checklist_by_person(plan, dated, words=Wording(), printed_at=PRINTED_AT, today=TODAY)


def test_every_task_stands_in_its_area_with_month_week_box_dates_and_state() -> None:
    content = by_area(a_checklist())

    assert headings(content, 1) == ["Venue", "Participants", "own area"]
    venue, participants, own = (rows_of(table) for table in open_paper(content).tables)
    assert venue == [
        ["Week", "", "Task", "Who", "Benchmark", "Completion"],
        ["February 2027\nWeek of Mon 1 Feb", "☐", "Visit\n\t", "Logistics", "Tue 26 Jan", "Tue 2 Feb\nLate"],
        ["Week of Mon 15 Feb", "☑", "Sign", "Office 2", "Tue 9 Feb", "Tue 16 Feb\nDone Wed 20 Jan"],
        ["March 2027\nWeek of Mon 15 Mar", "☐", "Set up\n\t", "Office 2; Office 1", "Mon 8 Mar", "Mon 15 Mar"],
    ]
    assert participants[1][2].startswith("Invite1\nBy post too\n")
    assert (own[1][0], own[1][4:]) == ("Without a date", ["–", "–"])


def test_a_limit_is_marked_and_told_with_its_reason_below_the_table() -> None:
    assert f"1 Not later than 16 February 2027. {REASON}" in paragraphs_of(by_area(a_checklist()))


def test_a_limit_that_several_tasks_share_is_told_once() -> None:
    tasks = tuple(
        a_task(id=f"T{number}", title=f"Task {number}", completion_floor="-1mo", floor_reason=REASON)
        for number in range(3)
    )
    said = paragraphs_of(by_area(a_plan(tasks=tasks)))
    assert [text for text in said if REASON in text] == [f"1 Not later than 16 February 2027. {REASON}"]


def test_open_tasks_stand_with_each_of_their_people_and_then_with_roles() -> None:
    content = by_person(a_checklist())

    assert headings(content, 1) == [
        "Office 1",
        "Office 2",
        "Logistics (nobody is named yet)",
    ]
    tasks = [[row[2].partition("\n")[0] for row in rows_of(table)[1:]] for table in open_paper(content).tables]
    assert tasks == [["Invite1", "Set up"], ["Set up"], ["Visit", "Meet"]]


def test_the_sheet_tells_how_the_preparation_stands() -> None:
    said = "On 10 February 2027: 5 tasks, 1 of them done, 1 late, 1 to be finished within a week."
    assert said in paragraphs_of(by_area(a_checklist()))


def test_where_everything_is_done_nothing_is_open() -> None:
    done = tuple(replace(task, completed_on=TODAY) for task in a_checklist().tasks)
    assert headings(by_person(a_checklist(tasks=done)), 1) == ["Nothing is open"]
    assert faults_of(by_person(a_checklist(tasks=()))) == []


@pytest.mark.parametrize("paper_size", PaperSize)
@pytest.mark.parametrize("export", [by_area, by_person])
def test_the_documents_keep_the_rules_of_structure_and_access(export: type, paper_size: PaperSize) -> None:
    plan = a_checklist(event=an_event(paper_size=paper_size), tasks=a_preparation())
    assert faults_of(export(plan)) == []
    assert export(plan) == export(plan)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_stays_text(hostile: str) -> None:
    plan = a_checklist(tasks=(a_task(title=hostile, area=hostile, role=hostile, note=hostile, floor_reason=hostile),))
    content = by_area(plan)
    assert headings(content, 1) == [hostile]
    assert faults_of(content) == []
