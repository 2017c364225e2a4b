"""What the parts of the consultation page share: records as they are shown, adding one, and days out of a table."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from planner.operations.consulted_records import add_consulted
from planner.operations.records import ShownRecord
from planner.ui.state import attempt, me, words, workplace


def shown_consulted(event_id: str, kind: str, records: Iterable[Any]) -> list[ShownRecord]:
    """Return records as a page shows them; `kind` is the consultation's name for them, such as `interviews`."""
    return [ShownRecord(event_id=event_id, kind=kind, record_id=each.id, version=each.version) for each in records]


def add_record(event_id: str, record: Any) -> None:  # noqa: ANN401 any record of a consultation
    """Add one more, and say so."""
    attempt(lambda: add_consulted(workplace(), me(), event_id, record), words().say("Added."))


def typed(edited: Mapping[str, Any], days: Iterable[str] = (), numbers: Iterable[str] = ()) -> dict[str, Any]:
    """Turn edited cells into fields of the same names: texts, days that the browser sends as text, whole numbers."""
    day_names, number_names = set(days), set(numbers)
    fields: dict[str, Any] = {}
    for name, value in edited.items():
        if name in day_names:
            fields[name] = date.fromisoformat(value[:10]) if value else None
        elif name in number_names:
            fields[name] = None if value is None else int(value)
        else:
            fields[name] = value or ""
    return fields
