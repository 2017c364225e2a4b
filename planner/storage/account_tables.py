"""The tables of accounts, of their rights to events and of who is signed in; none of it belongs to a plan."""

import sqlalchemy as sa

from planner.storage.columns import METADATA, moment, text

account = sa.Table(
    "account",
    METADATA,
    sa.Column("id", sa.Text, primary_key=True),
    text("name"),
    sa.Column("sign_in_name", sa.Text, nullable=False, unique=True),
    text("password_hash"),
    moment("made_at"),
    sa.Column("disabled_at", sa.DateTime(timezone=True)),
)
"""Accounts are disabled, never deleted: once one is there, the app asks for a sign-in for good."""


def to_account() -> sa.Column[str]:
    """Refer to an account."""
    return sa.Column("account_id", sa.ForeignKey("account.id"), nullable=False, index=True)


sign_in = sa.Table(
    "sign_in",
    METADATA,
    sa.Column("id", sa.Text, primary_key=True),
    to_account(),
    moment("made_at"),
    moment("seen_at"),
    moment("expires_at"),
)
"""`id` is the SHA-256 of a secret that only a browser knows."""

event_right = sa.Table(
    "event_right",
    METADATA,
    sa.Column("event_id", sa.ForeignKey("event.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("account_id", sa.ForeignKey("account.id"), primary_key=True, index=True),
    text("held"),
)

right_change = sa.Table(
    "right_change",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("event_id", sa.ForeignKey("event.id", ondelete="CASCADE"), nullable=False, index=True),
    to_account(),
    text("actor"),
    moment("at"),
    sa.Column("before", sa.Text),
    sa.Column("after", sa.Text),
    sqlite_autoincrement=True,
)
"""Who gave and took which right; undo does not reach it."""
