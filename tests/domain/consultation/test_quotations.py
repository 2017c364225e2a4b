"""What may be quoted, and how far it is said who said so."""

from dataclasses import replace

from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.quotations import quote
from tests.builders import an_organisation
from tests.consultation_builders import a_consultation, a_mention, a_response, an_answer, an_instrument


def quoted(**changes: object) -> Consultation:
    """Make five offices that answered, the passage of the first of which may be quoted."""
    usual = a_consultation(
        organisations=(an_organisation(sector="government", subsector="local_offices"),),
        responses=tuple(a_response(id=f"response-{number}") for number in range(1, 6)),
        answers=(an_answer(),),
        mentions=(a_mention(is_quoted=True),),
    )
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def test_a_marked_passage_is_quoted_by_kind_of_institution() -> None:
    (found,) = quote(quoted())
    assert (found.words, found.sector, found.kind) == ("Meet", "government", "local_offices")


def test_what_nobody_marked_is_not_quoted() -> None:
    assert quote(quoted(mentions=(a_mention(),))) == ()


def test_a_group_of_fewer_than_five_is_not_named() -> None:
    (found,) = quote(quoted(responses=(a_response(), a_response(id="response-2"))))
    assert (found.words, found.sector, found.kind) == ("Meet", "", "")


def test_nothing_said_in_confidence_is_quoted() -> None:
    secret = tuple(a_response(id=f"response-{number}", is_confidential=True) for number in range(1, 6))
    assert quote(quoted(responses=secret)) == ()
    assert quote(quoted(instruments=(an_instrument(is_confidential=True),))) == ()


def test_a_passage_that_an_answer_lost_is_not_quoted() -> None:
    assert quote(quoted(answers=(an_answer(text=""),))) == ()
