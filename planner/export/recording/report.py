"""What the proceedings are made of, and the places in them that their contents lead to."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from planner.domain.consultation.evaluation import Evaluation
from planner.domain.plan import Plan
from planner.domain.recording.proceedings import Proceedings
from planner.domain.run_of_show import RunOfShow
from planner.export.fields import FieldCode
from planner.export.fields import field as word_field
from planner.export.guide.links import link, mark, place_name
from planner.export.paragraph import paragraph
from planner.export.recording.telling import Teller
from planner.export.styles import Style
from planner.export.word_xml import Element, w
from planner.wording.wording import Wording

PageOf = Callable[[int], int | None]
"""On which page the place of that number stands; None where that is not known."""


def no_pages(_: int) -> None:
    """Know no page, so that the contents have none."""


def pages_to_come(_: int) -> int:
    """Put a number where a page will stand, so that whoever renders the report counts with it."""
    return 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The proceedings for one circle of readers, beside the plan they tell of; `names` are the register's by id.

    `photos` are those that may be printed, as JPEG by their ids.
    """

    plan: Plan
    run: RunOfShow
    proceedings: Proceedings
    names: Mapping[str, str]
    sector_titles: Mapping[str, str]
    evaluations: Sequence[Evaluation] = ()
    photos: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of the report: what stands under a heading of its own, and the headings within it.

    `of` is the id of what the part tells, where something refers to its page.
    """

    title: str
    of: str = ""
    blocks: Sequence[Element] = ()
    within: Sequence["Part"] = ()
    starts_page: bool = False


class Places:
    """Numbers the places of a report in the order in which they are written, some with what stands there.

    What stands there is a presentation's id, a form's, or what `actions_of_form` returns. `page_of` knows the pages of
    an earlier rendering by number, for the same report is numbered the same every time.
    """

    def __init__(self, page_of: PageOf) -> None:
        self.numbers: dict[str, int] = {}
        self._page_of = page_of
        self._last = 0

    def mark(self, block: Element, of: str = "") -> Element:
        """Make a paragraph the next place."""
        self._last += 1
        self.numbers[of or f" {self._last}"] = self._last
        return mark(block, self._last)

    def link(self, style: Style, text: str) -> Element:
        """Return the line of the contents for the last place, with its page where that is known."""
        line = link(style, text, self._last)
        page = self._page_of(self._last)
        if page is not None:
            line.extend([w("r", w("tab")), *word_field(FieldCode.PAGE_OF, str(page), place_name(self._last))])
        return line


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """What every part is written with; `width_mm` is the width of the text, `photos` are numbers by the photo's id."""

    report: Report
    words: Wording
    teller: Teller
    width_mm: float
    places: Places
    photos: Mapping[str, int] = field(default_factory=dict)


def set_out(parts: Sequence[Part], places: Places) -> tuple[list[Element], list[Element]]:
    """Return the contents as links, and the parts themselves."""
    contents: list[Element] = []
    blocks: list[Element] = []
    for part in parts:
        for each, heading, line in _headings(part):
            title = paragraph(heading, each.title, starts_page=each.starts_page)
            blocks.append(places.mark(title, each.of))
            blocks.extend(each.blocks)
            contents.append(places.link(line, each.title))
    return contents, blocks


def _headings(part: Part) -> list[tuple[Part, Style, Style]]:
    within = [(each, Style.HEADING_2, Style.TOC_2) for each in part.within]
    return [(part, Style.HEADING_1, Style.TOC_1), *within]
