"""People: look at a list before it is stored, take it in, and know everybody again when it comes a second time."""

from dataclasses import dataclass, replace
from typing import Any

from planner.domain.people import Attendance
from planner.domain.plan import Plan
from planner.domain.rights import Area
from planner.intake.participants import ParticipantList, read_participants
from planner.operations.actor import Actor
from planner.operations.merging import Imported
from planner.operations.merging_participants import ParticipantMerger
from planner.operations.permission import changes, known_register, reads
from planner.operations.workplace import Workplace, change_plan
from planner.storage.history import forget
from planner.storage.plans import load_plan
from planner.storage.saving import save_plan

NO_NEEDS: dict[str, Any] = {"access_needs": "", "diet_needs": "", "needs_delete_on": None}


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedPeople(Imported):
    """What an import of participants did, and the event with them."""

    plan: Plan


@reads(Area.PEOPLE, Area.PRIVATE)
def preview_people(place: Workplace, actor: Actor, event_id: str, content: bytes, file_name: str) -> ParticipantList:
    """Read a participants' list and say what was understood; nothing is stored. Raises an error of intake."""
    event = load_plan(place.store, event_id).event
    scheme = place.library.region_schemes.get(event.region_scheme)
    return read_participants(content, file_name, scheme=scheme, sectors=place.library.sectors)


@changes(Area.PEOPLE, Area.PRIVATE)
def import_people(place: Workplace, actor: Actor, event_id: str, listed: ParticipantList) -> ImportedPeople:
    """Take the good rows of a list into the event; whoever is known is updated, never doubled.

    What a row leaves empty stays as it was. A row that several known people could mean is left out and named, and so is
    one whose e-mail address is somebody else's.
    """
    before = load_plan(place.store, event_id)
    merger = ParticipantMerger(before, *known_register(place, actor))
    merger.merge_all(listed.entries)
    saved = save_plan(
        place.store, actor=actor.name, what="import_people", before=before, after=merger.plan(), at=place.clock()
    )
    done = merger.imported(each.person_id for each in before.attendances)
    return ImportedPeople(
        plan=saved, added=done.added, updated=done.updated, unchanged=done.unchanged, problems=done.problems
    )


def coming(plan: Plan) -> dict[str, Attendance]:
    """Return each person's attendance by person id."""
    return {attendance.person_id: attendance for attendance in plan.attendances}


@changes(Area.PRIVATE)
def delete_needs(place: Workplace, actor: Actor, event_id: str) -> Plan:
    """Delete everybody's diet and access needs at this event, in its history too; this cannot be undone (SAF06)."""

    def change(plan: Plan) -> Plan:
        return replace(plan, attendances=tuple(replace(each, **NO_NEEDS) for each in plan.attendances))

    plan = change_plan(place, actor, event_id, "delete_needs", change)
    forget(place.store, event_id, "attendance", NO_NEEDS)
    return plan
