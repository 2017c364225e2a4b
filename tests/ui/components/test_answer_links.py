"""Links to answer by on the consultation page: made, shown once, and made anew for somebody."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from planner.operations.actor import LOCAL
from planner.operations.answer_links import EVERYBODY, answer_links_out
from planner.operations.answering import check_link
from planner.operations.links import NotOpenError
from planner.operations.workplace import Workplace
from planner.ui.components.answer_links import MADE
from tests.operations.consulted import ask_people
from tests.ui.builders import open_page, words_on

ADDRESS = re.compile(r"https://plan\.example\.org/answer/([\w-]{22})")


@pytest.fixture(autouse=True)
def _on_a_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANNER_ADDRESS", "https://plan.example.org")


def links_of(event_id: str) -> AppTest:
    app = open_page("consultation", event_id, "Asking")
    app.session_state["answer_links"] = True
    return app.run()


def secrets_on(app: AppTest) -> list[str]:
    return [secret for code in app.code for secret in ADDRESS.findall(code.value)]


def test_links_are_made_shown_once_and_then_only_counted(place: Workplace) -> None:
    consultation, form = ask_people(place, 2)
    app = links_of(consultation.event_id)
    app.button("make_answer_links").click().run()
    secrets = secrets_on(app)
    assert {check_link(place, secret).subject for secret in secrets} == {form.id}
    assert len(secrets) == 2

    app.button("put_answer_links_away").click().run()
    assert (secrets_on(app), MADE in app.session_state) == ([], False)
    assert "2 of 2 stakeholders have a link of their own; 2 of them have opened it." in words_on(app)
    assert app.button("make_answer_links").disabled


def test_somebody_gets_another_link_and_the_one_before_is_closed(place: Workplace) -> None:
    consultation, form = ask_people(place, 2)
    app = links_of(consultation.event_id)
    app.button("make_answer_links").click().run()
    before = secrets_on(app)
    app.button("put_answer_links_away").click().run()

    app.multiselect("renewed_answer_links").set_value([consultation.stakeholders[0].id])
    next(button for button in app.button if button.label == "Make new links").click().run()
    (renewed,) = secrets_on(app)
    with pytest.raises(NotOpenError):
        check_link(place, before[0])
    assert check_link(place, renewed).id in {
        each.id for each in answer_links_out(place, LOCAL, consultation.event_id, form.id).values()
    }


def test_one_link_is_for_everybody(place: Workplace) -> None:
    consultation, form = ask_people(place, 1)
    app = links_of(consultation.event_id)
    app.button(f"make_open_answer_link-{form.id}").click().run()
    (secret,) = secrets_on(app)
    out = answer_links_out(place, LOCAL, consultation.event_id, form.id)
    assert out[EVERYBODY].id == check_link(place, secret).id
