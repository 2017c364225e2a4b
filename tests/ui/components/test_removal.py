"""Choices of one name are told apart, or the wrong record would go."""

from hypothesis import given
from hypothesis import strategies as st

from planner.ui.components.removal import distinct


def test_a_name_that_comes_again_is_numbered() -> None:
    assert distinct(["Break", "Opening", "Break", "Break (2)"]) == ["Break", "Opening", "Break (2)", "Break (2) (2)"]


@given(st.lists(st.sampled_from(["a", "b", "a (2)", "a (3)", "a (2) (2)"])))
def test_no_two_choices_are_the_same(names: list[str]) -> None:
    assert len(set(distinct(names))) == len(names)
