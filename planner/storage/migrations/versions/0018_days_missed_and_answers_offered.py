"""On which days somebody was missing, how a question is answered, and which data the planner itself deletes."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    """Add them; who came has missed no day, questions are answered in words, and data was deleted by hand so far."""
    for table, name in (("attendance", "days_missed"), ("question", "options")):
        op.add_column(table, sa.Column(name, sa.JSON(), nullable=False, server_default="[]"))
    for table, name, usual in (("question", "answer_kind", "open"), ("deletion", "kind", "by_hand")):
        column = sa.Column(name, sa.Text(), nullable=False, server_default=sa.text(f"'{usual}'"))
        op.add_column(table, column)
