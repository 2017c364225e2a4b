"""Everything that is unwise or broken in a plan, the worst first; none of it stops anybody from saving."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from planner.domain.agenda import Method
from planner.domain.agenda_rules import review_agenda
from planner.domain.cafe import review_cafe
from planner.domain.cafe_needs import review_needs
from planner.domain.checklist_rules import review_checklist
from planner.domain.consultation.trace import Reading, review_trace
from planner.domain.date_rules import review_dates
from planner.domain.deadlines import DatedTask
from planner.domain.dismissing import settle_dismissed
from planner.domain.event import Event
from planner.domain.facilitator_rules import review_facilitators
from planner.domain.finding import Finding, Place, Severity
from planner.domain.objective_rules import review_objectives
from planner.domain.owners import owners_who_left
from planner.domain.people_rules import review_consultation, review_people
from planner.domain.plan import Plan
from planner.domain.room_rules import review_rooms
from planner.domain.run_of_show import RunOfShow
from planner.domain.speech_rules import interpretation_takes_time
from planner.domain.staffing_rules import review_staffing
from planner.domain.working_days import WorkingDays

ORDER = list(Severity)


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """What follows from a plan: its working days, the dates of its tasks, its clock times.

    `knows_holidays` is whether anybody has collected the public holidays of the event's country, `reading` how far the
    answers of its consultation have been read.
    """

    working_days: WorkingDays
    knows_holidays: bool = True
    dated: tuple[DatedTask, ...]
    run: RunOfShow
    reading: Reading = field(default_factory=Reading)


def review_plan(plan: Plan, derived: Derived, *, methods: Mapping[str, Method], today: date) -> tuple[Finding, ...]:
    """Return every finding about the plan, given its derived dates and clock times; the dismissed ones as notes."""
    found = [
        *event_on_day_off(plan.event, derived.working_days),
        *holidays_unknown(plan.event, derived),
        *review_checklist(derived.dated, plan.event),
        *review_dates(derived.dated, plan.event, derived.working_days),
        *owners_who_left(plan, derived.dated),
        *review_agenda(derived.run, plan.event.expected_participants, methods),
        *interpretation_takes_time(plan.event, derived.run),
        *review_rooms(plan, derived.run),
        *review_staffing(plan, derived.run),
        *review_facilitators(plan, derived.run, today),
        *review_objectives(plan, derived.run),
        *review_consultation(plan),
        *review_trace(plan, derived.reading),
        *review_people(plan, today),
        *review_cafe(plan),
        *review_needs(plan),
    ]
    settled = settle_dismissed(found, plan.dismissals)
    return tuple(sorted(settled, key=lambda finding: ORDER.index(finding.severity)))


def event_on_day_off(event: Event, working_days: WorkingDays) -> Iterator[Finding]:
    """Find days of the event on which people do not work (DES05)."""
    days = tuple(map(event.day, range(1, event.days + 1)))
    closed = tuple(day for day in days if not working_days.includes(day))
    if closed:
        yield Finding(rule="event_on_day_off", severity=Severity.UNWISE, place=Place.EVENT, values={"days": closed})


def holidays_unknown(event: Event, derived: Derived) -> Iterator[Finding]:
    """Tell that nobody has collected the country's public holidays, as long as the host adds none (NUM-10)."""
    if not derived.knows_holidays and not event.days_off:
        yield Finding(rule="holidays_unknown", severity=Severity.NOTE, place=Place.EVENT)
