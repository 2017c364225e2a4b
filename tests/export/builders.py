"""An event and its people, as the export tests need them."""

from datetime import UTC, date, datetime

from planner.domain.event import Event

PRINTED_AT = datetime(2026, 11, 22, 16, 5, tzinfo=UTC)


def an_event(**changes: object) -> Event:
    values: dict[str, object] = {
        "id": "event-1",
        "kind": "conference",
        "title": "Konferenca kombëtare për mbrojtjen e fëmijëve",
        "theme": "child protection",
        "starts_on": date(2027, 3, 16),
        "days": 2,
        "country": "AL",
        "timezone": "Europe/Tirane",
        "expected_participants": 108,
        "planning_from_on": date(2026, 9, 1),
    }
    return Event(**(values | changes))  # type: ignore[arg-type]  # any field may be set
