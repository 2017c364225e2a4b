"""The settings: how old the last copy is, a new one, and where everything is."""

from planner.operations.workplace import Workplace
from planner.storage.copies import load_copies
from tests.ui.builders import open_page, words_on


def test_a_copy_is_made_and_its_age_shown(place: Workplace) -> None:
    app = open_page("settings")
    assert "There is no copy yet." in words_on(app)
    assert "No copy was made in the last two days." in words_on(app)
    next(button for button in app.button if button.label == "Copy now").click().run()
    assert "The last daily copy was made 0 minutes ago." in words_on(app)
    assert not app.warning
    assert len(load_copies(place.store, place.clock().date())) == 1


def test_places_and_version_are_told(place: Workplace) -> None:
    said = words_on(open_page("settings"))
    assert f"Events: {place.store.place}" in said
    assert "Database: SQLite" in said
