"""What is kept beside the plan of an event: asked in one query, so that no page loads answers or notes to know it."""

import sqlalchemy as sa

from planner.storage.records import ASKED, RECORDED
from planner.storage.store import Store


def load_kept(store: Store, event_id: str) -> frozenset[str]:
    """Return which fields of the event's consultation and recording hold anything, such as `responses` or `notes`."""
    held = sa.union_all(
        *(
            sa.select(sa.literal(kind.field)).where(sa.exists().where(kind.table.c.event_id == event_id))
            for kind in (*ASKED, *RECORDED)
        )
    )
    with store.reading() as connection:
        return frozenset(connection.scalars(held))
