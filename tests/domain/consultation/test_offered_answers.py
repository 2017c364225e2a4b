"""What forms elsewhere export for an offered answer is understood; whatever else was written stays as it is."""

import pytest

from planner.domain.consultation.instruments import Translation
from planner.domain.consultation.offered_answers import understand
from planner.domain.consultation.questions import AnswerKind
from tests.consultation_builders import a_question

SCALE = a_question(answer_kind=AnswerKind.SCALE)
CHOICE = a_question(answer_kind=AnswerKind.CHOICE, options=("None", "One or two"))
SHQIP = (Translation(id="t", original="question-1.2", language="sq", text="Një ose dy"),)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("4", "4"),
        (" 5 - Strongly agree", "5"),
        ("1 (nuk jam dakord)", "1"),
        ("4.5", "4.5"),
        ("45", "45"),
        ("yes", "yes"),
    ],
)
def test_a_step_of_the_scale_is_known_by_its_figure(written: str, meant: str) -> None:
    assert understand(SCALE, written) == meant


@pytest.mark.parametrize(
    ("written", "meant"), [("one or two ", "One or two"), ("NJË OSE DY", "One or two"), ("Three", "Three")]
)
def test_an_option_is_known_in_every_language_of_the_form(written: str, meant: str) -> None:
    assert understand(CHOICE, written, SHQIP) == meant
