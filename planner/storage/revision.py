"""Brings a database to the schema of this version, whole or not at all; Alembic is imported only when there is work."""

import sqlalchemy as sa

from planner.storage.dialects import hold_back_other_migrations
from planner.storage.failures import DatabaseDamagedError, DatabaseTooNewError, NotADatabaseError
from planner.storage.schema import REVISION

VERSION_TABLE = sa.table("alembic_version", sa.column("version_num"))
OUR_TABLES = frozenset({VERSION_TABLE.name, "event", "task", "attendance"})
"""Other programs have a table of versions too; these together are ours, whichever version made them."""


def is_up_to_date(connection: sa.Connection, place: str) -> bool:
    """Whether the schema is this version's.

    Raises NotADatabaseError when the tables are another program's, DatabaseTooNewError when a later version made them,
    DatabaseDamagedError when nothing says which did.
    """
    stored = stored_revision(connection, place)
    if stored > REVISION:
        raise DatabaseTooNewError(place=place)
    return stored == REVISION


def check_revision(connection: sa.Connection, place: str) -> None:
    """Raise DatabaseTooNewError where a later version has changed the schema since; a save would not fit it."""
    stored: str | None = connection.scalar(sa.select(VERSION_TABLE.c.version_num))
    if stored and stored > REVISION:
        raise DatabaseTooNewError(place=place)


def stored_revision(connection: sa.Connection, place: str) -> str:
    """Return the revision that the database has, empty for a new one."""
    tables = frozenset(sa.inspect(connection).get_table_names())
    if not tables:
        return ""
    if not tables >= OUR_TABLES:
        raise NotADatabaseError(place=place)
    stored: str | None = connection.scalar(sa.select(VERSION_TABLE.c.version_num))
    if not stored:
        raise DatabaseDamagedError(place=place)
    return stored


def upgrade(connection: sa.Connection, revision: str = REVISION) -> None:
    """Run the migrations up to `revision`, inside the transaction of `connection`; this alone needs Alembic."""
    from alembic import command
    from alembic.config import Config

    hold_back_other_migrations(connection)
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", "planner.storage:migrations")
    config.set_main_option("path_separator", "os")
    command.upgrade(config, revision)
