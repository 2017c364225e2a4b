"""A turnstile lets each key through so many times a minute, and never holds more than it may."""

from itertools import count

from planner.web.turnstile import Turnstile


def test_a_key_is_let_through_as_often_as_it_may_and_again_after_the_time() -> None:
    now = [0.0]
    turnstile = Turnstile(most=2, seconds=60, clock=lambda: now[0])

    assert [turnstile.lets_through("a") for _ in range(3)] == [True, True, False]
    assert turnstile.lets_through("b")
    now[0] = 60.0
    assert turnstile.lets_through("a")


def test_it_forgets_who_came_longest_ago_rather_than_grow() -> None:
    turnstile = Turnstile(most=1, seconds=60, remembers=3, clock=count().__next__)

    assert [turnstile.lets_through(str(number)) for number in range(1000)] == [True] * 1000
    assert [turnstile.lets_through(str(number)) for number in (999, 0)] == [False, True]
