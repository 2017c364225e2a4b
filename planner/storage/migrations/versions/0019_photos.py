"""Photos of charts on recorders' forms, and their pixels apart from them."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    """Make both tables; no form has a photo so far."""
    op.create_table(
        "photo",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("form_id", sa.Text(), nullable=False),
        sa.Column("written_by", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("caption", sa.Text(), nullable=False),
        sa.Column("may_print", sa.Boolean(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("width >= 1", name="width"),
        sa.CheckConstraint("height >= 1", name="height"),
        sa.ForeignKeyConstraint(
            ["event_id", "form_id"],
            ["form.event_id", "form.id"],
            name="fk_photo_event_id_form_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name="fk_photo_event_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("event_id", "id", name="pk_photo"),
    )
    op.create_table(
        "picture",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("photo_id", sa.Text(), nullable=False),
        sa.Column("small", sa.Text(), nullable=False),
        sa.Column("whole", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id", "photo_id"],
            ["photo.event_id", "photo.id"],
            name="fk_picture_event_id_photo_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("event_id", "photo_id", name="pk_picture"),
    )
