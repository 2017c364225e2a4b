"""Turns what was authored once into records: the same fields, the values as they are."""

from dataclasses import Field, fields
from typing import Any, ClassVar, Protocol


class Authored(Protocol):
    """Any dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


def authored(item: Authored) -> dict[str, Any]:
    """Return the fields of a dataclass by name; `dataclasses.asdict` would copy all that is in them."""
    return {field.name: getattr(item, field.name) for field in fields(item)}
