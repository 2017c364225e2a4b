"""Merges the rows of a list into the stakeholders of an event."""

from dataclasses import replace

from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.stakeholders import Stakeholder
from planner.domain.people import Organisation, Person
from planner.intake.entry import ParticipantEntry
from planner.operations.merging import Merger
from planner.operations.new_ids import new_id


class StakeholderMerger(Merger[Stakeholder]):
    """Takes rows in; `consultation()` is that of the event with all of them, the office as the reason for asking."""

    def __init__(
        self, consultation: Consultation, persons: tuple[Person, ...], organisations: tuple[Organisation, ...]
    ) -> None:
        self.before = consultation
        super().__init__(consultation.stakeholders, persons, organisations)

    def consultation(self) -> Consultation:
        """Return the consultation with its register of stakeholders."""
        persons, organisations = self.people()
        stakeholders = tuple(self.held.values())
        return replace(self.before, stakeholders=stakeholders, persons=persons, organisations=organisations)

    def hold(self, person_id: str, entry: ParticipantEntry) -> Stakeholder:
        found = self.held.get(person_id) or Stakeholder(
            id=f"stakeholder-{new_id()}", position=self.next_position(entry), person_id=person_id
        )
        return replace(found, reason=entry.office) if entry.office else found

    def office_of(self, person_id: str) -> str:
        found = self.held.get(person_id)
        return found.reason if found else ""
