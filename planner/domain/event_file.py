"""One event as one JSON document: what `dump` writes and `load` reads, for hand-over and archive (ROL-19).

Records keep their ids, for these are unique within the event. Three things are new after loading: the event's id and
those of persons and organisations, which the file numbers in its own order. Versions, the history and what was handed
out as calendar entries belong to the database and are left out.
"""

from collections.abc import Iterable
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from planner.domain.agenda import Method
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation_file_rules import check_consultation
from planner.domain.event_file_people import number_people
from planner.domain.event_file_rules import EventFileError, check_plan, quoted
from planner.domain.event_kind import ChecklistTemplate, EventKind
from planner.domain.plan import Plan
from planner.domain.recording.recording import Recording
from planner.domain.recording_file_rules import check_recording

FORMAT = "facilitation-planner-event"
EDITION = 1
CHECKLISTS, METHODS, CONSULTATION, RECORDING = "checklists", "methods", "consultation", "recording"
HEAD = frozenset({"format", "edition", CHECKLISTS, METHODS, CONSULTATION, RECORDING})
LEFT_OUT = frozenset({"version", "revision", "calendar_entries", "deleted_at"})
BESIDE = {CONSULTATION: Consultation, RECORDING: Recording}
"""What stands beside the plan, by the name it has in the document."""
ELSEWHERE = frozenset({"event_id", "organisations", "persons", "photos"})
"""What of these stands elsewhere: people are among those of the plan, and photos in the database and its backups."""
Json = dict[str, Any]


def write_document(
    plan: Plan,
    consultation: Consultation | None = None,
    checklists: Iterable[ChecklistTemplate] = (),
    methods: Iterable[Method] = (),
    recording: Recording | None = None,
) -> Json:
    """Return the plan as JSON values; the same plan gives the same document, whatever its ids in the database.

    What was asked and answered, and what was recorded, stand beside it, where there is anything. `checklists` and
    `methods` are the organiser's own that the event was made from; they travel with it.
    """
    event_id = plan.event.id
    plan, *beside = number_people(
        plan, consultation or Consultation(event_id=event_id), recording or Recording(event_id=event_id)
    )
    carried: Json = {CHECKLISTS: list(map(write_value, checklists)), METHODS: list(map(write_value, methods))}
    for name, whole in zip(BESIDE, beside, strict=True):
        carried[name] = {field: write_value(held) for field in _kinds(name) if (held := getattr(whole, field))}
    return {
        "format": FORMAT,
        "edition": EDITION,
        **write_value(plan),
        **{name: values for name, values in carried.items() if values},
    }


def read_document(document: Any) -> Plan:  # noqa: ANN401  # a file may hold anything
    """Return the plan that a document holds, with the ids it was written with. Raises EventFileError."""
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise EventFileError(place="format", problem=f"it does not say “{FORMAT}”")
    if document.get("edition") != EDITION:
        raise EventFileError(place="edition", problem=f"there is not {EDITION}, the one this planner reads")
    plan: Plan = read_value(Plan, {key: value for key, value in document.items() if key not in HEAD}, "event file")
    check_plan(plan)
    return plan


def read_consultation(document: Json, plan: Plan) -> Consultation:
    """Return what a document says was asked and answered; its people are those of the `plan`. Raises EventFileError."""
    consultation = Consultation(event_id=plan.event.id, **_read_beside(document, CONSULTATION))
    check_consultation(plan, consultation)
    return consultation


def read_recording(document: Json, plan: Plan) -> Recording:
    """Return what a document says was recorded; its people are those of the `plan`. Raises EventFileError."""
    recording = Recording(event_id=plan.event.id, **_read_beside(document, RECORDING))
    check_recording(plan, recording)
    return recording


def _read_beside(document: Json, place: str) -> Json:
    """Return the records of what stands beside the plan, by the field's name."""
    held, kinds = _expect(dict, document.get(place, {}), place), _kinds(place)
    strange = set(held) - set(kinds)
    if strange:
        raise EventFileError(place=place, problem=f"the field {quoted(min(strange))} is unknown")
    return {name: read_value(kinds[name], each, f"{place}, {name}") for name, each in held.items()}


def _kinds(place: str) -> dict[str, Any]:
    """Return the kinds of records beside the plan that stand in a document, by the field's name."""
    return {name: kind for name, kind in get_type_hints(BESIDE[place]).items() if name not in ELSEWHERE}


def read_carried_checklists(document: Json) -> tuple[ChecklistTemplate, ...]:
    """Return the checklists that a document carries beside its plan. Raises EventFileError."""
    return tuple(
        _read_record(EventKind if "days" in each else ChecklistTemplate, each, CHECKLISTS)
        for each in _carried(document, CHECKLISTS)
    )


def read_carried_methods(document: Json) -> tuple[Method, ...]:
    """Return the methods that a document carries beside its plan. Raises EventFileError."""
    return tuple(_read_record(Method, each, METHODS) for each in _carried(document, METHODS))


def _carried(document: Json, name: str) -> Iterable[Json]:
    return (_expect(dict, each, name) for each in _expect(list, document.get(name, []), name))


def document_schema() -> Json:
    """Return the JSON Schema (2020-12) of the document."""
    definitions: dict[str, Json] = {}
    schema = _object_schema(Plan, definitions)
    head = {"format": {"const": FORMAT}, "edition": {"const": EDITION}}
    kinds = [_schema(kind, definitions) for kind in (EventKind, ChecklistTemplate)]
    carried: Json = {
        CHECKLISTS: {"type": "array", "items": {"anyOf": kinds}},
        METHODS: {"type": "array", "items": _schema(Method, definitions)},
    }
    for name in BESIDE:
        carried[name] = {
            "type": "object",
            "properties": {field: _schema(kind, definitions) for field, kind in _kinds(name).items()},
            "additionalProperties": False,
        }
    schema["properties"] = {**head, **schema["properties"], **carried}
    schema["required"] = ["format", "edition", *schema["required"]]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "An event of the facilitation planner",
        "description": " ".join((__doc__ or "").split()),
        **schema,
        "$defs": definitions,
    }


def _written_fields(kind: type) -> Iterable[Field[Any]]:
    return (field for field in fields(kind) if field.name not in LEFT_OUT)


def write_value(value: Any) -> Any:  # noqa: ANN401  # JSON holds anything
    """Return a record, or several, as JSON values."""
    if is_dataclass(value):
        return {field.name: write_value(getattr(value, field.name)) for field in _written_fields(type(value))}
    if isinstance(value, tuple):
        return [write_value(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value


def read_value(kind: Any, value: Any, place: str) -> Any:  # noqa: ANN401  # JSON holds anything
    """Return what JSON values say as a `kind`; raises EventFileError, which names the `place`."""
    kind, is_optional = _plain(kind)
    if value is None and is_optional:
        return None
    if get_origin(kind) is tuple:
        return tuple(read_value(get_args(kind)[0], each, place) for each in _expect(list, value, place))
    if isinstance(kind, type) and is_dataclass(kind):
        return _read_record(kind, _expect(dict, value, place), place)
    return _read_plain(kind, value, place)


def _read_record(kind: type, value: Json, place: str) -> Any:  # noqa: ANN401  # a record of `kind`
    hints = get_type_hints(kind)
    known = {field.name: field for field in _written_fields(kind)}
    missing = [name for name, field in known.items() if field.default is MISSING and name not in value]
    for name in (*missing, *(set(value) - set(known))):
        raise EventFileError(place=place, problem=f"the field {quoted(name)} is missing or unknown")
    return kind(**{name: read_value(hints[name], each, f"{place}, {name}") for name, each in value.items()})


def _read_plain(kind: type, value: Any, place: str) -> Any:  # noqa: ANN401  # a value of `kind`
    try:
        if kind is datetime:
            return datetime.fromisoformat(_expect(str, value, place))
        if kind is date:
            return date.fromisoformat(_expect(str, value, place))
        return kind(value) if issubclass(kind, StrEnum) else _expect(kind, value, place)
    except ValueError as problem:
        raise EventFileError(place=place, problem=f"{quoted(value)} cannot be") from problem


def _expect(kind: type, value: Any, place: str) -> Any:  # noqa: ANN401  # JSON holds anything
    if type(value) is not kind:
        raise EventFileError(place=place, problem=f"{quoted(value)} is of the wrong kind")
    return value


def _plain(kind: Any) -> tuple[Any, bool]:  # noqa: ANN401  # a type hint is anything
    """Return a type hint without its `| None`, and whether it had one."""
    if isinstance(kind, UnionType) or get_origin(kind) is UnionType:
        return next(each for each in get_args(kind) if each is not NoneType), True
    return kind, False


def _object_schema(kind: type, definitions: dict[str, Json]) -> Json:
    hints = get_type_hints(kind)
    written = list(_written_fields(kind))
    return {
        "type": "object",
        "properties": {field.name: _schema(hints[field.name], definitions) for field in written},
        "required": [field.name for field in written if field.default is MISSING],
        "additionalProperties": False,
    }


def _schema(kind: Any, definitions: dict[str, Json]) -> Json:  # noqa: ANN401  # a type hint is anything
    kind, is_optional = _plain(kind)
    schema = _plain_schema(kind, definitions)
    return {"anyOf": [schema, {"type": "null"}]} if is_optional else schema


def _plain_schema(kind: Any, definitions: dict[str, Json]) -> Json:  # noqa: ANN401  # a type hint is anything
    if get_origin(kind) is tuple:
        return {"type": "array", "items": _schema(get_args(kind)[0], definitions)}
    if isinstance(kind, type) and is_dataclass(kind):
        if kind.__name__ not in definitions:
            definitions[kind.__name__] = {}
            definitions[kind.__name__] = _object_schema(kind, definitions)
        return {"$ref": f"#/$defs/{kind.__name__}"}
    if issubclass(kind, StrEnum):
        return {"type": "string", "enum": [member.value for member in kind]}
    plain: dict[type, Json] = {
        str: {"type": "string"},
        int: {"type": "integer"},
        bool: {"type": "boolean"},
        date: {"type": "string", "format": "date"},
        datetime: {"type": "string", "format": "date-time"},
    }
    return plain[kind]
