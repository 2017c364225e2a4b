"""Ready texts: whatever people wrote stands in them as it is, and the reader's own link once."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.consultation.asking import Step
from planner.wording.invitations import PERSONAL_LINK, say_letter
from planner.wording.wording import wording_for
from tests.builders import an_event
from tests.consultation_builders import an_instrument

WORDS = wording_for("en")


def test_an_invitation_says_what_it_is_for_and_by_when() -> None:
    letter = say_letter(WORDS, an_event(title="The conference"), an_instrument(closes_on=date(2027, 1, 31)), Step.SENT)
    assert letter.subject == "Your view on The conference"
    assert "Please answer by 31 January 2027." in letter.body
    assert letter.body.count(PERSONAL_LINK) == 1


def test_a_reminder_says_that_it_is_one() -> None:
    letter = say_letter(WORDS, an_event(), an_instrument(closes_on=None), Step.REMINDED)
    assert letter.subject.startswith("Reminder: ")
    assert "Please answer by" not in letter.body


@given(st.text(max_size=40), st.text(max_size=40))
def test_words_of_people_are_never_places_to_fill(title: str, intro: str) -> None:
    letter = say_letter(WORDS, an_event(title=title), an_instrument(intro=intro), Step.SENT)
    assert title in letter.subject
    assert intro.strip() in letter.body
