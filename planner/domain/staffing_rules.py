"""What can be wrong with who does what: nobody in two places, no group alone.

Of people it speaks only once anybody is on the list.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import TypeVar

from planner.domain.agenda import SessionKind
from planner.domain.finding import Finding, Severity
from planner.domain.people import is_expected
from planner.domain.plan import Plan
from planner.domain.run_of_show import RunOfShow, TimedSession
from planner.domain.session_finding import about
from planner.domain.staff import Engagement, Staff, are_at_once, engagements
from planner.domain.staffing import FACILITATING, WHOLE_SESSION, Duty

RECORDING = (Duty.RECORDER,)
STEERING = (Duty.FACILITATOR, Duty.CO_FACILITATOR)

Item = TypeVar("Item")
Key = TypeVar("Key", bound=Hashable)
Pairs = dict[tuple[str, str], list[tuple[Engagement, Engagement]]]


def review_staffing(plan: Plan, run: RunOfShow) -> Iterator[Finding]:
    """Yield every finding about groups, and who is named for what."""
    yield from groups_differ(plan, run)
    if not plan.attendances:
        return
    held = engagements(plan.assignments, run)
    names = {person.id: person.name for person in plan.persons}
    yield from double_booked(held, names)
    yield from facilitator_also_records(held, names)
    yield from lead_also_presents(held, names)
    yield from named_but_not_coming(plan, held, names)
    yield from groups_without_somebody(plan, run)
    yield from sessions_without_recorder(plan, run)


def groups_differ(plan: Plan, run: RunOfShow) -> Iterator[Finding]:
    """Find sessions whose groups are more or fewer than their size and the head count make."""
    staff = Staff(plan)
    for timed in run.sessions:
        made = len(staff.groups(timed.session.id))
        if made and timed.session.group_size and made != timed.groups:
            yield about(timed, "groups_differ", Severity.UNWISE, groups=made, wanted=timed.groups)


def double_booked(held: Iterable[Engagement], names: dict[str, str]) -> Iterator[Finding]:
    """Find people who are named in two sessions, or in two groups of one, at the same time (ROL-02)."""
    for person_id, duties in _by(held, lambda each: each.assignment.person_id).items():
        pairs: Pairs = {}
        for one, other in combinations(duties, 2):
            if are_at_once(one.timed, other.timed):
                pairs.setdefault((one.timed.session.id, other.timed.session.id), []).append((one, other))
        for (first_id, second_id), clashes in pairs.items():
            yield from (
                _in_two_groups(clashes, names[person_id])
                if first_id == second_id
                else _in_two_sessions(clashes, names[person_id])
            )


def _in_two_sessions(clashes: Sequence[tuple[Engagement, Engagement]], name: str) -> Iterator[Finding]:
    one, other = clashes[0]
    yield about(other.timed, "in_two_sessions", Severity.BROKEN, "ROL-02", name=name, earlier=one.timed.session.title)


def _in_two_groups(clashes: Sequence[tuple[Engagement, Engagement]], name: str) -> Iterator[Finding]:
    numbers = {each.assignment.group_number for clash in clashes for each in clash} - {WHOLE_SESSION}
    if len(numbers) > 1:
        groups = tuple(sorted(numbers))
        yield about(clashes[0][0].timed, "in_two_groups", Severity.BROKEN, "ROL-02", name=name, groups=groups)


def facilitator_also_records(held: Iterable[Engagement], names: dict[str, str]) -> Iterator[Finding]:
    """Find people who are to facilitate a group and write its record at the same time (ROL-04, ROL-07)."""
    for timed, person_id, duties in _at_one_place(held):
        if Duty.RECORDER in duties and FACILITATING & duties:
            yield about(timed, "facilitator_also_records", Severity.UNWISE, "ROL-07", name=names[person_id])


def lead_also_presents(held: Iterable[Engagement], names: dict[str, str]) -> Iterator[Finding]:
    """Find people who steer a session and supply its content (ROL-03, ROL-06)."""
    in_session = _by(held, lambda each: (each.timed.session.id, each.assignment.person_id))
    for (_, person_id), duties in in_session.items():
        kinds = {each.assignment.duty for each in duties}
        if Duty.PRESENTER in kinds and FACILITATING & kinds:
            yield about(duties[0].timed, "lead_also_presents", Severity.BROKEN, "ROL-03", name=names[person_id])


def named_but_not_coming(plan: Plan, held: Iterable[Engagement], names: dict[str, str]) -> Iterator[Finding]:
    """Find duties of people who declined, stay away or were taken off the list."""
    expected = {each.person_id for each in plan.attendances if is_expected(each)}
    for person_id, duties in _by(held, lambda each: each.assignment.person_id).items():
        if person_id not in expected:
            titles = tuple(dict.fromkeys(each.timed.session.title for each in duties))
            values = {"name": names[person_id], "sessions": titles}
            yield about(duties[0].timed, "named_but_not_coming", Severity.BROKEN, "ROL-02", **values)


def groups_without_somebody(plan: Plan, run: RunOfShow) -> Iterator[Finding]:
    """Find groups without a facilitator or a recorder (content B3.2, rule 11; ROL-02, ROL-07)."""
    staff = Staff(plan)
    for timed in run.sessions:
        unsteered = _groups_without(staff, timed, STEERING)
        if unsteered:
            yield about(timed, "group_without_facilitator", Severity.UNWISE, "ROL-02", groups=unsteered)
        unrecorded = _groups_without(staff, timed, RECORDING)
        if unrecorded:
            yield about(timed, "group_without_recorder", Severity.UNWISE, "ROL-07", groups=unrecorded)


def _groups_without(staff: Staff, timed: TimedSession, duties: Iterable[Duty]) -> tuple[int, ...]:
    of = timed.session.id
    groups = staff.groups(of)
    return tuple(each.number for each in groups if not staff.names(of, *duties, group_number=each.number))


def sessions_without_recorder(plan: Plan, run: RunOfShow) -> Iterator[Finding]:
    """Find work in small groups, without groups of its own, that nobody is named to record (ROL-07)."""
    staff = Staff(plan)
    bare = [
        timed
        for timed in run.sessions
        if timed.session.kind is SessionKind.SMALL_GROUPS
        and not staff.groups(timed.session.id)
        and not staff.names(timed.session.id, Duty.RECORDER, Duty.TABLE_HOST)
    ]
    if bare:
        titles = tuple(timed.session.title for timed in bare)
        yield about(bare[0], "sessions_without_recorder", Severity.UNWISE, "ROL-07", sessions=titles)


def _at_one_place(held: Iterable[Engagement]) -> Iterator[tuple[TimedSession, str, set[Duty]]]:
    at = _by(held, lambda each: (each.timed.session.id, each.assignment.group_number, each.assignment.person_id))
    for (_, _, person_id), duties in at.items():
        yield duties[0].timed, person_id, {each.assignment.duty for each in duties}


def _by(items: Iterable[Item], key: Callable[[Item], Key]) -> dict[Key, list[Item]]:
    grouped: dict[Key, list[Item]] = defaultdict(list)
    for item in items:
        grouped[key(item)].append(item)
    return grouped
