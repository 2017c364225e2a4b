"""The shipped question banks, held against content B9.1 to B9.5."""

import pytest

from planner.domain.consultation.questions import AnswerKind, Question, QuestionUse
from planner.library.library import read_library

LIBRARY = read_library()
BANKS = LIBRARY.question_banks


def test_the_banks_hold_as_many_questions_as_the_practice() -> None:
    assert {name: len(bank.questions) for name, bank in BANKS.items()} == {
        "appreciative_by_phase": 12,
        "before_training": 6,
        "cafe_coordination": 3,
        "cafe_local": 3,
        "cafe_sustainability": 3,
        "capacity_interview": 7,
        "consultation": 10,
        "coordination_interview": 6,
        "design_starters_cluster": 9,
        "design_starters_conference": 8,
        "evaluation": 14,
        "focus_group": 3,
        "follow_up": 5,
        "meeting_points": 6,
        "needs_assessment": 12,
        "prompts": 11,
        "pulse": 2,
        "workshop_topics": 7,
    }


def test_the_banks_of_each_use_are_known_by_it() -> None:
    assert {bank.purpose for bank in BANKS.values()} == set(QuestionUse)


def test_the_first_two_questions_of_the_consultation_are_those_of_the_source_documents() -> None:
    assert [question.origin.value for question in BANKS["consultation"].questions][:3] == ["source", "source", "own"]


def test_appreciative_questions_follow_the_phases() -> None:
    sections = [question.section for question in BANKS["appreciative_by_phase"].questions]
    assert list(dict.fromkeys(sections)) == ["discover", "dream", "design", "deliver", "core"]


@pytest.mark.parametrize("name", ["cafe_coordination", "cafe_local", "cafe_sustainability"])
def test_a_cafe_has_one_question_for_each_of_three_rounds(name: str) -> None:
    assert [question.section for question in BANKS[name].questions] == ["1", "2", "3"]


@pytest.mark.parametrize("question", [each for bank in BANKS.values() for each in bank.questions], ids=lambda q: q.id)
def test_a_question_asks_and_has_no_place_but_theme_and_event(question: Question) -> None:
    if question.use is not QuestionUse.PROMPTS:
        assert question.text.endswith("." if question.answer_kind is AnswerKind.SCALE else "?")
    assert "{" not in question.text.replace("{theme}", "").replace("{event}", "")


@pytest.mark.parametrize("name", ["capacity_interview", "coordination_interview", "focus_group", "workshop_topics"])
def test_each_topic_of_an_interview_or_workshop_has_one_question(name: str) -> None:
    sections = [question.section for question in BANKS[name].questions]
    assert len(sections) == len(set(sections))


def test_an_assessment_asks_about_five_areas_and_then_for_the_map_of_services() -> None:
    sections = [question.section for question in BANKS["needs_assessment"].questions]
    assert (len(set(sections[:5])), set(sections[5:])) == (5, {"map of services"})


def test_a_conference_asks_about_sustainability_and_a_cluster_group_about_the_place() -> None:
    kinds = ("national_conference", "regional_cluster_group")
    asked = {name: LIBRARY.event_kinds[name].question_banks for name in kinds}
    assert asked == {
        "national_conference": (
            "consultation",
            "design_starters_conference",
            "appreciative_by_phase",
            "cafe_sustainability",
        ),
        "regional_cluster_group": ("consultation", "design_starters_cluster", "appreciative_by_phase", "cafe_local"),
    }
