"""A consultation is changed by one domain function at a time, which stands in the event's history."""

from dataclasses import replace

from planner.operations.consultations import change_consultation, open_consultation
from planner.operations.events import undo
from planner.operations.workplace import Workplace
from planner.storage.history import load_changes
from tests.consultation_builders import a_theme
from tests.operations.builders import HOST, an_event_in


def test_a_change_is_stored_and_can_be_taken_back(place: Workplace) -> None:
    event_id = an_event_in(place).event.id
    before = open_consultation(place, HOST, event_id)

    change_consultation(
        place, HOST, event_id, "add_theme", lambda found: replace(found, themes=(a_theme(title="Training"),))
    )

    assert [theme.title for theme in open_consultation(place, HOST, event_id).themes] == ["Training"]
    newest = load_changes(place.store, event_id)[0]
    assert (newest.actor, newest.what) == (HOST.name, "add_theme")
    assert undo(place, HOST, event_id) == "add_theme"
    assert open_consultation(place, HOST, event_id) == before
