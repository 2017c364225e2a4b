"""Letters for a mail merge, each with the link of whoever gets it; made while the links are still known."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from zoneinfo import ZoneInfo

from planner.domain.consultation.asking import Step
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.instruments import in_language
from planner.domain.editing import find_record
from planner.domain.plan import Plan
from planner.domain.rights import Area
from planner.export.letters_workbook import AddressedLetter, export_letters
from planner.export.workbook import Edition
from planner.operations.actor import Actor
from planner.operations.permission import reads
from planner.operations.workplace import Workplace
from planner.storage.consultations import load_unchanged
from planner.storage.plans import load_plan
from planner.wording.invitations import PERSONAL_LINK, Letter, say_letter
from planner.wording.wording import own_name, wording_for, wording_of_reader


@reads(Area.ANSWERS)
def write_letters(place: Workplace, actor: Actor, event_id: str, instrument_id: str, links: Mapping[str, str]) -> bytes:
    """Return a workbook (XLSX) with an invitation for each stakeholder of `links`, which are addresses by their ids.

    Each is in the reader's language where the planner speaks it, else in the event's. Raises RecordNotFoundError where
    the instrument is gone, or TooLongError.
    """
    plan, consultation = load_plan(place.store, event_id), load_unchanged(place.store, event_id)
    instrument = find_record(consultation.instruments, instrument_id)

    @lru_cache
    def letter_in(language: str) -> Letter:
        words = wording_of_reader(language, plan.event.language)
        translated = in_language(instrument, consultation.translations, words.language)
        return say_letter(words, plan.event, translated, Step.SENT)

    return export_letters(tuple(_addressed(consultation, letter_in, links)), _edition(place, plan))


def _edition(place: Workplace, plan: Plan) -> Edition:
    words = wording_for(plan.event.language)
    version = words.say("Version {number}", number=plan.revision)
    printed_at = place.clock().astimezone(ZoneInfo(plan.event.timezone))
    return Edition(event=plan.event, words=words, version=version, printed_at=printed_at)


def _addressed(
    consultation: Consultation, letter_in: Callable[[str], Letter], links: Mapping[str, str]
) -> Iterator[AddressedLetter]:
    persons = {each.id: each for each in consultation.persons}
    offices = {each.id: each.name for each in consultation.organisations}
    for stakeholder in consultation.stakeholders:
        if stakeholder.id in links:
            person, link = persons[stakeholder.person_id], links[stakeholder.id]
            letter = letter_in(person.language)
            yield AddressedLetter(
                name=person.name,
                organisation=offices.get(person.organisation_id or "", ""),
                email=person.email,
                language=own_name(person.language),
                link=link,
                subject=letter.subject,
                text=letter.body.replace(PERSONAL_LINK, link),
            )
