"""What a world café's seating is handed out as: a slip for each person, a host card and a sign for each table."""

from collections.abc import Sequence
from datetime import datetime

from planner.domain.plan import Plan
from planner.domain.rotation.plan import NO_ROTATION
from planner.export.cafe_rounds import cafe_topics
from planner.export.deck import deck_of
from planner.export.document import open_document
from planner.export.rotation_slips import draw_slips, list_slips
from planner.export.table_cards import draw_host_cards, draw_table_signs, list_tables
from planner.wording.wording import Wording


def export_rotation_cards(plan: Plan, *, words: Wording, printed_at: datetime, topics: Sequence[str] = ()) -> bytes:
    """Return slips, host cards and table signs as one DOCX, each kind on its own sheets; blank without a rotation.

    `topics` are those of the tables, in order of their numbers, else the titles that the agenda's café gives them; a
    table without one shows its number alone.
    """
    rotation = plan.rotation or NO_ROTATION
    deck = deck_of(plan, words=words, document=words.say("Rotation cards"), printed_at=printed_at)
    tables = list_tables(plan, rotation, topics or cafe_topics(plan))
    paper = open_document(deck.head, words)
    paper.add(*draw_slips(list_slips(plan, rotation), deck))
    paper.start_section(deck.lying)
    paper.add(*draw_host_cards(tables, deck))
    paper.start_section(deck.upright)
    paper.add(*draw_table_signs(tables, deck))
    return paper.to_bytes()
