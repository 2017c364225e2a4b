"""How a day really goes: what is on, what is next, how late it is, and when it will end (content B10).

Everything follows from the plan, the times that were really taken and `now`, which is an argument; nothing of it is
stored. What has not begun follows in its order, each session right after the one before it or at its fixed start.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise

from planner.domain.actual_times import ActualTimes
from planner.domain.clock import later, minutes_between
from planner.domain.plan import Plan
from planner.domain.run_of_show import TimedActivity, TimedDay, TimedSession, time_event

FAR_OFF = timedelta(hours=6)
"""A day whose sessions all began further than this from their plan is a rehearsal, and one whose end is longer past
waits for nothing any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionProgress:
    """One session on the day itself: when it was to be, and when it was or is expected to be.

    `timed` is the session as it is to be run now, `planned_at` and `planned_minutes` as the day began. A session that
    was passed over (`is_skipped`) keeps the times of the plan.
    """

    timed: TimedSession
    planned_at: datetime
    planned_minutes: int
    starts_at: datetime
    ends_at: datetime
    started_at: datetime | None = None
    ended_at: datetime | None = None
    is_skipped: bool = False

    @property
    def planned_end_at(self) -> datetime:
        """When the session was to end as the day began."""
        return later(self.planned_at, self.planned_minutes)

    @property
    def is_running(self) -> bool:
        """Whether it is on."""
        return self.started_at is not None and self.ended_at is None

    @property
    def is_waiting(self) -> bool:
        """Whether it is still to come."""
        return self.started_at is None and not self.is_skipped

    @property
    def actual_minutes(self) -> int | None:
        """The minutes that it took, None before it has ended."""
        return minutes_between(self.started_at, self.ended_at) if self.started_at and self.ended_at else None

    @property
    def due_at(self) -> datetime:
        """When a session that is on has used up its minutes."""
        return later(self.starts_at, self.timed.session.minutes)

    @property
    def steps(self) -> tuple[TimedActivity, ...]:
        """The steps with their moments, counted from when the session really begins."""
        moved = self.starts_at - self.timed.starts_at
        return tuple(replace(each, starts_at=each.starts_at + moved) for each in self.timed.activities)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayProgress:
    """One day at one moment. `is_rehearsal` where its clock stands somewhere else than in the plan."""

    day: TimedDay
    now: datetime
    sessions: tuple[SessionProgress, ...]
    is_rehearsal: bool = False

    @property
    def running(self) -> SessionProgress | None:
        """What is on; never more than one session."""
        return next((each for each in self.sessions if each.is_running), None)

    @property
    def waiting(self) -> tuple[SessionProgress, ...]:
        """What is still to come, in order."""
        return tuple(each for each in self.sessions if each.is_waiting)

    @property
    def following(self) -> SessionProgress | None:
        """What comes next."""
        return next(iter(self.waiting), None)

    @property
    def has_begun(self) -> bool:
        """Whether any session was started."""
        return any(each.started_at for each in self.sessions)

    @property
    def is_over(self) -> bool:
        """Whether the day has begun and nothing is on or still to come."""
        return self.has_begun and self.running is None and not self.waiting

    @property
    def is_awaited(self) -> bool:
        """Whether anything is still to come, and may yet: nobody waits for a day that is long past."""
        return bool(self.waiting) and self.now <= self.planned_end_at + FAR_OFF

    @property
    def late_minutes(self) -> int:
        """How far the day is behind its plan, negative where it is ahead."""
        if running := self.running:
            return _whole_minutes(running.planned_end_at, running.ends_at)
        if following := self.following:
            return _whole_minutes(following.planned_at, following.starts_at)
        return _whole_minutes(self.planned_end_at, self.ends_at) if self.sessions else 0

    @property
    def ends_at(self) -> datetime:
        """When the day will end, or has ended; raises IndexError without sessions."""
        return self._last.ends_at

    @property
    def planned_end_at(self) -> datetime:
        """When the day was to end as it began; raises IndexError without sessions."""
        return self._last.planned_end_at

    @property
    def _last(self) -> SessionProgress:
        return [each for each in self.sessions if not each.is_skipped][-1]


def _whole_minutes(planned_at: datetime, at: datetime) -> int:
    """Return the minutes from one moment to another that have passed in full, as a countdown shows them."""
    return int((at - planned_at).total_seconds() / 60)


def follow_day(plan: Plan, day_number: int, now: datetime) -> DayProgress:
    """Return how the day with that number stands at `now`, an aware moment."""
    as_planned = time_event(as_it_began(plan))
    planned = {timed.session.id: timed for timed in as_planned.sessions}
    day = next(each for each in time_event(plan).days if each.day.number == day_number)
    taken = _one_at_a_time(plan, day)
    moved = _rehearsed_by(planned, taken)
    sessions = tuple(_Follower(day, now, moved).follow(planned, taken))
    return DayProgress(day=day, now=now, sessions=sessions, is_rehearsal=bool(moved))


def as_it_began(plan: Plan) -> Plan:
    """Return the plan with the minutes that sessions had before the day changed them."""
    began = {each.session_id: each.planned_minutes for each in plan.actual_times}
    minutes = ((session, began.get(session.id)) for session in plan.sessions)
    return replace(plan, sessions=tuple(each if had is None else replace(each, minutes=had) for each, had in minutes))


def _one_at_a_time(plan: Plan, day: TimedDay) -> dict[str, ActualTimes]:
    """Return the times of what was started, by session; whatever nobody stopped ended when the next one began."""
    ids = {timed.session.id for timed in day.sessions}
    begun = sorted(
        ((each.started_at, each) for each in plan.actual_times if each.session_id in ids and each.started_at),
        key=lambda pair: (pair[0], pair[1].ended_at is None),
    )
    taken = {each.session_id: each for _, each in begun}
    for (_, each), (next_at, _) in pairwise(begun):
        taken[each.session_id] = replace(each, ended_at=each.ended_at or next_at)
    return taken


def _rehearsed_by(planned: Mapping[str, TimedSession], taken: Mapping[str, ActualTimes]) -> timedelta:
    """Return how far a rehearsal has moved the day's clock, by the session it began with; zero on the day itself."""
    moments = ((each.started_at, planned[session_id].starts_at) for session_id, each in taken.items())
    begun = sorted((started_at, started_at - planned_at) for started_at, planned_at in moments if started_at)
    if not begun or min(abs(distance) for _, distance in begun) <= FAR_OFF:
        return timedelta()
    return begun[0][1]


class _Follower:
    """Goes through one day in its order; `free_at` is when the next session can begin."""

    def __init__(self, day: TimedDay, now: datetime, moved: timedelta) -> None:
        self.day, self.now, self.moved = day, now, moved
        self.free_at = day.sessions[0].starts_at + moved if day.sessions else now
        self.is_next = True

    def follow(
        self, planned: Mapping[str, TimedSession], taken: Mapping[str, ActualTimes]
    ) -> Iterator[SessionProgress]:
        last = max((place for place, timed in enumerate(self.day.sessions) if timed.session.id in taken), default=-1)
        for place, timed in enumerate(self.day.sessions):
            usual = self._as_planned(timed, planned[timed.session.id])
            if times := taken.get(timed.session.id):
                yield self._take(usual, times)
            else:
                yield replace(usual, is_skipped=True) if place < last else self._expect(usual)

    def _as_planned(self, timed: TimedSession, was: TimedSession) -> SessionProgress:
        return SessionProgress(
            timed=timed,
            planned_at=was.starts_at + self.moved,
            planned_minutes=was.session.minutes,
            starts_at=was.starts_at + self.moved,
            ends_at=was.ends_at + self.moved,
        )

    def _take(self, usual: SessionProgress, times: ActualTimes) -> SessionProgress:
        starts_at = (times.started_at or usual.starts_at).astimezone(usual.starts_at.tzinfo)
        begun = replace(usual, starts_at=starts_at, started_at=starts_at)
        if times.ended_at:
            ended_at = times.ended_at.astimezone(usual.starts_at.tzinfo)
            taken = replace(begun, ends_at=ended_at, ended_at=ended_at)
        else:
            taken = replace(begun, ends_at=self._not_before_now(begun.due_at))
            self.is_next = False
        self.free_at = max(self.free_at, taken.ends_at)
        return taken

    def _expect(self, usual: SessionProgress) -> SessionProgress:
        starts_at = self._not_before_now(self.free_at) if self.is_next else self.free_at
        if usual.timed.session.starts_minute is not None:
            starts_at = max(starts_at, usual.timed.starts_at + self.moved)
        self.is_next = False
        self.free_at = later(starts_at, usual.timed.session.minutes)
        return replace(usual, starts_at=starts_at, ends_at=self.free_at)

    def _not_before_now(self, at: datetime) -> datetime:
        """Return `at`, or now where that is past: unless nobody has gone on with the day for hours."""
        ends_at = self.day.sessions[-1].ends_at + self.moved
        return max(at, self.now.astimezone(at.tzinfo)) if self.now <= ends_at + FAR_OFF else at
