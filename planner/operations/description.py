"""What is said of an event, made clean and checked before it is stored, whoever says it: a form, a terminal, a file."""

from dataclasses import replace
from datetime import date

from planner.domain.event import Event
from planner.domain.event_file_rules import LANGUAGE
from planner.domain.new_plan import LONGEST_TITLE, EventValueError, check_event
from planner.domain.working_days import DAYS_A_WEEK
from planner.errors import sentence
from planner.intake.cleaning import INVISIBLE
from planner.library.countries import countries, is_time_zone

FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2100, 12, 31)
"""Far enough for archives and for plans, and near enough that everything counted from it is still a date."""
START_LENGTH = 40
MOST_DAYS_OFF = 400


class UnknownTimeZoneError(EventValueError):
    """A time zone that is not in the tz database."""

    template = sentence("There is no time zone “{timezone}”; write it like Europe/Tirane.")


class UnknownLanguageError(EventValueError):
    """A text that is no language tag."""

    template = sentence("“{language}” is not the tag of a language; write it like en, sq or pt-BR.")


class FarDayError(EventValueError):
    """A first day that no calendar program could show."""

    template = sentence("The first day, {starts_on}, is too far away; choose a day from {first} to {last}.")


class UnknownRegionError(EventValueError):
    """A region that has no public holidays of its own."""

    template = sentence("“{region}” is no region with public holidays of its own; use one of {known}, or leave it out.")


class NoRegionsError(EventValueError):
    """A region of a country whose holidays are the same everywhere, as far as anybody has collected them."""

    template = sentence("No region of {country} is known to have public holidays of its own; leave “{region}” out.")


class WeekdayError(EventValueError):
    """A number that no day of the week bears."""

    template = sentence("{day} is no day of the week; give numbers from 0 for Monday to 6 for Sunday.")


class FullWeekendError(EventValueError):
    """A weekend that lasts the whole week."""

    template = sentence("A weekend cannot take all seven days; leave at least one day on which people work.")


class ManyDaysOffError(EventValueError):
    """More days off than any preparation has."""

    template = sentence("{number} days off are too many; keep those near the event, {most} at most.")


class FarDayOffError(EventValueError):
    """A day off that no calendar program could show."""

    template = sentence("The day off {on} is too far away; choose days from {first} to {last}.")


class LongDescriptionError(EventValueError):
    """A place or theme that would not fit on a page."""

    template = sentence("“{start}…” has {length} characters; shorten it to {most}.")


def tidy(event: Event) -> Event:
    """Return the event with its title, theme and place on one line each, and its days of rest in order, once each."""
    return replace(
        event,
        title=one_line(event.title),
        theme=one_line(event.theme),
        place=one_line(event.place),
        weekend=tuple(sorted(set(event.weekend))),
        days_off=tuple(sorted(set(event.days_off))),
    )


def one_line(text: str) -> str:
    """Return `text` without control characters, direction marks and halves of characters, blanks and lines joined."""
    return " ".join(INVISIBLE.sub("", text).split())


def check_description(event: Event, today: date | None = None) -> None:
    """Raise EventValueError or UnknownCountryError where nothing can be planned for the event as it is described.

    With `today` it must lie ahead; without, it may have been held.
    """
    check_whereabouts(event.country, event.timezone)
    check_event(event, today or event.starts_on)
    if not FIRST_DAY <= event.starts_on <= LAST_DAY:
        raise FarDayError(starts_on=event.starts_on, first=FIRST_DAY, last=LAST_DAY)
    if not LANGUAGE.fullmatch(event.language):
        raise UnknownLanguageError(language=event.language[:START_LENGTH])
    for text in (event.place, event.theme):
        if len(text) > LONGEST_TITLE:
            raise LongDescriptionError(start=text[:START_LENGTH], length=len(text), most=LONGEST_TITLE)
    check_rest(event)


def check_whereabouts(country: str, timezone: str) -> None:
    """Raise UnknownCountryError or UnknownTimeZoneError where a name is of no country or time zone."""
    if country not in countries():
        from planner.library.public_holidays import UnknownCountryError

        raise UnknownCountryError(country=country[:START_LENGTH])
    if not is_time_zone(timezone):
        raise UnknownTimeZoneError(timezone=timezone[:START_LENGTH])


def check_rest(event: Event) -> None:
    """Raise EventValueError where the event's region, weekend or days off cannot be."""
    if event.holiday_region:
        _check_region(event.country, event.holiday_region)
    _check_weekend(event.weekend)
    if len(event.days_off) > MOST_DAYS_OFF:
        raise ManyDaysOffError(number=len(event.days_off), most=MOST_DAYS_OFF)
    for on in event.days_off:
        if not FIRST_DAY <= on <= LAST_DAY:
            raise FarDayOffError(on=on, first=FIRST_DAY, last=LAST_DAY)


def _check_weekend(weekend: tuple[int, ...]) -> None:
    odd = [day for day in weekend if day not in range(DAYS_A_WEEK)]
    if odd:
        raise WeekdayError(day=odd[0])
    if len(set(weekend)) == DAYS_A_WEEK:
        raise FullWeekendError


def _check_region(country: str, region: str) -> None:
    from planner.library.public_holidays import regions_of

    known = regions_of(country)
    if not known:
        raise NoRegionsError(country=country, region=region[:START_LENGTH])
    if region not in known:
        raise UnknownRegionError(region=region[:START_LENGTH], known=", ".join(known))
