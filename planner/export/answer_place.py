"""Where an answer goes on paper: boxes to tick where the question offers answers, else lines to write on."""

from planner.domain.consultation.questions import AnswerKind, Question
from planner.export.fields import TICK_BOX, write_on_lines
from planner.export.paragraph import paragraph
from planner.export.styles import Style
from planner.export.word_xml import Element
from planner.wording.consultation_labels import SCALE_WORDS
from planner.wording.wording import Wording


def answer_place(question: Question, words: Wording, *, lines: int, width_mm: float) -> Element:
    """Return the place for one answer; answers in words get so many `lines` of this width."""
    if question.answer_kind is AnswerKind.OPEN:
        return write_on_lines(lines, width_mm)
    offered = question.offered
    if question.answer_kind is AnswerKind.SCALE:
        offered = tuple(f"{each} {words.say(SCALE_WORDS[each])}" for each in offered)
    return paragraph(Style.NORMAL, "\N{EM SPACE}".join(f"{TICK_BOX}\N{NO-BREAK SPACE}{each}" for each in offered))
