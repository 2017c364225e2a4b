"""The whole event as timed lines: every clock time follows from the day's opening and durations (GDE-02)."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypeVar

from planner.domain.agenda import Audience, Day, Session
from planner.domain.clock import later, minutes_between, moment
from planner.domain.event import Event
from planner.domain.plan import Plan
from planner.domain.scaling import CountedMaterial, FittedActivity, count_groups, count_materials, fit_activities

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedActivity:
    """One step with the instant it begins; `used_minutes` is the running sum at its end."""

    step: FittedActivity
    starts_at: datetime
    used_minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedSession:
    """One session with its instants, its steps, its groups and what it needs.

    `gap_minutes` are free before a fixed start, negative where what comes before runs into it; nothing is repaired.
    `day_begins_at` is when the first session of its day does.
    """

    session: Session
    day_begins_at: datetime
    starts_at: datetime
    ends_at: datetime
    groups: int
    activities: tuple[TimedActivity, ...]
    materials: tuple[CountedMaterial, ...]
    gap_minutes: int = 0

    @property
    def planned_minutes(self) -> int:
        """What the steps add up to; it differs from the slot where they do not fit."""
        return sum(activity.step.minutes for activity in self.activities)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedDay:
    """One day of the event with its sessions in order of the clock."""

    day: Day
    on: date
    sessions: tuple[TimedSession, ...]

    def for_participants(self) -> tuple[TimedSession, ...]:
        """Return the sessions that participants' papers show."""
        return tuple(timed for timed in self.sessions if timed.session.audience is Audience.PARTICIPANTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class RunOfShow:
    """Every day of the event, those without sessions too."""

    days: tuple[TimedDay, ...]

    @property
    def sessions(self) -> tuple[TimedSession, ...]:
        """Every session of the event in order of the clock."""
        return tuple(timed for day in self.days for timed in day.sessions)


def time_event(plan: Plan) -> RunOfShow:
    """Derive the clock times of the whole event; steps are fitted to the participants expected."""
    clock = _Clock(plan)
    return RunOfShow(days=tuple(clock.time_day(day) for day in plan.days))


class _Clock:
    """Times the sessions of one plan."""

    def __init__(self, plan: Plan) -> None:
        self.event: Event = plan.event
        self.sessions = _grouped(plan.sessions, lambda session: session.day_number)
        self.activities = _grouped(plan.activities, lambda activity: activity.session_id)
        self.materials = _grouped(plan.materials, lambda material: material.session_id)

    def time_day(self, day: Day) -> TimedDay:
        on = self.event.day(day.number)
        at = moment(on, day.opens_minute, self.event.timezone)
        timed: list[TimedSession] = []
        for session in self.sessions[day.number]:
            free_at = timed[-1].ends_at if timed else at
            fixed = session.starts_minute
            starts_at = free_at if fixed is None else moment(on, fixed, self.event.timezone)
            begins_at, gap = timed[0].starts_at if timed else starts_at, minutes_between(free_at, starts_at)
            timed.append(replace(self.time_session(session, starts_at), day_begins_at=begins_at, gap_minutes=gap))
        return TimedDay(day=day, on=on, sessions=tuple(timed))

    def time_session(self, session: Session, starts_at: datetime) -> TimedSession:
        people = self.event.expected_participants
        return TimedSession(
            session=session,
            day_begins_at=starts_at,
            starts_at=starts_at,
            ends_at=later(starts_at, session.minutes),
            groups=count_groups(people, session.group_size),
            activities=tuple(_time_steps(fit_activities(session, self.activities[session.id], people), starts_at)),
            materials=count_materials(session, self.materials[session.id], people),
        )


def _time_steps(steps: Iterable[FittedActivity], starts_at: datetime) -> Iterable[TimedActivity]:
    used = 0
    for step in steps:
        yield TimedActivity(step=step, starts_at=later(starts_at, used), used_minutes=used + step.minutes)
        used += step.minutes


def _grouped(records: Iterable[Record], key: Callable[[Record], Hashable]) -> dict[Hashable, list[Record]]:
    grouped: dict[Hashable, list[Record]] = defaultdict(list)
    for record in records:
        grouped[key(record)].append(record)
    return grouped
