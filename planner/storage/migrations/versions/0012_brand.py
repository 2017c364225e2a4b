"""The brand of an event's host: its colours, fonts, logo and Word base."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Make the table; an event without a row keeps our own looks."""
    op.create_table(
        "brand",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("main_colour", sa.Text(), nullable=False),
        sa.Column("accent_colour", sa.Text(), nullable=False),
        sa.Column("heading_font", sa.Text(), nullable=False),
        sa.Column("body_font", sa.Text(), nullable=False),
        sa.Column("logo", sa.Text(), nullable=False),
        sa.Column("base", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name="fk_brand_event_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("event_id", "id", name="pk_brand"),
    )
