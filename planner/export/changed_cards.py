"""The café's cards that changed on the day: slips of those who move or came, host cards of tables with new hosts."""

from datetime import datetime

from planner.domain.cafe_changes import ChangedCards
from planner.domain.plan import Plan
from planner.domain.rotation.plan import RotationPlan
from planner.export.deck import deck_of
from planner.export.document import open_document
from planner.export.rotation_slips import draw_slips, list_slips
from planner.export.table_cards import draw_host_cards, list_tables
from planner.wording.wording import Wording


def export_changed_cards(
    plan: Plan, rotation: RotationPlan, changed: ChangedCards, *, words: Wording, printed_at: datetime
) -> bytes:
    """Return the slips of these persons and the host cards of these tables as DOCX, each kind on its own sheets."""
    deck = deck_of(plan, words=words, document=words.say("Changed rotation cards"), printed_at=printed_at)
    tables = [table for table in list_tables(plan, rotation, ()) if table.number in changed.tables]
    slips = [slip for slip in list_slips(plan, rotation) if slip.person_id in changed.person_ids]
    paper = open_document(deck.head, words)
    paper.add(*draw_slips(slips, deck))
    if tables:
        paper.start_section(deck.lying)
        paper.add(*draw_host_cards(tables, deck))
    return paper.to_bytes()
