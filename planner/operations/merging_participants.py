"""Merges the rows of a list into the participants of an event."""

from dataclasses import replace

from planner.domain.group_choices import find_choices, groups_by_title
from planner.domain.people import Attendance, Organisation, Person
from planner.domain.plan import Plan
from planner.intake.entry import ParticipantEntry
from planner.operations.merging import Merger, fill
from planner.operations.needs import with_deletion_day
from planner.operations.new_ids import new_id

ABOUT_ATTENDANCE = (
    "office", "role", "status", "access_needs", "diet_needs", "needs_delete_on", "photo_consent", "list_consent",
)  # fmt: skip


class ParticipantMerger(Merger[Attendance]):
    """Takes rows in; `plan()` is the event with all of them."""

    def __init__(self, plan: Plan, persons: tuple[Person, ...], organisations: tuple[Organisation, ...]) -> None:
        self.before, self.groups = plan, groups_by_title(plan)
        super().__init__(plan.attendances, persons, organisations)

    def plan(self) -> Plan:
        """Return the event with its list, and of the register those who are on it."""
        wanted = {each.id for each in self.before.persons} | set(self.held)
        persons = tuple(person for key, person in self.persons.items() if key in wanted)
        used = {person.organisation_id for person in persons}
        organisations = tuple(office for key, office in self.offices.items() if key in used)
        attendances = tuple(self.held.values())
        return replace(self.before, attendances=attendances, persons=persons, organisations=organisations)

    def hold(self, person_id: str, entry: ParticipantEntry) -> Attendance:
        found = self.held.get(person_id) or Attendance(
            id=f"attendance-{new_id()}", position=self.next_position(entry), person_id=person_id
        )
        filled = fill(found, entry, ABOUT_ATTENDANCE)
        chosen = find_choices(entry.choices, self.groups)
        return with_deletion_day(replace(filled, choices=chosen or found.choices), self.before.event)

    def office_of(self, person_id: str) -> str:
        attendance = self.held.get(person_id)
        return attendance.office if attendance else ""
