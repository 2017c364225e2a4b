"""An event's own working days, and tasks that stay although their switch is off."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the columns; every event so far keeps its country's days, and every task goes with its switch."""
    op.add_column("event", sa.Column("holiday_region", sa.Text(), nullable=False, server_default=sa.text("''")))
    op.add_column("event", sa.Column("weekend", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("event", sa.Column("days_off", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("task", sa.Column("is_kept", sa.Boolean(), nullable=False, server_default=sa.false()))
