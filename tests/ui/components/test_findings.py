"""Findings on a page: dismissed with a reason, counted without what may stand, and taken up again."""

from streamlit.testing.v1 import AppTest

from planner.operations.actor import LOCAL
from planner.operations.dismissals import dismiss_finding
from planner.operations.events import open_plan
from planner.operations.outlook import look_at
from planner.operations.workplace import Workplace
from tests.ui.builders import HOSTILE, a_cluster_event, open_page, words_on

KEY = "no_objectives--0"


def press(app: AppTest, key: str) -> None:
    """Press a button."""
    app.button(key).click().run()
    assert not app.exception


def titles(app: AppTest) -> list[str]:
    """Return what stands above the findings."""
    return [each.label for each in app.expander if "finding" in each.label]


def test_a_finding_is_dismissed_with_a_reason_and_taken_up_again(place: Workplace) -> None:
    event_id = a_cluster_event(place).event.id
    app = open_page("agenda", event_id)
    press(app, f"dismiss-{KEY}")
    app.text_input(f"reason-{KEY}").input("The ministry writes them.")
    press(app, f"sure-{KEY}")
    assert [each.reason for each in open_plan(place, LOCAL, event_id).dismissals] == ["The ministry writes them."]
    assert titles(app) == ["0 findings · 1 may stand"]
    assert "Dismissed: The ministry writes them." in words_on(app)
    press(app, f"take-up-{KEY}")
    assert titles(app) == ["1 finding"]
    press(app, "undo")
    assert titles(app) == ["0 findings · 1 may stand"]


def test_a_dismissal_without_a_reason_is_refused_and_asks_again(place: Workplace) -> None:
    event_id = a_cluster_event(place).event.id
    app = open_page("agenda", event_id)
    press(app, f"dismiss-{KEY}")
    press(app, f"sure-{KEY}")
    assert "Say why this may stand" in app.error[0].value
    assert open_plan(place, LOCAL, event_id).dismissals == ()
    press(app, f"leave-{KEY}")
    assert [each.key for each in app.text_input if each.key and each.key.startswith("reason-")] == []


def test_the_overview_counts_what_is_open_alone(place: Workplace) -> None:
    plan = a_cluster_event(place)
    for finding in look_at(place, plan).findings:
        dismiss_finding(place, LOCAL, plan.event.id, finding, HOSTILE)
    app = open_page("overview", plan.event.id)
    assert titles(app) == [f"0 findings · {len(look_at(place, plan).findings)} may stand"]
    assert "Nothing is broken or unwise in this plan." in words_on(app)
    assert "**x** _y_ `z`" in words_on(app)
