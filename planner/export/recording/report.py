"""What the proceedings are made of, and the places in them that their contents lead to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planner.domain.plan import Plan
from planner.domain.recording.proceedings import Proceedings
from planner.domain.run_of_show import RunOfShow
from planner.export.guide.links import link, mark
from planner.export.paragraph import paragraph
from planner.export.recording.telling import Teller
from planner.export.styles import Style
from planner.export.word_xml import Element
from planner.wording.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The proceedings for one circle of readers, beside the plan they tell of; `names` are the register's by id."""

    plan: Plan
    run: RunOfShow
    proceedings: Proceedings
    names: Mapping[str, str]
    sector_titles: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of the report: what stands under a heading of its own, and the headings within it."""

    title: str
    blocks: Sequence[Element] = ()
    within: Sequence["Part"] = ()
    starts_page: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """What every part is written with; `width_mm` is the width of the text."""

    report: Report
    words: Wording
    teller: Teller
    width_mm: float


def set_out(parts: Sequence[Part]) -> tuple[list[Element], list[Element]]:
    """Return the contents as links, and the parts themselves."""
    contents: list[Element] = []
    blocks: list[Element] = []
    number = 0
    for part in parts:
        for each, heading, line in _headings(part):
            number += 1
            contents.append(link(line, each.title, number))
            blocks.append(mark(paragraph(heading, each.title, starts_page=each.starts_page), number))
            blocks.extend(each.blocks)
    return contents, blocks


def _headings(part: Part) -> list[tuple[Part, Style, Style]]:
    within = [(each, Style.HEADING_2, Style.TOC_2) for each in part.within]
    return [(part, Style.HEADING_1, Style.TOC_1), *within]
