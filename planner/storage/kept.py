"""What is kept beside the plan of an event: asked in one query, so that no page loads answers or notes to know it."""

import sqlalchemy as sa

from planner.domain.consultation.instruments import EVALUATING
from planner.storage.consultation_tables import instrument, response
from planner.storage.records import ASKED, RECORDED
from planner.storage.store import Store

EVALUATED = "evaluated"
"""Stands for responses to what asks how the event was."""


def load_kept(store: Store, event_id: str) -> frozenset[str]:
    """Return which fields of the event's consultation and recording hold anything, such as `notes`, and EVALUATED."""
    held = sa.union_all(
        *(
            sa.select(sa.literal(kind.field)).where(sa.exists().where(kind.table.c.event_id == event_id))
            for kind in (*ASKED, *RECORDED)
        ),
        sa.select(sa.literal(EVALUATED)).where(sa.exists(responses_about_the_event(event_id))),
    )
    with store.reading() as connection:
        return frozenset(connection.scalars(held))


def responses_about_the_event(event_id: str) -> sa.Select[tuple[str]]:
    """Select the responses to what asks how the event was, which nobody reads for themes."""
    asking = sa.select(instrument.c.id).where(
        instrument.c.event_id == event_id, instrument.c.kind.in_(sorted(EVALUATING))
    )
    return sa.select(response.c.id).where(response.c.event_id == event_id, response.c.instrument_id.in_(asking))
