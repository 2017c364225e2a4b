"""How the fields of an event are called and what their values look like to a person."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from planner.domain.event import Event
from planner.errors import sentence
from planner.intake.days_off import spans_of, write_days_off
from planner.library.countries import country_name
from planner.ui.state import words
from planner.wording.labels import SWITCHES
from planner.wording.wording import Wording, wording_for

WEEK = tuple(range(7))
LABELS: Mapping[str, str] = {
    "title": sentence("Title"),
    "theme": sentence("Theme"),
    "starts_on": sentence("First day"),
    "days": sentence("Days"),
    "place": sentence("Place"),
    "expected_participants": sentence("Participants expected"),
    "paper_size": sentence("Paper"),
    "switches": sentence("What is true of this event"),
    "country": sentence("Country"),
    "timezone": sentence("Time zone"),
    "holiday_region": sentence("Region with public holidays of its own"),
    "weekend": sentence("Free days of the week"),
    "days_off": sentence("Days off of your own"),
}


def as_typed(event: Event) -> dict[str, Any]:
    """Return the event's values as the form's fields hold them."""
    several = {"switches": list(event.switches), "weekend": list(event.weekend)}
    return {name: getattr(event, name) for name in LABELS} | several | {"days_off": write_days_off(event.days_off)}


def weekday_name(number: int) -> str:
    """Return the name of a weekday, 0 for Monday."""
    return str(words().locale.days["stand-alone"]["wide"][number])


def say_days_off(event: Event) -> str:
    """Return the event's own days off in its language, those that follow one another as one span."""
    return _say_spans(event.days_off, wording_for(event.language))


def say_value(name: str, value: Any) -> str:  # noqa: ANN401  # the value of any field
    """Return the value of a field as a person reads it."""
    match name:
        case "switches":
            return words().join(words().say(SWITCHES[each]) for each in value)
        case "weekend":
            return words().join(weekday_name(each) for each in value)
        case "days_off":
            return _say_spans(value, words())
        case "country":
            return country_name(value, words())
        case _:
            return words().full_day(value) if isinstance(value, date) else str(value)


def _say_spans(days: tuple[date, ...], said: Wording) -> str:
    spans = ((said.long_day(first), said.long_day(last)) for first, last in spans_of(days))
    return said.join(first if first == last else f"{first} – {last}" for first, last in spans)
