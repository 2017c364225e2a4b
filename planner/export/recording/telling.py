"""How notes, actions and presentations are told, the same in the proceedings and in every extract of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from planner.domain.recording.actions import ChosenAction, ProposedAction
from planner.domain.recording.forms import Note, NoteKind
from planner.domain.recording.presentations import Presentation
from planner.domain.recording.reading import Bullet
from planner.export.document import SEPARATOR
from planner.export.paragraph import paragraph, run
from planner.export.styles import Style
from planner.export.word_xml import Element, millimetres, w
from planner.wording.recording_labels import NOTE_KINDS
from planner.wording.wording import Wording

STEP_MM, FIRST_MM, HANGING_MM, DEEPEST = 6, 6, 5, 4
UNMARKED = frozenset({NoteKind.PRESENTATION_HIGHLIGHT, NoteKind.DISCUSSION_HIGHLIGHT, NoteKind.PHRASE})
"""Kinds that need no word of what they are: the heading says it, or the quotation marks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """Writes the parts of a recording in one language; `sector_titles` are by the sector's id."""

    words: Wording
    sector_titles: Mapping[str, str]

    def bullets(self, bullets: Iterable[Bullet], depth: int = 0) -> Iterator[Element]:
        """Yield a paragraph for each note, those under it set in."""
        for bullet in bullets:
            yield self._note(bullet.note, depth)
            yield from self.bullets(bullet.under, depth + 1)

    def block(self, title: str, bullets: Sequence[Bullet]) -> Iterator[Element]:
        """Yield bullets under a small heading, nothing where there are none."""
        if bullets:
            yield paragraph(Style.LABEL, title, keep_with_next=True)
            yield from self.bullets(bullets)

    def presenter(self, presentation: Presentation, names: Mapping[str, str]) -> str:
        """Return who presented, with office and organisation, and about which regions; `names` are of the register."""
        each = presentation
        team = (names[person] for person in each.team if person in names)
        who = [each.presenter, each.role, each.office, each.organisation, *team, each.others]
        return SEPARATOR.join(dict.fromkeys(part for part in (*who, ", ".join(each.regions)) if part))

    def two_blocks(self, highlights: Sequence[Bullet], discussion: Sequence[Bullet]) -> list[Element]:
        """Return what was presented and what was said about it (REC-07)."""
        say = self.words.say
        return [
            *self.block(say("Highlights of the presentation"), highlights),
            *self.block(say("Highlights of the discussion"), discussion),
        ]

    def chosen(self, actions: Sequence[ChosenAction]) -> list[Element]:
        """Return the chosen actions by rank, each kept on one page."""
        return [paragraph(Style.FINDING, run(f"{each.rank}\N{EN SPACE}", is_bold=True), each.text) for each in actions]

    def proposed(self, actions: Iterable[ProposedAction], chosen: Sequence[ChosenAction]) -> list[Element]:
        """Return every proposed action, with the number of the chosen one that it went into."""
        return [self._proposal(each, [one.rank for one in chosen if each.id in one.merges]) for each in actions]

    def sector(self, sector: str) -> str:
        """Return the title of a sector; what nobody knows by that id stays as it is."""
        return self.sector_titles.get(sector, sector) or self.words.say("sector not known")

    def _proposal(self, action: ProposedAction, ranks: Sequence[int]) -> Element:
        if not ranks:
            return paragraph(Style.LIST_BULLET, action.text)
        numbers = self.words.join(map(str, ranks))
        return paragraph(
            Style.LIST_BULLET, action.text, run(f" ({self.words.say('in {numbers}', numbers=numbers)})", is_italic=True)
        )

    def _note(self, note: Note, depth: int) -> Element:
        made = paragraph(Style.LIST_BULLET, *self._pieces(note), keep_with_next=note.kind is NoteKind.QUESTION)
        if depth:
            left = FIRST_MM + STEP_MM * min(depth, DEEPEST)
            made.pPr.append(w("ind", left=millimetres(left), hanging=millimetres(HANGING_MM)))
        return made

    def _pieces(self, note: Note) -> list[str | Element]:
        said = f"“{note.text}”" if note.kind is NoteKind.PHRASE else note.text
        by = SEPARATOR.join(part for part in (note.role, note.sector and self.sector(note.sector)) if part)
        named = [run(f" ({by})", is_italic=True)] if by else []
        kind = self.words.name(NOTE_KINDS, note.kind)
        return [*([] if note.kind in UNMARKED else [run(f"{kind}: ", is_bold=True)]), said, *named]
