"""The steps of a session as a table: when to the left, what to do to the right, in short imperatives."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planner.domain.agenda import Per
from planner.domain.run_of_show import TimedActivity, TimedSession
from planner.export.guide.columns import BODY_SIZE, LEFT_MM, with_look
from planner.export.paragraph import paragraph, run
from planner.export.styles import Style
from planner.export.table import Cell, Column, Row, TableFrame, data_table
from planner.export.word_xml import Element, millimetres, w
from planner.wording.labels import ASIDES
from planner.wording.wording import Wording

SENTENCE_END = re.compile(r"(?<=[^\W\d_A-ZÀ-Þ]{2}[.!?])\s+(?=[^\W\d_a-zß-öø-ÿ])|\n+")
"""After two small letters and a stop, before a capital: `Dr. Hoxha` and `No. 5` stay whole."""
SUM_SIZE = 10
NO_BREAK = "\N{NO-BREAK SPACE}"
CELL_MARGINS_MM = 3.8
ASIDE_MM = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step as its row tells it; `question` and `instruction` may be empty. One that repeats says so and no more."""

    activity: TimedActivity
    question: str
    instruction: str
    repeats: bool
    is_first: bool


def steps_table(
    timed: TimedSession, words: Wording, *, width_mm: float, questions: Sequence[str], is_brief: bool
) -> Element:
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
    row = _RowWriter(timed, words, width_mm - LEFT_MM - CELL_MARGINS_MM)
    return data_table(frame, [row.write(step) for step in _steps(timed, words, questions, is_brief=is_brief)])


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


class _RowWriter:
    """Writes the row of a step; the first one keeps with the next, so that no band stands alone."""

    def __init__(self, timed: TimedSession, words: Wording, text_mm: float) -> None:
        self.timed, self.words, self.text_mm = timed, words, text_mm

    def write(self, step: Step) -> Row:
        return Row(cells=(Cell(blocks=tuple(self._when(step))), Cell(blocks=tuple(self._what(step)))))

    def _when(self, step: Step) -> Iterator[Element]:
        clock = paragraph(Style.CLOCK, self.words.clock(step.activity.starts_at))
        yield with_look(clock, w("keepNext", val=int(step.is_first)))
        minutes = self.words.say("{minutes} min", minutes=step.activity.step.minutes)
        size = run(minutes, size=BODY_SIZE, is_bold=True)
        yield paragraph(Style.MINUTES, size, keep_with_next=step.is_first)

    def _what(self, step: Step) -> Iterator[Element]:
        yield self._title(step)
        for to_do in sentences(step.instruction):
            yield paragraph(Style.DO, to_do, keep_with_next=step.is_first)
        said = (step.question if step.repeats else step.activity.step.activity.say, step.question)
        for words in dict.fromkeys(filter(None, said)):
            yield paragraph(Style.SAY, words, keep_with_next=step.is_first)
        if not step.repeats:
            yield from self._asides(step)

    def _asides(self, step: Step) -> Iterator[Element]:
        edge = millimetres(ASIDE_MM)
        for name, label in ASIDES.items():
            text = getattr(step.activity.step.activity, name)
            if text:
                pieces = run(self.words.say(label), size=SUM_SIZE, is_bold=True), run("\t"), run(text, size=SUM_SIZE)
                block = paragraph(Style.TABLE_TEXT, *pieces, keep_with_next=step.is_first)
                yield with_look(block, w("tabs", w("tab", val="left", pos=edge)), w("ind", left=edge, hanging=edge))

    def _title(self, step: Step) -> Element:
        """Return name and round of a step, and at the right edge the running sum of minutes."""
        used, minutes = step.activity.used_minutes, self.timed.session.minutes
        block = paragraph(
            Style.TABLE_TEXT,
            run(step.activity.step.activity.title, size=BODY_SIZE, is_bold=True),
            run(self._round(step.activity), size=BODY_SIZE),
            run("\t"),
            run(
                self.words.say("{used} of {minutes}", used=used, minutes=minutes).replace(" ", NO_BREAK), size=SUM_SIZE
            ),
            keep_with_next=step.is_first,
        )
        return with_look(block, w("tabs", w("tab", val="right", pos=millimetres(self.text_mm))))

    def _round(self, activity: TimedActivity) -> str:
        number, rounds = activity.step.round_number, self.timed.session.rounds
        if number is None:
            return ""
        if activity.step.activity.per is Per.ROUND:
            said = self.words.say("round {number} of {rounds}", number=number, rounds=rounds)
        else:
            said = self.words.say("to round {number} of {rounds}", number=number + 1, rounds=rounds)
        return f" ({said})"
