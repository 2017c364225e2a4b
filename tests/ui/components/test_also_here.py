"""Who is told that an event has changed: on pages that show what arrives, of arrivals too."""

from planner.ui.components.also_here import SHOWS_ARRIVALS
from tests.ui.builders import PAGES


def test_pages_that_show_what_arrives_are_pages() -> None:
    assert sorted(SHOWS_ARRIVALS - set(PAGES)) == []
