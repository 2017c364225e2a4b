"""Who was asked, who has answered, and whom to remind."""

from datetime import date

import pytest

from planner.domain.consultation.asking import Distribution, Step
from planner.domain.consultation.asking_progress import Standing, awaited, return_rate, standings
from planner.domain.consultation.consultation import Consultation
from tests.consultation_builders import a_consultation, a_response, a_stakeholder, an_approach

LATER = date(2027, 1, 10)


def asked(*steps: Step, answered: bool = False) -> Consultation:
    approaches = tuple(an_approach(id=step, step=step, done_on=LATER) for step in steps)
    return a_consultation(approaches=approaches, responses=(a_response(),) if answered else ())


@pytest.mark.parametrize(
    ("steps", "standing"),
    [
        ((), Standing.NOT_ASKED),
        ((Step.SENT,), Standing.ASKED),
        ((Step.SENT, Step.REMINDED), Standing.REMINDED),
        ((Step.SENT, Step.DECLINED), Standing.DECLINED),
    ],
)
def test_the_log_says_where_somebody_stands(steps: tuple[Step, ...], standing: Standing) -> None:
    assert standings(asked(*steps), "instrument-1") == {"stakeholder-1": standing}


def test_an_answer_counts_whatever_the_log_says() -> None:
    answered = asked(Step.SENT, Step.DECLINED, answered=True)

    assert standings(answered, "instrument-1") == {"stakeholder-1": Standing.ANSWERED}
    assert standings(answered, "instrument-2") == {"stakeholder-1": Standing.NOT_ASKED}


def test_exactly_those_are_reminded_who_were_asked_and_are_still_to_answer() -> None:
    people = tuple(a_stakeholder(id=name, position=place) for place, name in enumerate(("new", "asked", "no", "done")))
    consultation = a_consultation(
        stakeholders=people,
        approaches=(
            an_approach(id="1", stakeholder_id="asked"),
            an_approach(id="2", stakeholder_id="no", step=Step.DECLINED),
            an_approach(id="3", stakeholder_id="done"),
        ),
        responses=(a_response(stakeholder_id="done"),),
    )

    assert [each.id for each in awaited(consultation, "instrument-1")] == ["asked"]


def test_fifty_two_of_a_hundred_and_fifty_two_forms_are_34_2_per_cent() -> None:
    assert return_rate(Distribution(id="1", position=0, title="Questionnaire 2006", sent=152, returned=52)) == 34.2


@pytest.mark.parametrize(("sent", "returned"), [(0, 0), (10, None)])
def test_without_both_numbers_there_is_no_rate(sent: int, returned: int | None) -> None:
    assert return_rate(Distribution(id="1", position=0, title="Questionnaire", sent=sent, returned=returned)) is None
