"""Says a message in one language: English sentences are the keys, catalogues in `locale/` translate them."""

import gettext
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from planner.errors import PlannerError

ENGLISH = "en"
CATALOGUES = resources.files(__package__) / "locale"


@dataclass(frozen=True)
class Wording:
    """The words of one language; dates and lists are written the way its readers write them."""

    language: str = ENGLISH
    catalogue: gettext.NullTranslations = field(default_factory=gettext.NullTranslations, repr=False)

    def say(self, message: str, /, **values: object) -> str:
        """Return `message` in this language, its {places} filled; values are data and are never read as a template."""
        return self.catalogue.gettext(message).format_map(values) if message else ""

    def say_many(self, one: str, many: str, number: int, /, **values: object) -> str:
        """Like `say`, in the plural form that `number` wants; {number} is filled."""
        return self.catalogue.ngettext(one, many, number).format_map({"number": number, **values})

    def name(self, labels: Mapping[str, str], key: str, /) -> str:
        """Return what `labels` calls `key` in this language; what people named themselves stays as they typed it."""
        return self.say(labels[key]) if key in labels else key

    def say_error(self, error: PlannerError) -> str:
        """Return the one sentence of `error` in this language, its dates written out."""
        values = error.values.items()
        return self.say(
            error.template, **{key: self.long_day(each) if isinstance(each, date) else each for key, each in values}
        )

    def full_day(self, on: date) -> str:
        """Write `Tuesday, 16 March 2027`."""
        return _write_day(on, "full", self.locale)

    def long_day(self, on: date) -> str:
        """Write `16 March 2027`."""
        return _write_day(on, "long", self.locale)

    def short_day(self, on: date) -> str:
        """Write `Tue 16 Mar`: for tables, where the year stands in the head."""
        return _write_day(on, "EEE d MMM", self.locale)

    def month(self, on: date) -> str:
        """Write `March 2027`."""
        return _write_day(on, "LLLL y", self.locale)

    def brief_day(self, on: date) -> str:
        """Write `16 Mar`: for weeks, which are known by their Mondays."""
        return _write_day(on, "d MMM", self.locale)

    def short_month(self, on: date) -> str:
        """Write `Mar`: for pictures, where the year stands above."""
        return _write_day(on, "LLL", self.locale)

    def clock(self, at: datetime, since: datetime | None = None) -> str:
        """Write `09:30`, on the wall of the place that `at` is in; the same in every language.

        Where whole days have passed `since`, which is in the same place, they are told: `09:30 (+1 day)`.
        """
        days = (at.replace(tzinfo=None) - since.replace(tzinfo=None)).days if since else 0
        later = f" ({self.say_many('+{number} day', '+{number} days', days)})" if days > 0 else ""
        return f"{at.hour:02}:{at.minute:02}{later}"

    def stamp(self, at: datetime) -> str:
        """Write `22 Nov 2026 17:05`: when a paper was made."""
        return f"{_write_day(at.date(), 'd MMM y', self.locale)} {at:%H:%M}"

    def join(self, names: Iterable[str]) -> str:
        """Write a list: `a, b and c`."""
        return format_list(list(names), locale=self.locale)

    @property
    def locale(self) -> Locale:
        """The Babel locale; British English for English, whose dates put the day first."""
        return _locale(self.language)

    @property
    def is_right_to_left(self) -> bool:
        """Whether the language is written from right to left."""
        return self.locale.text_direction == "rtl"


@lru_cache
def _locale(language: str) -> Locale:
    return Locale.parse("en_GB" if language == ENGLISH else language.replace("-", "_"))


@lru_cache(maxsize=4096)
def _write_day(on: date, pattern: str, locale: Locale) -> str:
    """Write a day; a long list says the same few days again and again, and writing one takes a while."""
    return format_date(on, pattern, locale=locale)


@lru_cache
def wording_for(language: str) -> Wording:
    """Return the words of `language`, or English where nobody has translated them yet; `sq-AL` finds `sq` too."""
    if not is_language(language):
        return Wording()
    tags = dict.fromkeys((language.replace("-", "_"), language.partition("-")[0]))
    found = next((file for tag in tags if (file := CATALOGUES / f"{tag}.po").is_file()), None)
    return Wording(language, read_catalogue(found)) if found else Wording()


@lru_cache
def wording_of_reader(language: str, otherwise: str) -> Wording:
    """Return the words of a reader's language, or of the language `otherwise` where nobody has translated them yet."""
    tags, known = (language, language.replace("_", "-").partition("-")[0]), languages()
    return wording_for(next((each for each in tags if each in known), otherwise))


def is_language(tag: str) -> bool:
    """Whether a tag names a language that is known here."""
    try:
        Locale.parse(tag.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return False
    return True


def is_right_to_left(tag: str) -> bool:
    """Whether the language with this tag is written from right to left; an unknown one is not."""
    return is_language(tag) and Wording(tag).is_right_to_left


def own_name(tag: str) -> str:
    """Return what the language with this tag calls itself; an unknown tag as it is."""
    return (Locale.parse(tag.replace("-", "_")).get_display_name() or tag) if is_language(tag) else tag


def read_catalogue(path: Traversable) -> gettext.NullTranslations:
    """Read a gettext catalogue as its translator saves it (.po); nobody has to compile anything."""
    compiled = io.BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def languages() -> tuple[str, ...]:
    """English and every language with a catalogue."""
    found = (entry.name.removesuffix(".po") for entry in CATALOGUES.iterdir() if entry.name.endswith(".po"))
    return (ENGLISH, *sorted(found))
