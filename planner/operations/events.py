"""Events: create, list, describe anew, delete and bring back."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from planner.domain.event import Event, PaperSize
from planner.domain.new_plan import Templates, check_event, check_size, choose_timetable, plan_event
from planner.domain.plan import Plan
from planner.errors import PlannerError, sentence
from planner.library.countries import countries, default_time_zone, is_time_zone
from planner.library.public_holidays import UnknownCountryError
from planner.operations.actor import Actor
from planner.operations.workplace import Workplace, change_plan
from planner.storage.history import redo_last, undo_last
from planner.storage.plans import load_events, load_plan
from planner.storage.saving import save_plan

HOME_COUNTRY = "AL"
LETTER_COUNTRIES = frozenset({"US", "CA", "MX", "CL", "CO", "CR", "DO", "GT", "NI", "PA", "PH", "PR", "SV", "VE"})
ID_BYTES = 6


class UnknownKindError(PlannerError):
    """A kind of event that no checklist is there for."""

    template = sentence("There is no kind of event “{kind}”; choose one of {kinds}.")


class UnknownTimeZoneError(PlannerError):
    """A time zone that is not in the tz database."""

    template = sentence("There is no time zone “{timezone}”; write it like Europe/Tirane.")


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRequest:
    """What somebody says about a new event; what is left out takes the kind's defaults."""

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


def create_event(place: Workplace, actor: Actor, request: EventRequest) -> Plan:
    """Create an event with everything that its kind's templates hold; planning begins today.

    Raises UnknownKindError, UnknownCountryError, UnknownTimeZoneError or EventValueError; then nothing is stored.
    """
    plan = draft_plan(place, request)
    return save_plan(place.store, actor=actor.name, what="create_event", before=None, after=plan, at=place.clock())


def draft_plan(place: Workplace, request: EventRequest) -> Plan:
    """Return the plan that `request` would give, without storing it."""
    library = place.library
    kind = library.event_kinds.get(request.kind)
    if kind is None:
        raise UnknownKindError(kind=request.kind, kinds=", ".join(library.event_kinds))
    country = request.country.upper() or HOME_COUNTRY
    if country not in countries():
        raise UnknownCountryError(country=country)
    timezone = request.timezone or default_time_zone(country)
    if not is_time_zone(timezone):
        raise UnknownTimeZoneError(timezone=timezone)
    today = place.clock().astimezone(ZoneInfo(timezone)).date()
    event = Event(
        id=secrets.token_hex(ID_BYTES),
        kind=kind.id,
        title=request.title.strip(),
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
        region_scheme=next((each.id for each in library.region_schemes.values() if each.country == country), ""),
        switches=kind.switches,
    )
    check_event(event, today)
    banks = (library.question_banks[name] for name in kind.question_banks if name in library.question_banks)
    timetable = choose_timetable(kind, library.timetables, event.days)
    return plan_event(
        event, Templates(kind=kind, timetable=timetable, methods=library.methods, question_banks=tuple(banks))
    )


def list_events(place: Workplace, actor: Actor) -> tuple[Event, ...]:
    """Return every event that is not deleted, the next one first."""
    return tuple(sorted(load_events(place.store), key=lambda event: (event.starts_on, event.title)))


def open_plan(place: Workplace, actor: Actor, event_id: str) -> Plan:
    """Return an event's plan; raises EventNotFoundError."""
    return load_plan(place.store, event_id)


def describe_event(place: Workplace, actor: Actor, event_id: str, changes: Mapping[str, Any]) -> Plan:
    """Change what is said of an event; its open tasks and clock times follow. Raises EventValueError."""

    def change(plan: Plan) -> Plan:
        event = replace(plan.event, **changes)
        check_size(event)
        return replace(plan, event=event)

    return change_plan(place, actor, event_id, "describe_event", change)


def delete_event(place: Workplace, actor: Actor, event_id: str) -> None:
    """Take an event off the list; `undo` brings it back whole."""
    at = place.clock()
    change_plan(
        place, actor, event_id, "delete_event", lambda plan: replace(plan, event=replace(plan.event, deleted_at=at))
    )


def undo(place: Workplace, actor: Actor, event_id: str) -> str | None:
    """Take the last change of an event back; return what it was, or None where there is nothing to take back."""
    return undo_last(place.store, event_id=event_id, actor=actor.name, at=place.clock())


def redo(place: Workplace, actor: Actor, event_id: str) -> str | None:
    """Make the change again that was taken back last; return what it was, or None."""
    return redo_last(place.store, event_id=event_id, actor=actor.name, at=place.clock())
