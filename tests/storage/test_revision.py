"""A database that an earlier version of the planner made is brought up to date with everything that is in it."""

from contextlib import closing
from dataclasses import replace

import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from planner.domain.plan import Plan
from planner.storage.address import database_url as url_of
from planner.storage.dialects import make_engine
from planner.storage.plans import load_plan
from planner.storage.records import PLANNED
from planner.storage.rows import Shelf
from planner.storage.saving import save_plan
from planner.storage.store import Store, open_store
from tests.storage.builders import NOON, a_full_plan


def an_early_plan() -> Plan:
    """Make a plan that the first schema could hold."""
    full = a_full_plan()
    early = tuple(
        replace(each, trained_on=None, criteria=(), is_convener=False, choices=()) for each in full.attendances
    )
    people = {"persons": full.persons, "organisations": full.organisations, "attendances": early}
    return Plan(event=full.event, days=full.days, tasks=full.tasks, questions=full.questions, **people)  # type: ignore[arg-type]


def make_first_database(url: str, plan: Plan) -> None:
    """Make a database as the first version did, with the plan's rows in it."""
    with closing(Store(make_engine(url_of(url), wait_seconds=1))) as store, store.changing() as connection:
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", "planner.storage:migrations")
        config.set_main_option("path_separator", "os")
        command.upgrade(config, "0001")
        tables = sa.MetaData()
        tables.reflect(connection)
        shelf = Shelf(connection, plan.event.id)
        for kind in PLANNED:
            for record in kind.of(plan):
                add(connection, tables.tables[kind.name], shelf.row(kind, record))
                for field in kind.lists:
                    for row in shelf.member_rows(field, record):
                        add(connection, tables.tables[field.table.name], row)


def add(connection: sa.Connection, table: sa.Table, row: dict[str, object]) -> None:
    """Add what the early table has columns for."""
    connection.execute(table.insert().values({name: value for name, value in row.items() if name in table.c}))


def test_an_event_of_the_first_version_keeps_everything_and_gets_the_usual_for_what_is_new(database_url: str) -> None:
    plan = an_early_plan()
    make_first_database(database_url, plan)

    with closing(open_store(database_url)) as store:
        loaded = load_plan(store, plan.event.id)

    assert loaded == plan
    assert (loaded.event.holiday_region, loaded.event.weekend, loaded.event.days_off) == ("", (), ())
    assert {task.is_kept for task in loaded.tasks} == {False}


def test_an_event_of_the_first_version_can_be_changed_afterwards(database_url: str) -> None:
    plan = an_early_plan()
    make_first_database(database_url, plan)

    with closing(open_store(database_url)) as store:
        loaded = load_plan(store, plan.event.id)
        kept = tuple(replace(task, is_kept=True) for task in loaded.tasks)
        changed = replace(loaded, event=replace(loaded.event, weekend=(4, 5)), tasks=kept)
        saved = save_plan(store, actor="host", what="change", before=loaded, after=changed, at=NOON)
        assert load_plan(store, plan.event.id) == saved
        assert (saved.event.weekend, {task.is_kept for task in saved.tasks}) == ((4, 5), {True})
