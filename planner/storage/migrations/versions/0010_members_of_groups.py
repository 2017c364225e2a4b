"""Who is in each group of a session, and how many rounds of the café are played."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Make the table and the column; of no café that is stored so far a round is known to be played."""
    op.add_column("rotation", sa.Column("played", sa.Integer(), nullable=False, server_default=sa.text("0")))
    op.create_table(
        "group_member",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("session_group_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id", "session_group_id"],
            ["session_group.event_id", "session_group.id"],
            name="fk_group_member_event_id_session_group_id",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_group_member_person_id"),
        sa.PrimaryKeyConstraint("event_id", "session_group_id", "position", name="pk_group_member"),
    )
    op.create_index("ix_group_member_person_id", "group_member", ["person_id"], unique=False)
