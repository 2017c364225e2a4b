"""Which rounds of the café somebody misses, and with whom somebody sits or does not."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    """Add the three; so far nobody misses a round, and anybody may sit with anybody."""
    for name in ("misses", "apart", "together"):
        op.add_column("attendance", sa.Column(name, sa.JSON(), nullable=False, server_default="[]"))
