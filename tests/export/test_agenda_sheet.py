"""The participants' agenda: what they need, on one page a day, and nothing of what the team plans."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.agenda import Audience, Day
from planner.domain.event import PaperSize
from planner.domain.plan import Plan
from planner.domain.run_of_show import time_event
from planner.export.agenda_sheet import export_agenda
from planner.wording.wording import Wording
from tests.builders import a_plan, an_event
from tests.export.builders import PRINTED_AT
from tests.export.docx_rules import faults_of
from tests.export.programmes import (
    HOSTILE,
    NAMESPACE,
    a_crowded_day,
    a_programme,
    headings,
    open_paper,
    paragraphs_of,
    rows_of,
    smallest_type,
)


def agenda_of(plan: Plan) -> bytes:
    return export_agenda(plan, time_event(plan), words=Wording(), printed_at=PRINTED_AT)


def with_secret(plan: Plan, secret: str) -> Plan:
    """Write `secret` wherever the team alone reads, and leave every clock time as it is."""
    sessions = [
        replace(each, title=secret, aim=secret, room=secret) if each.audience is Audience.TEAM else each
        for each in plan.sessions
    ]
    return replace(
        plan,
        sessions=tuple(replace(each, method=secret, lead=secret, output=secret) for each in sessions),
        activities=tuple(replace(each, title=secret, instruction=secret) for each in plan.activities),
        materials=tuple(replace(each, name=secret) for each in plan.materials),
    )


def test_the_day_shows_times_titles_aims_and_rooms() -> None:
    (table,) = open_paper(agenda_of(a_programme())).tables
    assert rows_of(table) == [
        ["Time", "Programme", "Room"],
        ["09:30–09:50", "Opening\nWhy we meet", "Great hall"],
        ["09:50–10:15", "Coffee break", ""],
        ["10:15–11:55", "World café on the theme\nWhat is worth keeping", ""],
        ["11:55–12:05", "Evaluation", ""],
        ["12:05", "End", ""],
    ]


@settings(max_examples=15, deadline=None)
@given(st.text())
def test_nothing_of_the_team_leaves_a_trace(secret: str) -> None:
    assert agenda_of(with_secret(a_programme(), secret)) == agenda_of(with_secret(a_programme(), ""))


def test_a_session_of_a_whole_day_says_that_it_ends_a_day_later() -> None:
    plan = a_programme()
    long = tuple(replace(each, minutes=1440) if each.title == "Opening" else each for each in plan.sessions)
    (table,) = open_paper(agenda_of(replace(plan, sessions=long))).tables
    times = [row[0] for row in rows_of(table)]
    assert (times[1], times[2], times[-1]) == (
        "09:30–09:30 (+1 day)",
        "09:30 (+1 day)–09:55",
        "11:45 (+1 day)",
    )


def test_a_day_without_rooms_has_no_column_for_them() -> None:
    plan = a_programme()
    bare = replace(plan, sessions=tuple(replace(each, room="") for each in plan.sessions))
    (table,) = open_paper(agenda_of(bare)).tables
    assert [cell.text for cell in table.rows[0].cells] == ["Time", "Programme"]


def test_breaks_are_shaded_and_nothing_else_is() -> None:
    rows = open_paper(agenda_of(a_programme())).element.body.iter(f"{NAMESPACE}tr")
    shaded = [row for row in rows if next(row.iter(f"{NAMESPACE}shd"), None) is not None]
    assert ["".join(each.text for each in row.iter(f"{NAMESPACE}t")) for row in shaded] == ["09:50–10:15Coffee break"]


def test_each_day_has_its_own_heading_with_the_date_written_out() -> None:
    plan = a_programme(event=an_event(days=2), days=a_plan().days)
    assert headings(agenda_of(plan), 1) == ["Day 1: Tuesday, 16 March 2027", "Day 2: Wednesday, 17 March 2027"]


def test_an_event_of_one_day_numbers_no_day() -> None:
    assert headings(agenda_of(a_programme()), 1) == ["Tuesday, 16 March 2027"]


def test_theme_and_place_stand_under_the_title_where_they_are_known() -> None:
    assert paragraphs_of(agenda_of(a_programme()))[:2] == [
        "National conference on keeping the work going",
        "Keeping the work going\nTirana",
    ]


def test_without_theme_and_place_the_day_follows_the_title() -> None:
    plan = a_programme(event=an_event(days=1, theme="", place=""))
    assert paragraphs_of(agenda_of(plan))[1] == "Tuesday, 16 March 2027"


def test_days_that_nobody_has_planned_share_a_page() -> None:
    days = tuple(Day(id=f"day-{number}", number=number, opens_minute=540) for number in range(1, 5))
    content = agenda_of(a_programme(event=an_event(days=4), days=days))
    breaks = [each.paragraph_format.page_break_before for each in open_paper(content).paragraphs if "Day" in each.text]
    assert breaks == [None, True, None, None]


def test_a_day_that_nobody_has_planned_says_so() -> None:
    assert paragraphs_of(agenda_of(a_plan(event=an_event(days=1))))[-1] == ("The programme of this day will follow.")


@pytest.mark.parametrize(("sessions", "aims", "size"), [(5, 5, 13), (20, 20, 9), (40, 0, 9)])
def test_type_shrinks_and_aims_go_before_a_day_takes_a_second_page(sessions: int, aims: int, size: float) -> None:
    content = agenda_of(a_crowded_day(sessions))
    assert sum(line.startswith("What can be counted on") for line in paragraphs_of(content)) == aims
    assert smallest_type(content) == pytest.approx(size, abs=0.5)


def test_titles_are_shortened_only_where_nothing_else_helps() -> None:
    content = agenda_of(a_crowded_day(40, title="National and local voices " * 6))
    assert paragraphs_of(content)[-1] == "Long titles and rooms are shortened here."


@pytest.mark.parametrize("paper_size", PaperSize)
def test_the_document_keeps_the_rules_of_structure_and_access(paper_size: PaperSize) -> None:
    assert faults_of(agenda_of(a_programme(event=an_event(days=1, paper_size=paper_size)))) == []


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert agenda_of(a_programme()) == agenda_of(a_programme())


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_stays_text(hostile: str) -> None:
    plan = a_programme(event=an_event(days=1, title=hostile, theme=hostile, place=hostile))
    sessions = tuple(replace(each, title=hostile, aim=hostile, room=hostile) for each in plan.sessions)
    content = agenda_of(replace(plan, sessions=sessions))
    assert rows_of(open_paper(content).tables[0])[1] == ["09:30–09:50", f"{hostile}\n{hostile}", hostile]
    assert faults_of(content) == []
