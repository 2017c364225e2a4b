"""Who sees what of an event's history, and what one may take back."""

from datetime import date

import pytest

from planner.domain.plan import Plan
from planner.domain.rights import NotAllowedError, Right
from planner.operations.actor import Actor
from planner.operations.history import History, HistoryWish, show_history, undo_save
from planner.operations.people import delete_needs
from planner.operations.records import ShownRecord, edit, remove
from planner.operations.workplace import Workplace
from planner.storage.conflict import ChangedSinceError
from planner.storage.plans import load_plan
from planner.wording.wording import wording_for
from tests.operations.builders import HOST, NOW, a_bare_event, a_row, an_event_in, many_people, take_in
from tests.operations.team import somebody

DIET = "no shellfish"


@pytest.fixture
def plan(place: Workplace) -> Plan:
    """Make an event with four people, one of whom has a diet."""
    event_id = an_event_in(place).event.id
    take_in(place, event_id, *many_people(4))
    return change(place, load_plan(place.store, event_id), "attendances", diet_needs=DIET)


def change(place: Workplace, plan: Plan, kind: str, **fields: object) -> Plan:
    record = getattr(plan, kind)[0]
    shown = ShownRecord(event_id=plan.event.id, kind=kind, record_id=record.id, version=record.version)
    return edit(place, HOST, shown, fields)


def seen(place: Workplace, plan: Plan, actor: Actor = HOST, **wish: object) -> History:
    asked = HistoryWish(**wish)  # type: ignore[arg-type]  # any field may be set
    return show_history(place, actor, plan.event.id, asked, wording_for("en"))


def deeds(history: History) -> list[str]:
    return [entry.what for entry in history.entries]


def everything_said(history: History) -> str:
    lines = (
        f"{history.spoken.say_record(record)} {list(history.spoken.say_fields(record))}"
        for entry in history.entries
        for record in entry.records
    )
    return "\n".join(lines)


def test_the_history_is_searched_in_the_words_that_people_read(place: Workplace, plan: Plan) -> None:
    assert deeds(seen(place, plan)) == ["edit_attendances", "import_people", "create_event"]
    assert deeds(seen(place, plan, text="Officer 3")) == ["import_people"]
    assert deeds(seen(place, plan, text="SHELLFISH")) == ["edit_attendances"]
    assert deeds(seen(place, plan, text="who came in")) == ["import_people"]
    assert deeds(seen(place, plan, text="nobody wrote this")) == []
    assert deeds(seen(place, plan, limit=1, text="e")) == ["edit_attendances"]


def test_a_day_is_one_of_the_event(place: Workplace, plan: Plan) -> None:
    place.clock = lambda: NOW.replace(hour=23, minute=30)
    change(place, plan, "tasks", note="Called at night")
    assert deeds(seen(place, plan, day=date(2026, 11, 23))) == ["edit_tasks"]
    assert "edit_tasks" not in deeds(seen(place, plan, day=date(2026, 11, 22)))


def test_one_record_shows_its_own_changes_alone(place: Workplace, plan: Plan) -> None:
    task = plan.tasks[0]
    change(place, plan, "tasks", note="Called")
    (entry, created) = seen(place, plan, kind="task", record_id=task.id).entries
    assert (entry.what, created.what) == ("edit_tasks", "create_event")
    assert [[record.record.id for record in each.records] for each in (entry, created)] == [[task.id], [task.id]]


@pytest.mark.parametrize("right", Right)
def test_private_details_are_shown_and_found_by_nobody_who_may_not_read_them(
    place: Workplace, plan: Plan, right: Right
) -> None:
    somebody(place, "owner")
    actor = somebody(place, "somebody", plan.event.id, right)
    may = right in {Right.OWNER, Right.ORGANISER, Right.LEAD_FACILITATOR}
    assert (DIET in everything_said(seen(place, plan, actor))) is may
    assert bool(seen(place, plan, actor, text="shellfish").entries) is may
    assert "Officer 3" in everything_said(seen(place, plan, actor))


def test_what_was_deleted_for_good_is_in_no_history(place: Workplace, plan: Plan) -> None:
    delete_needs(place, HOST, plan.event.id)
    assert DIET not in everything_said(seen(place, plan))


def test_who_left_is_still_called_by_name(place: Workplace, plan: Plan) -> None:
    gone = plan.attendances[0]
    shown = ShownRecord(event_id=plan.event.id, kind="attendances", record_id=gone.id, version=gone.version)
    name = next(each.name for each in plan.persons if each.id == gone.person_id)
    remove(place, HOST, shown)
    assert f"Participation: {name}" in everything_said(seen(place, plan, limit=1))


def test_an_import_is_taken_back_whole_and_somebody_changed_since_is_named(place: Workplace, plan: Plan) -> None:
    changed, imported, _created = seen(place, plan).entries
    with pytest.raises(ChangedSinceError):
        undo_save(place, HOST, plan.event.id, imported.id)
    undo_save(place, HOST, plan.event.id, changed.id)
    undo_save(place, HOST, plan.event.id, imported.id)
    assert load_plan(place.store, plan.event.id).attendances == ()


def test_whoever_may_not_change_an_area_takes_nothing_of_it_back(place: Workplace, plan: Plan) -> None:
    change(place, plan, "tasks", note="Called")
    somebody(place, "owner")
    viewer = somebody(place, "viewer", plan.event.id, Right.VIEWER)
    with pytest.raises(NotAllowedError):
        undo_save(place, viewer, plan.event.id, seen(place, plan).entries[0].id)


def test_pages_of_the_history_follow_one_another_without_a_gap(place: Workplace) -> None:
    event_id = a_bare_event(place)
    for number in range(7):
        take_in(place, event_id, a_row(name=f"Officer {number}"))
    plan = load_plan(place.store, event_id)
    first = seen(place, plan, limit=5)
    second = seen(place, plan, limit=5, before=first.entries[-1].id)
    every = [entry.id for entry in seen(place, plan).entries]
    assert [entry.id for entry in (*first.entries, *second.entries)] == every
