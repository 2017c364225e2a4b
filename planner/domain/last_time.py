"""How long the sessions of an event took at the event that it was copied from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from planner.domain.day_progress import follow_day
from planner.domain.plan import Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class LastTime:
    """What one session took, of what was planned for it."""

    minutes: int
    planned_minutes: int


def last_times(plan: Plan, before: Plan, now: datetime) -> Mapping[str, LastTime]:
    """Return by session id what was measured at the event `before`; a copied session keeps its id and its title.

    What was only rehearsed does not count.
    """
    titles = {session.id: session.title for session in plan.sessions}
    days = (follow_day(before, day.number, now) for day in before.days)
    held = (each for day in days if not day.is_rehearsal for each in day.sessions)
    return {
        each.timed.session.id: LastTime(minutes=each.actual_minutes, planned_minutes=each.planned_minutes)
        for each in held
        if each.actual_minutes is not None and titles.get(each.timed.session.id) == each.timed.session.title
    }
