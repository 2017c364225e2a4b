"""A question that was answered stays as it was asked; what nobody has answered is simply changed."""

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.consultation.freezing import asked_questions, questions_in_use, questions_on_sheet, reword
from planner.domain.consultation.questions import Question, QuestionUse
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


def test_instruments_ask_the_question_in_use_in_place_of_one_that_was_replaced() -> None:
    once = reword(TWO, "question-1", "What now?", answered={"question-1"}, new_id="new")
    twice = reword(once, "new", "What then?", answered={"new"}, new_id="newer")
    asked = an_instrument(questions=("question-2", "question-1", "gone"))
    assert [each.id for each in asked_questions(twice, asked)] == ["question-2", "newer"]


def test_questions_that_replace_one_another_in_a_circle_end_where_they_began() -> None:
    circle = (a_question(id="a", replaces="b"), a_question(id="b", replaces="a"))
    assert [each.id for each in asked_questions(circle, an_instrument(questions=("a",)))] == ["a"]


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


def test_the_question_sheet_asks_what_is_asked_before_and_otherwise_what_is_talked_about() -> None:
    talked = a_question(id="talked", use=QuestionUse.FOCUS_GROUP)
    for_the_cafe = a_question(id="cafe", use=QuestionUse.CAFE)
    assert questions_on_sheet((talked, for_the_cafe, *TWO)) == TWO
    assert questions_on_sheet((for_the_cafe, talked)) == (talked,)
    assert questions_on_sheet((for_the_cafe,)) == ()
