"""The groups of a session: made from its group size, made anew, removed and merged; their numbers have no gaps.

Whoever is named for a group stays with its number when groups are made anew, and goes along when it gets another one.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from planner.domain.editing import find_record
from planner.domain.plan import Plan
from planner.domain.staffing import Assignment, Duty, Group
from planner.errors import PlannerError, sentence


class TooManyGroupsError(PlannerError):
    """More groups than people, or fewer than none."""

    template = sentence("{people} people cannot make {groups} groups; give a number from {least} to {people}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Regrouped:
    """The plan with the groups made anew, and who was named for a group that there is no longer."""

    plan: Plan
    released: tuple[Assignment, ...]


def groups_of(plan: Plan, session_id: str) -> tuple[Group, ...]:
    """Return the groups of a session by number."""
    return tuple(sorted((each for each in plan.groups if each.session_id == session_id), key=lambda each: each.number))


def make_groups(plan: Plan, session_id: str, number: int, new_id: Callable[[], str]) -> Regrouped:
    """Give a session that many groups: those it has keep title, room and people, those beyond the number go.

    Raises TooManyGroupsError or RecordNotFoundError.
    """
    find_record(plan.sessions, session_id)
    if not 0 <= number <= plan.event.expected_participants:
        raise TooManyGroupsError(people=plan.event.expected_participants, groups=number, least=0)
    kept = groups_of(plan, session_id)[:number]
    made = (Group(id=new_id(), session_id=session_id, number=each) for each in range(len(kept) + 1, number + 1))
    others = (each for each in plan.groups if each.session_id != session_id)
    beyond = tuple(each for each in plan.assignments if each.session_id == session_id and each.group_number > number)
    staying = tuple(each for each in plan.assignments if each not in beyond)
    return Regrouped(plan=replace(plan, groups=(*others, *kept, *made), assignments=staying), released=beyond)


def remove_group(plan: Plan, group_id: str) -> Plan:
    """Take a group away with whoever is named for it; those after it move up with their people.

    Raises RecordNotFoundError.
    """
    gone = find_record(plan.groups, group_id)
    groups = (each for each in plan.groups if each.id != group_id)
    staying = (each for each in plan.assignments if not _is_of(each, gone))
    return replace(
        plan,
        groups=tuple(
            replace(each, number=each.number - 1) if _follows(each, gone, each.number) else each for each in groups
        ),
        assignments=tuple(
            replace(each, group_number=each.group_number - 1) if _follows(each, gone, each.group_number) else each
            for each in staying
        ),
    )


def merge_group(plan: Plan, group_id: str, into_id: str) -> Plan:
    """Let a group join another one of its session: its people help there, a second facilitator as co-facilitator.

    Raises RecordNotFoundError.
    """
    merged, into = find_record(plan.groups, group_id), find_record(plan.groups, into_id)
    there = {each.person_id for each in plan.assignments if _is_of(each, into)}
    moved = {each.id: _moved(each, into, there) for each in plan.assignments if _is_of(each, merged)}
    assignments = (moved.get(each.id, each) for each in plan.assignments)
    together = replace(into, members=(*into.members, *merged.members))
    groups = (together if each.id == into_id else each for each in plan.groups)
    return remove_group(replace(plan, assignments=tuple(assignments), groups=tuple(groups)), group_id)


def _moved(assignment: Assignment, into: Group, there: Iterable[str]) -> Assignment:
    """Return the assignment in the other group; somebody who is there already keeps the duty that they have."""
    if assignment.person_id in there:
        return assignment
    duty = Duty.CO_FACILITATOR if assignment.duty is Duty.FACILITATOR else assignment.duty
    return replace(assignment, group_number=into.number, duty=duty)


def _is_of(assignment: Assignment, group: Group) -> bool:
    return (assignment.session_id, assignment.group_number) == (group.session_id, group.number)


def _follows(record: Group | Assignment, group: Group, number: int) -> bool:
    return record.session_id == group.session_id and number > group.number
