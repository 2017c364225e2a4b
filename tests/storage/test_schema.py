"""The schema is what the migrations make, and holds every field of every record."""

from contextlib import closing
from dataclasses import fields

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from planner.domain.rotation.plan import Seat
from planner.storage.address import database_url as url_of
from planner.storage.dialects import make_engine
from planner.storage.records import KINDS, Kind
from planner.storage.revision import upgrade
from planner.storage.schema import REVISION, metadata, seat
from planner.storage.store import Store, open_store


def test_the_migrations_make_the_tables_of_the_schema(database_url: str) -> None:
    with closing(open_store(database_url)) as store, store.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": has_another_default})

        assert compare_metadata(context, metadata) == []


def has_another_default(  # what Alembic calls it with
    _context: MigrationContext,
    _made: sa.Column[object],
    wanted: sa.Column[object],
    made_default: str | None,
    _default: object,
    wanted_default: str | None,
) -> bool | None:
    """Compare JSON by its text, for PostgreSQL knows no equality of JSON; leave the rest to Alembic."""
    if not isinstance(wanted.type, sa.JSON):
        return None
    made, expected = (default and default.split("::")[0].strip("'") for default in (made_default, wanted_default))
    return made != expected


def test_the_migrations_make_the_checks_of_the_schema(database_url: str) -> None:
    with closing(open_store(database_url)) as store:
        inspector = sa.inspect(store.engine)
        made = {
            name: {check["name"]: check["sqltext"] for check in inspector.get_check_constraints(name)}
            for name in metadata.tables
        }

    assert made == {name: checks_of(table) for name, table in metadata.tables.items()}


def checks_of(table: sa.Table) -> dict[object, str]:
    checks = (constraint for constraint in table.constraints if isinstance(constraint, sa.CheckConstraint))
    return {check.name: str(check.sqltext) for check in checks}


def test_the_newest_migration_is_the_one_that_the_planner_expects() -> None:
    config = Config()
    config.set_main_option("script_location", "planner.storage:migrations")
    config.set_main_option("path_separator", "os")

    assert ScriptDirectory.from_config(config).get_current_head() == REVISION


def test_a_migration_that_fails_leaves_nothing_behind(database_url: str) -> None:
    def fail_half_way(store: Store) -> None:
        with store.changing() as connection:
            upgrade(connection)
            raise InterruptedError

    with closing(Store(make_engine(url_of(database_url), wait_seconds=1))) as store:
        with pytest.raises(InterruptedError):
            fail_half_way(store)
        assert sa.inspect(store.engine).get_table_names() == []


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_columns_bear_the_names_of_the_fields(kind: Kind) -> None:  # type: ignore[type-arg] # any kind
    own = {field.name for field in fields(kind.record)} - {field.name for field in kind.lists}

    assert {column.name for column in kind.table.c} - {"event_id"} == own


def test_seats_have_a_column_for_each_field() -> None:
    assert {column.name for column in seat.c} - {"event_id", "rotation_id", "position"} == {
        field.name for field in fields(Seat)
    }
