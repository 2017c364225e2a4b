"""At the door on the day, and from its signed sheets: who is here, who is missing, and who came unannounced."""

from collections.abc import Collection

from planner.domain import attendance_sheet, presence
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


class NoSuchDayError(PlannerError):
    """A day that an event does not have."""

    template = sentence("The event has {days} days, so nobody can have signed for day {day}. Choose another day.")


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


@changes(Area.THE_DAY)
def type_sheet(place: Workplace, actor: Actor, event_id: str, day: int, unsigned: Collection[str]) -> Plan:
    """Note from the signed sheet of a day that everybody came but those whose attendance ids are `unsigned`.

    Raises NoSuchDayError where the event has no such day.
    """

    def change(plan: Plan) -> Plan:
        if not 1 <= day <= plan.event.days:
            raise NoSuchDayError(day=day, days=plan.event.days)
        return attendance_sheet.type_sheet(plan, day, unsigned)

    return change_plan(place, actor, event_id, "type_sheet", change)


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
