"""The facilitator guide: every session in order, with its band and its steps, on pages that begin in good places."""

import re
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.agenda import SessionKind
from planner.domain.event import PaperSize
from planner.domain.last_time import LastTime
from planner.domain.people import Role
from planner.domain.plan import Plan
from planner.domain.run_of_show import time_event
from planner.export.guide.content import GuideContent
from planner.export.guide.part import GuidePart
from planner.export.guide_document import export_guide
from planner.export.word_xml import Element
from planner.wording.wording import Wording
from tests.builders import a_plan, a_session, an_activity, an_event, an_objective
from tests.export.builders import PRINTED_AT
from tests.export.docx_rules import faults_of
from tests.export.programmes import (
    HOSTILE,
    NAMESPACE,
    a_cafe,
    a_programme,
    headings,
    open_paper,
    paragraphs_of,
    rows_of,
    team_of,
)

SESSION_LINE = re.compile(r"\d\d:\d\d\t(Session \d+)")
METHOD_TITLES = {"world_cafe": "World café"}


def guide_of(plan: Plan, questions: Mapping[str, tuple[str, ...]] | None = None) -> bytes:
    content = GuideContent(plan=plan, run=time_event(plan), questions=questions or {}, method_titles=METHOD_TITLES)
    return export_guide(content, words=Wording(), printed_at=PRINTED_AT)


def test_what_a_session_took_last_time_stands_beside_it() -> None:
    plan = a_day_of(SessionKind.SMALL_GROUPS, SessionKind.BREAK)
    last = {each.id: LastTime(minutes=52, planned_minutes=45) for each in plan.sessions}
    known = GuideContent(plan=plan, run=time_event(plan), last_times=last)
    content = export_guide(known, words=Wording(), printed_at=PRINTED_AT)
    assert [line for line in paragraphs_of(content) if "52 of 45" in line] == ["Last time\t52 of 45 min"] * 2
    assert [line for line in paragraphs_of(guide_of(plan)) if "Last time" in line] == []


def test_what_begins_a_whole_day_later_says_so_in_the_contents_in_the_band_and_at_each_step() -> None:
    plan = a_day_of(SessionKind.SMALL_GROUPS, SessionKind.SMALL_GROUPS)
    first, second = plan.sessions
    content = guide_of(replace(plan, sessions=(replace(first, minutes=1440), second)))
    lines = [line for line in paragraphs_of(content) if line.endswith("Session 1")]
    assert lines == ["09:00 (+1 day)  Session 1", "09:00 (+1 day)\tSession 1"]
    assert rows_of(open_paper(content).tables[-1])[1][0] == "09:00 (+1 day)\n10 min"


def a_day_of(*kinds: SessionKind, steps: int = 1) -> Plan:
    sessions = [
        a_session(id=f"s{place}", position=place, title=f"Session {place}", kind=kind, minutes=10 * steps)
        for place, kind in enumerate(kinds)
    ]
    activities = [
        an_activity(id=f"{session.id}-{place}", session_id=session.id, position=place)
        for session in sessions
        for place in range(steps)
    ]
    return a_plan(event=an_event(days=1), sessions=tuple(sessions), activities=tuple(activities))


def text_of(element: Element) -> str:
    return "".join(each.text or "" for each in element.iter(f"{NAMESPACE}t"))


def pieces_on_new_pages(content: bytes) -> list[str]:
    return [each.text for each in open_paper(content).paragraphs if each.paragraph_format.page_break_before]


def sessions_on_new_pages(content: bytes) -> list[str]:
    return [said for said in pieces_on_new_pages(content) if SESSION_LINE.match(said)]


def test_every_session_is_in_the_guide_in_order_with_its_clock() -> None:
    assert headings(guide_of(a_programme()), 2)[5:] == [
        "09:00\tHuddle (team only)   30 min",
        "09:30\tOpening",
        "09:50\tCoffee break   25 min",
        "10:15\tWorld café on the theme",
        "11:55\tEvaluation   10 min",
    ]


@settings(max_examples=10, deadline=None)
@given(st.lists(st.sampled_from(SessionKind), min_size=1, max_size=8), st.integers(0, 12))
def test_whatever_the_day_holds_all_of_it_is_told_in_order(kinds: list[SessionKind], steps: int) -> None:
    plan = a_day_of(*kinds, steps=steps)
    told = [found[1] for line in paragraphs_of(guide_of(plan)) if (found := SESSION_LINE.match(line))]
    assert told == [each.title for each in plan.sessions]


def test_a_break_that_would_take_a_page_of_its_own_is_told_in_running_text() -> None:
    alone = guide_of(a_day_of(*[SessionKind.BREAK], steps=2))
    assert [line for line in paragraphs_of(alone) if "Session 0" in line][-1] == "09:00\tSession 0   20 min"
    crowded = guide_of(a_day_of(SessionKind.PLENARY_INPUT, SessionKind.BREAK, SessionKind.BREAK, steps=7))
    assert [line.split(" · ")[:2] for line in paragraphs_of(crowded) if "Session 2" in line][-1] == [
        "11:20\tSession 2",
        "70 min",
    ]


def test_the_contents_begin_a_page_where_they_would_be_split() -> None:
    long = guide_of(a_day_of(*[SessionKind.PLENARY_INPUT] * 40))
    assert pieces_on_new_pages(long) == ["Contents"]
    assert pieces_on_new_pages(guide_of(a_day_of(SessionKind.PLENARY_INPUT))) == ["Signals"]


def test_a_guide_that_tells_no_session_in_full_has_no_contents() -> None:
    plan = a_programme()
    content = GuideContent(plan=plan, run=time_event(plan), part=GuidePart(whose="Room: Foyer", sessions=("break",)))
    assert headings(export_guide(content, words=Wording(), printed_at=PRINTED_AT), 2)[:3] == [
        "Team",
        "Rooms",
        "Your role",
    ]


def test_headings_go_from_the_cover_over_the_days_to_the_sessions() -> None:
    content = guide_of(a_programme())
    assert headings(content, 1) == ["At a glance", "Tuesday, 16 March 2027"]
    assert headings(content, 2)[:5] == ["Team", "Contents", "Rooms", "Your role", "Signals"]


def test_the_band_says_how_with_what_and_to_what_end() -> None:
    words = paragraphs_of(guide_of(a_programme()))
    band = words[words.index("10:15\tWorld café on the theme") :]
    assert band[1:6] == [
        "100 min\tWhat is worth keeping",
        "How\tWorld café · 22 groups of about 5",
        "Needs\t☐\xa0110\xa0×\xa0Markers",
        "Result\tHarvest wall",
        "Room \t  Lead \t  Recorder \t",
    ]


def test_a_known_room_needs_no_line_to_write_on() -> None:
    words = paragraphs_of(guide_of(a_programme()))
    band = words.index("09:30\tOpening")
    assert words[band + 2 : band + 4] == ["Room\tGreat hall", "Lead \t  Recorder \t"]


def test_each_step_says_when_how_long_and_what_to_do() -> None:
    table = open_paper(guide_of(a_programme())).tables[2]
    assert rows_of(table)[:3] == [
        ["Start", "World café on the theme: step by step"],
        ["10:15\n10 min", "Framing\t10\xa0of\xa0100\nSay why we meet.\nHosts raise a hand."],
        ["10:25\n20 min", "Talk (round 1 of 3)\t30\xa0of\xa0100\nRead the question aloud."],
    ]


def test_each_round_puts_its_question_and_the_last_one_goes_on() -> None:
    content = guide_of(a_programme(), {"cafe": ("What keeps it alive?", "What will you put in?")})
    told = [right for _, right in rows_of(open_paper(content).tables[2])]
    assert [right.splitlines()[-1] for right in told if right.startswith("Talk")] == [
        "What keeps it alive?",
        "What will you put in?",
        "What will you put in?",
    ]


def test_breaks_are_one_compact_band_without_a_table() -> None:
    plan = a_day_of(SessionKind.BREAK)
    content = guide_of(plan)
    assert len(open_paper(content).tables) == 1
    assert paragraphs_of(content)[-1] == "09:00\tTalk in pairs (10 min). Turn to your neighbour."


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (110, ["The steps take 100 of 110 minutes."]),
        (90, ["The steps need 100 minutes; there are 90."]),
        (100, []),
    ],
)
def test_steps_that_do_not_fit_their_session_are_named(minutes: int, said: list[str]) -> None:
    sessions = tuple(a_cafe(minutes=minutes) if each.id == "cafe" else each for each in a_programme().sessions)
    words = paragraphs_of(guide_of(a_programme(sessions=sessions)))
    assert [line for line in words if line.startswith("The steps")] == said


def test_a_session_without_steps_says_so() -> None:
    assert paragraphs_of(guide_of(a_day_of(SessionKind.SMALL_GROUPS, steps=0)))[-1] == (
        "This session has no steps yet."
    )


def test_a_day_that_nobody_has_planned_says_so() -> None:
    assert paragraphs_of(guide_of(a_plan(event=an_event(days=1))))[-1] == "Nothing is planned for this day yet."


def sheets_in(content: bytes) -> list[str]:
    """Return what the foot of each section calls its sheet."""
    feet = (section.footer.paragraphs[0].text for section in open_paper(content).sections)
    return [foot.split(",")[0] for foot in feet]


def test_a_session_begins_a_sheet_and_what_is_short_stands_on_the_sheet_before_it() -> None:
    work, pause, order = SessionKind.SMALL_GROUPS, SessionKind.BREAK, SessionKind.ADMIN
    assert sheets_in(guide_of(a_day_of(order, work, pause, order, work, work))) == [
        "Cover",
        "09:00",
        "09:10",
        "09:40",
        "09:50",
    ]


def test_each_sheet_counts_its_own_pages() -> None:
    sections = open_paper(guide_of(a_programme())).sections
    assert {each._sectPr.find(f"{NAMESPACE}pgNumType").get(f"{NAMESPACE}start") for each in sections} == {"1"}  # noqa: SLF001 - nothing else tells


def test_what_is_short_begins_a_page_where_it_would_not_fit() -> None:
    plan = a_day_of(SessionKind.SMALL_GROUPS, SessionKind.ADMIN, SessionKind.ADMIN, steps=9)
    assert sessions_on_new_pages(guide_of(plan)) == ["12:00\tSession 2   90 min"]


def test_a_day_heading_is_never_left_alone() -> None:
    assert sessions_on_new_pages(guide_of(a_day_of(SessionKind.SMALL_GROUPS, steps=40))) == []


def test_what_rounds_repeat_is_said_once_where_that_keeps_a_session_on_its_page() -> None:
    steps = tuple(replace(each, instruction="Say it again. " * 5) for each in a_programme().activities)
    told = rows_of(open_paper(guide_of(a_programme(activities=steps))).tables[2])
    assert [right.splitlines()[1] for _, right in told if right.startswith("Move")][1:] == ["As before."]


def test_the_contents_lead_to_each_session_by_day() -> None:
    sessions = tuple(
        replace(each, id=f"{each.id}-{day}", day_number=day) for day in (1, 2) for each in a_programme().sessions
    )
    body = open_paper(guide_of(a_plan(sessions=sessions))).element.body
    places = {
        each.get(f"{NAMESPACE}name"): text_of(each.getparent()) for each in body.iter(f"{NAMESPACE}bookmarkStart")
    }
    links = [(text_of(each), places[each.get(f"{NAMESPACE}anchor")]) for each in body.iter(f"{NAMESPACE}hyperlink")]
    assert [said.replace("  ", "") for said, _ in links] == [place.split("   ")[0] for _, place in links]
    assert len(links) == 8


def test_the_head_of_every_page_names_its_day() -> None:
    plan = a_programme(event=an_event(), days=a_plan().days)
    assert "Nothing is planned for this day yet." not in paragraphs_of(guide_of(plan))
    second = replace(plan.sessions[0], id="second-day", day_number=2)
    plan = replace(plan, sessions=(*plan.sessions, second))
    heads = [section.header.paragraphs[0].text.splitlines()[1] for section in open_paper(guide_of(plan)).sections]
    assert list(dict.fromkeys(heads)) == [
        "Facilitator guide",
        "Facilitator guide · Day 1: Tuesday, 16 March 2027",
        "Facilitator guide · Day 2: Wednesday, 17 March 2027",
    ]


def test_the_cover_says_how_the_working_time_is_shared() -> None:
    words = paragraphs_of(guide_of(a_programme()))
    assert next(line for line in words if line.startswith("Working time")).splitlines() == [
        "Working time\tSmall groups: 120 minutes, 100 per cent",
        "Plenary discussion: 0 minutes, 0 per cent",
        "Plenary input: 0 minutes, 0 per cent",
    ]


def test_the_cover_says_what_the_event_is_to_achieve_and_the_time_that_it_gets() -> None:
    sessions = (a_session(objectives=("objective-1",)), a_session(id="b", position=1, kind=SessionKind.PLENARY_INPUT))
    objectives = (an_objective(), an_objective(id="o2", position=1, text="Offices agree on one form", wish=""))
    content = guide_of(a_plan(objectives=objectives, sessions=sessions))
    words = paragraphs_of(content)
    assert headings(content, 2)[:2] == ["Objectives", "Team"]
    assert "\n".join(words[words.index("Objectives") + 1 : words.index("Team")]).splitlines() == [
        "1\tOffices know whom to call in other regions",
        "60 minutes, 100 per cent in small groups",
        "Answers: “We do not know each other.”",
        "2\tOffices agree on one form",
        "no session",
    ]


def test_the_team_is_named_with_its_telephone_numbers() -> None:
    team = team_of(
        (Role.RECORDER, "Regional social services, Kukës", ""), (Role.LEAD_FACILITATOR, "Convener", "+355 4")
    )
    assert rows_of(open_paper(guide_of(a_programme(**team))).tables[0]) == [
        ["Role", "Name", "Telephone"],
        ["Lead facilitator", "Convener", "+355 4"],
        ["Recorder", "Regional social services, Kukës", ""],
    ]


@pytest.mark.parametrize("paper_size", PaperSize)
def test_the_document_keeps_the_rules_of_structure_and_access(paper_size: PaperSize) -> None:
    assert faults_of(guide_of(a_programme(event=an_event(days=1, paper_size=paper_size)))) == []


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert guide_of(a_programme()) == guide_of(a_programme())


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_stays_text(hostile: str) -> None:
    plan = a_programme(event=an_event(days=1, title=hostile, theme=hostile, place=hostile))
    hostile_plan = replace(
        plan,
        sessions=tuple(
            replace(each, title=hostile, aim=hostile, output=hostile, lead=hostile) for each in plan.sessions
        ),
        activities=tuple(replace(each, title=hostile, instruction=hostile) for each in plan.activities),
        materials=tuple(replace(each, name=hostile) for each in plan.materials),
    )
    content = guide_of(hostile_plan, {"cafe": (hostile,)})
    assert (
        rows_of(open_paper(content).tables[2])[2][1]
        == f"{hostile} (round 1 of 3)\t30\xa0of\xa0100\n{hostile}\n{hostile}"
    )
    assert faults_of(content) == []


def test_a_step_says_what_to_say_watch_cut_and_do_when_nobody_speaks() -> None:
    step = an_activity(
        say="Good morning.", watch="Long speeches.", cut="One greeting.", if_quiet="Ask.", recorder="Notes the hour."
    )
    (table,) = open_paper(guide_of(a_plan(sessions=(a_session(minutes=10),), activities=(step,)))).tables[-1:]
    assert rows_of(table)[1][1].splitlines()[2:] == [
        "Good morning.",
        "Watch\tLong speeches.",
        "Short of time\tOne greeting.",
        "Too quiet\tAsk.",
        "Recorder\tNotes the hour.",
    ]


def test_a_step_that_says_no_more_than_what_to_do_has_no_empty_labels() -> None:
    (table,) = open_paper(guide_of(a_plan(sessions=(a_session(minutes=10),), activities=(an_activity(),)))).tables[-1:]
    assert rows_of(table)[1][1].splitlines()[1:] == ["Turn to your neighbour."]
