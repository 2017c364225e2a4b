"""What facilitators note about a session for their own eyes."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Add the notes; every session so far has none."""
    op.add_column("session", sa.Column("notes", sa.Text(), nullable=False, server_default=sa.text("''")))
