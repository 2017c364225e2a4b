"""The host's brand of an event: what is uploaded is checked and made anew before it is stored, or nothing is stored."""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from typing import Any

from planner.domain.brand import NO_BRAND, Brand, parse_colour, parse_font
from planner.domain.plan import Plan
from planner.domain.rights import Area
from planner.operations.actor import Actor
from planner.operations.permission import changes
from planner.operations.workplace import Workplace, change_plan

LOOKS = tuple(field.name for field in fields(Brand) if field.name not in {"id", "version"})
FILES = ("logo", "base")
"""The parts that are files; the others are written."""


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
    said = {field.name: _checked(field.name, getattr(looks, field.name)) for field in fields(looks)}
    return _change(place, actor, event_id, "set_looks", said)


@changes(Area.EVENT)
def set_brand(place: Workplace, actor: Actor, event_id: str, parts: Mapping[str, str | bytes]) -> Plan:
    """Give the event's papers parts of a brand by the names of its fields: texts as written, files as bytes.

    All of them are stored at once, or none where one is refused; raises as `set_looks`, `set_logo` and `set_base`.
    """
    return _change(place, actor, event_id, "set_brand", {name: _checked(name, part) for name, part in parts.items()})


@changes(Area.EVENT)
def set_logo(place: Workplace, actor: Actor, event_id: str, content: bytes) -> Plan:
    """Give the event's papers a logo, PNG or JPEG; raises the errors of `read_logo`, and then nothing is stored."""
    return _change(place, actor, event_id, "set_logo", {"logo": _checked("logo", content)})


@changes(Area.EVENT)
def set_base(place: Workplace, actor: Actor, event_id: str, content: bytes) -> Plan:
    """Put the event's papers on a Word document of the host's own.

    Raises the errors of `read_base`, and then nothing is stored.
    """
    return _change(place, actor, event_id, "set_base", {"base": _checked("base", content)})


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
    stored = {name: getattr(brand, name) for name in LOOKS}
    parts = {name: _bytes(part) if name in FILES else part for name, part in stored.items() if part}
    checked: dict[str, Any] = {name: _checked(name, part) for name, part in parts.items()}
    return replace(NO_BRAND, **checked)


def _checked(name: str, part: str | bytes) -> str:
    """Return a part of a brand as it is stored."""
    if isinstance(part, str):
        return parse_colour(part) if name.endswith("_colour") else parse_font(part)
    from planner.intake.logo import read_logo

    return _text(read_logo(part) if name == "logo" else _usable_base(part))


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
