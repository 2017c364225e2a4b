"""What subscribed calendars ask of the store: whether anything was saved, and the ledger as it is."""

from dataclasses import replace

from planner.storage.calendars import latest_saves, load_calendar_entries
from planner.storage.saving import save_calendar_entries, save_plan
from planner.storage.store import Store
from tests.storage.builders import NOON, a_full_plan, an_entry


def test_every_save_is_told_of_the_own_events_apart_from_others(store: Store) -> None:
    assert latest_saves(store, "conference") == (0, 0)
    plan = save_plan(store, actor="host", what="create", before=None, after=a_full_plan(), at=NOON)
    own, of_all = latest_saves(store, "conference")
    assert (own == of_all, latest_saves(store, "meeting")) == (True, (0, of_all))

    save_plan(store, actor="host", what="create", before=None, after=a_full_plan("meeting"), at=NOON)
    assert latest_saves(store, "conference") == (own, of_all + 1)

    changed = replace(plan, event=replace(plan.event, title="Another title"))
    save_plan(store, actor="host", what="edit", before=plan, after=changed, at=NOON)
    assert latest_saves(store, "conference") == (of_all + 2, of_all + 2)


def test_the_ledger_is_read_as_it_is_and_keeping_it_is_no_save(store: Store) -> None:
    save_plan(store, actor="host", what="create", before=None, after=a_full_plan(), at=NOON)
    before = latest_saves(store, "conference")
    save_calendar_entries(store, "conference", [an_entry()])
    assert an_entry() in load_calendar_entries(store, "conference")
    assert latest_saves(store, "conference") == before
