"""Laws of the agenda: whatever is done to it in whatever order, nothing is lost, doubled or hidden."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from planner.domain import absence, day_edits, group_edits, staff
from planner.domain.agenda import Activity, Material, Method, MethodMaterial, MethodStep, Purpose, Session, SessionKind
from planner.domain.agenda_naming import go_back, name_agenda
from planner.domain.agenda_version import AgendaVersion
from planner.domain.catching_up import propose
from planner.domain.clock_rules import review_clock
from planner.domain.day_progress import follow_day
from planner.domain.editing import edit_record, move_session, remove_record, remove_session
from planner.domain.event_file_rules import check_plan
from planner.domain.method_edits import add_material, insert_session, use_method
from planner.domain.method_fit import fit_method
from planner.domain.method_session import MadeSession, make_session
from planner.domain.origin import Origin
from planner.domain.plan import Plan
from planner.domain.run_of_show import time_event
from planner.domain.session_edits import (
    add_activity,
    duplicate_session,
    move_activity,
    move_session_to,
    park_session,
    split_session,
    take_session,
)
from planner.domain.staff import are_at_once
from planner.domain.staffing import Duty, Slot
from tests.builders import a_plan, an_activity, an_event, people_of_plan
from tests.domain.agendas import FIRST

CLOCKS_GO_BACK = date(2027, 10, 30)
START = a_plan(
    event=an_event(starts_on=CLOCKS_GO_BACK, days=2),
    sessions=FIRST.sessions,
    activities=FIRST.activities,
    materials=FIRST.materials,
    **people_of_plan(4),
)
METHOD = Method(
    id="pairs",
    title="Talk in pairs",
    aim="Everybody speaks",
    purposes=(Purpose.DIVERGE,),
    kind=SessionKind.SMALL_GROUPS,
    origin=Origin.OWN,
    group_size=2,
    rounds=2,
    steps=(MethodStep(title="Talk", instruction="Talk.", minutes=10, stretches=True),),
    materials=(MethodMaterial(name="Card"),),
)
MINUTES, STARTS = (0, 5, 90, 1440), (None, 0, 540, 600, 1500, 2879)
OF_SESSIONS = ("resize", "fix", "copy", "split", "park", "move", "step over", "delete", "take", "insert", "use", "open")
OF_PARTS = ("step", "reword", "move step", "drop step", "material", "drop material")
OF_PEOPLE = ("groups", "drop group", "assign", "absent")
OF_THE_DAY = ("start", "stop", "more", "catch up", "clear")
NAMES = (*OF_SESSIONS, *OF_PARTS, *OF_PEOPLE, "name", "back", *OF_THE_DAY)
Edit = tuple[str, int, int]
EDITS = st.lists(st.tuples(st.sampled_from(NAMES), st.integers(0, 9), st.integers(0, 9)), max_size=12)


def made(session_id: str, day_number: int, minutes: int) -> MadeSession:
    return make_session(fit_method(METHOD, 40, minutes).template, METHOD, session_id, day_number, 0)


def field(name: str, value: object) -> Callable[[Plan, Session], Plan]:
    return lambda plan, session: replace(plan, sessions=edit_record(plan.sessions, session.id, {name: value}))


def on_session(plan: Plan, session: Session, how: int, new: str) -> dict[str, Callable[[], Plan]]:
    """Return what can be done with a session and its place."""
    where, minutes, starts = how % 3, MINUTES[how % len(MINUTES)], STARTS[how % len(STARTS)]
    half = session.minutes // 2
    return {
        "resize": lambda: field("minutes", minutes)(plan, session),
        "fix": lambda: field("starts_minute", starts if session.day_number else None)(plan, session),
        "copy": lambda: duplicate_session(plan, session.id, new),
        "split": lambda: split_session(plan, session.id, half, new) if half else plan,
        "park": lambda: park_session(plan, session.id),
        "move": lambda: move_session_to(plan, session.id, where, how),
        "step over": lambda: move_session(plan, session.id, how - 4),
        "delete": lambda: remove_session(plan, session.id) if len(plan.sessions) > 1 else plan,
        "take": lambda: take_session(plan, START, START.sessions[how % len(START.sessions)].id, new),
        "insert": lambda: insert_session(plan, made(new, 1 + how % 2, 30), how),
        "use": lambda: use_method(plan, session.id, made(new, session.day_number, session.minutes)),
        "open": lambda: replace(plan, days=edit_record(plan.days, f"day-{1 + how % 2}", {"opens_minute": 159 * how})),
    }


def on_parts(plan: Plan, session: Session, how: int, new: str) -> dict[str, Callable[[], Plan]]:
    """Return what can be done with steps, materials and groups."""
    steps = [each for each in plan.activities if each.session_id == session.id]
    things = [each for each in plan.materials if each.session_id == session.id]
    groups = group_edits.groups_of(plan, session.id)
    thing = Material(id=f"{new}m", session_id=session.id, position=0, name="Rope")
    edits: dict[str, Callable[[], Plan]] = {
        "step": lambda: add_activity(plan, session.id, an_activity(id=f"{new}s")),
        "material": lambda: add_material(plan, thing),
        "groups": lambda: group_edits.make_groups(plan, session.id, how % 4, iter_ids(new)).plan,
        "assign": lambda: staff.assign(
            plan, Slot(session_id=session.id, duty=Duty.LEAD), [f"person-{1 + how % 4}"], iter_ids(new)
        ),
        "absent": lambda: absence.apply_absence(plan, f"person-{1 + how % 4}", {}),
    }
    if steps:
        step: Activity = steps[how % len(steps)]
        edits |= {
            "reword": lambda: replace(plan, activities=edit_record(plan.activities, step.id, {"minutes": 7 * how})),
            "move step": lambda: move_activity(plan, step.id, how - 4),
            "drop step": lambda: replace(plan, activities=remove_record(plan.activities, step.id)),
        }
    if things:
        edits["drop material"] = lambda: replace(plan, materials=remove_record(plan.materials, things[0].id))
    if groups:
        edits["drop group"] = lambda: group_edits.remove_group(plan, groups[how % len(groups)].id)
    return edits


def on_plan(plan: Plan, session: Session, how: int, new: str) -> dict[str, Callable[[], Plan]]:
    """Return what can be done with versions, and on the day itself."""
    number = session.day_number or 1
    at = datetime(2027, 10, 30, 9, tzinfo=UTC) + timedelta(days=number - 1, minutes=97 * how)
    progress = follow_day(plan, number, at)
    proposal, running, following = propose(progress), progress.running, progress.following
    version = AgendaVersion(id=new, position=0, name=new, made_on=date(2027, 1, 5), content="")
    edits: dict[str, Callable[[], Plan]] = {
        "name": lambda: name_agenda(plan, version),
        "clear": lambda: day_edits.clear_day(plan, number),
    }
    if plan.agenda_versions:
        edits["back"] = lambda: go_back(plan, plan.agenda_versions[how % len(plan.agenda_versions)].id)
    if following and not running:
        edits["start"] = lambda: day_edits.start_session(plan, following.timed.session.id, at)
    if running:
        edits["stop"] = lambda: day_edits.stop_session(plan, running.timed.session.id, at)
        edits["more"] = lambda: day_edits.extend_session(plan, running.timed.session.id, 5)
    if proposal:
        shorter = {each.progress.timed.session.id: each.minutes for each in proposal.shortened}
        edits["catch up"] = lambda: day_edits.set_minutes(plan, shorter)
    return edits


def iter_ids(new: str) -> Callable[[], str]:
    numbers = iter(range(100))
    return lambda: f"{new}-{next(numbers)}"


def edited(edits: list[Edit]) -> Plan:
    """Return an agenda after all of the edits; those that cannot be done are left out."""
    plan = START
    for number, (name, which, how) in enumerate(edits):
        session, new = plan.sessions[which % len(plan.sessions)], f"n{number}"
        possible = {each for make in (on_session, on_parts, on_plan) for each in make(plan, session, how, new).items()}
        plan = dict(possible).get(name, lambda unchanged=plan: unchanged)()
    return plan


@given(edits=EDITS)
def test_every_session_is_there_once_and_in_a_place_of_its_own(edits: list[Edit]) -> None:
    plan = edited(edits)
    assert max(Counter(each.id for each in plan.sessions).values()) == 1
    places = [(each.day_number, each.position) for each in plan.sessions]
    assert places == sorted(set(places))


@given(edits=EDITS)
def test_steps_materials_groups_and_people_belong_to_sessions_that_are_there(edits: list[Edit]) -> None:
    plan = edited(edits)
    known = {each.id for each in plan.sessions}
    for records in (plan.activities, plan.materials, plan.groups, plan.assignments, plan.actual_times):
        assert {each.session_id for each in records} <= known
        assert len({each.id for each in records}) == len(records)
    check_plan(plan)


@given(edits=EDITS)
def test_groups_are_numbered_without_gaps_and_whoever_is_named_for_one_finds_it(edits: list[Edit]) -> None:
    plan = edited(edits)
    for session in plan.sessions:
        numbers = [each.number for each in group_edits.groups_of(plan, session.id)]
        assert numbers == list(range(1, len(numbers) + 1))
        named = {each.group_number for each in plan.assignments if each.session_id == session.id}
        assert named <= {0, *numbers}


@given(edits=EDITS)
def test_no_two_sessions_overlap_unless_it_is_told_of_one_from_the_first_to_the_second(edits: list[Edit]) -> None:
    run = time_event(edited(edits))
    rules = {"fixed_start_is_passed", "day_runs_into_next", "starts_before_the_day"}
    found = {each.record_id for each in review_clock(run) if each.rule in rules}
    ids = [timed.session.id for timed in run.sessions]
    for (before, one), (after, other) in combinations(enumerate(run.sessions), 2):
        if are_at_once(one, other):
            assert found.intersection(ids[before + 1 : after + 1])


@given(edits=EDITS)
def test_clock_times_follow_from_the_minutes_before_them(edits: list[Edit]) -> None:
    for day in time_event(edited(edits)).days:
        for before, timed in pairwise(day.sessions):
            gap = timed.starts_at.astimezone(UTC) - before.ends_at.astimezone(UTC)
            assert gap == timedelta(minutes=timed.gap_minutes)
            assert timed.session.starts_minute is not None or not gap
