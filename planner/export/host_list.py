"""The list of a café's hosts on one page: table, topic, host, who sits beside them, and how many people to expect.

It bears no telephone and no address, so that it can lie on a table.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from planner.domain.cafe import table_sizes
from planner.domain.plan import Plan
from planner.domain.rotation.plan import RotationPlan
from planner.domain.staffing import Duty
from planner.domain.workbooks import distinct_names
from planner.export.cafe_rounds import cafe_session, cafe_topics
from planner.export.height import Space, fit_page, height_mm
from planner.export.paragraph import paragraph
from planner.export.sized_text import sized
from planner.export.styles import Style
from planner.export.table import Cell, Column, Row, TableFrame, data_table
from planner.export.table_cards import list_tables
from planner.export.word_xml import Element
from planner.wording.labels import DUTIES
from planner.wording.wording import Wording

SETTINGS = ((11.0, 4.0), (11.0, 2.0), (10.0, 1.0), (9.0, 0.5))
"""Type and the space above and below it in points, from the airy to the tight."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HostLine:
    """One table; `beside` are those with another duty at it, `people` how many sit there round by round."""

    number: int
    topic: str
    host: str
    beside: str
    people: tuple[int, ...]


def list_hosts(plan: Plan, rotation: RotationPlan, words: Wording) -> list[HostLine]:
    """Return every table with its host, in order of their numbers."""
    beside, sizes = _beside(plan, words), table_sizes(rotation)
    return [
        HostLine(
            number=table.number,
            topic=table.topic,
            host=table.host,
            beside=words.join(beside.get(table.number, ())),
            people=tuple(people[table.number - 1] for people in sizes),
        )
        for table in list_tables(plan, rotation, cafe_topics(plan))
    ]


def draw_host_list(plan: Plan, rotation: RotationPlan, *, words: Wording, space: Space) -> Iterator[Element]:
    """Yield the list, in type as large as keeps it to one page."""
    lines = list_hosts(plan, rotation, words)
    before = (
        paragraph(Style.HEADING_1, words.say("Hosts of the tables")),
        paragraph(Style.NOTE, words.say("Under a round stands how many people sit at the table, the host among them.")),
    )

    def draw(setting: tuple[float, float]) -> list[Element]:
        return [_table(lines, setting, words, space.width_mm)]

    _, setting = fit_page(
        (lines,), SETTINGS, lambda _, tried: height_mm((*before, *draw(tried)), space.width_mm), space
    )
    yield from (*before, *draw(setting))


def _beside(plan: Plan, words: Wording) -> Mapping[int, list[str]]:
    """Return who helps at each table of the agenda's café, with the duty."""
    cafe, names = cafe_session(plan), distinct_names(plan.persons)
    beside: dict[int, list[str]] = defaultdict(list)
    for each in plan.assignments if cafe else ():
        if cafe and each.session_id == cafe.session.id and each.group_number and each.duty is not Duty.TABLE_HOST:
            duty = words.say(DUTIES[each.duty])
            said = words.say("{name} ({duty})", name=names.get(each.person_id, ""), duty=duty)
            beside[each.group_number].append(said)
    return beside


def _table(lines: Sequence[HostLine], setting: tuple[float, float], words: Wording, width_mm: float) -> Element:
    has_topics = any(line.topic for line in lines)
    rounds = len(lines[0].people) if lines else 0
    columns = [
        Column(head=words.say("Table"), share=18, is_number=True),
        *([Column(head=words.say("Topic"), share=48)] if has_topics else []),
        Column(head=words.say("Host"), share=48),
        Column(head=words.say("Co-host or recorder"), share=48),
        *(
            Column(head=words.say("Round {number}", number=number), share=19, is_number=True)
            for number in range(1, rounds + 1)
        ),
    ]
    frame = TableFrame(
        columns=tuple(columns),
        width_mm=width_mm,
        title=words.say("Host list"),
        about=words.say("Every table with its host and the number of people in each round."),
    )
    return data_table(frame, (_row(line, setting, has_topics=has_topics) for line in lines))


def _row(line: HostLine, setting: tuple[float, float], *, has_topics: bool) -> Row:
    size, padding = setting

    def cell(text: str, style: Style = Style.TABLE_TEXT, *, is_bold: bool = False) -> Cell:
        return Cell(blocks=(sized(style, text, size, is_bold=is_bold, padding=padding),))

    return Row(
        cells=(
            cell(str(line.number), Style.TABLE_NUMBER, is_bold=True),
            *([cell(line.topic)] if has_topics else []),
            cell(line.host, is_bold=True),
            cell(line.beside),
            *(cell(str(people), Style.TABLE_NUMBER) for people in line.people),
        )
    )
