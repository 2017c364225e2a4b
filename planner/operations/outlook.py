"""Everything derived from one plan on one day: dates, clock times and findings; nothing of it is ever stored."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from planner.domain.agenda import Method
from planner.domain.consultation.trace import Reading
from planner.domain.deadlines import DatedTask, date_tasks
from planner.domain.event import Event
from planner.domain.finding import Finding
from planner.domain.offset import add_months
from planner.domain.plan import Plan
from planner.domain.review import Derived, review_plan
from planner.domain.run_of_show import RunOfShow, time_event
from planner.domain.working_days import WorkingDays
from planner.operations.same import Same
from planner.operations.workplace import Workplace
from planner.storage.consultations import load_reading
from planner.storage.plans import find_next_first_day

MONTHS_AROUND = 12
KEPT = 32
"""How many outlooks are kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """A plan as it looks on `today`."""

    plan: Plan
    today: date
    dated: tuple[DatedTask, ...]
    run: RunOfShow
    findings: tuple[Finding, ...]


def look_at(place: Workplace, plan: Plan) -> Outlook:
    """Derive the dates of the tasks, the clock times of the sessions and the findings; of the same plan once."""
    today, next_event_on = place.today(plan.event), find_next_first_day(place.store, plan.event)
    reading = load_reading(place.store, plan.event.id)
    return _derive(Same(plan), Same(reading), Same(place.library.methods), today, next_event_on)


@lru_cache(maxsize=KEPT)
def _derive(
    same_plan: Same[Plan],
    reading: Same[Reading],
    methods: Same[Mapping[str, Method]],
    today: date,
    next_event_on: date | None,
) -> Outlook:
    plan = same_plan.value
    working_days = working_days_for(plan.event)
    dated = date_tasks(plan.tasks, plan.event, working_days, next_event_on)
    derived = Derived(
        working_days=working_days,
        knows_holidays=knows_holidays(plan.event),
        dated=dated,
        run=time_event(plan),
        reading=reading.value,
    )
    findings = review_plan(plan, derived, methods=methods.value, today=today)
    return Outlook(plan=plan, today=today, dated=dated, run=derived.run, findings=findings)


def working_days_for(event: Event) -> WorkingDays:
    """Return the working days around an event (NUM-10).

    Public holidays of its country and region are taken out, the country's weekends or its own, and its own days off.
    """
    from planner.library.public_holidays import read_holidays, weekend

    first, last = add_months(event.starts_on, -MONTHS_AROUND), add_months(event.ends_on, MONTHS_AROUND)
    holidays = read_holidays(event.country, range(first.year, last.year + 1), event.holiday_region)
    rest = frozenset(event.weekend) or weekend(event.country)
    return WorkingDays(weekend=rest, days_off=holidays.union(event.days_off))


def knows_holidays(event: Event) -> bool:
    """Whether anybody has collected the public holidays of the event's country for its year."""
    from planner.library.public_holidays import read_holidays

    return bool(read_holidays(event.country, [event.starts_on.year]))
