"""How many minutes a session had in the plan before the day itself changed them."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Add the column; of what has been timed so far the session's own minutes are what was planned."""
    op.add_column("actual_times", sa.Column("planned_minutes", sa.Integer(), nullable=True))
