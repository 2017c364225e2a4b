"""The rules of a good agenda: each one broken and kept (content B3.2, DSN-10, GDE-02, GDE-12)."""

from collections.abc import Iterable

import pytest

from planner.domain.agenda import Activity, Audience, Method, MethodStep, Per, Purpose, Session, SessionKind
from planner.domain.agenda_rules import minutes_by_kind, review_agenda
from planner.domain.event import Event
from planner.domain.finding import Finding, Place, Severity
from planner.domain.origin import Origin
from planner.domain.run_of_show import RunOfShow, time_event
from tests.builders import a_day, a_plan, a_session, an_activity, an_event

INPUT, DISCUSSION, GROUPS, BREAK, ADMIN = (
    SessionKind.PLENARY_INPUT,
    SessionKind.PLENARY_DISCUSSION,
    SessionKind.SMALL_GROUPS,
    SessionKind.BREAK,
    SessionKind.ADMIN,
)
ONE_DAY = an_event(days=1)


def a_method(name: str, **changes: object) -> Method:
    values: dict[str, object] = {
        "id": name,
        "title": name,
        "aim": "",
        "purposes": (Purpose.DIVERGE,),
        "kind": GROUPS,
        "origin": Origin.OWN,
        "steps": (MethodStep(title="Talk", instruction="Talk.", minutes=10),),
    }
    return Method(**(values | changes))  # type: ignore[arg-type]  # any field may be set


METHODS = {
    "dot_voting": a_method("dot_voting", purposes=(Purpose.CONVERGE, Purpose.DECIDE)),
    "world_cafe": a_method("world_cafe", least_people=12, most_people=60, group_size=5),
    "panel": a_method("panel", most_people=60),
    "evaluation_time": a_method("evaluation_time", kind=ADMIN, purposes=(Purpose.CLOSE,)),
    "circle": a_method("circle", kind=DISCUSSION, purposes=(Purpose.CLOSE,)),
    "lunch": a_method("lunch", kind=BREAK),
}


def run_of(
    *sessions: tuple[SessionKind, int] | Session, event: Event = ONE_DAY, activities: Iterable[Activity] = ()
) -> RunOfShow:
    """Time a day of sessions, each a session or just its kind and minutes."""
    row = [
        each
        if isinstance(each, Session)
        else a_session(id=f"s{position}", title=f"Session {position}", kind=each[0], minutes=each[1])
        for position, each in enumerate(sessions)
    ]
    days = tuple(a_day(number=number) for number in range(1, event.days + 1))
    return time_event(a_plan(event=event, days=days, sessions=tuple(row), activities=tuple(activities)))


def findings(run: RunOfShow, rule: str, people: int = 40) -> list[Finding]:
    return [each for each in review_agenda(run, people, METHODS) if each.rule == rule]


def values(run: RunOfShow, rule: str, people: int = 40) -> list[dict[str, object]]:
    return [dict(each.values) for each in findings(run, rule, people)]


def test_an_empty_agenda_is_not_spoken_of() -> None:
    assert list(review_agenda(run_of(), 40, METHODS)) == []


def test_a_sound_day_is_not_spoken_of() -> None:
    run = run_of(
        a_session(id="desk", kind=ADMIN, minutes=30, method="registration"),
        (INPUT, 20),
        (GROUPS, 70),
        (BREAK, 20),
        (GROUPS, 90),
        a_session(id="lunch", kind=BREAK, minutes=60, method="lunch"),
        a_session(id="vote", minutes=70, method="dot_voting"),
        a_session(id="forms", kind=ADMIN, minutes=10, method="evaluation_time"),
        a_session(id="circle", kind=DISCUSSION, minutes=15, method="circle"),
        activities=[
            an_activity(id=each, session_id=each, stretches=True) for each in ("s1", "s2", "s4", "vote", "circle")
        ],
    )
    assert list(review_agenda(run, 40, METHODS)) == []


def test_a_day_without_sessions_is_broken() -> None:
    run = run_of((GROUPS, 60), event=an_event(days=2))
    assert findings(run, "day_without_sessions") == [
        Finding(
            rule="day_without_sessions",
            severity=Severity.BROKEN,
            place=Place.AGENDA,
            record_id="day-2",
            values={"number": 2},
        )
    ]


def test_steps_that_take_longer_than_their_session_are_broken() -> None:
    run = run_of(a_session(), activities=[an_activity(minutes=70)])
    (found,) = findings(run, "steps_do_not_fit")
    assert (found.severity, found.record_id) == (Severity.BROKEN, "session-1")
    assert dict(found.values) == {"session": "What works in our region", "minutes": 60, "planned": 70}


def test_steps_that_leave_minutes_over_are_broken_too() -> None:
    assert len(findings(run_of(a_session(), activities=[an_activity(minutes=59)]), "steps_do_not_fit")) == 1


@pytest.mark.parametrize("activities", [[], [an_activity(minutes=60)], [an_activity(minutes=5, stretches=True)]])
def test_steps_that_fill_their_session_fit_and_so_does_a_session_without_steps(activities: list[Activity]) -> None:
    assert findings(run_of(a_session(), activities=activities), "steps_do_not_fit") == []


def test_a_method_for_more_people_than_come_is_broken() -> None:
    run = run_of(a_session(title="Café", method="world_cafe"))
    assert values(run, "too_few_people", people=11) == [{"session": "Café", "minutes": 60, "people": 11, "least": 12}]
    assert values(run, "too_few_people", people=12) == []


def test_a_method_for_fewer_people_than_come_is_unwise() -> None:
    run = run_of(a_session(title="Panel", method="panel"))
    assert values(run, "too_many_people", people=61) == [{"session": "Panel", "minutes": 60, "people": 61, "most": 60}]
    assert values(run, "too_many_people", people=60) == []


def test_a_method_run_in_parallel_groups_has_room_for_everybody() -> None:
    assert values(run_of(a_session(method="panel", group_size=20)), "too_many_people", people=200) == []


@pytest.mark.parametrize(("people", "wanted"), [(20, 3), (49, 3), (50, 4), (108, 5), (500, 5)])
def test_more_people_need_more_minutes_to_change_tables(people: int, wanted: int) -> None:
    def run(move: int) -> RunOfShow:
        steps = [an_activity(id="t", per=Per.ROUND), an_activity(id="m", minutes=move, per=Per.BETWEEN_ROUNDS)]
        return run_of(a_session(rounds=3), activities=steps)

    assert [(each["move"], each["wanted"]) for each in values(run(wanted - 1), "short_move_time", people)] == [
        (wanted - 1, wanted)
    ]
    assert values(run(wanted), "short_move_time", people) == []


def test_the_shortest_of_several_moves_counts() -> None:
    steps = [
        an_activity(id="a", per=Per.ROUND),
        an_activity(id="b", minutes=2, per=Per.BETWEEN_ROUNDS),
        an_activity(id="c", minutes=9, per=Per.BETWEEN_ROUNDS),
    ]
    run = run_of(a_session(rounds=2), activities=steps)
    assert [each["move"] for each in values(run, "short_move_time")] == [2]


def test_less_than_half_of_the_working_time_in_small_groups_is_unwise() -> None:
    assert values(run_of((GROUPS, 249), (DISCUSSION, 251), (BREAK, 90)), "little_time_in_small_groups") == [
        {"share": 49}
    ]
    assert values(run_of((GROUPS, 250), (DISCUSSION, 250), (BREAK, 90)), "little_time_in_small_groups") == []


def test_a_share_just_below_half_is_never_said_to_be_half() -> None:
    assert values(run_of((GROUPS, 499), (INPUT, 501)), "little_time_in_small_groups") == [{"share": 49}]


def test_a_body_of_under_twelve_may_sit_together_all_day() -> None:
    assert values(run_of((DISCUSSION, 60)), "little_time_in_small_groups", people=11) == []
    assert values(run_of((DISCUSSION, 60)), "little_time_in_small_groups", people=12) == [{"share": 0}]


def test_a_day_of_breaks_has_no_working_time_to_share() -> None:
    assert values(run_of((BREAK, 60)), "little_time_in_small_groups") == []


def test_an_event_that_decides_nothing_is_broken() -> None:
    (found,) = findings(run_of((GROUPS, 60)), "nothing_is_decided")
    assert (found.severity, found.record_id) == (Severity.BROKEN, "")


def test_one_session_that_converges_or_decides_is_enough() -> None:
    assert findings(run_of((GROUPS, 60), a_session(id="v", method="dot_voting")), "nothing_is_decided") == []


def test_an_event_without_minutes_for_its_evaluation_is_unwise() -> None:
    assert len(findings(run_of((GROUPS, 60)), "no_evaluation")) == 1
    assert findings(run_of(a_session(kind=ADMIN, minutes=8, method="evaluation_time")), "no_evaluation") == []


def test_the_last_day_has_a_closing_beside_its_evaluation() -> None:
    forms = a_session(id="forms", day_number=2, kind=ADMIN, minutes=8, method="evaluation_time")
    circle = a_session(id="circle", day_number=2, kind=DISCUSSION, minutes=10, method="circle")
    two_days = an_event(days=2)
    assert len(findings(run_of((GROUPS, 60), forms, event=two_days), "no_closing")) == 1
    early = a_session(id="early", kind=DISCUSSION, minutes=10, method="circle")
    assert len(findings(run_of(early, forms, event=two_days), "no_closing")) == 1
    assert findings(run_of((GROUPS, 60), forms, circle, event=two_days), "no_closing") == []


def test_working_sessions_without_steps_are_told_all_at_once() -> None:
    run = run_of((GROUPS, 60), (BREAK, 15), (INPUT, 20), activities=[an_activity(session_id="s2", minutes=20)])
    (found,) = findings(run, "sessions_without_steps")
    assert (found.source, found.record_id, dict(found.values)) == ("GDE-01", "", {"sessions": ("Session 0",)})
    assert findings(run_of((BREAK, 15)), "sessions_without_steps") == []


def test_more_than_ninety_minutes_of_sitting_without_a_break_are_unwise() -> None:
    assert values(run_of((INPUT, 20), (DISCUSSION, 71)), "stretch_without_break") == [
        {"session": "Session 0", "minutes": 20, "stretch": 91}
    ]
    assert values(run_of((INPUT, 20), (DISCUSSION, 70)), "stretch_without_break") == []


def test_small_groups_carry_a_stretch_to_a_hundred_and_ten_minutes() -> None:
    assert [each["stretch"] for each in values(run_of((INPUT, 21), (GROUPS, 90)), "stretch_without_break")] == [111]
    assert values(run_of((INPUT, 20), (GROUPS, 90)), "stretch_without_break") == []


def test_a_break_begins_a_new_stretch() -> None:
    assert values(run_of((GROUPS, 110), (BREAK, 15), (GROUPS, 110)), "stretch_without_break") == []


def test_what_the_team_does_is_no_part_of_the_participants_stretch() -> None:
    team = a_session(id="team", kind=DISCUSSION, minutes=60, audience=Audience.TEAM)
    assert values(run_of(team, (DISCUSSION, 90)), "stretch_without_break") == []


def test_more_than_half_an_hour_of_listening_in_a_row_is_unwise() -> None:
    assert values(run_of((INPUT, 15), (INPUT, 16)), "long_plenary_input") == [
        {"session": "Session 0", "minutes": 15, "stretch": 31}
    ]
    assert values(run_of((INPUT, 15), (INPUT, 15)), "long_plenary_input") == []


def test_a_talk_at_the_tables_begins_a_new_row_of_listening() -> None:
    assert values(run_of((INPUT, 30), (GROUPS, 5), (INPUT, 30)), "long_plenary_input") == []


def test_listening_within_an_hour_of_lunch_is_unwise() -> None:
    lunch = a_session(id="lunch", kind=BREAK, minutes=60, method="lunch")
    assert values(run_of(lunch, (GROUPS, 59), (INPUT, 20)), "input_after_lunch") == [
        {"session": "Session 2", "minutes": 20}
    ]
    assert len(values(run_of(lunch, (INPUT, 20)), "input_after_lunch")) == 1
    assert values(run_of(lunch, (GROUPS, 60), (INPUT, 20)), "input_after_lunch") == []
    assert values(run_of((INPUT, 20), lunch), "input_after_lunch") == []


@pytest.mark.parametrize(
    ("people", "kind_of_break", "least"),
    [(60, "first", 15), (61, "first", 25), (61, "second", 15), (80, "lunch", 60), (81, "lunch", 75)],
)
def test_breaks_and_lunches_grow_with_the_people(people: int, kind_of_break: str, least: int) -> None:
    def run(minutes: int) -> RunOfShow:
        first = a_session(id="first", kind=BREAK, minutes=30)
        last = a_session(id="last", kind=BREAK, minutes=minutes, method="lunch" if kind_of_break == "lunch" else "")
        return run_of(*([last] if kind_of_break == "first" else [first, (GROUPS, 60), last]))

    assert [each["least"] for each in values(run(least - 1), "short_break", people)] == [least]
    assert values(run(least), "short_break", people) == []


def test_a_large_group_needs_a_longer_first_break_though_lunch_comes_before_it() -> None:
    lunch = a_session(id="lunch", kind=BREAK, minutes=75, method="lunch")
    assert [each["least"] for each in values(run_of(lunch, (GROUPS, 60), (BREAK, 20)), "short_break", 100)] == [25]


@pytest.mark.parametrize(("people", "least"), [(40, 30), (41, 45)])
def test_registration_grows_with_the_people(people: int, least: int) -> None:
    def run(minutes: int) -> RunOfShow:
        return run_of(a_session(kind=ADMIN, minutes=minutes, method="registration"))

    assert [each["least"] for each in values(run(least - 1), "short_registration", people)] == [least]
    assert values(run(least), "short_registration", people) == []


def test_on_the_second_day_a_short_registration_will_do() -> None:
    desk = a_session(id="desk", day_number=2, kind=ADMIN, minutes=10, method="registration")
    assert values(run_of(desk, event=an_event(days=2)), "short_registration") == []


def test_what_the_timetable_accepts_becomes_a_note_with_its_reason() -> None:
    accepts = ("long_plenary_input: four regions report: one after the other",)
    run = run_of(a_session(title="Reports", kind=INPUT, minutes=40, accepts=accepts))
    (found,) = findings(run, "long_plenary_input")
    assert found.severity is Severity.NOTE
    assert found.values["accepted"] == "four regions report: one after the other"


def test_only_the_accepted_rule_of_the_accepting_session_becomes_a_note() -> None:
    accepting = a_session(id="a", kind=INPUT, minutes=40, accepts=("input_after_lunch: the minister comes then",))
    other = a_session(id="b", kind=INPUT, minutes=40)
    run = run_of(accepting, (BREAK, 15), other)
    assert [each.severity for each in findings(run, "long_plenary_input")] == [Severity.UNWISE, Severity.UNWISE]


def test_what_is_found_of_the_whole_event_is_accepted_at_any_session() -> None:
    run = run_of(a_session(minutes=40, accepts=("no_evaluation: eight people say it aloud",)))
    (found,) = findings(run, "no_evaluation")
    assert (found.severity, found.values["accepted"]) == (Severity.NOTE, "eight people say it aloud")


def test_minutes_are_added_up_by_kind_over_the_whole_event() -> None:
    second = a_session(id="second", day_number=2, kind=INPUT, minutes=5)
    run = run_of((INPUT, 20), (GROUPS, 70), (BREAK, 20), second, event=an_event(days=2))
    assert minutes_by_kind(run) == {INPUT: 25, DISCUSSION: 0, GROUPS: 70, BREAK: 20, ADMIN: 0}
