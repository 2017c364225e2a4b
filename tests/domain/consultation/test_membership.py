"""An office fills its place in a body by the words of its name, however it is spelled."""

import pytest

from planner.domain.consultation.membership import Member, Membership, fill_membership
from planner.domain.origin import Origin
from tests.builders import a_person, an_organisation
from tests.consultation_builders import a_consultation, a_stakeholder


def those_who_fill(words: str, organisation: str, reason: str = "") -> tuple[str, ...]:
    member = Member(id="m", title="Police", words=(words,))
    body = Membership(id="b", title="Committee", origin=Origin.OWN, members=(member,))
    asked = a_consultation(
        organisations=(an_organisation(name=organisation),),
        persons=(a_person(name="Officer"),),
        stakeholders=(a_stakeholder(reason=reason),),
    )
    (filled,) = fill_membership(body, asked)
    return filled.stakeholders


@pytest.mark.parametrize("organisation", ["Police directorate, Kukës", "POLICE", "Border police"])
def test_an_office_of_that_name_fills_the_place(organisation: str) -> None:
    assert those_who_fill("police", organisation) == ("stakeholder-1",)


def test_why_somebody_is_asked_counts_too_and_diacritics_do_not() -> None:
    assert those_who_fill("shërbimi social", "Drejtoria", "Sherbimi social, Lezhë") == ("stakeholder-1",)


@pytest.mark.parametrize("organisation", ["Policewomen's choir", "Education office"])
def test_part_of_a_word_fills_nothing(organisation: str) -> None:
    assert those_who_fill("police", organisation) == ()
