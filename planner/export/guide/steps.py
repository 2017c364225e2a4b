"""The steps of a session as a table: when to the left, what to do to the right, in short imperatives."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from planner.domain.agenda import Per
from planner.domain.run_of_show import TimedActivity, TimedSession
from planner.export.guide.columns import BODY_SIZE, LEFT_MM
from planner.export.guide.prose import Prose, Said, Shape, Stop, prose
from planner.export.height import CELL_MARGINS, MILLIMETRE, RULE, TWENTIETHS, together
from planner.export.styles import Style
from planner.export.table import Column, TableFrame, data_table, spread
from planner.export.word_xml import as_text
from planner.wording.labels import ASIDES
from planner.wording.wording import Wording

SENTENCE_END = re.compile(r"(?<=[^\W\d_A-ZÀ-Þ]{2}[.!?])\s+(?=[^\W\d_a-zß-öø-ÿ])|\n+")
"""After two small letters and a stop, before a capital: `Dr. Hoxha` and `No. 5` stay whole."""
SUM_SIZE = 10
NO_BREAK = "\N{NO-BREAK SPACE}"
CELL_MARGINS_MM = 3.8
ASIDE = Shape(left_mm=30, hangs=True, stops=(Stop(30),))


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step as its row tells it; `question` and `instruction` may be empty. One that repeats says so and no more."""

    activity: TimedActivity
    question: str
    instruction: str
    repeats: bool
    is_first: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StepsTable:
    """The table before it is written; a row tells in its two cells when a step begins, and what to do."""

    frame: TableFrame
    rows: tuple[tuple[tuple[Prose, ...], ...], ...]

    @property
    def widths(self) -> list[int]:
        """The widths of the columns, in twentieths of a point."""
        return spread(self.frame.width_mm, [column.share for column in self.frame.columns])

    def pieces_mm(self, _width_mm: float) -> Iterator[float]:
        """Yield the heights of its rows, the head first; the frame knows how wide it is."""
        widths = [width / TWENTIETHS - CELL_MARGINS for width in self.widths]
        head = [(prose(Style.TABLE_HEAD, column.head),) for column in self.frame.columns]
        for row in (head, *self.rows):
            cells = (together([each.measure(width) for each in cell]) for cell, width in zip(row, widths, strict=True))
            yield (max(cells) + RULE) / MILLIMETRE

    @property
    def xml(self) -> str:
        """The table as text for `word_xml.parse`."""
        starts = [f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>' for width in self.widths]
        return f"{_head_xml(self.frame)}{''.join(_row_xml(row, starts) for row in self.rows)}</w:tbl>"


@lru_cache(maxsize=256)
def _head_xml(frame: TableFrame) -> str:
    """Return a table up to where its rows follow; a session's is the same in every guide that tells it."""
    return as_text(data_table(frame, ())).removesuffix("</w:tbl>")


def _row_xml(row: Sequence[Sequence[Prose]], starts: Sequence[str]) -> str:
    cells = (f"{start}{''.join(each.xml for each in cell)}</w:tc>" for start, cell in zip(starts, row, strict=True))
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"


def steps_table(
    timed: TimedSession, words: Wording, *, width_mm: float, questions: Sequence[str], is_brief: bool
) -> StepsTable:
    """Return the table of a session's steps; `questions` are put round by round, the last one as often as needed.

    A brief one says once what later rounds repeat.
    """
    title = words.say("{session}: step by step", session=timed.session.title)
    frame = TableFrame(
        columns=(
            Column(head=words.say("Start"), share=LEFT_MM),
            Column(head=title, share=width_mm - LEFT_MM),
        ),
        width_mm=width_mm,
        title=title,
        about=words.say("When each step begins, how long it lasts and what to do."),
    )
    teller = _Teller(timed, words, width_mm - LEFT_MM - CELL_MARGINS_MM)
    rows = (teller.tell(step) for step in _steps(timed, words, questions, is_brief=is_brief))
    return StepsTable(frame=frame, rows=tuple(rows))


def sentences(instruction: str) -> list[str]:
    """Return an instruction sentence by sentence, nothing lost but the space between them."""
    return [part for part in SENTENCE_END.split(instruction) if part.strip()]


def _steps(timed: TimedSession, words: Wording, questions: Sequence[str], *, is_brief: bool) -> Iterator[Step]:
    opened = 0
    for activity in timed.activities:
        number, step = activity.step.round_number or 0, activity.step.activity
        opens = number > opened and step.per is Per.ROUND
        opened = number if opens else opened
        repeats = is_brief and number > 1
        yield Step(
            activity=activity,
            question=questions[min(number, len(questions)) - 1] if opens and questions else "",
            instruction=words.say("As before.") if repeats else step.instruction,
            repeats=repeats,
            is_first=activity is timed.activities[0],
        )


class _Teller:
    """Tells a step; all of the first one keeps with the next, so that no band stands alone."""

    def __init__(self, timed: TimedSession, words: Wording, text_mm: float) -> None:
        self.timed, self.words = timed, words
        self.title_shape = Shape(stops=(Stop(text_mm, is_right=True),))

    def tell(self, step: Step) -> tuple[tuple[Prose, ...], tuple[Prose, ...]]:
        return tuple(self._when(step)), tuple(self._what(step))

    def _when(self, step: Step) -> Iterator[Prose]:
        yield prose(
            Style.CLOCK, self.words.clock(step.activity.starts_at, self.timed.day_begins_at), keeps=step.is_first
        )
        minutes = self.words.say("{minutes} min", minutes=step.activity.step.minutes)
        yield prose(Style.MINUTES, Said(minutes, BODY_SIZE, is_bold=True), keeps=step.is_first)

    def _what(self, step: Step) -> Iterator[Prose]:
        yield self._title(step)
        for to_do in sentences(step.instruction):
            yield prose(Style.DO, to_do, keeps=step.is_first)
        said = (step.question if step.repeats else step.activity.step.activity.say, step.question)
        for words in dict.fromkeys(filter(None, said)):
            yield prose(Style.SAY, words, keeps=step.is_first)
        if not step.repeats:
            yield from self._asides(step)

    def _asides(self, step: Step) -> Iterator[Prose]:
        for name, label in ASIDES.items():
            text = getattr(step.activity.step.activity, name)
            if text:
                pieces = Said(self.words.say(label), SUM_SIZE, is_bold=True), "\t", Said(text, SUM_SIZE)
                yield prose(Style.TABLE_TEXT, *pieces, keeps=step.is_first, shape=ASIDE)

    def _title(self, step: Step) -> Prose:
        """Return name and round of a step, and at the right edge the running sum of minutes."""
        used, minutes = step.activity.used_minutes, self.timed.session.minutes
        spent = self.words.say("{used} of {minutes}", used=used, minutes=minutes).replace(" ", NO_BREAK)
        return prose(
            Style.TABLE_TEXT,
            Said(step.activity.step.activity.title, BODY_SIZE, is_bold=True),
            Said(self._round(step.activity), BODY_SIZE),
            "\t",
            Said(spent, SUM_SIZE),
            keeps=step.is_first,
            shape=self.title_shape,
        )

    def _round(self, activity: TimedActivity) -> str:
        number, rounds = activity.step.round_number, self.timed.session.rounds
        if number is None:
            return ""
        if activity.step.activity.per is Per.ROUND:
            said = self.words.say("round {number} of {rounds}", number=number, rounds=rounds)
        else:
            said = self.words.say("to round {number} of {rounds}", number=number + 1, rounds=rounds)
        return f" ({said})"
