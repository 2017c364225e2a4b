"""Which passages of answers may be quoted."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Add the mark; no passage so far is quoted."""
    op.add_column("mention", sa.Column("is_quoted", sa.Boolean(), nullable=False, server_default=sa.false()))
