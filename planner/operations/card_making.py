"""How name badges and the café's slips are made of a plan: for everybody, for one person, or those that changed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Protocol

from planner.domain.cafe_changes import ChangedCards
from planner.domain.people import Attendance
from planner.domain.plan import Plan
from planner.export.badge_backs import export_badge_backs
from planner.export.badges import LARGE, SMALL, BadgeSheet, export_badges
from planner.export.changed_cards import export_changed_cards
from planner.export.rotation_cards import export_rotation_cards
from planner.operations.cafe_changes import cards_changed_since, seat_changes
from planner.operations.paper_source import PaperSource
from planner.operations.papers import PaperName
from planner.operations.selection import NotOnTheListError
from planner.wording.wording import Wording


class BadgeExport(Protocol):
    """Name badges, whatever is on their backs."""

    def __call__(
        self, plan: Plan, *, words: Wording, printed_at: datetime, sheet: BadgeSheet, regions: Sequence[str] = ()
    ) -> bytes: ...


BADGES: Mapping[PaperName, tuple[BadgeExport, BadgeSheet]] = {
    PaperName.BADGES: (export_badges, LARGE),
    PaperName.SMALL_BADGES: (export_badges, SMALL),
    PaperName.CAFE_BADGES: (export_badge_backs, LARGE),
    PaperName.SMALL_CAFE_BADGES: (export_badge_backs, SMALL),
}


class CardMaker:
    """Makes the badges and slips of one plan."""

    def __init__(self, source: PaperSource) -> None:
        self.source = source

    def makers(self) -> Mapping[PaperName, Callable[[], bytes]]:
        """Return what makes each of these papers for everybody."""
        badges = {name: partial(self._badges, name, self.source.plan) for name in BADGES}
        return {PaperName.CARDS: self._cards, **badges}

    def changed(self, name: PaperName, since: str) -> bytes:
        """Make the café's cards or badges that changed; raises UnknownMomentError or NoCardsChangedError."""
        plan = self.source.plan
        changed = cards_changed_since(plan, seat_changes(self.source.place, plan.event.id), since)
        if name is PaperName.CARDS:
            return self._chosen_cards(changed)
        return self._badges_of(name, [a for a in plan.attendances if a.person_id in changed.person_ids])

    def card_of(self, name: PaperName, attendance: Attendance) -> bytes:
        """Make the badge or the slip of one person; raises NotOnTheListError."""
        if name is not PaperName.CARDS:
            return self._badges_of(name, [attendance])
        rotation = self.source.plan.rotation
        seated = {seat.person_id for seat in rotation.seats} if rotation else set()
        if attendance.person_id not in seated:
            raise NotOnTheListError(person=attendance.id)
        return self._chosen_cards(ChangedCards(person_ids=frozenset({attendance.person_id})))

    def _cards(self) -> bytes:
        source = self.source
        return export_rotation_cards(source.plan, words=source.words, printed_at=source.printed_at)

    def _chosen_cards(self, chosen: ChangedCards) -> bytes:
        source, rotation = self.source, self.source.plan.rotation
        if rotation is None:
            raise ValueError(rotation)
        return export_changed_cards(source.plan, rotation, chosen, words=source.words, printed_at=source.printed_at)

    def _badges_of(self, name: PaperName, attendances: Sequence[Attendance]) -> bytes:
        return self._badges(name, replace(self.source.plan, attendances=tuple(attendances)))

    def _badges(self, name: PaperName, plan: Plan) -> bytes:
        source, (export, sheet) = self.source, BADGES[name]
        scheme = source.place.library.region_schemes.get(plan.event.region_scheme)
        regions = [region.name for region in scheme.regions] if scheme else []
        return export(plan, words=source.words, printed_at=source.printed_at, sheet=sheet, regions=regions)
