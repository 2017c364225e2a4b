"""Taking in filled-in forms: nothing is doubled, and what readers marked is not lost over a corrected answer."""

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.consultation.entering import FilledForm, take_in
from tests.consultation_builders import a_consultation, a_mention, a_response, an_answer

texts = st.dictionaries(
    st.sampled_from(["question-1", "question-2"]), st.sampled_from(["", "Meet", "We meet", "Train"])
)
forms = st.builds(
    lambda number, said: FilledForm(response=a_response(id=f"response-{number}"), texts=said), st.integers(1, 3), texts
)


def test_a_corrected_answer_stays_the_same_answer_with_its_marks() -> None:
    found = take_in(a_consultation(), [FilledForm(response=a_response(), texts={"question-1": "We Meet there "})])
    assert found.answers == (an_answer(text="We Meet there"),)
    assert found.mentions == (a_mention(from_character=3, to_character=7),)


def test_a_question_that_is_not_named_stays_as_it_was_and_an_emptied_answer_goes() -> None:
    assert take_in(a_consultation(), [FilledForm(response=a_response(), texts={})]) == a_consultation()
    emptied = take_in(a_consultation(), [FilledForm(response=a_response(), texts={"question-1": " "})])
    assert (emptied.answers, emptied.mentions) == ((), ())


@given(st.lists(forms, max_size=6))
def test_taking_the_same_forms_in_again_changes_nothing(sent: list[FilledForm]) -> None:
    once = take_in(a_consultation(), sent)
    assert take_in(once, sent[-1:]) == once
    held = {answer.id: answer.text for answer in once.answers}
    assert len({(each.response_id, each.question_id) for each in once.answers}) == len(held) == len(once.answers)
    assert all(each.to_character <= len(held[each.answer_id]) for each in once.mentions)
