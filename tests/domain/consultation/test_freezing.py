"""A question that was answered stays as it was asked; what nobody has answered is simply changed."""

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.consultation.freezing import questions_in_use, reword, take_over
from planner.domain.consultation.questions import Question
from tests.consultation_builders import a_question, an_instrument

TWO = (a_question(), a_question(id="question-2", position=1, text="What else?"))


def test_a_question_without_answers_is_changed_itself() -> None:
    changed = reword(TWO, "question-1", "What now?", answered=(), new_id="new")
    assert [(each.id, each.text) for each in changed] == [("question-1", "What now?"), ("question-2", "What else?")]


def test_an_answered_question_stays_and_the_new_one_takes_its_place() -> None:
    changed = reword(TWO, "question-1", "What now?", answered={"question-1"}, new_id="new")
    assert changed[0] == TWO[0]
    assert [(each.id, each.text, each.replaces) for each in questions_in_use(changed)] == [
        ("new", "What now?", "question-1"),
        ("question-2", "What else?", ""),
    ]


def test_instruments_ask_the_new_question_in_place_of_the_old() -> None:
    asked = an_instrument(questions=("a", "b", "c"))
    assert take_over((asked,), "b", "new")[0].questions == ("a", "new", "c")


@given(st.lists(st.tuples(st.sampled_from(["a", "b", "c"]), st.booleans()), max_size=8))
def test_no_edit_changes_what_was_asked_of_those_who_answered(edits: list[tuple[str, bool]]) -> None:
    questions: tuple[Question, ...] = TWO
    answered: dict[str, str] = {}
    for number, (text, is_answered) in enumerate(edits):
        first = questions_in_use(questions)[0]
        if is_answered:
            answered[first.id] = first.text
        questions = reword(questions, first.id, text, answered=answered, new_id=f"new-{number}")
        assert len(questions_in_use(questions)) == len(TWO)
        assert questions_in_use(questions)[0].text == text
    texts = {each.id: each.text for each in questions}
    assert {each: texts[each] for each in answered} == answered
