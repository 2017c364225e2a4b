"""What one person has to do with an event: tasks that fall to them, sessions that the plan gives them a part in.

Nothing is guessed: a session is somebody's where they are named for a duty in it, where its lead names them as long as
nobody is named to lead, where they host a table, or where the team meets.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from planner.domain.agenda import Audience
from planner.domain.cafe import CAFE_METHOD
from planner.domain.deadlines import DatedTask
from planner.domain.owners import TEAM
from planner.domain.people import Attendance, Person, is_expected
from planner.domain.plan import Plan
from planner.domain.run_of_show import RunOfShow, TimedSession, time_event
from planner.domain.spelling import fold
from planner.domain.staff import names_in
from planner.domain.staffing import Assignment, Duty, Group


class Part(StrEnum):
    """What somebody does in a session."""

    NAMED = "named"
    LEADS = "leads"
    HOSTS = "hosts"
    TEAM = "team"


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """A session with somebody's part in it; `table_number` is the table that a host stays at, else 0.

    `duty` is what they are named for, in `group` where it is not the whole session.
    """

    timed: TimedSession
    part: Part
    table_number: int = 0
    duty: Duty | None = None
    group: Group | None = None

    @property
    def room(self) -> str:
        """Where they have to be: the group's room, or the session's where it has none of its own."""
        return (self.group.room if self.group else "") or self.timed.session.room


@dataclass(frozen=True, slots=True, kw_only=True)
class Duties:
    """Everything that one person has to do: open tasks and parts in sessions."""

    person: Person
    attendance: Attendance
    tasks: tuple[DatedTask, ...]
    appearances: tuple[Appearance, ...]

    @property
    def deserve_a_page(self) -> bool:
        """Whether there is anything to tell: a task, a session, or a role in the team."""
        return bool(self.tasks or self.appearances or _is_of_team(self.attendance))

    @property
    def sessions(self) -> frozenset[str]:
        """The ids of the sessions that they have a part in."""
        return frozenset(each.timed.session.id for each in self.appearances)


def duties_of_all(plan: Plan, dated: Sequence[DatedTask], run: RunOfShow) -> tuple[Duties, ...]:
    """Return the duties of everybody on the list, in its order."""
    persons = {person.id: person for person in plan.persons}
    programme = _Programme(plan, run)
    return tuple(
        Duties(
            person=persons[each.person_id],
            attendance=each,
            tasks=tasks_of(each, dated),
            appearances=tuple(programme.appearances(each)) if is_expected(each) else (),
        )
        for each in plan.attendances
        if each.person_id in persons
    )


def gives_duties(plan: Plan) -> bool:
    """Whether anybody on the list would get a page; told without the dates of the tasks."""
    owners = {owner for task in plan.tasks if not task.completed_on for owner in task.owners}
    if owners & {attendance.person_id for attendance in plan.attendances}:
        return True
    return any(each.deserve_a_page for each in duties_of_all(plan, (), time_event(plan)))


def tasks_of(attendance: Attendance, dated: Iterable[DatedTask]) -> tuple[DatedTask, ...]:
    """Return the open tasks that name somebody, and those that name nobody and fall to their role in the team."""
    return tuple(each for each in dated if not each.task.completed_on and _falls_to(each, attendance))


def _falls_to(dated: DatedTask, attendance: Attendance) -> bool:
    task = dated.task
    if task.owners:
        return attendance.person_id in task.owners
    return _is_of_team(attendance) and task.role in {attendance.role, f"{attendance.role}s"}


def _is_of_team(attendance: Attendance) -> bool:
    return attendance.role in TEAM and is_expected(attendance)


class _Programme:
    """Knows who has a part in the sessions of one plan."""

    def __init__(self, plan: Plan, run: RunOfShow) -> None:
        led = {each.session_id for each in plan.assignments if each.duty is Duty.LEAD}
        texts = ((timed, "" if timed.session.id in led else timed.session.lead) for timed in run.sessions)
        self._led_by = [(timed, set(map(fold, names_in(text)))) for timed, text in texts]
        seats = plan.rotation.seats if plan.rotation else ()
        self._hosted = {seat.person_id: seat.table_number for seat in seats if seat.is_host}
        self._names = {person.id: fold(person.name) for person in plan.persons}
        self._bearers = Counter(self._names.values())
        self._groups = {(group.session_id, group.number): group for group in plan.groups}
        self._named: defaultdict[tuple[str, str], list[Assignment]] = defaultdict(list)
        for each in plan.assignments:
            self._named[each.person_id, each.session_id].append(each)

    def appearances(self, attendance: Attendance) -> Iterator[Appearance]:
        """Yield the sessions that somebody has a part in; a name that two people bear is nobody's."""
        name = self._names[attendance.person_id]
        table_number = self._hosted.get(attendance.person_id, 0)
        for timed, leads in self._led_by:
            named = self._named.get((attendance.person_id, timed.session.id), ())
            if named:
                yield from (self._appearance(timed, each) for each in named)
            elif name in leads and self._bearers[name] == 1:
                yield Appearance(timed=timed, part=Part.LEADS)
            elif table_number and timed.session.method == CAFE_METHOD:
                yield Appearance(timed=timed, part=Part.HOSTS, table_number=table_number)
            elif timed.session.audience is Audience.TEAM and _is_of_team(attendance):
                yield Appearance(timed=timed, part=Part.TEAM)

    def _appearance(self, timed: TimedSession, assignment: Assignment) -> Appearance:
        group = self._groups.get((assignment.session_id, assignment.group_number))
        return Appearance(timed=timed, part=Part.NAMED, duty=assignment.duty, group=group)
