"""Copies last year's event: its plan comes along with new dates, its people, notes and consents do not."""

from dataclasses import dataclass, replace
from datetime import date

from planner.domain.event import Event
from planner.domain.event_copy import A_YEAR, copy_consultation, copy_plan, suggest_first_day
from planner.domain.event_file_people import with_people
from planner.domain.plan import Plan
from planner.domain.rights import Area
from planner.operations.actor import Actor
from planner.operations.description import check_description, tidy
from planner.operations.founding import found_event
from planner.operations.new_ids import new_id
from planner.operations.outlook import working_days_for
from planner.operations.permission import reads
from planner.operations.workplace import Workplace
from planner.storage.consultations import load_consultation
from planner.storage.plans import load_plan


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyRequest:
    """What is different this time; days and place stay what they were where nothing is said."""

    title: str
    starts_on: date
    days: int | None = None
    place: str | None = None


@reads(Area.PRIVATE, Area.ANSWERS)
def copy_event(place: Workplace, actor: Actor, event_id: str, request: CopyRequest) -> Plan:
    """Store a new event that builds on another one (EVT-08) with its agenda, questions, tasks and team.

    Whom it asks by what means comes along too, no answer does. Planning begins today, and the theme and dated days off
    are this edition's to say (EVT-12). Raises EventNotFoundError or EventValueError; then nothing is stored.
    """
    plan = load_plan(place.store, event_id)
    event = _edition(place, plan.event, request)
    check_description(event, event.planning_from_on)
    asked = copy_consultation(load_consultation(place.store, event_id), event.id)
    return found_event(place, actor, "copy_event", with_people(copy_plan(plan, event), asked), asked)


def suggest_copy_day(place: Workplace, event: Event) -> date:
    """Return a first day for the next edition: the same weekday a year later, off weekends and holidays."""
    today = place.today(event)
    again_on = max(event.starts_on + A_YEAR, today)
    working_days = working_days_for(replace(event, starts_on=again_on, days_off=()))
    return suggest_first_day(event, working_days, today)


def _edition(place: Workplace, event: Event, request: CopyRequest) -> Event:
    return tidy(
        replace(
            event,
            id=new_id(),
            version=1,
            title=request.title,
            theme="",
            starts_on=request.starts_on,
            days=event.days if request.days is None else request.days,
            place=event.place if request.place is None else request.place,
            planning_from_on=place.today(event),
            days_off=(),
            builds_on=(event.id,),
            deleted_at=None,
        )
    )
