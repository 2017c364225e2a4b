"""Which groups people would like to work in, and how many people fit into a group."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    """Add both; nobody has chosen so far, and no group says how many fit."""
    op.add_column("attendance", sa.Column("choices", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("session_group", sa.Column("places", sa.Integer(), nullable=False, server_default=sa.text("0")))
