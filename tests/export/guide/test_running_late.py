"""What to cut first: working sessions that can shorten, those with most time to give first."""

from planner.domain.agenda import SessionKind
from planner.domain.plan import Plan
from planner.domain.run_of_show import time_event
from planner.export.guide.part import WHOLE_GUIDE, GuidePart
from planner.export.guide.running_late import cuts_table
from planner.export.word_xml import tag
from planner.wording.wording import Wording
from tests.builders import a_plan, a_session, an_activity, an_event


def rows(plan: Plan, part: GuidePart = WHOLE_GUIDE) -> list[list[str]]:
    blocks = list(cuts_table(time_event(plan), Wording(), 170, part))
    cells = [list(row.iter(tag("tc"))) for block in blocks for row in block.iter(tag("tr"))]
    return [["".join(text.text or "" for text in cell.iter(tag("t"))) for cell in row] for row in cells][1:]


def a_day(*kinds: SessionKind, cut: str = "Two turns.") -> Plan:
    """Make sessions of 20, 40, 60 … minutes, each of one step that stretches."""
    sessions = [
        a_session(id=f"s{place}", position=place, title=f"Session {place}", kind=kind, minutes=20 * (place + 1))
        for place, kind in enumerate(kinds)
    ]
    steps = [
        an_activity(id=f"{each.id}-a", session_id=each.id, title="Talk", minutes=each.minutes, stretches=True, cut=cut)
        for each in sessions
    ]
    return a_plan(event=an_event(days=1), sessions=tuple(sessions), activities=tuple(steps))


def test_the_three_with_most_time_to_give_are_named_first() -> None:
    assert rows(a_day(*[SessionKind.SMALL_GROUPS] * 4)) == [
        ["11:00 Session 3", "40 min", "Talk: Two turns."],
        ["10:00 Session 2", "30 min", "Talk: Two turns."],
        ["09:20 Session 1", "20 min", "Talk: Two turns."],
    ]


def test_in_a_part_of_the_guide_only_its_own_sessions_are_named() -> None:
    part = GuidePart(whose="Facilitator 1", sessions=frozenset({"s1"}))
    assert rows(a_day(*[SessionKind.SMALL_GROUPS] * 4), part) == [["09:20 Session 1", "20 min", "Talk: Two turns."]]


def test_breaks_and_matters_of_order_are_not_among_them() -> None:
    assert rows(a_day(SessionKind.BREAK, SessionKind.ADMIN, SessionKind.PLENARY_DISCUSSION)) == [
        ["10:00 Session 2", "30 min", "Talk: Two turns."]
    ]


def test_where_no_step_says_what_could_go_there_is_no_table() -> None:
    plan = a_day(SessionKind.SMALL_GROUPS, cut="")
    assert list(cuts_table(time_event(plan), Wording(), 170, WHOLE_GUIDE)) == []
