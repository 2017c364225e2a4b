"""Sessions that begin at a fixed time, whatever comes before them."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the column; every session so far begins where the one before it ends."""
    op.add_column("session", sa.Column("starts_minute", sa.Integer()))
