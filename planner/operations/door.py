"""At the door on the day: who is here, who is missing, and who came unannounced."""

from collections.abc import Collection

from planner.domain import presence
from planner.domain.cafe_newcomer import seat_newcomer
from planner.domain.people import Attendance, AttendanceStatus
from planner.domain.plan import Plan
from planner.domain.rights import Area
from planner.errors import PlannerError, sentence
from planner.intake.entry import ParticipantEntry
from planner.operations.actor import Actor
from planner.operations.merging_participants import ParticipantMerger
from planner.operations.permission import changes, known_register
from planner.operations.workplace import Workplace, change_plan


class UnclearNewcomerError(PlannerError):
    """A newcomer who could be several people who are known."""

    template = sentence(
        "Several people who are known already could be “{name}”. Write their office as the list has it."
    )


@changes(Area.THE_DAY)
def note_presence(
    place: Workplace, actor: Actor, event_id: str, person_ids: Collection[str], status: AttendanceStatus
) -> Plan:
    """Note that these people are here, missing, or awaited again."""
    return change_plan(
        place, actor, event_id, "note_presence", lambda plan: presence.note_presence(plan, person_ids, status)
    )


@changes(Area.THE_DAY)
def note_all_awaited(place: Workplace, actor: Actor, event_id: str, status: AttendanceStatus) -> Plan:
    """Note of everybody who is still awaited that they are here, or missing."""
    return change_plan(place, actor, event_id, "note_presence", lambda plan: presence.note_all_awaited(plan, status))


@changes(Area.PEOPLE, Area.PRIVATE)
def welcome(place: Workplace, actor: Actor, event_id: str, entry: ParticipantEntry) -> Attendance:
    """Take in somebody who came unannounced, with a seat at the café at once; in one save.

    Whoever is known is found again, as with a list. Raises UnclearNewcomerError.
    """
    register = known_register(place, actor)
    found: list[str] = []

    def change(plan: Plan) -> Plan:
        merger = ParticipantMerger(plan, *register)
        merger.merge(entry)
        if not merger.seen:
            raise UnclearNewcomerError(name=entry.name)
        found.extend(merger.seen)
        return seat_newcomer(merger.plan(), found[-1])

    saved = change_plan(place, actor, event_id, "welcome", change)
    return next(each for each in saved.attendances if each.person_id == found[-1])
