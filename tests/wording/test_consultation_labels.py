"""Every kind of a consultation has a name, and nothing else has one."""

from enum import StrEnum

import pytest

from planner.domain.consultation.asking import Channel, InterviewKind, Step
from planner.domain.consultation.asking_progress import Standing
from planner.domain.consultation.design import DesignNoteKind
from planner.domain.consultation.instruments import InstrumentKind
from planner.domain.consultation.question_hints import Hint
from planner.domain.consultation.questions import SCALE, AnswerKind
from planner.domain.consultation.sampling import Reason
from planner.wording import consultation_labels as labels


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (AnswerKind, labels.ANSWER_KINDS),
        (Channel, labels.CHANNELS),
        (DesignNoteKind, labels.NOTE_KINDS),
        (Hint, labels.HINTS),
        (InstrumentKind, labels.INSTRUMENT_KINDS),
        (InterviewKind, labels.INTERVIEW_KINDS),
        (Reason, labels.SAMPLE_REASONS),
        (Standing, labels.STANDINGS),
        (Step, labels.ASKING_STEPS),
    ],
)
def test_every_member_has_a_name(kind: type[StrEnum], names: dict[str, str]) -> None:
    assert list(names) == [member.value for member in kind]


def test_there_are_four_prerequisites_and_six_factors() -> None:
    assert (len(labels.PREREQUISITES), len(labels.READINESS)) == (4, 6)


def test_every_step_of_the_scale_has_words_of_its_own() -> None:
    assert tuple(labels.SCALE_WORDS) == SCALE
    assert len(set(labels.SCALE_WORDS.values())) == len(SCALE)
