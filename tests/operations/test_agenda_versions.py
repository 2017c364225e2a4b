"""Named agendas are stored, travel with the event, and are gone back to in one save."""

from planner.domain.agenda_naming import agenda_of
from planner.operations.agenda_versions import go_back, name_agenda, remove_version
from planner.operations.archive import dump_event, load_event
from planner.operations.events import open_plan, undo
from planner.operations.records import ShownRecord, edit, remove
from planner.operations.session_changes import duplicate_session, move_activity
from planner.operations.workplace import Workplace
from tests.operations.builders import HOST, NOW, an_event_in


def a_changed_event(place: Workplace) -> str:
    """Create a meeting, name its agenda, and change much of it; return the event's id."""
    event_id = an_event_in(place).event.id
    plan = name_agenda(place, HOST, event_id, "As agreed")
    first, second, third, *_ = plan.sessions
    shown = ShownRecord(event_id=event_id, kind="sessions", record_id=first.id, version=first.version)
    edit(place, HOST, shown, {"minutes": first.minutes + 5, "title": "Welcome"})
    remove(place, HOST, ShownRecord(event_id=event_id, kind="sessions", record_id=second.id, version=second.version))
    duplicate_session(place, HOST, event_id, third.id)
    step = next(each for each in plan.activities if each.session_id == third.id)
    move_activity(place, HOST, event_id, step.id, 1)
    return event_id


def test_a_version_bears_the_day_on_which_it_was_named(place: Workplace) -> None:
    event_id = an_event_in(place).event.id
    (version,) = name_agenda(place, HOST, event_id, "As agreed").agenda_versions
    assert (version.name, version.made_on) == ("As agreed", NOW.date())
    assert open_plan(place, HOST, event_id).agenda_versions == (version,)


def test_going_back_is_one_save_that_undo_takes_back(place: Workplace) -> None:
    event_id = a_changed_event(place)
    changed = open_plan(place, HOST, event_id)

    back = go_back(place, HOST, event_id, changed.agenda_versions[0].id)
    stored = open_plan(place, HOST, event_id)
    undo(place, HOST, event_id)
    undone = open_plan(place, HOST, event_id)

    fresh = an_event_in(place)
    assert (back, back.revision) == (stored, changed.revision + 1)
    assert agenda_of(back) == agenda_of(fresh)
    assert agenda_of(undone) == agenda_of(changed)


def test_going_back_to_the_agenda_as_it_is_saves_nothing(place: Workplace) -> None:
    event_id = an_event_in(place).event.id
    plan = name_agenda(place, HOST, event_id, "As agreed")
    assert go_back(place, HOST, event_id, plan.agenda_versions[0].id).revision == plan.revision


def test_a_version_is_removed_and_the_agenda_stays(place: Workplace) -> None:
    event_id = a_changed_event(place)
    before = open_plan(place, HOST, event_id)
    after = remove_version(place, HOST, event_id, before.agenda_versions[0].id)
    assert (after.agenda_versions, agenda_of(after)) == ((), agenda_of(before))


def test_versions_travel_with_the_event_and_can_still_be_gone_back_to(place: Workplace) -> None:
    event_id = a_changed_event(place)
    loaded = load_event(place, HOST, dump_event(place, HOST, event_id))
    back = go_back(place, HOST, loaded.event.id, loaded.agenda_versions[0].id)
    assert agenda_of(back) == agenda_of(an_event_in(place))
