"""The host's brand of an event: what is uploaded is checked and made anew before it is stored, or nothing is stored."""

from base64 import b64decode, b64encode
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from typing import Any

from planner.domain.brand import Brand, parse_colour, parse_font
from planner.domain.plan import Plan
from planner.domain.rights import Area
from planner.operations.actor import Actor
from planner.operations.permission import changes
from planner.operations.workplace import Workplace, change_plan

LOOKS = tuple(field.name for field in fields(Brand) if field.name not in {"id", "version"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Looks:
    """Colours and fonts as somebody writes them; what is empty is ours."""

    main_colour: str = ""
    accent_colour: str = ""
    heading_font: str = ""
    body_font: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseFound:
    """What a base holds that papers take over."""

    styles: tuple[str, ...]
    has_head: bool
    has_foot: bool


@changes(Area.EVENT)
def set_looks(place: Workplace, actor: Actor, event_id: str, looks: Looks) -> Plan:
    """Give the event's papers colours and fonts.

    Raises UnknownColourError, PaleColourError or FontNameError, and then nothing is stored.
    """
    said = {
        "main_colour": parse_colour(looks.main_colour),
        "accent_colour": parse_colour(looks.accent_colour),
        "heading_font": parse_font(looks.heading_font),
        "body_font": parse_font(looks.body_font),
    }
    return _change(place, actor, event_id, "set_looks", said)


@changes(Area.EVENT)
def set_logo(place: Workplace, actor: Actor, event_id: str, content: bytes) -> Plan:
    """Give the event's papers a logo, PNG or JPEG; raises the errors of `read_logo`, and then nothing is stored."""
    from planner.intake.logo import read_logo

    return _change(place, actor, event_id, "set_logo", {"logo": _text(read_logo(content))})


@changes(Area.EVENT)
def set_base(place: Workplace, actor: Actor, event_id: str, content: bytes) -> Plan:
    """Put the event's papers on a Word document of the host's own.

    Raises the errors of `read_base`, and then nothing is stored.
    """
    return _change(place, actor, event_id, "set_base", {"base": _text(_usable_base(content))})


@changes(Area.EVENT)
def clear_brand(place: Workplace, actor: Actor, event_id: str, *names: str) -> Plan:
    """Take parts of the brand off by the names of its fields, or all of it; papers are in our own looks again."""
    return _change(place, actor, event_id, "clear_brand", dict.fromkeys(names or LOOKS, ""))


@lru_cache(maxsize=16)
def look_into(base: str) -> BaseFound:
    """Return what a stored base holds."""
    from planner.intake.word_base import read_base

    found = read_base(b64decode(base))
    return BaseFound(styles=found.styles, has_head=found.has_head, has_foot=found.has_foot)


def shipped_base() -> bytes:
    """Return the base that papers have without a host's own, to begin one with."""
    from planner.export.base_template import TEMPLATE

    return TEMPLATE.read_bytes()


def check_brand(brand: Brand) -> Brand:
    """Return a brand that came in a file as if each part of it had been uploaded. Raises what that would raise."""
    from planner.intake.logo import read_logo

    return Brand(
        main_colour=parse_colour(brand.main_colour),
        accent_colour=parse_colour(brand.accent_colour),
        heading_font=parse_font(brand.heading_font),
        body_font=parse_font(brand.body_font),
        logo=_text(read_logo(_bytes(brand.logo))) if brand.logo else "",
        base=_text(_usable_base(_bytes(brand.base))) if brand.base else "",
    )


def _change(place: Workplace, actor: Actor, event_id: str, what: str, said: dict[str, Any]) -> Plan:
    def change(plan: Plan) -> Plan:
        brand = replace(plan.brand or Brand(), **said)
        return replace(plan, brand=brand if any(getattr(brand, name) for name in LOOKS) else None)

    return change_plan(place, actor, event_id, what, change)


def _usable_base(content: bytes) -> bytes:
    """Read a base and put a paper on it, for only that shows whether it can be used."""
    from planner.export.brand.trial import try_base
    from planner.intake.word_base import NotWordError, read_base

    base = read_base(content).content
    try:
        try_base(Brand(base=_text(base)))
    except (ValueError, LookupError, AttributeError, TypeError) as wrong:
        raise NotWordError from wrong
    return base


def _text(content: bytes) -> str:
    return b64encode(content).decode()


def _bytes(text: str) -> bytes:
    """Return what a text holds in base64; what it does not hold is no picture and no document."""
    try:
        return b64decode(text, validate=True)
    except ValueError:
        return b""
