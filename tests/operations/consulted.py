"""Events whose stakeholders are asked, for tests of answering by links."""

from datetime import date
from secrets import token_hex

from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.instruments import Instrument
from planner.operations.workplace import Workplace
from planner.storage.consultations import load_consultation, save_consultation
from planner.storage.saving import save_plan
from planner.storage.writing import Deed
from tests.builders import a_person, a_plan, an_event, an_organisation
from tests.consultation_builders import a_question, a_stakeholder, an_instrument
from tests.operations.builders import NOW


def ask_people(place: Workplace, number: int = 3, **about: object) -> tuple[Consultation, Instrument]:
    """Ask so many people of one office the first two of three questions, until the end of January 2027."""
    questions = tuple(a_question(id=f"question-{each}", position=each) for each in range(3))
    plan = a_plan(event=an_event(id=token_hex(4)), questions=questions)
    event_id = save_plan(place.store, actor="host", what="create_event", before=None, after=plan, at=NOW).event.id
    office = an_organisation(id=token_hex(4))
    numbers = range(1, number + 1)
    people = tuple(a_person(id=token_hex(4), name=f"Officer {each}", organisation_id=office.id) for each in numbers)
    asked = Consultation(
        event_id=event_id,
        organisations=(office,),
        persons=people,
        stakeholders=tuple(
            a_stakeholder(id=f"asked-{each.id}", position=place_in, person_id=each.id)
            for place_in, each in enumerate(people)
        ),
        instruments=(an_instrument(questions=("question-0", "question-1"), **FOR_THE_TEAM | about),),
    )
    empty = load_consultation(place.store, event_id)
    save_consultation(place.store, Deed(actor="host", what="ask", at=NOW), before=empty, after=asked)
    found = load_consultation(place.store, event_id)
    return found, found.instruments[0]


FOR_THE_TEAM = {"seen_by": "The organising team", "kept_until": date(2027, 6, 30)}
