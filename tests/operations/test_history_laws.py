"""Laws of undo and redo: whatever was done, as many undos bring back the plan there was, and redos what was undone."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.domain.agenda import Material, Session
from planner.domain.cafe_day import TablesTooEmptyError
from planner.domain.cafe_needs import SeatingNeeds, needs_of
from planner.domain.catching_up import propose
from planner.domain.day_progress import follow_day
from planner.domain.event import Switch
from planner.domain.finding import Finding, Place, Severity
from planner.domain.group_edits import groups_of
from planner.domain.grouping import GroupingKind, GroupingWish
from planner.domain.people import Attendance, AttendanceStatus
from planner.domain.plan import Plan
from planner.domain.rotation.effort import Effort
from planner.domain.staffing import Duty, Slot
from planner.operations.actor import Actor
from planner.operations.agenda_versions import go_back, name_agenda, remove_version
from planner.operations.archive import dump_event, load_event
from planner.operations.asking import add_question_bank
from planner.operations.branding import Looks, clear_brand, set_brand, set_looks
from planner.operations.cafe import (
    SeatingWish,
    exchange_seats,
    improve_seats,
    lock_rounds,
    note_seating_needs,
    replan_cafe,
    seat,
)
from planner.operations.dismissals import dismiss_finding, take_up_finding
from planner.operations.door import note_all_awaited, note_presence, type_sheet, welcome
from planner.operations.events import delete_event, describe_event, list_events, open_plan, redo, undo
from planner.operations.going_back import go_back_to
from planner.operations.grouping import choose_groups, exchange_members, group_people, settle_groups
from planner.operations.methods import Insertion, add_material, insert_method, use_method
from planner.operations.objectives import add_objective, move_objective, remove_objective
from planner.operations.people import delete_needs
from planner.operations.records import (
    ShownRecord,
    add_question,
    add_session,
    add_task,
    edit,
    move_session,
    remove,
)
from planner.operations.session_changes import (
    add_activity,
    duplicate_session,
    move_activity,
    park_session,
    place_session,
    split_session,
    take_session,
)
from planner.operations.staffing import apply_absence, assign, make_groups, plan_absence
from planner.operations.stakeholders import import_stakeholders, invite_stakeholders
from planner.operations.the_day import (
    catch_up,
    clear_day,
    extend_session,
    start_session,
    stop_session,
    view_day,
)
from planner.operations.workplace import Workplace
from planner.storage.consultations import load_consultation
from planner.storage.store import Store
from tests.builders import a_session, a_task, an_activity
from tests.operations.builders import HOST, a_list, a_row, an_event_in, many_people, own_workplace, take_in

Operation = Callable[[Workplace, Plan], object]
OPEN = Finding(rule="no_evaluation", severity=Severity.UNWISE, place=Place.AGENDA)


def shown(plan: Plan, kind: str, place: int = 0) -> ShownRecord:
    record = getattr(plan, kind)[place]
    return ShownRecord(event_id=plan.event.id, kind=kind, record_id=record.id, version=record.version)


def invite_somebody(place: Workplace, plan: Plan) -> None:
    """Invite one more stakeholder each time: whoever is asked already is met again."""
    name = f"Prosecutor {len(plan.attendances)}"
    import_stakeholders(place, HOST, plan.event.id, a_list([a_row(name=name, organisation="Prosecution")]))
    asked = load_consultation(place.store, plan.event.id).stakeholders
    invite_stakeholders(place, HOST, plan.event.id, {each.id for each in asked})


def move_event(place: Workplace, plan: Plan) -> None:
    starts_on = date(2027, 4, 6) if plan.event.starts_on != date(2027, 4, 6) else date(2027, 5, 11)
    describe_event(place, HOST, plan.event.id, {"starts_on": starts_on, "switches": (Switch.CAFE,), "days": 2})


def tick(place: Workplace, plan: Plan) -> None:
    done = None if plan.tasks[0].completed_on else date(2026, 11, 22)
    edit(place, HOST, shown(plan, "tasks"), {"completed_on": done, "note": f"{plan.tasks[0].note}."})


def longest(plan: Plan) -> Session:
    return max(plan.sessions, key=lambda session: session.minutes)


def shorten(place: Workplace, plan: Plan) -> None:
    edit(place, HOST, shown(plan, "sessions"), {"minutes": plan.sessions[0].minutes + 1})


def open_later(place: Workplace, plan: Plan) -> None:
    edit(place, HOST, shown(plan, "days"), {"opens_minute": plan.days[0].opens_minute + 5})


def rename_somebody(place: Workplace, plan: Plan) -> None:
    take_in(place, plan.event.id, a_row(name="Officer 1", organisation="Office 1, Lezhë", telephone="+355 24"))


def serve(place: Workplace, plan: Plan) -> None:
    served = tuple(each.id for each in plan.objectives if each.id not in plan.sessions[0].objectives)
    edit(place, HOST, shown(plan, "sessions"), {"objectives": served})


def fix_start(place: Workplace, plan: Plan) -> None:
    starts = None if plan.sessions[-1].starts_minute else 17 * 60
    edit(place, HOST, shown(plan, "sessions", -1), {"starts_minute": starts})


CAFE_FIRST = Insertion(method_id="world_cafe", day_number=1, place=0, minutes=75)


def ropes(plan: Plan) -> Material:
    return Material(id="", session_id=plan.sessions[0].id, position=0, name="Rope", quantity=2)


def name_somebody(place: Workplace, plan: Plan) -> None:
    slot = Slot(session_id=longest(plan).id, duty=Duty.RECORDER, group_number=0)
    assign(place, HOST, plan.event.id, slot, [plan.attendances[plan.revision % len(plan.attendances)].person_id])


def stay_away(place: Workplace, plan: Plan) -> None:
    person_id = plan.assignments[0].person_id
    touched = plan_absence(place, HOST, plan.event.id, person_id).touched
    apply_absence(place, HOST, plan.event.id, person_id, {each.assignment.id: each.proposed for each in touched})


def begin_next(place: Workplace, plan: Plan) -> None:
    running, following = (view := view_day(place, plan, 1).progress).running, view.following
    if following:
        on = running.timed.session.id if running else ""
        start_session(place, HOST, plan.event.id, following.timed.session.id, instead_of=on)


def end(place: Workplace, plan: Plan) -> None:
    if running := view_day(place, plan, 1).progress.running:
        stop_session(place, HOST, plan.event.id, running.timed.session.id)


def give_time(place: Workplace, plan: Plan) -> None:
    if running := view_day(place, plan, 1).progress.running:
        extend_session(place, HOST, plan.event.id, running.timed.session)


def hurry(place: Workplace, plan: Plan) -> None:
    if proposal := propose(follow_day(plan, 1, place.clock() + timedelta(hours=5))):
        catch_up(place, HOST, plan.event.id, proposal)


def miss_somebody(place: Workplace, plan: Plan) -> None:
    somebody = plan.attendances[plan.revision % len(plan.attendances)].person_id
    note_presence(place, HOST, plan.event.id, [somebody], AttendanceStatus.ABSENT)


def replan(place: Workplace, plan: Plan) -> None:
    if plan.rotation:
        with suppress(TablesTooEmptyError):
            replan_cafe(place, HOST, plan.event.id)


def come_unannounced(place: Workplace, plan: Plan) -> None:
    welcome(place, HOST, plan.event.id, a_row(name=f"Newcomer {plan.revision}", office="", organisation=""))


def change_seats(place: Workplace, plan: Plan) -> None:
    if plan.rotation is None:
        return
    travellers = [seat for seat in plan.rotation.seats if not seat.is_host]
    one = travellers[0]
    other = next(seat for seat in travellers if seat.table_number != one.table_number)
    pair = (one.person_id, other.person_id)
    exchange_seats(place, HOST, plan.event.id, round_number=one.round_number, pair=pair)


def seek_seats(place: Workplace, plan: Plan) -> None:
    if plan.rotation and not plan.rotation.played:
        improve_seats(place, HOST, plan.event.id, Effort(seconds=0.1))


def restyle(place: Workplace, plan: Plan) -> None:
    set_looks(place, HOST, plan.event.id, Looks(main_colour="#8A1C1C", body_font=f"Font {plan.revision}"))


def end_a_round(place: Workplace, plan: Plan) -> None:
    if plan.rotation:
        lock_rounds(place, HOST, plan.event.id, (plan.rotation.played + 1) % 3)


COUNTED = GroupingWish(kind=GroupingKind.COUNT_OFF, count=2)


def change_groups(place: Workplace, plan: Plan) -> None:
    filled = [group.members[0] for group in groups_of(plan, longest(plan).id) if group.members]
    if len(filled) > 1:
        exchange_members(place, HOST, plan.event.id, longest(plan).id, (filled[0], filled[1]))
    else:
        group_people(place, HOST, plan.event.id, longest(plan).id, COUNTED)


def wish_for_a_group(place: Workplace, plan: Plan) -> None:
    """Let somebody wish for the last group of the longest session, or for none where that is the wish already."""
    if not plan.attendances:
        return
    groups = [group.id for group in groups_of(plan, longest(plan).id)][-1:]
    wishes = [] if list(plan.attendances[0].choices) == groups else groups
    choose_groups(place, HOST, plan.event.id, longest(plan).id, {plan.attendances[0].person_id: wishes})


def keep_two_apart(place: Workplace, plan: Plan) -> None:
    """Let the first two people of the list sit apart, or let them sit as they come where they are apart already."""
    one, other = (each.person_id for each in plan.attendances[:2])
    needs = SeatingNeeds() if needs_of(plan, one).apart else SeatingNeeds(apart=(other,))
    note_seating_needs(place, HOST, plan.event.id, one, needs)


def type_a_sheet(place: Workplace, plan: Plan) -> None:
    type_sheet(place, HOST, plan.event.id, 1, [each.id for each in plan.attendances[:2]])


OPERATIONS: dict[str, Operation] = {
    "describe": move_event,
    "tick": tick,
    "shorten": shorten,
    "open later": open_later,
    "fix start": fix_start,
    "remove task": lambda place, plan: remove(place, HOST, shown(plan, "tasks", -1)),
    "remove session": lambda place, plan: remove(place, HOST, shown(plan, "sessions", 1)),
    "remove question": lambda place, plan: remove(place, HOST, shown(plan, "questions", 2)),
    "add task": lambda place, plan: add_task(place, HOST, plan.event.id, a_task()),
    "add question": lambda place, plan: add_question(place, HOST, plan.event.id, "Who is missing?"),
    "add bank": lambda place, plan: add_question_bank(place, HOST, plan.event.id, "workshop_topics"),
    "invite stakeholders": invite_somebody,
    "copy session": lambda place, plan: duplicate_session(place, HOST, plan.event.id, plan.sessions[0].id),
    "split session": lambda place, plan: split_session(place, HOST, plan.event.id, longest(plan).id, 1),
    "park session": lambda place, plan: park_session(place, HOST, plan.event.id, plan.sessions[-1].id),
    "place session": lambda place, plan: place_session(place, HOST, plan.event.id, plan.sessions[-1].id, (1, 0)),
    "take session": lambda place, plan: take_session(place, HOST, plan.event.id, plan.event.id, plan.sessions[0].id),
    "add step": lambda place, plan: add_activity(place, HOST, plan.event.id, plan.sessions[0].id, an_activity()),
    "insert method": lambda place, plan: insert_method(place, HOST, plan.event.id, CAFE_FIRST),
    "use method": lambda place, plan: use_method(place, HOST, plan.event.id, plan.sessions[-1].id, "pairs"),
    "add material": lambda place, plan: add_material(place, HOST, plan.event.id, ropes(plan)),
    "count material": lambda place, plan: edit(place, HOST, shown(plan, "materials"), {"quantity": plan.revision}),
    "remove material": lambda place, plan: remove(place, HOST, shown(plan, "materials")),
    "move step": lambda place, plan: move_activity(place, HOST, plan.event.id, plan.activities[1].id, -1),
    "reword step": lambda place, plan: edit(place, HOST, shown(plan, "activities"), {"say": f"{plan.revision}"}),
    "remove step": lambda place, plan: remove(place, HOST, shown(plan, "activities")),
    "name agenda": lambda place, plan: name_agenda(place, HOST, plan.event.id, f"Draft {plan.revision}"),
    "go back": lambda place, plan: go_back(place, HOST, plan.event.id, plan.agenda_versions[0].id),
    "remove version": lambda place, plan: remove_version(place, HOST, plan.event.id, plan.agenda_versions[0].id),
    "dismiss": lambda place, plan: dismiss_finding(place, HOST, plan.event.id, OPEN, f"Reason {plan.revision}"),
    "take up": lambda place, plan: take_up_finding(place, HOST, plan.event.id, OPEN),
    "add objective": lambda place, plan: add_objective(place, HOST, plan.event.id, f"Aim {plan.revision}", "A wish"),
    "serve objective": serve,
    "reword objective": lambda place, plan: edit(place, HOST, shown(plan, "objectives"), {"wish": f"{plan.revision}"}),
    "move objective": lambda place, plan: move_objective(place, HOST, plan.event.id, plan.objectives[0].id, 1),
    "remove objective": lambda place, plan: remove_objective(place, HOST, plan.event.id, plan.objectives[0].id),
    "add session": lambda place, plan: add_session(place, HOST, plan.event.id, a_session()),
    "move": lambda place, plan: move_session(place, HOST, plan.event.id, plan.sessions[2].id, -1),
    "take in": lambda place, plan: take_in(place, plan.event.id, *many_people(20)),
    "take in again": rename_somebody,
    "remove person": lambda place, plan: remove(place, HOST, shown(plan, "attendances")),
    "seat": lambda place, plan: seat(place, HOST, plan.event.id, SeatingWish(seed=plan.revision)),
    "miss": miss_somebody,
    "replan": replan,
    "exchange": change_seats,
    "seek seats": seek_seats,
    "lock rounds": end_a_round,
    "awaited are here": lambda place, plan: note_all_awaited(place, HOST, plan.event.id, AttendanceStatus.PRESENT),
    "type sheet": type_a_sheet,
    "come": come_unannounced,
    "make groups": lambda place, plan: make_groups(place, HOST, plan.event.id, longest(plan).id, 5 + plan.revision % 3),
    "group people": lambda place, plan: group_people(place, HOST, plan.event.id, longest(plan).id, COUNTED),
    "exchange members": change_groups,
    "choose groups": wish_for_a_group,
    "note seating needs": keep_two_apart,
    "settle groups": lambda place, plan: settle_groups(place, HOST, plan.event.id, longest(plan).id),
    "name group": lambda place, plan: edit(place, HOST, shown(plan, "groups"), {"room": f"Room {plan.revision}"}),
    "remove group": lambda place, plan: remove(place, HOST, shown(plan, "groups")),
    "assign": name_somebody,
    "absence": stay_away,
    "start": begin_next,
    "stop": end,
    "extend": give_time,
    "catch up": hurry,
    "clear day": lambda place, plan: clear_day(place, HOST, plan.event.id, 1),
    "set looks": restyle,
    "set brand": lambda place, plan: set_brand(place, HOST, plan.event.id, {"heading_font": f"Font {plan.revision}"}),
    "clear brand": lambda place, plan: clear_brand(place, HOST, plan.event.id),
    "go back to": lambda place, plan: go_back_to(place, HOST, plan.event.id, max(1, plan.revision - 2), plan.revision),
    "delete": lambda place, plan: delete_event(place, HOST, plan.event.id),
}
OF_THE_AGENDA = (
    "shorten",
    "open later",
    "fix start",
    "remove session",
    "copy session",
    "split session",
    "park session",
    "place session",
    "take session",
    "add session",
    "move",
    "insert method",
    "use method",
    "add step",
    "move step",
    "reword step",
    "remove step",
    "add material",
    "remove material",
    "make groups",
    "remove group",
    "name agenda",
    "go back",
    "serve objective",
    "start",
    "extend",
    "catch up",
    "clear day",
)
"""What is done to sessions and all that hangs on them."""
RECORDS = [
    "days",
    "sessions",
    "activities",
    "materials",
    "tasks",
    "questions",
    "organisations",
    "persons",
    "attendances",
    "objectives",
    "groups",
    "assignments",
    "dismissals",
    "agenda_versions",
    "actual_times",
]
NEEDS = {
    "remove person": ("attendances", 1),
    "seat": ("attendances", 12),
    "miss": ("attendances", 1),
    "note seating needs": ("attendances", 2),
    "replan": ("attendances", 1),
    "seek seats": ("attendances", 12),
    "take up": ("dismissals", 1),
    "move": ("sessions", 3),
    "use method": ("sessions", 1),
    "remove session": ("sessions", 2),
    "move step": ("activities", 2),
    "remove step": ("activities", 1),
    "reword step": ("activities", 1),
    "remove material": ("materials", 1),
    "count material": ("materials", 1),
    "go back": ("agenda_versions", 1),
    "remove version": ("agenda_versions", 1),
    "reword objective": ("objectives", 1),
    "move objective": ("objectives", 2),
    "remove objective": ("objectives", 1),
    "group people": ("attendances", 4),
    "exchange members": ("attendances", 4),
    "name group": ("groups", 1),
    "remove group": ("groups", 1),
    "assign": ("attendances", 1),
    "absence": ("assignments", 1),
}
"""What an operation works on, and how many of it there have to be."""
ON_SEATS = {"replan", "exchange", "seek seats", "lock rounds"}
"""What works on a seated café."""

ONE_CHANGE_EACH = [name for name in OPERATIONS if name != "invite stakeholders"]
"""Who is invited is registered before, a change of the consultation that is taken back by itself."""


@contextmanager
def an_event_of_its_own(migrated_file: Path) -> Iterator[tuple[Workplace, str]]:
    with own_workplace(migrated_file) as place:
        yield place, an_event_in(place).event.id


def content(plan: Plan) -> Plan:
    """Return what a plan says, without the versions, which never come back."""
    told: dict[str, Any] = {name: tuple(replace(each, version=0) for each in getattr(plan, name)) for name in RECORDS}
    rotation = plan.rotation and replace(plan.rotation, version=0)
    brand = plan.brand and replace(plan.brand, version=0)
    return replace(plan, revision=0, event=replace(plan.event, version=0), rotation=rotation, brand=brand, **told)


def attempt(place: Workplace, event_id: str, name: str) -> bool:
    """Carry out an operation if the plan has what it needs; return whether it changed anything."""
    plan = open_plan(place, HOST, event_id)
    kind, least = NEEDS.get(name, ("days", 0))
    if len(getattr(plan, kind)) < least:
        return False
    OPERATIONS[name](place, plan)
    return open_plan(place, HOST, event_id).revision > plan.revision


@pytest.fixture(scope="module")
def prepared(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return a database with an event that every operation finds something in, and one with its café seated too."""
    plain, seated = (tmp_path_factory.mktemp("prepared") / name for name in ("plain.db", "seated.db"))
    with an_event_of_its_own(migrated_file) as (place, event_id):
        take_in(place, event_id, *many_people(16))
        for text in ("Offices know one another", "Offices agree on one form"):
            add_objective(place, HOST, event_id, text)
        dismiss_finding(place, HOST, event_id, OPEN, "It is short.")
        name_agenda(place, HOST, event_id, "As agreed")
        open_later(place, open_plan(place, HOST, event_id))
        restyle(place, open_plan(place, HOST, event_id))
        plan = open_plan(place, HOST, event_id)
        make_groups(place, HOST, event_id, longest(plan).id, 4)
        name_somebody(place, plan)
        begin_next(place, plan)
        keep(place.store, plain)
        seat(place, HOST, event_id, SeatingWish(tables=4))
        miss_somebody(place, open_plan(place, HOST, event_id))
        keep(place.store, seated)
    return plain, seated


def keep(store: Store, file: Path) -> None:
    """Write a database as it is now into another file."""
    with store.reading() as connection, closing(sqlite3.connect(file)) as copy:
        connection.connection.driver_connection.backup(copy)  # type: ignore[union-attr]  # SQLite's own connection


@pytest.mark.parametrize("name", OPERATIONS)
def test_every_operation_can_be_taken_back_and_made_again(prepared: tuple[Path, Path], name: str) -> None:
    with own_workplace(prepared[name in ON_SEATS]) as place:
        (event,) = list_events(place, HOST)
        before = content(open_plan(place, HOST, event.id))
        if not attempt(place, event.id, name):
            pytest.fail("nothing changed")
        after = content(open_plan(place, HOST, event.id))

        undo(place, HOST, event.id)
        taken_back = content(open_plan(place, HOST, event.id))
        redo(place, HOST, event.id)

        assert after != before
        assert (taken_back, content(open_plan(place, HOST, event.id))) == (before, after)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    names=st.one_of(
        st.lists(st.sampled_from([*ONE_CHANGE_EACH, "undo", "redo"]), max_size=6),
        st.lists(st.sampled_from([*OF_THE_AGENDA, "undo", "redo"]), max_size=6),
    )
)
def test_any_sequence_can_be_handed_over_and_undos_and_redos_give_every_plan_again(
    migrated_file: Path, names: Iterable[str]
) -> None:
    with an_event_of_its_own(migrated_file) as (place, event_id):
        past = Past(place, event_id)
        for name in names:
            past.step(name)
            assert content(open_plan(place, HOST, event_id)) == past.done[-1]
        load_event(place, HOST, dump_event(place, HOST, event_id))
        assert past.walk(undo) == past.done[::-1]
        assert past.walk(redo) == [*past.done, *past.undone[::-1]]


class Past:
    """What an event said after every step: the plans that stand, and those taken back, the latest last."""

    def __init__(self, place: Workplace, event_id: str) -> None:
        self.place, self.event_id = place, event_id
        self.done = [content(open_plan(place, HOST, event_id))]
        self.undone: list[Plan] = []

    def step(self, name: str) -> None:
        """Carry out one step on the event and on what is remembered."""
        match name:
            case "undo":
                self.undone += [self.done.pop()] if undo(self.place, HOST, self.event_id) else []
            case "redo":
                self.done += [self.undone.pop()] if redo(self.place, HOST, self.event_id) else []
            case _ if attempt(self.place, self.event_id, name):
                self.done.append(content(open_plan(self.place, HOST, self.event_id)))
                self.undone.clear()

    def walk(self, step: Callable[[Workplace, Actor, str], str | None]) -> list[Plan]:
        """Take everything back, or make it again; return each plan on the way."""
        plans = [content(open_plan(self.place, HOST, self.event_id))]
        while step(self.place, HOST, self.event_id):
            plans.append(content(open_plan(self.place, HOST, self.event_id)))
        return plans


def test_needs_that_were_deleted_never_come_back(migrated_file: Path) -> None:
    with an_event_of_its_own(migrated_file) as (place, event_id):
        take_in(place, event_id, a_row(access_needs="ramp", diet_needs="vegan"))
        delete_needs(place, HOST, event_id)
        kept: list[Attendance] = []
        while undo(place, HOST, event_id):
            kept += open_plan(place, HOST, event_id).attendances
        while redo(place, HOST, event_id):
            kept += open_plan(place, HOST, event_id).attendances

        assert {(each.access_needs, each.diet_needs, each.needs_delete_on) for each in kept} == {("", "", None)}
