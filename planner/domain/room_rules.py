"""What can be wrong with the rooms of an agenda: taken twice, shared by groups, or changed in no time."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise

from planner.domain.agenda_rules import WORKING, minutes_to_move
from planner.domain.clock import minutes_between
from planner.domain.finding import Finding, Severity
from planner.domain.plan import Plan
from planner.domain.run_of_show import RunOfShow, TimedSession
from planner.domain.session_finding import about
from planner.domain.spelling import fold
from planner.domain.staff import Staff, are_at_once


def review_rooms(plan: Plan, run: RunOfShow) -> Iterator[Finding]:
    """Yield every finding about rooms."""
    staff = Staff(plan)
    yield from rooms_taken_twice(run, staff)
    yield from groups_in_one_room(run, staff)
    yield from no_time_to_change_rooms(run, staff, plan.event.expected_participants)


def rooms_taken_twice(run: RunOfShow, staff: Staff) -> Iterator[Finding]:
    """Find rooms in which two sessions are to be at the same time, groups of theirs among them."""
    taken: dict[str, list[tuple[TimedSession, str]]] = defaultdict(list)
    for timed in run.sessions:
        rooms = (timed.session.room, *(group.room for group in staff.groups(timed.session.id)))
        for key, room in {fold(room): room for room in rooms if room}.items():
            taken[key].append((timed, room))
    for there in taken.values():
        for (one, room), (other, _) in combinations(there, 2):
            if are_at_once(one, other):
                yield about(other, "room_taken_twice", Severity.BROKEN, room=room, earlier=one.session.title)


def groups_in_one_room(run: RunOfShow, staff: Staff) -> Iterator[Finding]:
    """Find groups of one session that are given the same room."""
    for timed in run.sessions:
        rooms = defaultdict(list)
        for group in staff.groups(timed.session.id):
            if group.room:
                rooms[fold(group.room)].append(group)
        for groups in rooms.values():
            if len(groups) > 1:
                numbers = tuple(group.number for group in groups)
                yield about(timed, "groups_in_one_room", Severity.BROKEN, room=groups[0].room, groups=numbers)


def no_time_to_change_rooms(run: RunOfShow, staff: Staff, people: int) -> Iterator[Finding]:
    """Find sessions in other rooms than the one before, with less time between than people need to walk there.

    A break or a piece of organisation between the two is time enough (content B3.2, rule 6).
    """
    wanted = minutes_to_move(people)
    for day in run.days:
        for before, timed in pairwise(day.for_participants()):
            left, entered = _rooms(before, staff), _rooms(timed, staff)
            moves = left and entered and left.isdisjoint(entered)
            if moves and minutes_between(before.ends_at, timed.starts_at) < wanted:
                earlier = before.session.title
                yield about(timed, "no_time_to_change_rooms", Severity.UNWISE, earlier=earlier, wanted=wanted)


def _rooms(timed: TimedSession, staff: Staff) -> frozenset[str]:
    """Return where people work in a session, folded: in the rooms of its groups, or else in its own."""
    if timed.session.kind not in WORKING:
        return frozenset()
    of_groups = (group.room or timed.session.room for group in staff.groups(timed.session.id))
    rooms = tuple(of_groups) or (timed.session.room,)
    return frozenset(fold(room) for room in rooms if room)
