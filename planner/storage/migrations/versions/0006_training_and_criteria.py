"""Who is trained, which criteria of a facilitator somebody meets, and who convenes the event."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Add the columns; of nobody so far is any of it known."""
    op.add_column("attendance", sa.Column("trained_on", sa.Date(), nullable=True))
    op.add_column("attendance", sa.Column("criteria", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("attendance", sa.Column("is_convener", sa.Boolean(), nullable=False, server_default=sa.false()))
