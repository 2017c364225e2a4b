"""What stands before the sessions: the chosen actions at a glance, what the event was for, and who took part."""

from collections.abc import Iterator

from planner.export.bars import bar
from planner.export.document import SEPARATOR
from planner.export.paragraph import paragraph, run
from planner.export.recording.report import Part, Writing
from planner.export.styles import Style
from planner.export.word_xml import Element


def opening_parts(writing: Writing) -> Iterator[Part]:
    """Yield summary, purpose and participation, as far as anything is known."""
    say = writing.words.say
    beside = say("Participation")
    for title, blocks in (
        (say("Summary: what was chosen"), _summary(writing)),
        (say("Purpose and design"), _purpose(writing)),
        (beside, _participation(writing)),
    ):
        if blocks:
            yield Part(title=title, blocks=blocks, starts_page=title != beside)


def _summary(writing: Writing) -> list[Element]:
    """Return the chosen actions by group, without anything else, so that they stand on one page."""
    groups = [each for each in writing.report.proceedings.groups if each.chosen]
    return [
        block
        for group in groups
        for block in (
            paragraph(Style.LABEL, group.form.title),
            *(
                paragraph(Style.CARD_TEXT, run(f"{each.rank}\N{EN SPACE}", is_bold=True), each.text)
                for each in group.chosen
            ),
        )
    ]


def _purpose(writing: Writing) -> list[Element]:
    words, told = writing.words, writing.report.proceedings
    blocks = [paragraph(Style.LIST_BULLET, each.text) for each in told.objectives]
    if told.objectives:
        blocks.insert(0, paragraph(Style.NORMAL, words.say("The event was to achieve this:"), keep_with_next=True))
    if told.asked or told.answered:
        said = words.say(
            "Before it was designed, stakeholders were asked what they need: {answered} answers came in, and "
            "{asked} people stand on the list of those to ask.",
            answered=told.answered,
            asked=told.asked,
        )
        blocks.append(paragraph(Style.NORMAL, said))
    return blocks


def _participation(writing: Writing) -> list[Element]:
    """Return how many came, by sector, as a chart whose figures stand in words beside it (REC-15)."""
    words, counted = writing.words, writing.report.proceedings.participation
    total = sum(number for _, number in counted)
    if not total:
        return []
    came = words.say_many("{number} participant came.", "{number} participants came.", total)
    return [
        paragraph(Style.NORMAL, came, keep_with_next=True),
        *(_sector_bar(writing, sector, number, total) for sector, number in counted),
        paragraph(Style.NOTE, words.say("Observers and the team are not counted.")),
    ]


def _sector_bar(writing: Writing, sector: str, number: int, total: int) -> Element:
    words, title = writing.words, writing.teller.sector(sector)
    percent = round(100 * number / total)
    said = SEPARATOR.join((str(number), words.say("{percent} %", percent=percent)))
    about = words.say("bar of {sector}: {number} of {total}", sector=title, number=number, total=total)
    return bar(writing.width_mm, title, number / total, said, about=about)
