"""What all the world café cards of one event share."""

from dataclasses import dataclass, replace
from datetime import datetime

from planner.domain.plan import Plan
from planner.export.cafe_rounds import CafeRound, cafe_session, tell_rounds
from planner.export.cards import MARGIN_MM, CardGrid, fitting_size
from planner.export.document import PaperHead, head_of
from planner.export.page_setup import PageSetup
from planner.export.paragraph import paragraph, run
from planner.export.styles import Style
from planner.export.word_xml import Element
from planner.wording.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Deck:
    """The cards' common words: `stamp` tells cards of an older seating from the new ones, `room` may be unknown."""

    words: Wording
    head: PaperHead
    rounds: tuple[CafeRound, ...]
    room: str
    tables: int

    @property
    def stamp(self) -> str:
        """When the cards were printed."""
        return self.words.say("Printed {stamp}", stamp=self.words.stamp(self.head.printed_at))

    @property
    def upright(self) -> PageSetup:
        """The sheet for cards, upright."""
        return self.head.setup

    @property
    def lying(self) -> PageSetup:
        """The sheet for cards, lying."""
        return replace(self.head.setup, is_landscape=True)


def deck_of(plan: Plan, *, words: Wording, document: str, printed_at: datetime) -> Deck:
    """Return what the cards of `plan` share; `document` is the name that stands in the file's properties."""
    setup = PageSetup(paper_size=plan.event.paper_size, margin_mm=MARGIN_MM, has_head=False)
    session = cafe_session(plan)
    return Deck(
        words=words,
        head=replace(
            head_of(plan.event, document=document, printed_at=printed_at), setup=setup, version=str(plan.revision)
        ),
        rounds=tell_rounds(plan, words),
        room=session.session.room if session else "",
        tables=plan.rotation.tables if plan.rotation else 0,
    )


def fitted(text: str, grid: CardGrid, *, height_mm: float, largest: float) -> Element:
    """Return `text` in bold as large as a card's width and `height_mm` allow, up to `largest` points."""
    size = fitting_size(text, width_mm=grid.inner_width_mm, height_mm=height_mm, largest=largest)
    return paragraph(Style.CARD_TEXT, run(text, size=size, is_bold=True))
