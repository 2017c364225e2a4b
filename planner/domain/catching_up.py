"""What to do about a day that is late: which of the sessions to come shorten, and by how much.

A fixed start never moves, and no session grows. What is late before a fixed start is made up for before it, and the
rest before the end of the day; free time before a fixed start is used first.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from planner.domain.agenda import SessionKind
from planner.domain.agenda_rules import LUNCH
from planner.domain.clock import later, minutes_between
from planner.domain.cutting import Cut, all_cuts, spare_minutes
from planner.domain.day_progress import DayProgress, SessionProgress

SHORTEST_BREAK_LEFT, SHORTEST_LUNCH_LEFT = 10, 45
"""Minutes that people need even on a late day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """One session to come as it would be: when it would begin and end, how long, and what could be left out in it.

    `late_minutes` are those by which a fixed start would still be missed.
    """

    progress: SessionProgress
    starts_at: datetime
    minutes: int
    late_minutes: int = 0

    @property
    def ends_at(self) -> datetime:
        """When the session would end."""
        return later(self.starts_at, self.minutes)

    @property
    def saved_minutes(self) -> int:
        """How many minutes shorter it would be."""
        return self.progress.timed.session.minutes - self.minutes

    @property
    def cuts(self) -> tuple[Cut, ...]:
        """What its steps can leave out."""
        return all_cuts(self.progress.timed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """The rest of a day as it would be; `late_minutes` are those by which it would still end after its plan."""

    shifts: tuple[Shift, ...]
    ends_at: datetime
    late_minutes: int

    @property
    def shortened(self) -> tuple[Shift, ...]:
        """The sessions that would be shorter."""
        return tuple(each for each in self.shifts if each.saved_minutes)

    @property
    def missed(self) -> tuple[Shift, ...]:
        """The fixed starts that would be missed."""
        return tuple(each for each in self.shifts if each.late_minutes)


def propose(progress: DayProgress) -> Proposal | None:
    """Return how a late day can catch up, or None where nothing has to shorten or is late."""
    waiting = progress.waiting
    if not waiting:
        return None
    at = waiting[0].starts_at
    shifts: list[Shift] = []
    stretches = _stretches(waiting)
    for stretch, after in zip(stretches, [*stretches[1:], []], strict=True):
        must_end_at = _fixed_at(after[0]) if after else progress.planned_end_at
        shifts += _run(stretch, _shorten(stretch, _length(stretch, at, must_end_at)), at)
        at = max(shifts[-1].ends_at, must_end_at) if after else shifts[-1].ends_at
    late = max(minutes_between(progress.planned_end_at, at), 0)
    proposal = Proposal(shifts=tuple(shifts), ends_at=at, late_minutes=late)
    return proposal if proposal.shortened or proposal.missed or late else None


def _stretches(waiting: Iterable[SessionProgress]) -> list[list[SessionProgress]]:
    """Divide what is to come before each fixed start."""
    stretches: list[list[SessionProgress]] = []
    for each in waiting:
        if not stretches or each.timed.session.starts_minute is not None:
            stretches.append([])
        stretches[-1].append(each)
    return stretches


def _fixed_at(each: SessionProgress) -> datetime:
    """Return the fixed start of a session, on the clock of a rehearsal too."""
    return each.planned_at


def _length(stretch: Sequence[SessionProgress], at: datetime, must_end_at: datetime) -> int:
    """Return the minutes by which a stretch that begins at `at` is too long; 0 where it fits."""
    ends_at = later(at, sum(each.timed.session.minutes for each in stretch))
    return max(minutes_between(must_end_at, ends_at), 0)


def _shorten(stretch: Sequence[SessionProgress], wanted: int) -> list[int]:
    """Return the minutes of each session with `wanted` of them off: from steps that stretch, then breaks."""
    minutes = [each.timed.session.minutes for each in stretch]
    for rooms in ([spare_minutes(each.timed) for each in stretch], [_room_in_break(each) for each in stretch]):
        taken = _share(wanted, rooms)
        minutes = [had - less for had, less in zip(minutes, taken, strict=True)]
        wanted -= sum(taken)
    return minutes


def _share(wanted: int, rooms: Sequence[int]) -> list[int]:
    """Return the minutes to take from each: first from where most room is, so that few sessions change."""
    taken = [0] * len(rooms)
    for place in sorted(range(len(rooms)), key=lambda place: -rooms[place]):
        taken[place] = min(wanted, rooms[place])
        wanted -= taken[place]
    return taken


def _room_in_break(each: SessionProgress) -> int:
    session = each.timed.session
    if session.kind is not SessionKind.BREAK:
        return 0
    least = SHORTEST_LUNCH_LEFT if session.method == LUNCH else SHORTEST_BREAK_LEFT
    return max(session.minutes - least, 0)


def _run(stretch: Sequence[SessionProgress], minutes: Sequence[int], at: datetime) -> Iterator[Shift]:
    for each, length in zip(stretch, minutes, strict=True):
        fixed = each.timed.session.starts_minute is not None
        late = max(minutes_between(_fixed_at(each), at), 0) if fixed else 0
        yield Shift(progress=each, starts_at=at, minutes=length, late_minutes=late)
        at = later(at, length)
