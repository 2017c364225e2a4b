"""The shipped timetables: every start, end and sum as content B3.5 prints it, and nothing left to find."""

from datetime import date

import pytest

from planner.domain.agenda import Audience, SessionKind
from planner.domain.agenda_rules import minutes_by_kind, review_agenda
from planner.domain.clock import clock_text
from planner.domain.finding import Severity
from planner.domain.new_plan import Templates, plan_event
from planner.domain.run_of_show import RunOfShow, time_event
from planner.library.library import read_library
from tests.builders import an_event

LIBRARY = read_library()
TIMETABLES = LIBRARY.timetables
PRINTED = {
    "national_conference_two_days": [
        "08:00 08:45 09:30 09:55 10:10 11:00 11:25 11:45 12:45 14:00 15:15 15:35 17:15 17:25 17:55",
        "08:15 08:45 09:15 09:35 10:35 11:00 12:45 14:00 14:30 15:15 15:35 15:50 16:05 16:15 16:35 17:20",
    ],
    "cluster_group_one_day": [
        "09:30 10:00 10:10 10:25 10:40 11:10 11:25 11:40 13:10 14:10 15:20 15:35 15:50 16:00 16:08 16:18 16:48"
    ],
    "cluster_group_half_day": ["09:00 09:20 09:35 09:50 10:10 10:22 10:37 11:37 12:07 12:15 12:25"],
    "focus_group_half_day": ["09:00 09:20 09:35 09:50 10:40 10:55 11:25 12:00 12:15 12:20"],
    "validation_workshop_one_day": ["09:30 10:00 10:15 10:45 11:45 12:05 13:05 14:05 15:05 15:35 15:45"],
    "facilitator_training_half_day": ["13:00 13:05 13:20 13:45 14:30 14:45 15:45 16:10 16:25 16:30"],
    "coalition_meeting": ["10:00 10:05 10:20 10:45 11:20 11:35 11:45"],
    "workshop_one_day": ["09:00 09:30 09:45 10:05 10:25 10:40 11:00 12:15 13:15 14:25 14:40 15:10 15:18 15:30 16:00"],
}
"""Every start and, last, the end of each day."""

SUMS = {
    ("national_conference_two_days", 1): (250, 30, 75, 120, 120),
    ("national_conference_two_days", 2): (170, 145, 0, 115, 115),
    ("cluster_group_one_day", 1): (175, 65, 40, 90, 68),
    ("cluster_group_half_day", 1): (102, 25, 35, 15, 28),
    ("focus_group_half_day", 1): (130, 15, 15, 15, 25),
    ("validation_workshop_one_day", 1): (180, 30, 45, 80, 40),
    ("facilitator_training_half_day", 1): (110, 60, 15, 15, 10),
    ("coalition_meeting", 1): (35, 65, 5, 0, 0),
}
"""Minutes in small groups, plenary discussion, plenary input, breaks and organisation."""


def run_of(name: str) -> RunOfShow:
    """Time an event that is planned with one timetable."""
    timetable = TIMETABLES[name]
    event = an_event(starts_on=date(2027, 6, 1), days=len(timetable.days), expected_participants=timetable.participants)
    kind = LIBRARY.event_kinds["national_conference"]
    templates = Templates(kind=kind, timetable=timetable, methods=LIBRARY.methods, question_banks=())
    return time_event(plan_event(event, templates))


@pytest.mark.parametrize("name", TIMETABLES)
def test_every_clock_time_is_as_printed(name: str) -> None:
    clocks = [
        [*(f"{timed.starts_at:%H:%M}" for timed in day.sessions), f"{day.sessions[-1].ends_at:%H:%M}"]
        for day in run_of(name).days
    ]
    assert [" ".join(day) for day in clocks] == PRINTED[name]


@pytest.mark.parametrize(("name", "number"), SUMS)
def test_the_minutes_of_each_kind_are_as_printed(name: str, number: int) -> None:
    day = run_of(name).days[number - 1]
    minutes = minutes_by_kind(RunOfShow(days=(day,)))
    kinds = ("small_groups", "plenary_discussion", "plenary_input", "break", "admin")
    assert tuple(minutes[SessionKind(kind)] for kind in kinds) == SUMS[name, number]


@pytest.mark.parametrize("name", TIMETABLES)
def test_every_session_has_a_method_whose_steps_fill_it_exactly(name: str) -> None:
    for timed in run_of(name).sessions:
        assert timed.activities
        assert timed.planned_minutes == timed.session.minutes
        assert min(activity.step.minutes for activity in timed.activities) >= 1


@pytest.mark.parametrize(
    ("name", "title", "steps"),
    [
        ("national_conference_two_days", "World café on the theme", [10, 20, 3, 20, 3, 20, 24]),
        (
            "national_conference_two_days",
            "National and local voices on the state of coordination",
            [4, 8, 8, 8, 6, 12, 4],
        ),
        ("cluster_group_one_day", "World café: the local picture", [6, 20, 3, 20, 3, 20, 18]),
        ("cluster_group_one_day", "A national expert and two local answers", [1, 15, 7, 7]),
        ("cluster_group_half_day", "Short world café", [6, 20, 3, 20, 11]),
    ],
)
def test_the_steps_are_as_printed(name: str, title: str, steps: list[int]) -> None:
    timed = next(timed for timed in run_of(name).sessions if timed.session.title == title)
    assert [activity.step.minutes for activity in timed.activities] == steps


@pytest.mark.parametrize("name", TIMETABLES)
def test_nothing_is_found_that_the_timetable_does_not_accept(name: str) -> None:
    found = list(review_agenda(run_of(name), TIMETABLES[name].participants, LIBRARY.methods))
    assert [finding for finding in found if finding.severity is not Severity.NOTE] == []
    accepts = [accepted for timed in run_of(name).sessions for accepted in timed.session.accepts]
    assert len(found) == len(accepts)


@pytest.mark.parametrize("name", TIMETABLES)
def test_huddles_and_debriefs_are_for_the_team_alone(name: str) -> None:
    for timed in run_of(name).sessions:
        is_of_the_team = timed.session.method in ("team_huddle", "team_debrief")
        assert (timed.session.audience is Audience.TEAM) == is_of_the_team


@pytest.mark.parametrize("name", TIMETABLES)
def test_every_session_of_participants_but_a_break_has_a_short_aim(name: str) -> None:
    for timed in run_of(name).sessions:
        assert timed.session.kind is SessionKind.BREAK or 1 <= len(timed.session.aim) <= 90


def test_the_tables_are_as_printed() -> None:
    assert [
        (run_of(name).sessions[index].groups, run_of(name).sessions[index].session.group_size)
        for name, index in (
            ("national_conference_two_days", 11),
            ("cluster_group_one_day", 7),
            ("cluster_group_half_day", 6),
        )
    ] == [(22, 5), (7, 4), (4, 4)]


def test_a_day_opens_when_it_says() -> None:
    opens = {name: [clock_text(day.opens_minute) for day in each.days] for name, each in TIMETABLES.items()}
    assert opens == {name: [day[:5] for day in days] for name, days in PRINTED.items()}
