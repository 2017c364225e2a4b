"""Copying an event: what was planned comes along, what was said of people never does."""

from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.actual_times import ActualTimes
from planner.domain.agenda import PARKED, Material
from planner.domain.agenda_version import AgendaVersion
from planner.domain.checklist import Task
from planner.domain.consultation.questions import Question
from planner.domain.day_edits import set_minutes
from planner.domain.deadlines import date_tasks
from planner.domain.dismissal import Dismissal
from planner.domain.event_copy import copy_plan, sessions_without_day, suggest_first_day
from planner.domain.event_file_rules import check_plan
from planner.domain.origin import Origin
from planner.domain.people import Attendance, AttendanceStatus, Payer, Role
from planner.domain.plan import Plan
from planner.domain.staffing import Assignment, Duty, Group
from planner.domain.working_days import WorkingDays
from tests.builders import (
    a_day,
    a_person,
    a_plan,
    a_rotation,
    a_session,
    a_task,
    an_activity,
    an_attendance,
    an_event,
    an_objective,
    an_organisation,
)

NEXT_YEAR = an_event(id="event-2", starts_on=date(2028, 3, 14), planning_from_on=date(2027, 6, 1))


def last_year(**changes: object) -> Plan:
    """Make an event that was held, with a record of each kind; person-1 was on the team, person-2 a participant."""
    usual: dict[str, object] = {
        "revision": 7,
        "days": (a_day(version=4, opens_minute=510), a_day(number=2)),
        "sessions": (a_session(version=4, room="Hall"), a_session(id="session-2", day_number=2)),
        "activities": (an_activity(version=4), an_activity(id="activity-2", session_id="session-2")),
        "materials": (Material(id="m", version=4, session_id="session-2", position=0, name="Bell"),),
        "tasks": (a_finished_task(),),
        "questions": (Question(id="q", version=4, position=0, text="What next?", origin=Origin.SOURCE),),
        "organisations": (an_organisation(), an_organisation(id="organisation-2")),
        "persons": (a_person(), a_person(id="person-2", organisation_id="organisation-2")),
        "attendances": (a_full_attendance(), an_attendance(id="attendance-2", position=1, person_id="person-2")),
        "rotation": a_rotation("person-2"),
    }
    return a_plan(**usual | changes)


def a_finished_task() -> Task:
    return a_task(
        version=4,
        benchmark_on=date(2027, 2, 1),
        completion_on=date(2027, 2, 2),
        completed_on=date(2027, 2, 3),
        owners=("person-1", "person-2"),
        note="They asked for quiet.",
        is_kept=True,
    )


def a_full_attendance() -> Attendance:
    return an_attendance(
        version=4,
        role=Role.RECORDER,
        office="Head of office",
        status=AttendanceStatus.PRESENT,
        payer=Payer.HOST,
        list_consent=True,
        photo_consent=False,
        access_needs="step-free",
        diet_needs="vegetarian",
        needs_delete_on=date(2027, 4, 14),
    )


def test_the_agenda_and_the_questions_come_along_as_they_are() -> None:
    old = last_year()

    new = copy_plan(old, NEXT_YEAR)

    for name in ("days", "sessions", "activities", "materials", "questions"):
        assert getattr(new, name) == tuple(replace(each, version=1) for each in getattr(old, name))


def test_the_objectives_come_along_and_the_sessions_serve_them_as_before() -> None:
    serving = a_session(version=4, objectives=("objective-1",))
    new = copy_plan(last_year(objectives=(an_objective(version=4),), sessions=(serving,)), NEXT_YEAR)

    assert (new.objectives, new.sessions) == ((an_objective(),), (replace(serving, version=1),))


def test_groups_come_along_with_the_duties_of_the_team_alone() -> None:
    group = Group(id="g", version=4, session_id="session-1", number=1, title="North", room="Room 2")
    duties = tuple(
        Assignment(id=person, version=4, session_id="session-1", group_number=1, duty=Duty.RECORDER, person_id=person)
        for person in ("person-1", "person-2")
    )

    new = copy_plan(last_year(groups=(group,), assignments=duties), NEXT_YEAR)

    assert new.groups == (replace(group, version=1),)
    assert new.assignments == (replace(duties[0], version=1),)
    check_plan(new)


def test_what_was_dismissed_named_or_timed_never_comes_along() -> None:
    old = last_year(
        dismissals=(Dismissal(id="d", rule="no_evaluation", reason="Eight people say it aloud."),),
        agenda_versions=(AgendaVersion(id="v", position=0, name="As agreed", made_on=date(2027, 1, 5), content="{}"),),
        actual_times=(ActualTimes(id="t", session_id="session-1"),),
    )

    new = copy_plan(old, NEXT_YEAR)

    assert (new.dismissals, new.agenda_versions, new.actual_times) == ((), (), ())


def test_a_task_comes_along_as_if_nobody_had_worked_on_it() -> None:
    new = copy_plan(last_year(), NEXT_YEAR)

    assert new.tasks == (a_task(owners=("person-1",)),)
    assert [each.completion_on for each in date_tasks(new.tasks, NEXT_YEAR, WorkingDays())] == [date(2028, 2, 15)]


def test_the_team_comes_along_invited_and_nothing_else_is_said_of_it() -> None:
    new = copy_plan(last_year(), NEXT_YEAR)

    assert new.attendances == (an_attendance(role=Role.RECORDER, office="Head of office"),)
    assert (new.persons, new.organisations) == ((a_person(),), (an_organisation(),))


@pytest.mark.parametrize(
    "role", sorted(set(Role) - {Role.LEAD_FACILITATOR, Role.FACILITATOR, Role.RECORDER, Role.STAFF})
)
def test_nobody_else_comes_along(role: Role) -> None:
    new = copy_plan(last_year(attendances=(an_attendance(role=role),)), NEXT_YEAR)

    assert (new.attendances, new.persons, new.organisations) == ((), (), ())


def test_whoever_left_the_team_does_not_come_along() -> None:
    gone = an_attendance(role=Role.STAFF, status=AttendanceStatus.DECLINED)

    assert copy_plan(last_year(attendances=(gone,)), NEXT_YEAR).attendances == ()


def test_rotation_and_calendar_begin_anew() -> None:
    new = copy_plan(last_year(), NEXT_YEAR)

    assert (new.rotation, new.calendar_entries, new.revision, new.event) == (None, (), 0, NEXT_YEAR)


def test_sessions_of_days_that_are_no_more_are_kept_aside() -> None:
    old, shorter = last_year(), replace(NEXT_YEAR, days=1)

    new = copy_plan(old, shorter)

    assert [each.id for each in sessions_without_day(old, 1)] == ["session-2"]
    assert {each.id: each.day_number for each in new.sessions} == {"session-1": 1, "session-2": PARKED}
    assert (len(new.activities), len(new.materials), len(new.days)) == (2, 1, 1)
    check_plan(new)


def test_days_that_are_more_open_at_nine_and_are_empty() -> None:
    new = copy_plan(last_year(), replace(NEXT_YEAR, days=4))

    assert [day.opens_minute for day in new.days] == [510, 540, 540, 540]
    assert sessions_without_day(last_year(), 4) == ()
    check_plan(new)


@pytest.mark.parametrize(
    ("fixed", "offsets"),
    [
        ({"benchmark_on": date(2027, 3, 2), "completion_on": date(2027, 3, 9)}, ("-14d", "-7d")),
        ({"benchmark_on": date(2027, 3, 17), "completion_on": date(2027, 3, 20)}, ("E", "E+3d")),
        ({"completion_on": date(2027, 3, 16)}, ("0", "0")),
        ({"completion_on": date(1990, 1, 1)}, ("0", "-9999d")),
    ],
)
def test_a_task_that_somebody_added_keeps_its_distance(fixed: dict[str, date], offsets: tuple[str, str]) -> None:
    own = a_task(origin=Origin.OWN, benchmark="0", completion="0", **fixed)

    (task,) = copy_plan(last_year(tasks=(own,)), NEXT_YEAR).tasks

    assert (task.benchmark, task.completion) == offsets
    assert (task.benchmark_on, task.completion_on) == (None, None)
    check_plan(a_plan(tasks=(task,)))


@given(st.sets(st.sampled_from(sorted(each.name for each in fields(Attendance)))))
def test_whatever_is_said_of_somebody_only_who_it_is_in_which_role_comes_along(said: set[str]) -> None:
    full = a_full_attendance()
    told = {name: getattr(full, name) for name in said - {"id", "position", "person_id", "role", "office", "status"}}

    (new,) = copy_plan(last_year(attendances=(an_attendance(role=Role.STAFF, **told),)), NEXT_YEAR).attendances

    assert new == an_attendance(role=Role.STAFF)


def test_the_next_edition_is_suggested_for_the_same_weekday_a_year_later() -> None:
    assert suggest_first_day(an_event(), WorkingDays(), date(2027, 4, 1)) == date(2028, 3, 14)


def test_a_suggested_day_has_not_gone() -> None:
    assert suggest_first_day(an_event(), WorkingDays(), date(2030, 1, 1)) == date(2030, 3, 12)


def test_weeks_with_a_holiday_are_passed_over() -> None:
    holidays = WorkingDays(days_off=frozenset({date(2028, 3, 15), date(2028, 3, 21)}))

    assert suggest_first_day(an_event(), holidays, date(2027, 4, 1)) == date(2028, 3, 28)


def test_an_event_of_a_whole_week_is_still_suggested_a_day() -> None:
    assert suggest_first_day(an_event(days=7), WorkingDays(), date(2027, 4, 1)) == date(2028, 3, 14)


def test_sessions_that_were_shortened_on_the_day_come_along_as_they_were_planned() -> None:
    plan = a_plan(sessions=(a_session(minutes=60),))
    held = set_minutes(plan, {"session-1": 40})
    assert [session.minutes for session in copy_plan(held, plan.event).sessions] == [60]
