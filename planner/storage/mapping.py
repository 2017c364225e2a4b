"""One generic mapping between records and rows: by the names and types of the fields, for every kind of record.

A row holds what both databases and JSON can: texts, numbers, dates, moments in UTC, lists. Dates and moments are also
read from their ISO form, in which the change history keeps them.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import lru_cache, partial
from types import NoneType, UnionType
from typing import Any, ClassVar, Protocol, TypeVar, get_args, get_origin, get_type_hints

from planner.errors import PlannerError, sentence

Reader = Callable[[Any], object]
AS_THEY_ARE = frozenset({NoneType, int, bool, float, date})


class Value(Protocol):
    """Any dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


class Record(Value, Protocol):
    """What is stored under an id of its own; `version` changes with every save."""

    @property
    def id(self) -> str: ...
    @property
    def version(self) -> int: ...


V = TypeVar("V", bound=Value)


class TextNotStorableError(PlannerError):
    """PostgreSQL keeps no NUL, and no database half of a surrogate pair; importers clean texts before."""

    template = sentence("The text “{start}” holds a character that cannot be stored. Type that text anew.")


def to_row(record: Value) -> dict[str, Any]:
    """Return the fields of `record` by name. Raises TextNotStorableError; ValueError for a moment without a zone."""
    held = ((name, getattr(record, name)) for name in names_of(type(record)))
    return {name: value if type(value) in AS_THEY_ARE else plain(value) for name, value in held}


@lru_cache
def names_of(kind: type[Value]) -> tuple[str, ...]:
    """Return the names of a record's fields."""
    return tuple(field.name for field in fields(kind))


def plain(value: object) -> object:
    """Reduce one value to what a row can hold."""
    match value:
        case StrEnum():
            return value.value
        case str():
            return storable(value)
        case datetime():
            return in_utc(value)
        case tuple():
            return [plain(member) for member in value]
        case _ if is_dataclass(value) and not isinstance(value, type):
            return to_row(value)
    return value


def storable(text: str) -> str:
    """Return `text` if both databases can keep it, or raise TextNotStorableError."""
    if text.isascii() and "\0" not in text:
        return text
    clean = text.replace("\0", "?").encode(errors="replace").decode()
    if clean != text:
        raise TextNotStorableError(start=clean[:40])
    return text


def in_utc(at: datetime) -> datetime:
    """Move a moment to UTC; one that names no zone is a mistake of ours."""
    if at.tzinfo is None:
        raise ValueError(at)
    return at.astimezone(UTC)


def from_row(kind: type[V], row: Mapping[Any, Any]) -> V:
    """Build a record; a field that the row lacks takes its default, what the record does not know is left out."""
    return kind(**{name: read(row[name]) for name, read in readers(kind) if name in row})


@lru_cache
def readers(kind: type[Value]) -> tuple[tuple[str, Reader], ...]:
    """Pair the name of each field with what reads it."""
    types = get_type_hints(kind)
    return tuple((field.name, reader(types[field.name])) for field in fields(kind))


def reader(annotation: type) -> Reader:
    """Choose what turns a row's value into one of type `annotation`."""
    if get_origin(annotation) is UnionType:
        (inner,) = (member for member in get_args(annotation) if member is not NoneType)
        return partial(read_optional, reader(inner))
    if get_origin(annotation) is tuple:
        return partial(read_tuple, reader(get_args(annotation)[0]))
    return plain_reader(annotation)


def plain_reader(annotation: type) -> Reader:
    """Choose the reader of a single value."""
    if issubclass(annotation, StrEnum):
        return annotation
    if issubclass(annotation, datetime):
        return read_moment
    if issubclass(annotation, date):
        return read_date
    return partial(from_row, annotation) if is_dataclass(annotation) else as_it_is


def as_it_is(value: object) -> object:
    """Texts, numbers and switches come back as they went."""
    return value


def read_optional(read: Reader, value: object) -> object:
    """Read a value that may be missing."""
    return None if value is None else read(value)


def read_tuple(read: Reader, values: Iterable[object]) -> tuple[object, ...]:
    """Read a list."""
    return tuple(read(value) for value in values)


def read_date(value: date | str) -> date:
    """Read a date from a column or from JSON."""
    return date.fromisoformat(value) if isinstance(value, str) else value


def read_moment(value: datetime | str) -> datetime:
    """Read a moment from a column or from JSON; SQLite's come without their zone, which is UTC."""
    at = datetime.fromisoformat(value) if isinstance(value, str) else value
    return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)


def is_same(one: Record | None, other: Record | None) -> bool:
    """Whether two records say the same, whichever version they are."""
    if one is other or one is None or other is None:
        return one is other
    return with_version(one, other.version) == other


R = TypeVar("R", bound=Record)


def with_version(record: R, version: int) -> R:
    """Return `record` under another version."""
    return replace(record, version=version)
