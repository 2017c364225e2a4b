"""The steps of a session, as they are read while it runs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.export.guide.steps import sentences


def test_each_sentence_of_an_instruction_is_one_thing_to_do() -> None:
    assert sentences("Ring the bell. Hosts stay; everybody else goes on. Who is missing?") == [
        "Ring the bell.",
        "Hosts stay; everybody else goes on.",
        "Who is missing?",
    ]


@pytest.mark.parametrize(
    "whole", ["Ask Dr. Hoxha.", "Take cards 5, 2 and 1.", "See No. 5 of the list.", "Wait 1.5 min."]
)
def test_a_stop_inside_a_sentence_does_not_end_it(whole: str) -> None:
    assert sentences(whole) == [whole]


def test_lines_that_people_wrote_stay_lines() -> None:
    assert sentences("one\n\ntwo") == ["one", "two"]


@given(st.text())
def test_nothing_but_the_space_between_sentences_is_lost(instruction: str) -> None:
    assert "".join("".join(sentences(instruction)).split()) == "".join(instruction.split())
