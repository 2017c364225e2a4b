"""What to say at a step, what to watch, what to cut, what helps a quiet room, and what the recorder does."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the texts; every step so far has none."""
    for name in ("say", "watch", "cut", "if_quiet", "recorder"):
        op.add_column("activity", sa.Column(name, sa.Text(), nullable=False, server_default=sa.text("''")))
