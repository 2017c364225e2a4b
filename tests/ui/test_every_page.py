"""What people write shows on every page as they wrote it, and no page ever raises."""

import re
import shutil
from pathlib import Path

import pytest

from planner.domain.agenda import Audience, Session, SessionKind
from planner.operations.actor import LOCAL
from planner.operations.cafe import SeatingWish, seat
from planner.operations.events import list_events
from planner.operations.records import add_question, add_session, add_task
from planner.operations.workplace import Workplace, open_workplace
from tests.builders import a_task
from tests.operations.builders import a_row, many_people, take_in
from tests.ui.builders import HOSTILE, PAGES, a_cluster_event, markdown_on, open_page, words_on

SIGNS = ("**x**", "_y_", "`z`", "~~s~~", "](", ":red[", ":material/home:", "<script", "$x$", "&lt;", " -> ")


@pytest.fixture(scope="module")
def hostile_file(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make an event, once, in which everything that people may name is full of signs."""
    file = Path(shutil.copy(migrated_file, tmp_path_factory.mktemp("hostile") / "planner.db"))
    place = open_workplace(str(file))
    event = a_cluster_event(place, title=HOSTILE, place=HOSTILE, theme=HOSTILE).event
    add_task(place, LOCAL, event.id, a_task(title=HOSTILE, note=HOSTILE, completion_on=event.planning_from_on))
    add_question(place, LOCAL, event.id, HOSTILE)
    add_session(place, LOCAL, event.id, a_hostile_session())
    take_in(place, event.id, a_row(name=HOSTILE, organisation=HOSTILE, region=HOSTILE), *many_people(12))
    seat(place, LOCAL, event.id, SeatingWish(tables=3))
    place.store.close()
    return file


@pytest.fixture
def database_file(hostile_file: Path) -> Path:
    """Begin with that event."""
    return hostile_file


def a_hostile_session() -> Session:
    """Make a break of such a name."""
    return Session(
        id="",
        day_number=1,
        position=0,
        title=HOSTILE,
        aim=HOSTILE,
        kind=SessionKind.BREAK,
        audience=Audience.PARTICIPANTS,
        minutes=5,
    )


@pytest.mark.parametrize("page", PAGES)
def test_what_people_write_is_neither_markup_nor_escapes(place: Workplace, page: str) -> None:
    app = open_page(page, list_events(place, LOCAL)[0].id)
    unescaped = [re.sub(r"\\.", "", text) for text in markdown_on(app)]
    assert [text for text in unescaped for sign in SIGNS if sign in text] == []
    choices = [option for box in [*app.selectbox, *app.multiselect] for option in box.options]
    assert [option for option in choices if "\\*" in option] == []
    assert "**x** _y_ `z`" in words_on(app)
    assert not app.error
