"""The table of the links that are out. Their secrets are known to nobody, not even here: only their hashes are kept."""

import sqlalchemy as sa

from planner.storage.columns import METADATA, moment, text

link = sa.Table(
    "link",
    METADATA,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("secret_hash", sa.Text, nullable=False, unique=True),
    text("purpose"),
    text("subject"),
    sa.Column("event_id", sa.ForeignKey("event.id", ondelete="CASCADE"), nullable=False, index=True),
    text("person_id"),
    moment("made_at"),
    text("made_by"),
    moment("expires_at"),
    sa.Column("revoked_at", sa.DateTime(timezone=True)),
    sa.Column("last_used_at", sa.DateTime(timezone=True)),
)
"""`person_id` refers to nobody: most links are nobody's, and nobody ever leaves the register."""
