"""Events: create, list, describe anew, delete and bring back."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from planner.domain.agenda import Day, Timetable
from planner.domain.dismissing import forget_gone
from planner.domain.event import Event, PaperSize
from planner.domain.event_kind import EventKind
from planner.domain.new_plan import USUAL_OPENING, EventValueError, Templates, choose_timetable, plan_event, sized_by
from planner.domain.plan import Plan
from planner.domain.rights import Access, Area, Right
from planner.errors import PlannerError, sentence
from planner.library.countries import default_time_zone
from planner.operations.actor import Actor
from planner.operations.areas import areas_of_batch
from planner.operations.description import check_description, check_whereabouts, tidy
from planner.operations.founding import found_event
from planner.operations.needs import follow_event
from planner.operations.new_ids import new_id
from planner.operations.permission import (
    Declared,
    asks_itself,
    changes,
    check,
    held_right,
    load_visible_plan,
    needs_account,
    seen_by,
)
from planner.operations.workplace import Workplace, change_plan
from planner.storage.history import Batch, redo_last, undo_last
from planner.storage.plans import load_events, load_plan
from planner.storage.saving import save_plan

HOME_COUNTRY = "AL"
LETTER_COUNTRIES = frozenset({"US", "CA", "MX", "CL", "CO", "CR", "DO", "GT", "NI", "PA", "PH", "PR", "SV", "VE"})


class UnknownKindError(PlannerError):
    """A kind of event that no checklist is there for."""

    template = sentence("There is no kind of event “{kind}”; choose one of {kinds}.")


class UnknownTimetableError(PlannerError):
    """A timetable that the kind of event does not have."""

    template = sentence("“{kind}” has no timetable “{timetable}”; choose one of {timetables}, or leave it out.")


class DayInUseError(EventValueError):
    """Fewer days than sessions are planned on."""

    template = sentence("Day {day} still has sessions; remove them or move them to another day first.")


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRequest:
    """What somebody says about a new event; what is left out takes the defaults of the timetable, or of the kind.

    `timetable` is the id of one of the kind's own.
    """

    kind: str
    title: str
    starts_on: date
    days: int | None = None
    place: str = ""
    country: str = ""
    timezone: str = ""
    participants: int | None = None
    theme: str = ""
    language: str = "en"
    timetable: str = ""


@needs_account
def create_event(place: Workplace, actor: Actor, request: EventRequest) -> Plan:
    """Create an event with everything that its kind's templates hold; planning begins today.

    Raises UnknownKindError, UnknownTimetableError, UnknownCountryError, UnknownTimeZoneError or EventValueError;
    then nothing is stored.
    """
    plan = draft_plan(place, request)
    return found_event(place, actor, "create_event", plan)


def draft_plan(place: Workplace, request: EventRequest) -> Plan:
    """Return the plan that `request` would give, without storing it."""
    library = place.library
    kind = library.event_kinds.get(request.kind)
    if kind is None:
        raise UnknownKindError(kind=request.kind, kinds=", ".join(library.event_kinds))
    chosen = _chosen_timetable(place, request, kind)
    event = _new_event(place, request, sized_by(kind, chosen))
    banks = (library.question_banks[name] for name in kind.question_banks if name in library.question_banks)
    timetable = chosen or choose_timetable(kind, library.timetables, event.days)
    return plan_event(
        event, Templates(kind=kind, timetable=timetable, methods=library.methods, question_banks=tuple(banks))
    )


def _chosen_timetable(place: Workplace, request: EventRequest, kind: EventKind) -> Timetable | None:
    if not request.timetable:
        return None
    known = [name for name in kind.timetables if name in place.library.timetables]
    if request.timetable not in known:
        raise UnknownTimetableError(kind=kind.id, timetable=request.timetable, timetables=", ".join(known))
    return place.library.timetables[request.timetable]


def _new_event(place: Workplace, request: EventRequest, kind: EventKind) -> Event:
    country = request.country.upper() or HOME_COUNTRY
    timezone = request.timezone or default_time_zone(country)
    check_whereabouts(country, timezone)
    today = place.clock().astimezone(ZoneInfo(timezone)).date()
    schemes = place.library.region_schemes.values()
    event = Event(
        id=new_id(),
        kind=kind.id,
        title=request.title,
        theme=request.theme,
        starts_on=request.starts_on,
        days=kind.days if request.days is None else request.days,
        place=request.place,
        country=country,
        timezone=timezone,
        expected_participants=kind.participants if request.participants is None else request.participants,
        planning_from_on=today,
        language=request.language,
        paper_size=PaperSize.LETTER if country in LETTER_COUNTRIES else PaperSize.A4,
        region_scheme=next((each.id for each in schemes if each.country == country), ""),
        switches=kind.switches,
    )
    check_description(tidy(event), today)
    return tidy(event)


@needs_account
def list_events(place: Workplace, actor: Actor) -> tuple[Event, ...]:
    """Return every event that the actor has a right to and that is not deleted, the next one first."""
    seen = seen_by(place, actor, load_events(place.store))
    return tuple(sorted(seen, key=lambda event: (event.starts_on, event.title)))


@asks_itself
def open_plan(place: Workplace, actor: Actor, event_id: str) -> Plan:
    """Return an event's plan as the actor may see it; raises EventNotFoundError."""
    return load_visible_plan(place, actor, event_id)


@changes(Area.EVENT)
def describe_event(
    place: Workplace, actor: Actor, event_id: str, changes: Mapping[str, Any], version: int | None = None
) -> Plan:
    """Change what is said of an event; its open tasks and clock times follow. An event that was held may be moved back.

    `version` is the one that was shown, where that matters. Raises EventValueError or UnknownCountryError, and
    ChangedElsewhereError where the event has changed since `version`.
    """
    plan = load_plan(place.store, event_id)
    before = replace(plan, event=replace(plan.event, version=version or plan.event.version))
    after = described(before, changes)
    if after == before:
        return plan
    return save_plan(place.store, actor=actor.name, what="describe_event", before=before, after=after, at=place.clock())


def described(plan: Plan, changes: Mapping[str, Any]) -> Plan:
    """Return the plan as it would be with something else said of its event; raises what describe_event raises.

    Another country brings its own clock and no region of the one before, unless something else is said of them.
    """
    event = tidy(replace(plan.event, **_with_country(plan.event, changes)))
    check_description(event)
    attendances = follow_event(plan.attendances, plan.event, event)
    return forget_gone(replace(plan, event=event, days=_days_of(plan, event.days), attendances=attendances))


def _with_country(event: Event, changes: Mapping[str, Any]) -> dict[str, Any]:
    country = changes.get("country", event.country)
    if country == event.country:
        return dict(changes)
    return {"timezone": default_time_zone(country), "holiday_region": "", **changes}


def _days_of(plan: Plan, number: int) -> tuple[Day, ...]:
    """Return as many days as the event is to have; raises DayInUseError where a day that goes has sessions."""
    in_use = max((session.day_number for session in plan.sessions), default=0)
    if number < in_use:
        raise DayInUseError(day=in_use)
    known = {day.number: day for day in plan.days}
    usual = (Day(id=f"day-{each}", number=each, opens_minute=USUAL_OPENING) for each in range(1, number + 1))
    return tuple(known.get(day.number, day) for day in usual)


@changes(Area.DELETION)
def delete_event(place: Workplace, actor: Actor, event_id: str) -> None:
    """Take an event off the list; `undo` brings it back whole."""
    at = place.clock()
    change_plan(
        place, actor, event_id, "delete_event", lambda plan: replace(plan, event=replace(plan.event, deleted_at=at))
    )


@asks_itself
def undo(place: Workplace, actor: Actor, event_id: str) -> str | None:
    """Take the last change of an event back; return what it was, or None where there is nothing to take back."""
    may = partial(_check_batch, held_right(place, actor, event_id))
    return undo_last(place.store, event_id=event_id, actor=actor.name, at=place.clock(), may=may)


@asks_itself
def redo(place: Workplace, actor: Actor, event_id: str) -> str | None:
    """Make the change again that was taken back last; return what it was, or None."""
    may = partial(_check_batch, held_right(place, actor, event_id))
    return redo_last(place.store, event_id=event_id, actor=actor.name, at=place.clock(), may=may)


def _check_batch(right: Right | None, batch: Batch | None) -> None:
    """Whoever may change what a save changed may reverse it; asked with the save that is about to be reversed."""
    areas = areas_of_batch(batch) if batch else ()
    check(right, Declared(access=Access.CHANGE, areas=areas))
