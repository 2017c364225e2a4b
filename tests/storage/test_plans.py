"""Loading events whole, in order, and the register they share."""

from dataclasses import replace
from datetime import timedelta

import pytest
import sqlalchemy as sa

from planner.domain.event import Series
from planner.domain.people import Organisation
from planner.storage.history import undo_last
from planner.storage.plans import EventNotFoundError, load_events, load_plan, load_register, load_series
from planner.storage.saving import save_calendar_entries, save_plan, save_series
from planner.storage.store import Store
from tests.storage.builders import NOON, a_full_plan, a_person, a_session, an_activity, an_entry, an_event


def test_a_plan_comes_back_as_it_was_saved(store: Store) -> None:
    saved = save_plan(store, actor="planner", what="add_event", before=None, after=a_full_plan(), at=NOON)

    assert load_plan(store, "conference") == saved


def test_what_a_save_returns_differs_from_what_was_given_in_versions_only(store: Store) -> None:
    plan = a_full_plan()

    saved = save_plan(store, actor="planner", what="add_event", before=None, after=plan, at=NOON)

    assert replace(saved.tasks[1], version=1) == plan.tasks[1]
    assert saved.rotation is not None
    assert replace(saved.rotation, version=1) == plan.rotation
    assert saved.tasks[0].version > 1


def test_two_events_share_ids_without_touching_each_other(store: Store) -> None:
    first = save_plan(store, actor="planner", what="add_event", before=None, after=a_full_plan("first"), at=NOON)
    second = save_plan(store, actor="planner", what="add_event", before=None, after=a_full_plan("second"), at=NOON)

    shorter = save_plan(store, actor="planner", what="clear", before=second, after=replace(second, tasks=()), at=NOON)

    assert load_plan(store, "first") == first
    assert load_plan(store, "second") == shorter


def test_records_come_in_the_order_people_see(store: Store) -> None:
    plan = replace(
        a_full_plan(),
        sessions=(a_session(id="late", position=9), a_session(id="early", day_number=2), a_session(id="first")),
        activities=(
            an_activity(id="x", session_id="early", position=1),
            an_activity(id="z", session_id="first", position=2),
            an_activity(id="y", session_id="first", position=1),
        ),
        materials=(),
    )
    save_plan(store, actor="planner", what="add_event", before=None, after=plan, at=NOON)

    loaded = load_plan(store, "conference")

    assert [session.id for session in loaded.sessions] == ["first", "late", "early"]
    assert [activity.id for activity in loaded.activities] == ["y", "z", "x"]


def test_a_plan_holds_those_who_own_tasks_or_have_seats_without_attending(store: Store) -> None:
    saved = save_plan(store, actor="planner", what="add_event", before=None, after=a_full_plan(), at=NOON)
    alone = replace(saved, attendances=())
    save_plan(store, actor="planner", what="clear", before=saved, after=alone, at=NOON)

    assert load_plan(store, "conference").persons == saved.persons


def test_loading_takes_the_same_number_of_queries_whatever_the_size(store: Store) -> None:
    small = replace(a_full_plan("small"), tasks=(), sessions=(), activities=(), materials=(), rotation=None)
    save_plan(store, actor="planner", what="add_event", before=None, after=small, at=NOON)
    save_plan(store, actor="planner", what="add_event", before=None, after=a_full_plan("large"), at=NOON)

    assert queries_of(store, "small") == queries_of(store, "large") == 26


def test_a_plan_that_nobody_has_changed_is_not_loaded_anew(store: Store) -> None:
    save_plan(store, actor="planner", what="add_event", before=None, after=a_full_plan(), at=NOON)
    loaded = load_plan(store, "conference")

    assert queries_of(store, "conference") == 1
    assert load_plan(store, "conference") is loaded


def queries_of(store: Store, event_id: str) -> int:
    statements: list[str] = []

    def listen(*arguments: object) -> None:
        statements.append(str(arguments[2]))

    sa.event.listen(store.engine, "before_cursor_execute", listen)
    load_plan(store, event_id)
    sa.event.remove(store.engine, "before_cursor_execute", listen)
    return sum(statement.startswith("SELECT") for statement in statements)


def test_an_event_that_is_not_there_is_named_with_the_place_to_look(store: Store) -> None:
    with pytest.raises(EventNotFoundError) as problem:
        load_plan(store, "gone")

    assert str(problem.value) == (
        "There is no event gone. Choose one on the Events page, or list them with python -m planner events."
    )


def test_events_come_by_date_without_the_deleted_ones(store: Store) -> None:
    later = an_event(id="later", starts_on=an_event().starts_on + timedelta(days=1), builds_on=("sooner",))
    gone = an_event(id="gone", deleted_at=NOON)
    for event in (an_event(id="sooner"), later, gone):
        after = replace(a_full_plan(), event=event)
        save_plan(store, actor="planner", what="add_event", before=None, after=after, at=NOON)

    assert [event.id for event in load_events(store)] == ["sooner", "later"]
    assert load_events(store)[1].builds_on == ("sooner",)
    assert [event.id for event in load_events(store, include_deleted=True)] == ["gone", "sooner", "later"]
    assert load_plan(store, "gone").event.deleted_at == NOON


def test_series_come_by_title_and_events_belong_to_them(store: Store) -> None:
    for series_id, title in (("s2", "Quarterly meetings"), ("s1", "Yearly conference")):
        save_series(store, actor="planner", before=None, after=Series(id=series_id, title=title), at=NOON)
    after = replace(a_full_plan(), event=an_event(series_id="s1"))
    save_plan(store, actor="planner", what="add_event", before=None, after=after, at=NOON)

    assert [series.title for series in load_series(store)] == ["Quarterly meetings", "Yearly conference"]
    assert load_plan(store, "conference").event.series_id == "s1"


def test_the_register_holds_everybody_of_all_events(store: Store) -> None:
    plan = a_full_plan()
    office = Organisation(id="port", name="Border police, Durrës")
    more = replace(
        plan, event=an_event(id="other"), persons=(*plan.persons, a_person(id="p3")), organisations=(office,)
    )
    save_plan(store, actor="planner", what="add_event", before=None, after=plan, at=NOON)
    save_plan(store, actor="planner", what="add_event", before=None, after=more, at=NOON)

    persons, organisations = load_register(store)

    assert [person.id for person in persons] == ["prefect", "kukes", "p3"]
    assert [organisation.id for organisation in organisations] == ["port", "rss-kukes"]


def test_calendar_entries_are_kept_and_renewed_beside_the_plan(store: Store) -> None:
    save_plan(store, actor="planner", what="add_event", before=None, after=a_full_plan(), at=NOON)

    save_calendar_entries(store, "conference", [an_entry(), an_entry(id="day-1")])
    save_calendar_entries(store, "conference", [an_entry(sequence=1, is_cancelled=True)])

    assert load_plan(store, "conference").calendar_entries == (
        an_entry(id="day-1"),
        an_entry(sequence=1, is_cancelled=True),
    )


def test_the_revision_counts_what_was_done_to_this_event(store: Store) -> None:
    first = save_plan(store, actor="planner", what="add_event", before=None, after=a_full_plan(), at=NOON)
    save_plan(store, actor="planner", what="add_event", before=None, after=a_full_plan("other"), at=NOON)
    second = save_plan(store, actor="planner", what="clear", before=first, after=replace(first, tasks=()), at=NOON)
    undo_last(store, event_id="conference", actor="planner", at=NOON)

    assert (first.revision, second.revision, load_plan(store, "conference").revision) == (1, 2, 3)
