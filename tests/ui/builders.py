"""Events to look at, the pages that show them, and what stands on a page."""

import json
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from streamlit.testing.v1 import AppTest

from planner.domain.plan import Plan
from planner.operations.actor import LOCAL
from planner.operations.cafe import SeatingWish, seat
from planner.operations.workplace import Workplace
from planner.ui.components.folded import FOLDED
from tests.operations.builders import an_event_in, many_people, take_in

APP = Path(__file__).parents[2] / "planner" / "ui" / "app.py"
PAGES = (
    "events",
    "overview",
    "checklist",
    "consultation",
    "answers",
    "agenda",
    "techniques",
    "cafe",
    "groups",
    "people",
    "the_day",
    "recording",
    "proceedings",
    "evaluation",
    "documents",
    "links",
    "history",
    "settings",
)
FOLDED_PARTS = (
    "progress",
    "follow_up",
    "hand_over",
    "new_member",
    "import",
    "new_task",
    "add_checklist",
    "template",
    "task_actions",
)
"""What is made only while it is open; in tests it is."""
HOSTILE = (
    "**x** _y_ `z` ~~s~~ [a](javascript:alert(1)) ![i](http://x/y.png) :red[r] :material/home: <script>x</script> "
    "$x$ -> &lt; | # 1. مؤتمر"
)
"""What Markdown, mathematics, HTML and Streamlit's own signs would all make something of."""


def today() -> date:
    """Return the day it is in Albania, where the events take place: pages know no other clock."""
    return datetime.now(ZoneInfo("Europe/Tirane")).date()


def a_cluster_event(place: Workplace, /, **changes: object) -> Plan:
    """Create a cluster-group meeting, nineteen weeks ahead where nothing else is said."""
    return an_event_in(place, **{"starts_on": today() + timedelta(weeks=19)} | changes)


def a_seated_event(place: Workplace, /, **changes: object) -> Plan:
    """Create a meeting with twelve people, seated for its café."""
    plan = a_cluster_event(place, **changes)
    take_in(place, plan.event.id, *many_people(12))
    return seat(place, LOCAL, plan.event.id, SeatingWish(tables=3))


def open_page(name: str, event_id: str = "", part: str = "") -> AppTest:
    """Open a page of the app, with an event and a part of the page in the address bar where they are named."""
    app = AppTest.from_file(str(APP), default_timeout=60)
    for key, value in (("event", event_id), ("part", part)):
        if value:
            app.query_params[key] = value
    for key in FOLDED_PARTS:
        app.session_state[f"{FOLDED}-{key}"] = True
    app.switch_page(f"app_pages/{name}.py").run()
    assert not app.exception
    return app


def markdown_on(app: AppTest) -> Iterator[str]:
    """Yield every text that Streamlit reads as Markdown: bodies, labels, tooltips, values of metrics, messages."""
    bodies = ("title", "header", "subheader", "markdown", "caption", "info", "warning", "error", "success", "toast")
    for kind in bodies:
        yield from (getattr(element, "value", "") for element in app.get(kind))
    for kind in ("metric", "button", "checkbox", "radio", "expander", "tab", "progress", "page_link", "text_input"):
        for element in app.get(kind):
            about = element.proto
            yield from (getattr(about, field, "") for field in ("label", "body", "text", "help"))


def words_on(app: AppTest) -> str:
    """Return everything that is said on a page, one piece a line, without the escapes of Markdown."""
    pieces = [*markdown_on(app), *(element.value for element in app.text)]
    return "\n".join(piece.replace("\\", "") for piece in pieces if piece)


def downloads_on(app: AppTest) -> dict[str, str]:
    """Return the links to downloads: what each is called, by where it leads."""
    links = [json.loads(element.proto.json) for element in app.get("bidi_component")]
    return {link["url"]: link["label"] for link in links}
