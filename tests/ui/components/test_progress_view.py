"""How far every area has got, in words beside its bar."""

from datetime import timedelta

from planner.operations.workplace import Workplace
from tests.builders import a_task
from tests.ui.builders import HOSTILE, today
from tests.ui.components.views import Picture, an_event_with, show


def test_an_area_says_how_much_is_done_and_late_and_what_comes_next(place: Workplace) -> None:
    an_event_with(
        place,
        a_task(id="A1", completed_on=today()),
        a_task(id="A2", position=1, title="Find a hall", completion_on=today() - timedelta(days=1)),
    )
    said = Picture(show("progress")).text
    assert said.startswith("Venue 1 of 2 done 1 late Next:")
    assert said.endswith("Find a hall")


def test_an_area_in_which_all_is_done_says_so(place: Workplace) -> None:
    an_event_with(place, a_task(completed_on=today()))
    assert Picture(show("progress")).text == "Venue 1 of 1 done Nothing is left to do."


def test_an_area_that_waits_for_a_date_says_so(place: Workplace) -> None:
    an_event_with(place, a_task(benchmark="next", completion="next"))
    assert Picture(show("progress")).text == "Venue 0 of 1 done What is left has no date."


def test_what_people_write_makes_no_markup(place: Workplace) -> None:
    an_event_with(place, a_task(title=HOSTILE, area=HOSTILE))
    picture = Picture(show("progress"))
    assert picture.elements == {"style", "ul", "li", "bdi", "span", "i"}
    assert picture.pieces.count(HOSTILE) == 2
