"""A focus group is chosen for diversity first, and among equals for who had most to say."""

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.consultation.sampling import Reason, Respondent, choose_sample, give_reasons, respondents
from planner.domain.people import Gender
from tests.builders import a_person
from tests.consultation_builders import a_consultation, a_stakeholder, an_answer


def one(name: str, sector: str = "ngo", region: str = "Kukës", amount: int = 10) -> Respondent:
    return Respondent(stakeholder_id=name, sector=sector, region=region, gender="", amount=amount)


def names(sample: tuple[Respondent, ...]) -> list[str]:
    return [each.stakeholder_id for each in sample]


def test_other_sectors_and_regions_come_before_more_of_the_same() -> None:
    people = (one("a", amount=99), one("b", amount=98), one("c", "police", "Lezha", 1))

    assert names(choose_sample(people, 2)) == ["a", "c"]


def test_among_equals_the_one_who_wrote_most_is_chosen_and_then_the_first() -> None:
    assert names(choose_sample((one("a", amount=1), one("b", amount=5), one("c", amount=5)), 2)) == ["b", "c"]


def test_only_stakeholders_who_answered_can_be_invited() -> None:
    consultation = a_consultation(
        persons=(a_person(gender=Gender.WOMAN), a_person(id="person-2")),
        stakeholders=(a_stakeholder(), a_stakeholder(id="silent", person_id="person-2", position=1)),
        answers=(an_answer(text=" Yes "), an_answer(id="more", question_id="question-2", text="Often")),
    )

    assert respondents(consultation) == (
        Respondent(stakeholder_id="stakeholder-1", sector="government", region="Kukës", gender="woman", amount=8),
    )


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("xyz"), st.integers(0, 9)), max_size=12))
def test_a_sample_is_as_large_as_it_can_be_and_holds_nobody_twice(people: list[tuple[str, str, int]]) -> None:
    candidates = tuple(one(str(number), *person) for number, person in enumerate(people))
    sample = choose_sample(candidates, 6)

    assert len(sample) == len({each.stakeholder_id for each in sample}) == min(6, len(candidates))


def test_each_of_a_sample_has_the_reasons_that_those_before_leave() -> None:
    def one(sector: str, region: str, gender: str) -> Respondent:
        return Respondent(stakeholder_id="s", sector=sector, region=region, gender=gender, amount=1)

    first, same = one("police", "Kukës", ""), one("police", "Kukës", "")
    other = one("police", "Lezhë", "woman")
    assert give_reasons((first, same, other)) == (
        (Reason.FIRST_OF_SECTOR, Reason.FIRST_OF_REGION),
        (Reason.WROTE_MOST,),
        (Reason.FIRST_OF_REGION, Reason.FIRST_OF_GENDER),
    )
