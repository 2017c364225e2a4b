"""What a person is told about rooms, groups and who is named for them."""

from dataclasses import replace

from planner.domain.agenda import SessionKind
from planner.domain.people import AttendanceStatus
from planner.domain.plan import Plan
from planner.domain.run_of_show import time_event
from planner.domain.staffing import Assignment, Duty
from planner.domain.staffing_rules import review_staffing
from tests.builders import OPENS_AT_NINE, a_group, a_plan, a_session, an_assignment, an_event, people_of_plan


def findings(plan: Plan) -> dict[str, dict[str, object]]:
    found = list(review_staffing(plan, time_event(plan)))
    return {each.rule: dict(each.values) for each in found}


def a_meeting(**changes: object) -> Plan:
    """Make an opening and a guest's talk one after the other, with three people on the list."""
    sessions = (
        a_session(kind=SessionKind.PLENARY_INPUT, title="Opening"),
        a_session(id="guest", position=1, kind=SessionKind.PLENARY_INPUT, title="Guest"),
    )
    return a_plan(**{"sessions": sessions, "event": an_event(expected_participants=24), **people_of_plan(3)} | changes)


def at_once(plan: Plan) -> Plan:
    """Let the guest talk while the meeting opens."""
    first, second = plan.sessions
    return replace(plan, sessions=(first, replace(second, starts_minute=OPENS_AT_NINE)))


def named(person: int, duty: Duty = Duty.LEAD, session_id: str = "session-1", group: int = 0) -> Assignment:
    return an_assignment(
        id=f"{person}-{duty}-{session_id}-{group}",
        session_id=session_id,
        group_number=group,
        duty=duty,
        person_id=f"person-{person}",
    )


def test_groups_follow_group_size_and_head_count() -> None:
    plan = a_meeting(sessions=(a_session(group_size=8),), groups=(a_group(),), attendances=())
    assert findings(plan)["groups_differ"] == {"session": "What works in our region", "groups": 1, "wanted": 3}
    assert findings(replace(plan, sessions=(a_session(),))) == {}


def test_nobody_is_in_two_sessions_at_once() -> None:
    plan = a_meeting(assignments=(named(1), named(1, session_id="guest")))
    assert findings(plan) == {}
    assert findings(at_once(plan))["in_two_sessions"] == {"session": "Guest", "name": "Office 1", "earlier": "Opening"}


def test_nobody_is_in_two_groups_while_the_lead_may_help_in_one() -> None:
    steering = (named(1), named(1, Duty.FACILITATOR, group=1), named(2, Duty.FACILITATOR, group=2))
    assert "in_two_groups" not in findings(a_meeting(assignments=steering))
    twice = (named(1, Duty.FACILITATOR, group=1), named(1, Duty.RECORDER, group=2))
    assert findings(a_meeting(assignments=twice))["in_two_groups"]["groups"] == (1, 2)


def test_who_steers_a_group_does_not_record_it() -> None:
    assert findings(a_meeting(assignments=(named(1), named(2, Duty.RECORDER)))) == {}
    both = a_meeting(assignments=(named(1), named(1, Duty.RECORDER)))
    assert findings(both) == {"facilitator_also_records": {"session": "Opening", "name": "Office 1"}}


def test_who_steers_a_session_does_not_supply_its_content() -> None:
    assert findings(a_meeting(assignments=(named(1), named(1, Duty.PRESENTER, "guest")))) == {}
    both = a_meeting(assignments=(named(1, Duty.FACILITATOR), named(1, Duty.PRESENTER)))
    assert findings(both) == {"lead_also_presents": {"session": "Opening", "name": "Office 1"}}


def test_who_does_not_come_is_named_for_nothing() -> None:
    plan = a_meeting(assignments=(named(1), named(1, session_id="guest")))
    gone = replace(plan.attendances[0], status=AttendanceStatus.DECLINED)
    declined = findings(replace(plan, attendances=(gone, *plan.attendances[1:])))
    assert declined == {
        "named_but_not_coming": {"session": "Opening", "name": "Office 1", "sessions": ("Opening", "Guest")}
    }
    assert findings(replace(plan, attendances=plan.attendances[1:])) == declined


def test_each_group_has_a_facilitator_and_a_recorder() -> None:
    groups = {"sessions": (a_session(group_size=12),), "groups": (a_group(), a_group(number=2))}
    first = (named(1, Duty.CO_FACILITATOR, group=1), named(2, Duty.RECORDER, group=1))
    bare = findings(a_meeting(**groups, assignments=first))
    assert (bare["group_without_facilitator"]["groups"], bare["group_without_recorder"]["groups"]) == ((2,), (2,))
    second = (named(3, Duty.FACILITATOR, group=2), named(4, Duty.RECORDER, group=2))
    people = people_of_plan(4)
    assert findings(a_meeting(**{**groups, **people}, assignments=(*first, *second))) == {}


def test_small_groups_without_a_recorder_are_told_in_one_go_once_anybody_is_on_the_list() -> None:
    work = (a_session(title="Pairs"), a_session(id="two", position=1, title="Café"))
    assert findings(a_meeting(sessions=work))["sessions_without_recorder"]["sessions"] == ("Pairs", "Café")
    hosted = a_meeting(sessions=work, assignments=(named(1, Duty.RECORDER), named(2, Duty.TABLE_HOST, "two")))
    assert findings(hosted) == {}
    assert findings(a_meeting(sessions=work, attendances=())) == {}
