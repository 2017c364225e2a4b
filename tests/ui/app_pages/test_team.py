"""The page of the team where nobody has an account: the frame of it, and what each right allows."""

from planner.operations.workplace import Workplace
from tests.ui.builders import a_cluster_event, open_page, words_on


def test_without_an_account_there_is_nobody_to_list(place: Workplace) -> None:
    app = open_page("team", a_cluster_event(place).event.id)
    assert app.title[0].value == "Team"
    assert not app.selectbox


def test_what_each_right_allows_is_said(place: Workplace) -> None:
    said = words_on(open_page("team", a_cluster_event(place).event.id))
    assert said.count("reads everything but private details") == 1
