"""The instrument whose question sheet is wanted, with the questions that it asks now."""

from planner.domain.consultation.freezing import asked_questions
from planner.domain.consultation.instruments import Instrument
from planner.domain.plan import Plan
from planner.operations.selection import UnknownInstrumentError
from planner.operations.workplace import Workplace
from planner.storage.consultations import load_asking_dates


def instrument_to_print(place: Workplace, plan: Plan, instrument_id: str) -> Instrument:
    """Return an instrument of the event; raises UnknownInstrumentError where it is gone or asks nothing yet."""
    instruments, _ = load_asking_dates(place.store, plan.event.id)
    found = next((each for each in instruments if each.id == instrument_id), None)
    if found is None or not asked_questions(plan.questions, found):
        raise UnknownInstrumentError
    return found
