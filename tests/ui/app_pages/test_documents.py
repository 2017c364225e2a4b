"""The documents: every paper that the plan holds enough for, and what the others lack."""

from planner.operations.papers import PaperName, ready_papers
from planner.operations.workplace import Workplace
from tests.ui.builders import a_cluster_event, a_seated_event, downloads_on, open_page, words_on


def test_a_paper_that_is_ready_can_be_downloaded_and_another_says_what_it_lacks(place: Workplace) -> None:
    plan = a_cluster_event(place)
    app = open_page("documents", plan.event.id)
    links = [f"/download/{plan.event.id}/{name}" for name in ready_papers(plan)]
    assert list(downloads_on(app)) == [f"/download/{plan.event.id}/pack.zip", *links]
    lacking = [text.value for text in app.markdown if "Not yet" in text.value]
    assert len(lacking) == len(PaperName) - len(links)


def test_a_plan_that_holds_everything_hands_out_everything(place: Workplace) -> None:
    app = open_page("documents", a_seated_event(place).event.id)
    assert f"{len(PaperName)} of {len(PaperName)} documents can be handed out" in words_on(app)
    assert len(downloads_on(app)) == len(PaperName) + 1
