"""The brand on the documents page: what is uploaded is worn or refused in one sentence, and comes off again."""

from streamlit.testing.v1 import AppTest

from planner.domain.brand import NO_BRAND, Brand
from planner.domain.plan import Plan
from planner.operations.workplace import Workplace
from planner.storage.plans import load_plan
from tests.letterheads import a_letterhead, a_picture
from tests.ui.builders import a_cluster_event, open_page, words_on


def brand_of(place: Workplace, plan: Plan) -> Brand:
    return load_plan(place.store, plan.event.id).brand or NO_BRAND


def press(app: AppTest, label: str) -> None:
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception


def test_a_logo_and_a_letterhead_are_taken_in_shown_and_taken_off(place: Workplace) -> None:
    plan = a_cluster_event(place)
    app = open_page("documents", plan.event.id)
    app.file_uploader[0].upload("logo.png", a_picture()).run()
    app.file_uploader[1].upload("letterhead.docx", a_letterhead()).run()
    assert not app.exception
    assert "In the letterhead: a head, a foot" in words_on(app)
    assert all(getattr(brand_of(place, plan), name) for name in ("logo", "base"))

    press(app, "Remove the logo")
    assert (brand_of(place, plan).logo, bool(brand_of(place, plan).base)) == ("", True)
    press(app, "Back to the planner’s own looks")
    assert brand_of(place, plan) == NO_BRAND


def test_what_cannot_be_used_is_refused_with_its_cure(place: Workplace) -> None:
    plan = a_cluster_event(place)
    app = open_page("documents", plan.event.id)
    app.file_uploader[0].upload("logo.svg", b"<svg><script/></svg>").run()
    assert "The picture is an SVG drawing" in app.error[0].value
    next(each for each in app.text_input if each.label == "Main colour").input("#FFFF00")
    press(app, "Use these")
    assert "#7A7A00" in app.error[0].value
    assert brand_of(place, plan) == NO_BRAND


def test_colours_and_fonts_are_taken(place: Workplace) -> None:
    plan = a_cluster_event(place)
    app = open_page("documents", plan.event.id)
    for label, text in (("Main colour", "#8a1c1c"), ("Font of text", "Open Sans")):
        next(each for each in app.text_input if each.label == label).input(text)
    press(app, "Use these")
    assert (brand_of(place, plan).main_colour, brand_of(place, plan).body_font) == ("8A1C1C", "Open Sans")
