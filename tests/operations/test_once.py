"""However many ask at the same moment, one value is made."""

from concurrent.futures import ThreadPoolExecutor
from itertools import count
from threading import Barrier, Event

import pytest

from planner.operations.once import Once

PEOPLE = 8


def test_all_who_ask_at_once_get_the_value_of_the_first() -> None:
    numbers, together, pause = count(), Barrier(PEOPLE), Event()

    def make() -> int:
        pause.wait(0.05)
        return next(numbers)

    def ask() -> int:
        together.wait()
        return once()

    once = Once(make)
    with ThreadPoolExecutor(PEOPLE) as pool:
        asked = [pool.submit(ask) for _ in range(PEOPLE)]
    assert [each.result() for each in asked] == [0] * PEOPLE


def test_what_could_not_be_made_is_tried_again() -> None:
    answers = iter([0, 1])

    @Once
    def made() -> float:
        return 1 / next(answers)

    with pytest.raises(ZeroDivisionError):
        made()
    assert (made(), made()) == (1, 1)


def test_what_is_forgotten_is_made_anew() -> None:
    numbers = count()
    once = Once(lambda: next(numbers))
    once()
    once.forget()
    assert once() == 1
