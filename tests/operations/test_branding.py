"""A host's brand: stored when it can be used, refused in one sentence when not, and worn by every paper."""

from dataclasses import replace

import pytest

from planner.domain.brand import Brand, FontNameError, PaleColourError
from planner.domain.plan import Plan
from planner.errors import PlannerError
from planner.export.archive import unpack
from planner.intake.logo import NotALogoError
from planner.intake.word_base import NotWordError
from planner.operations.archive import dump_event, load_event
from planner.operations.branding import (
    Looks,
    clear_brand,
    look_into,
    set_base,
    set_brand,
    set_logo,
    set_looks,
    shipped_base,
)
from planner.operations.copying import CopyRequest, copy_event
from planner.operations.events import open_plan, undo
from planner.operations.papers import PaperName
from planner.operations.printing import make_document, make_pack
from planner.operations.workplace import Workplace
from planner.storage.saving import save_plan
from tests.export.docx_rules import faults_of
from tests.export.readers import open_workbook
from tests.letterheads import a_letterhead, a_picture
from tests.operations.builders import HOST, NOW, an_event_in
from tests.operations.test_printing import a_full_event

WINE = Looks(main_colour="#8a1c1c", heading_font="Georgia")


def branded(place: Workplace, plan: Plan) -> Plan:
    """Give an event everything that a brand can have."""
    set_looks(place, HOST, plan.event.id, WINE)
    set_logo(place, HOST, plan.event.id, a_picture())
    return set_base(place, HOST, plan.event.id, a_letterhead())


def test_what_was_said_of_a_brand_stands_together_and_is_undone_one_by_one(place: Workplace) -> None:
    plan = branded(place, an_event_in(place))
    brand = plan.brand
    assert brand
    assert (brand.main_colour, brand.heading_font, bool(brand.logo), bool(brand.base)) == (
        "8A1C1C",
        "Georgia",
        True,
        True,
    )

    assert [undo(place, HOST, plan.event.id) for _ in range(3)] == ["set_base", "set_logo", "set_looks"]
    assert open_plan(place, HOST, plan.event.id).brand is None


def test_a_part_of_a_brand_is_taken_off_and_then_the_rest(place: Workplace) -> None:
    plan = branded(place, an_event_in(place))
    without_logo = clear_brand(place, HOST, plan.event.id, "logo").brand
    assert plan.brand
    assert without_logo == replace(plan.brand, logo="", version=without_logo.version if without_logo else 0)
    assert clear_brand(place, HOST, plan.event.id).brand is None


def test_what_is_refused_changes_nothing(place: Workplace) -> None:
    plan = branded(place, an_event_in(place))
    event_id = plan.event.id
    with pytest.raises(NotALogoError):
        set_logo(place, HOST, event_id, b"GIF89a")
    with pytest.raises(NotWordError):
        set_base(place, HOST, event_id, b"no document")
    with pytest.raises(PaleColourError):
        set_looks(place, HOST, event_id, Looks(main_colour="#FFFF00"))
    with pytest.raises(FontNameError):
        set_looks(place, HOST, event_id, Looks(body_font="=cmd|"))
    assert open_plan(place, HOST, event_id) == plan


def test_several_parts_are_set_in_one_go_which_undo_takes_back(place: Workplace) -> None:
    plan = an_event_in(place)
    parts: dict[str, str | bytes] = {
        "logo": a_picture(),
        "base": a_letterhead(),
        "main_colour": "8A1C1C",
        "body_font": "Open Sans",
    }
    brand = set_brand(place, HOST, plan.event.id, parts).brand
    assert brand
    assert (bool(brand.logo), bool(brand.base), brand.main_colour, brand.body_font) == (
        True,
        True,
        "8A1C1C",
        "Open Sans",
    )
    assert undo(place, HOST, plan.event.id) == "set_brand"
    assert open_plan(place, HOST, plan.event.id).brand is None


def test_where_one_part_is_refused_none_is_set(place: Workplace) -> None:
    plan = branded(place, an_event_in(place))
    with pytest.raises(NotALogoError):
        set_brand(place, HOST, plan.event.id, {"main_colour": "#123456", "logo": b"GIF89a"})
    assert open_plan(place, HOST, plan.event.id) == plan


def test_our_own_base_can_be_taken_as_a_hosts(place: Workplace) -> None:
    brand = set_base(place, HOST, an_event_in(place).event.id, shipped_base()).brand
    assert brand
    found = look_into(brand.base)
    assert (found.has_head, found.has_foot, len(found.styles) > 20) == (False, False, True)


def test_a_copied_event_and_a_handed_over_one_keep_the_brand(place: Workplace) -> None:
    plan = branded(place, an_event_in(place))
    assert plan.brand
    request = CopyRequest(title="Next year", starts_on=plan.event.starts_on.replace(year=plan.event.starts_on.year + 1))
    copied = copy_event(place, HOST, plan.event.id, request)
    loaded = load_event(place, HOST, dump_event(place, HOST, plan.event.id))
    assert {replace(each.brand, version=1) for each in (copied, loaded) if each.brand} == {
        replace(plan.brand, version=1)
    }


@pytest.mark.parametrize(
    ("brand", "error"),
    [
        (Brand(logo="bm90IGEgcGljdHVyZQ=="), NotALogoError),
        (Brand(logo="not base64"), NotALogoError),
        (Brand(base="bm90IGEgZG9jdW1lbnQ="), NotWordError),
        (Brand(main_colour="FFFFFF"), PaleColourError),
        (Brand(heading_font="<w:p/>"), FontNameError),
    ],
)
def test_a_file_brings_no_brand_in_that_could_not_be_uploaded(
    place: Workplace, brand: Brand, error: type[PlannerError]
) -> None:
    plan = an_event_in(place)
    save_plan(place.store, actor="x", what="x", before=plan, after=replace(plan, brand=brand), at=NOW)
    content = dump_event(place, HOST, plan.event.id)
    with pytest.raises(error):
        load_event(place, HOST, content)


def test_every_paper_wears_the_brand_and_opens_without_fault(place: Workplace) -> None:
    plan = branded(place, a_full_event(place))
    for name, content in unpack(make_pack(place, HOST, plan.event.id).content).items():
        match name.rpartition(".")[-1]:
            case "docx":
                assert (name, faults_of(content)) == (name, [])
            case "xlsx":
                assert open_workbook(content).sheetnames
                assert b'rgb="FF8A1C1C"' in unpack(content)["xl/styles.xml"]


def test_the_guide_stands_on_the_letterhead_and_the_run_sheet_on_our_own_page(place: Workplace) -> None:
    plan = branded(place, a_full_event(place))
    heads = {
        name: b"Prefecture of the North" in b"".join(unpack(made).values())
        for name in (PaperName.GUIDE, PaperName.RUN_SHEET)
        for made in [make_document(place, HOST, plan.event.id, name).content]
    }
    assert heads == {PaperName.GUIDE: True, PaperName.RUN_SHEET: False}
