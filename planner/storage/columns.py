"""The few forms that columns and tables take; `planner.storage.schema` is written in them."""

from typing import TypeVar

import sqlalchemy as sa

C = TypeVar("C")

METADATA = sa.MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def text(name: str) -> sa.Column[str]:
    """Hold a text that may be empty but not missing."""
    return sa.Column(name, sa.Text, nullable=False)


def whole(name: str) -> sa.Column[int]:
    """Hold a whole number."""
    return sa.Column(name, sa.Integer, nullable=False)


def yes_or_no(name: str) -> sa.Column[bool]:
    """Hold a yes or a no."""
    return sa.Column(name, sa.Boolean, nullable=False)


def texts(name: str) -> sa.Column[list[str]]:
    """Hold several texts that nothing refers to, kept as one JSON list."""
    return sa.Column(name, sa.JSON, nullable=False)


def later(column: sa.Column[C], default: str | sa.TextClause | sa.ColumnElement[bool]) -> sa.Column[C]:
    """Add to a table that has rows already, which take `default`."""
    column.server_default = sa.DefaultClause(default)
    return column


def moment(name: str) -> sa.Column[object]:
    """Hold a moment in UTC; SQLite, which has no time zones, keeps it without saying so."""
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False)


def at_least(least: int, name: str) -> sa.CheckConstraint:
    """Refuse a number that no event can mean."""
    return sa.CheckConstraint(f"{name} >= {least}", name=name)


def lasting(name: str, *parts: sa.schema.SchemaItem) -> sa.Table:
    """Make a table of records that stand for themselves."""
    return sa.Table(name, METADATA, sa.Column("id", sa.Text, primary_key=True), whole("version"), *parts)


def owned(name: str, *parts: sa.schema.SchemaItem) -> sa.Table:
    """Make a table of records that belong to one event; their ids are unique within it."""
    event_id: sa.Column[str] = sa.Column("event_id", sa.ForeignKey("event.id", ondelete="CASCADE"), primary_key=True)
    return sa.Table(name, METADATA, event_id, sa.Column("id", sa.Text, primary_key=True), whole("version"), *parts)


def listed(name: str, owner: str, *parts: sa.schema.SchemaItem) -> sa.Table:
    """Make a table for a list field of the owned table `owner`: one row a member, in order."""
    return sa.Table(
        name,
        METADATA,
        sa.Column("event_id", sa.Text, primary_key=True),
        sa.Column(f"{owner}_id", sa.Text, primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        *parts,
        sa.ForeignKeyConstraint(["event_id", f"{owner}_id"], [f"{owner}.event_id", f"{owner}.id"], ondelete="CASCADE"),
    )


def to_person() -> sa.Column[str]:
    """Refer to a person, who cannot be removed from the register as long as this is there."""
    return sa.Column("person_id", sa.ForeignKey("person.id"), nullable=False, index=True)


def to_session() -> sa.ForeignKeyConstraint:
    """Refer to a session of the same event."""
    return within("session")


def within(owner: str) -> sa.ForeignKeyConstraint:
    """Refer by `<owner>_id` to a record of the same event; checked when the whole save is written."""
    return sa.ForeignKeyConstraint(
        ["event_id", f"{owner}_id"], [f"{owner}.event_id", f"{owner}.id"], deferrable=True, initially="DEFERRED"
    )
