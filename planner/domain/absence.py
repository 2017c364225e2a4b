"""Somebody cannot come: what it touches, who could stand in, and which groups could work together.

A stand-in is of a role that fits the duty, free for all of the session, and takes over nothing else at that time;
nobody is proposed twice at once. Where nobody is free, a group may join another one.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from planner.domain.editing import find_record
from planner.domain.group_edits import groups_of, merge_group
from planner.domain.people import Attendance, AttendanceStatus, is_expected
from planner.domain.plan import Plan
from planner.domain.run_of_show import RunOfShow, TimedSession
from planner.domain.staff import Engagement, are_at_once, engagements, fits
from planner.domain.staffing import FACILITATING, ROLES_FOR, Assignment, Duty, Group

GROUP_NEEDS = frozenset({Duty.FACILITATOR, Duty.RECORDER})
"""The duties without which a group cannot work by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What becomes of one duty: a person stands in, or its group joins another one; neither leaves it open."""

    person_id: str = ""
    group_id: str = ""


OPEN = Choice()


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """A duty that somebody leaves, with everything that could become of it, the best first; `proposed` is one of them.

    Whoever is chosen for another duty at the same time is still among the choices of this one.
    """

    assignment: Assignment
    timed: TimedSession
    choices: tuple[Choice, ...]
    proposed: Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """Everything that somebody's absence touches, in order of the clock."""

    person_id: str
    touched: tuple[Touched, ...]


def plan_absence(plan: Plan, run: RunOfShow, person_id: str) -> Absence:
    """Return what somebody's absence touches and what is proposed; raises RecordNotFoundError for a stranger."""
    find_record(plan.persons, person_id)
    return Absence(person_id=person_id, touched=tuple(_Substitution(plan, run, person_id).propose()))


def apply_absence(plan: Plan, person_id: str, choices: Mapping[str, Choice]) -> Plan:
    """Mark somebody absent and do what was chosen, by the id of the duty; what nothing is chosen for stays open.

    Raises RecordNotFoundError where a chosen person or group is gone.
    """
    after = replace(plan, attendances=tuple(_absent(each, person_id) for each in plan.attendances))
    left = [each for each in plan.assignments if each.person_id == person_id]
    after = replace(after, assignments=tuple(_taken_over(plan, left, choices)))
    for each in left:
        target = choices.get(each.id, OPEN).group_id
        if target:
            find_record(plan.groups, target)
            after = _joined(after, _group_ids(plan, each), target)
    return after


class _Substitution:
    """Finds stand-ins and groups to join for one person's duties."""

    def __init__(self, plan: Plan, run: RunOfShow, person_id: str) -> None:
        self.plan, self.person_id = plan, person_id
        held = engagements(plan.assignments, run)
        self.left = [each for each in held if each.assignment.person_id == person_id]
        self.busy = [each for each in held if each.assignment.person_id != person_id]
        self.load = Counter(each.assignment.person_id for each in self.busy)

    def propose(self) -> Iterator[Touched]:
        """Yield each duty with its choices; whoever is proposed is busy from then on."""
        proposed: list[Engagement] = []
        for each in self.left:
            free = [one for one in self._stand_ins(each) if not _is_taken(one.person_id, each, self.busy)]
            able = (one.person_id for one in free if not _is_taken(one.person_id, each, proposed))
            person_id = next(able, "")
            groups = tuple(Choice(group_id=group.id) for group in self._groups_to_join(each, proposed))
            if person_id:
                proposed.append(replace(each, assignment=replace(each.assignment, person_id=person_id)))
                self.load[person_id] += 1
            yield Touched(
                assignment=each.assignment,
                timed=each.timed,
                choices=(*(Choice(person_id=one.person_id) for one in free), *groups, OPEN),
                proposed=Choice(person_id=person_id) if person_id else next(iter(groups), OPEN),
            )

    def _stand_ins(self, left: Engagement) -> list[Attendance]:
        """Return who could: the trained first where they would facilitate, then by role, the least busy first."""
        duty = left.assignment.duty
        roles = ROLES_FOR[duty]
        able = (
            each
            for each in self.plan.attendances
            if each.person_id != self.person_id and is_expected(each) and fits(each, duty)
        )
        return sorted(
            able,
            key=lambda each: (
                duty in FACILITATING and each.trained_on is None,
                roles.index(each.role),
                self.load[each.person_id],
            ),
        )

    def _groups_to_join(self, left: Engagement, proposed: Iterable[Engagement]) -> Iterator[Group]:
        """Yield the groups that have somebody for this duty, the nearest by number first; a staffed one joins none."""
        duty, own = left.assignment.duty, left.assignment.group_number
        staffed = {
            each.assignment.group_number
            for each in (*self.busy, *proposed)
            if each.timed.session.id == left.timed.session.id and each.assignment.duty is duty
        }
        if own and duty in GROUP_NEEDS and own not in staffed:
            near = sorted(groups_of(self.plan, left.timed.session.id), key=lambda group: abs(group.number - own))
            yield from (group for group in near if group.number in staffed)


def _is_taken(person_id: str, left: Engagement, busy: Iterable[Engagement]) -> bool:
    return any(each.assignment.person_id == person_id and are_at_once(each.timed, left.timed) for each in busy)


def _taken_over(plan: Plan, left: Iterable[Assignment], choices: Mapping[str, Choice]) -> Iterator[Assignment]:
    """Yield everybody's duties without those that were left, and with whoever stands in."""
    gone = {each.id for each in left}
    for each in plan.assignments:
        chosen = choices.get(each.id, OPEN).person_id
        if each.id not in gone:
            yield each
        elif chosen:
            find_record(plan.persons, chosen)
            yield replace(each, person_id=chosen)


def _group_ids(plan: Plan, assignment: Assignment) -> frozenset[str]:
    groups = groups_of(plan, assignment.session_id)
    return frozenset(each.id for each in groups if each.number == assignment.group_number)


def _joined(plan: Plan, group_ids: frozenset[str], target: str) -> Plan:
    """Merge a group into another one, as long as both are still there."""
    there = {each.id for each in plan.groups}
    for group_id in group_ids & there - {target} if target in there else ():
        plan = merge_group(plan, group_id, target)
    return plan


def _absent(attendance: Attendance, person_id: str) -> Attendance:
    return replace(attendance, status=AttendanceStatus.ABSENT) if attendance.person_id == person_id else attendance
