"""People: look at a list before it is stored, take it in, and know everybody again when it comes a second time."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from planner.domain.group_choices import find_choices, groups_by_title
from planner.domain.people import Attendance
from planner.domain.plan import Plan
from planner.domain.rights import Area
from planner.errors import sentence
from planner.intake.entry import ParticipantEntry
from planner.intake.participants import ParticipantList, read_participants
from planner.intake.problems import RowNotes, RowProblem
from planner.operations.actor import Actor
from planner.operations.merging import Imported
from planner.operations.merging_participants import ParticipantMerger
from planner.operations.permission import changes, known_register, reads
from planner.operations.workplace import Workplace, change_plan
from planner.storage.history import forget
from planner.storage.plans import load_plan
from planner.storage.saving import save_plan

UNKNOWN_GROUP = sentence("No group is called “{value}”, so this wish was left out. Give a group this title first.")
NO_NEEDS: dict[str, Any] = {"access_needs": "", "diet_needs": "", "needs_delete_on": None}


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedPeople(Imported):
    """What an import of participants did, and the event with them."""

    plan: Plan


@reads(Area.PEOPLE, Area.PRIVATE)
def preview_people(place: Workplace, actor: Actor, event_id: str, content: bytes, file_name: str) -> ParticipantList:
    """Read a participants' list and say what was understood; nothing is stored. Raises an error of intake."""
    plan = load_plan(place.store, event_id)
    scheme = place.library.region_schemes.get(plan.event.region_scheme)
    listed = read_participants(content, file_name, scheme=scheme, sectors=place.library.sectors)
    unknown = _unknown_choices(listed.entries, groups_by_title(plan))
    problems = sorted((*listed.problems, *unknown), key=lambda problem: problem.row)
    return replace(listed, problems=tuple(problems))


def _unknown_choices(entries: Iterable[ParticipantEntry], groups: Mapping[str, str]) -> Iterator[RowProblem]:
    for entry in entries:
        notes = RowNotes(entry.row)
        for title in entry.choices:
            if not find_choices([title], groups):
                notes.note(UNKNOWN_GROUP, value=title)
        yield from notes.problems


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
