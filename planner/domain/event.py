"""An event: what is being held, when, where and for about how many people."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum


class Switch(StrEnum):
    """What may or may not be true of an event; conditional tasks come and go with it."""

    CAFE = "cafe"
    LARGE_PRINT = "large_print"
    LIVED_EXPERIENCE = "lived_experience"
    MEDIA = "media"
    OFFICIALS = "officials"
    OVERNIGHT = "overnight"
    SEVERAL_LANGUAGES = "several_languages"
    SPONSORS = "sponsors"


class PaperSize(StrEnum):
    """The two sheets that offices print on."""

    A4 = "A4"
    LETTER = "Letter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Events that belong together, such as a cluster's quarterly meetings (EVT-05)."""

    id: str
    version: int = 1
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One conference, cluster-group meeting or workshop.

    `kind` names the checklist template it was made from. `planning_from_on` is the day its planning began:
    a late start is compressed from that day, never from today, or nothing would ever be overdue.
    `country` is an ISO 3166 code of two letters, `timezone` an IANA name, `language` a language tag.
    The working days are the country's, with the public holidays of its `holiday_region` (an ISO 3166-2 code without the
    country, or empty), unless the host has a `weekend` of its own (0 is Monday); `days_off` are the host's own.
    """

    id: str
    version: int = 1
    kind: str
    title: str
    theme: str = ""
    starts_on: date
    days: int
    place: str = ""
    country: str
    timezone: str
    expected_participants: int
    planning_from_on: date
    language: str = "en"
    paper_size: PaperSize = PaperSize.A4
    region_scheme: str = ""
    holiday_region: str = ""
    weekend: tuple[int, ...] = ()
    days_off: tuple[date, ...] = ()
    switches: tuple[Switch, ...] = ()
    series_id: str | None = None
    builds_on: tuple[str, ...] = ()
    deleted_at: datetime | None = None

    @property
    def ends_on(self) -> date:
        """The last day of the event."""
        return self.starts_on + timedelta(days=self.days - 1)

    def day(self, number: int) -> date:
        """Return the date of day `number`, counted from 1."""
        return self.starts_on + timedelta(days=number - 1)
