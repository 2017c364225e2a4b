"""A named agenda can be gone back to exactly; who does what there stays with the sessions that stay."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from planner.domain.agenda import PARKED, Session
from planner.domain.agenda_naming import (
    MOST_VERSIONS,
    TooManyVersionsError,
    UnreadableVersionError,
    VersionNameError,
    agenda_of,
    go_back,
    name_agenda,
    read_agenda,
)
from planner.domain.agenda_version import AgendaVersion
from planner.domain.editing import remove_session
from planner.domain.event_file_rules import check_plan
from planner.domain.plan import Plan
from tests.builders import a_plan, a_session, an_assignment, an_event, an_objective
from tests.domain.agendas import EDITS, FIRST, edited


def a_version(**changes: object) -> AgendaVersion:
    usual = AgendaVersion(id="v", position=0, name="As agreed", made_on=date(2027, 1, 5), content="")
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def named(plan: Plan) -> Plan:
    return name_agenda(plan, a_version())


def with_agenda_of(plan: Plan, other: Plan) -> Plan:
    """Return a plan with the agenda of another one, as if it had been changed since."""
    return replace(
        plan, days=other.days, sessions=other.sessions, activities=other.activities, materials=other.materials
    )


def by_position(sessions: tuple[Session, ...]) -> list[Session]:
    return sorted(sessions, key=lambda each: (each.day_number, each.position))


@given(edits=EDITS, since=EDITS)
def test_going_back_gives_exactly_the_agenda_that_was_named(
    edits: list[tuple[str, int, int]], since: list[tuple[str, int, int]]
) -> None:
    plan = named(edited(FIRST, edits))
    before = agenda_of(plan)
    back = go_back(with_agenda_of(plan, edited(plan, since)), "v")
    assert agenda_of(back) == before
    assert (back.agenda_versions, back.event) == (plan.agenda_versions, plan.event)
    check_plan(back)


def test_what_is_read_is_what_was_named() -> None:
    assert read_agenda(named(FIRST).agenda_versions[0]) == agenda_of(FIRST)
    assert list(json.loads(named(FIRST).agenda_versions[0].content)) == [
        "days",
        "sessions",
        "activities",
        "materials",
    ]


def test_versions_stand_in_the_order_in_which_they_were_named() -> None:
    plan = name_agenda(named(FIRST), a_version(id="w", name=" Second  draft "))
    assert [(each.id, each.name, each.position) for each in plan.agenda_versions] == [
        ("v", "As agreed", 0),
        ("w", "Second draft", 1),
    ]


@pytest.mark.parametrize("name", ["", "  ", "x" * 101, "As agreed", " As  agreed "])
def test_a_name_that_is_empty_too_long_or_taken_is_refused(name: str) -> None:
    with pytest.raises(VersionNameError, match="of 1 to 100 characters"):
        name_agenda(named(FIRST), a_version(id="w", name=name))


def test_a_name_of_a_hundred_characters_will_do() -> None:
    assert name_agenda(FIRST, a_version(name="x" * 100)).agenda_versions[0].name == "x" * 100


def test_fifty_versions_are_enough() -> None:
    plan = FIRST
    for number in range(MOST_VERSIONS):
        plan = name_agenda(plan, a_version(id=f"v{number}", name=f"Draft {number}"))
    with pytest.raises(TooManyVersionsError, match="There are 50 versions already"):
        name_agenda(plan, a_version())


def test_who_does_what_stays_with_sessions_that_stay_and_goes_with_those_that_go() -> None:
    plan = replace(named(FIRST), objectives=(an_objective(),))
    since = replace(
        plan,
        sessions=(
            replace(plan.sessions[0], minutes=5, objectives=("objective-1",)),
            *plan.sessions[1:],
            a_session(id="new", day_number=2, position=1),
        ),
        assignments=tuple(an_assignment(id=each, session_id=each) for each in ("a", "new")),
    )
    back = go_back(since, "v")
    assert [each.id for each in back.assignments] == ["a"]
    assert (back.sessions[0].minutes, back.sessions[0].objectives) == (30, ("objective-1",))


def test_a_session_that_comes_back_serves_what_there_still_is() -> None:
    serving = replace(FIRST.sessions[3], objectives=("gone", "objective-1"))
    plan = named(replace(FIRST, objectives=(an_objective(),), sessions=(*FIRST.sessions[:3], serving)))
    assert go_back(remove_session(plan, "d"), "v").sessions[3].objectives == ("objective-1",)


def test_sessions_of_days_that_are_no_more_are_kept_aside() -> None:
    plan = named(FIRST)
    shorter = replace(
        plan, event=replace(plan.event, days=1), days=plan.days[:1], sessions=plan.sessions[:3], materials=()
    )
    back = go_back(replace(shorter, activities=()), "v")
    assert {each.id: each.day_number for each in back.sessions} == {"a": 1, "b": 1, "c": 1, "d": PARKED}
    assert len(back.activities) == 4
    check_plan(back)


def test_days_that_are_more_stay_and_are_empty() -> None:
    three = a_plan(event=an_event(days=3))
    longer = replace(three, agenda_versions=named(FIRST).agenda_versions)
    back = go_back(longer, "v")
    assert back.days == three.days
    assert by_position(back.sessions) == by_position(FIRST.sessions)


DAMAGED = ["", "no JSON", "[]", "7", "{}", "[" * 100_000, '{"days": [], "sessions": [{}]}']


@pytest.mark.parametrize("content", DAMAGED)
def test_a_damaged_version_is_told_by_its_name(content: str) -> None:
    with pytest.raises(UnreadableVersionError, match="The version “As agreed” cannot be read"):
        read_agenda(a_version(content=content))


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        ("sessions", "minutes", -5),
        ("sessions", "day_number", -1),
        ("sessions", "starts_minute", 10**6),
        ("days", "opens_minute", 10**6),
        ("activities", "session_id", "nowhere"),
        ("materials", "id", "../../x"),
    ],
)
def test_an_agenda_that_cannot_be_is_never_gone_back_to(kind: str, field: str, value: object) -> None:
    plan = named(FIRST)
    content = json.loads(plan.agenda_versions[0].content)
    content[kind][0][field] = value
    broken = replace(plan, agenda_versions=(a_version(content=json.dumps(content)),))
    with pytest.raises(UnreadableVersionError):
        go_back(broken, "v")
