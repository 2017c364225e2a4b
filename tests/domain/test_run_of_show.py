"""The run of show: every clock time follows from the day's opening and the minutes before it (GDE-02)."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.agenda import PARKED, Audience, Material, Per
from planner.domain.plan import Plan
from planner.domain.run_of_show import time_event
from planner.domain.scaling import CountedMaterial
from tests.builders import a_day, a_plan, a_session, an_activity, an_event
from tests.domain.strategies import DATES


def clock_times(plan: Plan) -> list[str]:
    return [f"{timed.starts_at:%d %H:%M}–{timed.ends_at:%d %H:%M}" for timed in time_event(plan).sessions]


def a_row(*minutes: int, **changes: object) -> tuple[object, ...]:
    return tuple(
        a_session(id=f"session-{number}", position=number, minutes=each, **changes)
        for number, each in enumerate(minutes)
    )


def test_each_session_begins_where_the_one_before_ends() -> None:
    assert clock_times(a_plan(sessions=a_row(30, 45, 0, 15))) == [
        "16 09:00–16 09:30",
        "16 09:30–16 10:15",
        "16 10:15–16 10:15",
        "16 10:15–16 10:30",
    ]


def test_longer_sessions_move_what_follows_on_their_day_alone() -> None:
    second = a_session(id="second", day_number=2)
    one, other = (clock_times(a_plan(sessions=(*a_row(minutes, 45), second))) for minutes in (30, 40))
    assert (one[1:], other[1:]) == (
        ["16 09:30–16 10:15", "17 09:00–17 10:00"],
        ["16 09:40–16 10:25", "17 09:00–17 10:00"],
    )


def test_a_fixed_start_never_moves_and_says_what_is_free_before_it() -> None:
    lunch, after = a_session(id="lunch", position=1, minutes=60, starts_minute=12 * 60), a_session(id="b", position=2)
    for minutes, gap in ((150, 30), (180, 0), (200, -20)):
        run = time_event(a_plan(sessions=(a_session(minutes=minutes), lunch, after)))
        assert [f"{timed.starts_at:%H:%M}" for timed in run.sessions] == ["09:00", "12:00", "13:00"]
        assert [timed.gap_minutes for timed in run.sessions] == [0, gap, 0]


def test_a_fixed_end_without_minutes_shows_the_slack_that_is_left() -> None:
    end = a_session(id="end", position=1, minutes=0, starts_minute=10 * 60)
    assert [timed.gap_minutes for timed in time_event(a_plan(sessions=(a_session(minutes=50), end))).sessions] == [
        0,
        10,
    ]


def test_a_fixed_start_past_midnight_lies_in_the_night_after_the_day() -> None:
    plan = a_plan(sessions=(a_session(minutes=60), a_session(id="b", position=1, starts_minute=24 * 60 + 30)))
    assert clock_times(plan)[1] == "17 00:30–17 01:30"


def test_what_is_kept_aside_takes_place_on_no_day() -> None:
    assert time_event(a_plan(sessions=(a_session(day_number=PARKED),))).sessions == ()


def test_each_day_opens_at_its_own_time_on_its_own_date() -> None:
    plan = a_plan(
        days=(a_day(number=1, opens_minute=8 * 60), a_day(number=2, opens_minute=14 * 60)),
        sessions=(a_session(id="one"), a_session(id="two", day_number=2)),
    )
    assert clock_times(plan) == ["16 08:00–16 09:00", "17 14:00–17 15:00"]
    assert [day.on for day in time_event(plan).days] == [date(2027, 3, 16), date(2027, 3, 17)]


def test_a_day_without_sessions_is_there_all_the_same() -> None:
    run = time_event(a_plan())
    assert [(day.day.number, day.sessions) for day in run.days] == [(1, ()), (2, ())]
    assert run.sessions == ()


def test_moving_the_event_moves_every_clock_time_by_as_many_days() -> None:
    one, other = (
        time_event(a_plan(event=an_event(starts_on=date(2027, 3, day)), sessions=a_row(30, 45))) for day in (16, 18)
    )
    assert [timed.starts_at + timedelta(days=2) for timed in one.sessions] == [
        timed.starts_at for timed in other.sessions
    ]


def test_a_session_runs_on_while_the_clocks_go_forward() -> None:
    event = an_event(starts_on=date(2027, 3, 27), days=1)
    plan = a_plan(event=event, days=(a_day(opens_minute=23 * 60),), sessions=a_row(120, 120))
    assert clock_times(plan) == ["27 23:00–28 01:00", "28 01:00–28 04:00"]


def test_a_session_runs_on_while_the_clocks_go_back() -> None:
    event = an_event(starts_on=date(2027, 10, 30), days=1)
    plan = a_plan(event=event, days=(a_day(opens_minute=23 * 60),), sessions=a_row(120, 120))
    assert clock_times(plan) == ["30 23:00–31 01:00", "31 01:00–31 02:00"]


def test_both_mornings_around_a_change_of_the_clocks_open_at_nine() -> None:
    event = an_event(starts_on=date(2027, 10, 30), days=2)
    sessions = (a_session(id="one"), a_session(id="two", day_number=2))
    run = time_event(a_plan(event=event, sessions=sessions))
    assert [timed.starts_at.isoformat() for timed in run.sessions] == [
        "2027-10-30T09:00:00+02:00",
        "2027-10-31T09:00:00+01:00",
    ]


def test_steps_begin_where_the_step_before_ends_and_add_up() -> None:
    steps = (
        an_activity(id="a", title="Frame", minutes=10),
        an_activity(id="b", title="Talk", minutes=20, per=Per.ROUND),
        an_activity(id="c", title="Move", minutes=3, per=Per.BETWEEN_ROUNDS),
    )
    (timed,) = time_event(a_plan(sessions=(a_session(rounds=2, minutes=53),), activities=steps)).sessions
    assert [(each.step.activity.title, f"{each.starts_at:%H:%M}", each.used_minutes) for each in timed.activities] == [
        ("Frame", "09:00", 10),
        ("Talk", "09:10", 30),
        ("Move", "09:30", 33),
        ("Talk", "09:33", 53),
    ]
    assert timed.planned_minutes == timed.session.minutes


def test_steps_and_materials_belong_to_their_own_session() -> None:
    plan = a_plan(
        sessions=a_row(60, 60),
        activities=(an_activity(session_id="session-1", minutes=25),),
        materials=(Material(id="m", session_id="session-0", position=0, name="Marker", per=Per.PERSON),),
    )
    first, second = time_event(plan).sessions
    assert (first.planned_minutes, second.planned_minutes) == (0, 25)
    assert (first.materials, second.materials) == ((CountedMaterial(name="Marker", quantity=108),), ())


def test_groups_follow_the_participants_expected() -> None:
    plan = a_plan(event=an_event(expected_participants=28), sessions=(a_session(group_size=7), a_session(id="two")))
    assert [timed.groups for timed in time_event(plan).sessions] == [4, 1]


def test_participants_do_not_see_what_is_for_the_team() -> None:
    sessions = (a_session(id="huddle", audience=Audience.TEAM, minutes=30), a_session(id="opening"))
    (day,) = time_event(a_plan(event=an_event(days=1), sessions=sessions)).days
    (shown,) = day.for_participants()
    assert (shown.session.id, f"{shown.starts_at:%H:%M}") == ("opening", "09:30")


@given(DATES, st.integers(0, 24 * 60 - 1), st.lists(st.integers(0, 600), max_size=8))
def test_a_day_takes_exactly_the_minutes_of_its_sessions(on: date, opens: int, minutes: list[int]) -> None:
    event = an_event(starts_on=on, days=1)
    sessions = a_row(*minutes)
    run = time_event(a_plan(event=event, days=(a_day(opens_minute=opens),), sessions=sessions)).sessions
    assert [timed.starts_at for timed in run[1:]] == [timed.ends_at for timed in run[:-1]]
    if run:
        seconds = run[-1].ends_at.timestamp() - run[0].starts_at.timestamp()
        assert seconds == sum(minutes) * 60
