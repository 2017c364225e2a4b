"""Answers out of a file: shown first, taken in once, what nobody asked becomes a question."""

from dataclasses import replace

import pytest

from planner.domain.consultation.consultation import Consultation
from planner.operations.answers_import import (
    AnswersImport,
    InstrumentUnclearError,
    SurveyFile,
    import_answers,
    preview_answers,
)
from planner.operations.consultations import change_consultation, open_consultation
from planner.operations.events import open_plan
from planner.operations.workplace import Workplace
from tests.builders import a_person
from tests.consultation_builders import a_stakeholder, an_instrument
from tests.operations.builders import HOST, an_event_in

HEAD = "Timestamp;Email;Organisation;Sector;Region;Q1;What else?\n"
ROWS = (
    "2026/11/20 3:05:09 PM GMT+1;One@example.org;Police unit;Government;Kukes;Meet;Buses\n",
    "2026/11/21 3:05:09 PM GMT+1;;Shelter;NGO;Lezhë;Train;\n",
)


@pytest.fixture
def event_id(place: Workplace) -> str:
    """Create an event that asks its first question."""
    plan = an_event_in(place)
    form = an_instrument(questions=(plan.questions[0].id,))
    people = (replace(a_person(), email="one@example.org", organisation_id=None),)
    change_consultation(
        place,
        HOST,
        plan.event.id,
        "add_instruments",
        lambda found: replace(
            found, instruments=(form,), persons=people, organisations=(), stakeholders=(a_stakeholder(),)
        ),
    )
    return plan.event.id


def take_in(place: Workplace, event_id: str, text: str) -> AnswersImport:
    file = SurveyFile(content=text.encode(), name="survey.csv")
    return import_answers(place, HOST, event_id, preview_answers(place, HOST, event_id, file))


def counts(done: AnswersImport) -> tuple[int, int, int]:
    return done.added, done.changed, done.unchanged


def test_a_preview_says_what_will_come_and_stores_nothing(place: Workplace, event_id: str) -> None:
    before = open_plan(place, HOST, event_id)
    file = SurveyFile(content=(HEAD + "".join(ROWS)).encode(), name="survey.csv")

    seen = preview_answers(place, HOST, event_id, file)

    assert (counts(seen), [column.heading for column in seen.listed.new]) == ((2, 0, 0), ["What else?"])
    assert open_plan(place, HOST, event_id) == before
    assert open_consultation(place, HOST, event_id).responses == ()


def test_answers_are_known_by_who_gave_them_and_to_which_question(place: Workplace, event_id: str) -> None:
    take_in(place, event_id, HEAD + "".join(ROWS))

    found, plan = open_consultation(place, HOST, event_id), open_plan(place, HOST, event_id)
    new = plan.questions[-1]
    assert (new.text, found.instruments[0].questions) == ("What else?", (plan.questions[0].id, new.id))
    first = next(each for each in found.responses if each.organisation == "Police unit")
    assert (first.sector, first.region, first.stakeholder_id) == ("government", "Kukës", "stakeholder-1")
    said = {answer.question_id: answer.text for answer in found.answers if answer.response_id == first.id}
    assert said == {plan.questions[0].id: "Meet", new.id: "Buses"}


def test_the_same_file_again_changes_nothing_and_a_longer_one_adds_what_is_new(place: Workplace, event_id: str) -> None:
    assert counts(take_in(place, event_id, HEAD + ROWS[0])) == (1, 0, 0)
    before = open_consultation(place, HOST, event_id), open_plan(place, HOST, event_id)
    assert counts(take_in(place, event_id, HEAD + ROWS[0])) == (0, 0, 1)
    assert (open_consultation(place, HOST, event_id), open_plan(place, HOST, event_id)) == before
    assert counts(take_in(place, event_id, HEAD + "".join(ROWS))) == (1, 0, 1)
    assert counts(take_in(place, event_id, HEAD + ROWS[0].replace("Buses", "Trains"))) == (0, 1, 0)


def test_without_a_form_one_is_made_for_the_file(place: Workplace) -> None:
    event_id = an_event_in(place).event.id
    assert counts(take_in(place, event_id, HEAD + ROWS[0])) == (1, 0, 0)
    assert counts(take_in(place, event_id, HEAD + ROWS[0])) == (0, 0, 1)
    assert [each.title for each in open_consultation(place, HOST, event_id).instruments] == ["survey.csv"]


def test_of_several_forms_one_has_to_be_named(place: Workplace, event_id: str) -> None:
    def add(found: Consultation) -> Consultation:
        return replace(found, instruments=(*found.instruments, an_instrument(id="second", title="Interviews")))

    change_consultation(place, HOST, event_id, "add_instruments", add)
    with pytest.raises(InstrumentUnclearError, match="second"):
        take_in(place, event_id, HEAD + ROWS[0])
