"""The views of the checklist over an event of the test's own, and what a reader finds in a picture."""

from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

from streamlit.testing.v1 import AppTest

from planner.domain.checklist import Task
from planner.domain.plan import Plan
from planner.operations.actor import LOCAL
from planner.operations.workplace import Workplace, change_plan
from tests.ui.builders import a_cluster_event

PAGE = Path(__file__).parent / "views_of_checklist.py"


def an_event_with(place: Workplace, *tasks: Task) -> Plan:
    """Create a meeting with these tasks alone."""
    plan = a_cluster_event(place)
    return change_plan(place, LOCAL, plan.event.id, "edit_tasks", lambda plan: replace(plan, tasks=tasks))


def show(view: str, today: date | None = None) -> AppTest:
    """Open a view, on another day than this one where `today` is named."""
    app = AppTest.from_file(str(PAGE), default_timeout=60)
    app.session_state["view"] = view
    if today:
        app.session_state["today"] = today
    app.run()
    assert not app.exception
    return app


class Picture(HTMLParser):
    """What stands in a picture: the names of its elements, and every piece of text, styles left out."""

    def __init__(self, app: AppTest) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: set[str] = set()
        self.pieces: list[str] = []
        self._inside: list[str] = []
        self._named: list[tuple[str, str]] = []
        self.classes: list[str] = []
        self._is_style = False
        self.feed(app.get("html")[0].proto.body)
        self.close()

    @property
    def text(self) -> str:
        """All of the text on one line."""
        return " ".join(" ".join(self.pieces).split())

    def text_of(self, kind: str) -> list[str]:
        """Return what stands right inside the elements of a class."""
        return [text for inside, text in self._named if inside == kind]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside.append(dict(attrs).get("class") or "")
        self._is_style = tag == "style"
        self.elements.add(tag)
        self.classes.extend(value for name, value in attrs if name == "class" and value)

    def handle_endtag(self, tag: str) -> None:
        self._inside.pop()
        self._is_style = self._is_style and tag != "style"

    def handle_data(self, data: str) -> None:
        if not self._is_style:
            self.pieces.append(data)
            self._named.append((self._inside[-1], data))
