"""Back time: the latest start that still meets what is fixed afterwards."""

from planner.domain.back_time import latest_starts
from planner.domain.run_of_show import time_event
from tests.builders import a_plan, a_session


def clocks(*sessions: tuple[int, int | None]) -> dict[str, str]:
    row = tuple(
        a_session(id=f"s{number}", position=number, minutes=minutes, starts_minute=fixed)
        for number, (minutes, fixed) in enumerate(sessions)
    )
    day = time_event(a_plan(sessions=row)).days[0]
    return {name: f"{at:%H:%M}" for name, at in latest_starts(day).items()}


def test_what_comes_before_a_fixed_start_has_a_latest_start() -> None:
    assert clocks((30, None), (60, None), (45, 12 * 60), (30, None)) == {"s0": "10:30", "s1": "11:00"}


def test_a_day_without_a_fixed_start_has_none() -> None:
    assert clocks((30, None), (60, None)) == {}


def test_a_fixed_end_without_minutes_gives_every_session_of_the_day_its_latest_start() -> None:
    assert clocks((30, None), (60, None), (0, 17 * 60)) == {"s0": "15:30", "s1": "16:00"}


def test_a_fixed_start_is_itself_bound_by_the_next_one() -> None:
    assert clocks((30, None), (60, 10 * 60), (15, 11 * 60 + 30)) == {"s0": "09:30", "s1": "10:30"}
