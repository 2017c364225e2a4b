"""The extract for one region: what it chose on a page of its own, then its sections by theme with their pages (EXT-01).

Every item bears the page of the full report on which it stands, or says that the page is pending (EXT-03).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from planner.domain.attribution import Level
from planner.domain.plan import Plan
from planner.domain.recording.extract import Extract, Section, SectionKind
from planner.errors import sentence
from planner.export.document import Paper, head_of, open_document
from planner.export.paragraph import paragraph, run
from planner.export.recording.telling import Teller
from planner.export.styles import Style
from planner.export.word_xml import Element
from planner.wording.recording_labels import LEVELS
from planner.wording.wording import Wording

INTRO = sentence(
    "These pages hold what concerns {region} at {event}: presentations by theme, then what its groups chose and all "
    "that they proposed. After each item stands where it is in the full report."
)
WHERE = sentence("The full report: {title}. Ask {place} for it where you have none.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractContent:
    """What an extract tells: `variants` are other ways the region's name is written, `report` the full one's title.

    `names` are those of the register by id.
    """

    plan: Plan
    extract: Extract
    report: str
    level: Level
    variants: tuple[str, ...] = ()
    names: Mapping[str, str]
    sector_titles: Mapping[str, str]


def export_extract(content: ExtractContent, *, words: Wording, printed_at: datetime) -> bytes:
    """Return the extract as DOCX; where nothing of the region is known, it says so. Raises TooLongError."""
    event = content.plan.event
    head = head_of(event, document=words.say("Extract: {region}", region=content.extract.region), printed_at=printed_at)
    level = words.name(LEVELS, content.level)
    paper = open_document(replace(head, version=str(content.plan.revision), dissemination=level), words)
    _Extract(content, words).write(paper)
    return paper.to_bytes()


class _Extract:
    """Writes the parts in their order; the chosen actions are held once and told twice (EXT-07)."""

    def __init__(self, content: ExtractContent, words: Wording) -> None:
        self._content, self._words = content, words
        self._teller = Teller(words=words, sector_titles=content.sector_titles)

    def write(self, paper: Paper) -> None:
        sections = self._content.extract.sections
        paper.add(*self._opening())
        for each in sections:
            if each.kind is SectionKind.CHOSEN_ACTIONS:
                paper.add(*self._chosen(each, Style.HEADING_1))
        theme = ""
        for number, each in enumerate(sections, start=1):
            before, theme = theme, each.presentation.section if each.presentation else ""
            if theme and theme != before:
                paper.add(paragraph(Style.LABEL, theme, keep_with_next=True, starts_page=number == 1))
            paper.add(*self._section(number, each, starts_page=number == 1 and not theme))
        if not sections:
            paper.add(paragraph(Style.NORMAL, self._words.say("Nothing of this event concerns the region so far.")))

    def _opening(self) -> list[Element]:
        say, extract, event = self._words.say, self._content.extract, self._content.plan.event
        others = [each for each in self._content.variants if each != extract.region]
        title = say("{region} ({variants})", region=extract.region, variants=", ".join(others))
        pending = say("Some pages are pending: this extract is not final.")
        when = say("{event}, {year}", event=event.title, year=event.starts_on.year)
        return [
            paragraph(Style.TITLE, title if others else extract.region),
            paragraph(Style.SUBTITLE, when),
            paragraph(Style.NORMAL, say(INTRO, region=extract.region, event=event.title)),
            paragraph(Style.NOTE, say(WHERE, title=self._content.report, place=say("the organising team"))),
            *([paragraph(Style.FINDING, run(pending, is_bold=True))] if extract.is_pending else []),
        ]

    def _section(self, number: int, section: Section, *, starts_page: bool) -> list[Element]:
        if section.kind is SectionKind.PRESENTATION:
            return self._presentation(number, section, starts_page=starts_page)
        if section.kind is SectionKind.CHOSEN_ACTIONS:
            return self._chosen(section, Style.HEADING_2, number, starts_page=starts_page)
        said = self._words.say("{number}. {group}: all actions", number=number, group=section.title)
        return [
            paragraph(Style.HEADING_2, said, starts_page=starts_page),
            self._page(section),
            *self._teller.proposed(section.proposed, section.chosen),
            paragraph(Style.LABEL, self._words.say("Of these were chosen")),
            *self._teller.chosen(section.chosen),
        ]

    def _chosen(
        self, section: Section, style: Style, number: int | None = None, *, starts_page: bool = False
    ) -> list[Element]:
        say, group = self._words.say, section.title
        told = say("{group}: chosen actions", group=group)
        if number:
            told = say("{number}. {group}: chosen actions", number=number, group=group)
        return [
            paragraph(style, told, starts_page=starts_page),
            self._page(section),
            *self._teller.chosen(section.chosen),
        ]

    def _presentation(self, number: int, section: Section, *, starts_page: bool) -> list[Element]:
        presentation = section.presentation
        who = self._teller.presenter(presentation, self._content.names) if presentation else ""
        return [
            paragraph(Style.HEADING_2, f"{number}. {section.title}", starts_page=starts_page),
            *([paragraph(Style.NOTE, who, keep_with_next=True)] if who else []),
            self._page(section),
            *self._teller.two_blocks(section.highlights, section.discussion),
        ]

    def _page(self, section: Section) -> Element:
        known = {"year": self._content.plan.event.starts_on.year, "report": self._content.report}
        if section.page is None:
            said = self._words.say("({year}, {report}, page pending)", **known)
        else:
            said = self._words.say("({year}, {report}, p. {page})", **known, page=section.page)
        return paragraph(Style.NOTE, run(said, is_italic=True), keep_with_next=True)
