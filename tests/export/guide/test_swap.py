"""Which sheets are swapped: whoever does what the page says holds the guide of now."""

from dataclasses import replace

from hypothesis import given, settings

from planner.domain.plan import Plan
from planner.domain.run_of_show import time_event
from planner.export.guide.content import GuideContent
from planner.export.guide.part import GuidePart
from planner.export.guide.sheets import Sheet, sheets_of
from planner.export.guide.swap import Swap, compare_sheets
from planner.export.guide_document import export_guide_changes
from planner.export.height import space_of
from planner.export.page_setup import PageSetup
from planner.wording.wording import Wording
from tests.builders import a_plan, a_session, an_activity
from tests.domain.agendas import EDITS, FIRST, edited
from tests.export.builders import PRINTED_AT
from tests.export.docx_rules import faults_of
from tests.export.programmes import open_paper, paragraphs_of, rows_of

BINDER = a_plan(
    sessions=(
        a_session(id="a", title="Opening", minutes=30),
        a_session(id="b", title="Café", position=1, minutes=90),
        a_session(id="c", title="Closing", position=2, minutes=20),
    ),
    activities=tuple(an_activity(id=f"{each}-1", session_id=each) for each in "abc"),
)


def content_of(plan: Plan, *told: str) -> GuideContent:
    return GuideContent(plan=plan, run=time_event(plan), part=GuidePart(sessions=told or None))


def sheets(plan: Plan) -> list[Sheet]:
    space = space_of(PageSetup(paper_size=plan.event.paper_size), event=plan.event.title, document="Guide")
    return list(sheets_of(content_of(plan), Wording(), space))


def with_changed(plan: Plan, session_id: str, **changes: object) -> Plan:
    return replace(
        plan,
        sessions=tuple(
            replace(each, **changes) if each.id == session_id else each  # type: ignore[arg-type]  # any field
            for each in plan.sessions
        ),
    )


def needed(before: Plan, after: Plan) -> list[tuple[str, str]]:
    swaps = compare_sheets(sheets(before), sheets(after))
    return [(each.out.code if each.out else "", each.put.code if each.put else "") for each in swaps if each.is_needed]


@settings(max_examples=8, deadline=None)
@given(EDITS)
def test_a_binder_that_was_swapped_holds_the_guide_of_now(edits: list[tuple[str, int, int]]) -> None:
    before, after = sheets(FIRST), sheets(edited(FIRST, edits))
    swaps = compare_sheets(before, after)
    binder = {each.printed for each in before}
    for swap in (each for each in swaps if each.is_needed):
        binder -= {swap.out.printed} if swap.out else set()
    for swap in (each for each in swaps if each.is_needed):
        binder |= {swap.put.printed} if swap.put else set()

    assert binder == {each.printed for each in after}


def test_a_new_aim_swaps_the_sheet_of_its_session_alone() -> None:
    assert needed(BINDER, with_changed(BINDER, "b", aim="Why we meet")) == [("Day 1 · 09:30", "Day 1 · 09:30")]


def test_a_new_room_swaps_the_room_plan_too() -> None:
    assert needed(BINDER, with_changed(BINDER, "b", room="Room 2")) == [
        ("Cover", "Cover"),
        ("Day 1 · 09:30", "Day 1 · 09:30"),
    ]


def test_a_session_that_grows_swaps_what_comes_later_too_and_the_contents() -> None:
    assert needed(BINDER, with_changed(BINDER, "b", minutes=100)) == [
        ("Cover", "Cover"),
        ("Day 1 · 09:30", "Day 1 · 09:30"),
        ("Day 1 · 11:00", "Day 1 · 11:10"),
    ]


def test_a_session_that_goes_is_taken_out_and_one_that_comes_is_put_in() -> None:
    fewer = replace(BINDER, sessions=BINDER.sessions[:2], activities=BINDER.activities[:2])

    assert needed(BINDER, fewer) == [("Cover", "Cover"), ("Day 1 · 11:00", "")]
    assert needed(fewer, BINDER) == [("Cover", "Cover"), ("", "Day 1 · 11:00")]


def test_sheets_are_swapped_where_both_print_otherwise() -> None:
    (sheet, *_) = sheets(BINDER)
    assert not Swap(out=sheet, put=sheet).is_needed
    assert Swap(out=None, put=sheet).is_needed
    assert Swap(out=sheet, put=replace(sheet, day="Another")).is_needed


def changes_of(after: Plan, *told: str) -> bytes:
    made = export_guide_changes(
        content_of(BINDER, *told),
        content_of(after, *told),
        words=Wording(),
        printed_at=PRINTED_AT,
        since="version 3",
    )
    assert made is not None
    return made


def test_the_page_in_front_says_what_to_take_out_what_to_put_in_and_what_stays() -> None:
    content = changes_of(with_changed(BINDER, "c", title="Farewell", minutes=25))
    said = paragraphs_of(content)

    assert faults_of(content) == []
    assert said[:2] == ["What to swap", "For a guide as it was at version 3"]
    assert rows_of(open_paper(content).tables[0]) == [
        ["Take out", "Put in"],
        ["☐ Cover", "☐ Cover"],
        ["☐ Day 1 · 11:00  Closing", "☐ Day 1 · 11:00  Farewell"],
    ]
    stays = said.index("Leave in place")
    assert said[stays + 1 : stays + 3] == ["Day 1 · 09:00  Opening", "Day 1 · 09:30  Café"]


def test_nothing_but_changed_sheets_is_printed() -> None:
    feet = [
        each.footer.paragraphs[0].text.split(",")[0]
        for each in open_paper(changes_of(with_changed(BINDER, "b", aim="Meet"))).sections
    ]
    assert feet == ["What to swap", "Day 1 · 09:30"]


def test_where_every_sheet_is_new_nothing_stays() -> None:
    moved = replace(BINDER, event=replace(BINDER.event, title="Other"), days=())
    assert "Nothing: every sheet is new." in paragraphs_of(changes_of(moved, "a"))


def test_a_guide_that_prints_as_it_did_has_nothing_to_swap() -> None:
    before, now = content_of(BINDER), content_of(replace(BINDER, revision=7))
    assert export_guide_changes(before, now, words=Wording(), printed_at=PRINTED_AT, since="version 3") is None
