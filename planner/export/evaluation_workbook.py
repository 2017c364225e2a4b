"""What people said of the event, counted: a sheet for each form with a chart, and what they wrote (EVL-02, EVL-03)."""

from collections.abc import Iterator, Sequence

from planner.domain.consultation.evaluation import Evaluation, ItemResult
from planner.domain.consultation.questions import SCALE, AnswerKind, fill_places
from planner.export.workbook import Edition, Value, Workbook
from planner.wording.consultation_labels import SCALE_WORDS
from planner.wording.labels import PAPER_TITLES

Line = tuple[Value, ...]


def export_evaluation(evaluations: Sequence[Evaluation], edition: Edition) -> bytes:
    """Return the workbook of the forms that came in; items that fewer than five answered say so and have no numbers.

    Raises TooLongError.
    """
    book = Workbook(edition, edition.words.say(PAPER_TITLES["evaluation"]))
    for number, each in enumerate((each for each in evaluations if each.forms), start=1):
        _add_scale(book, number, each, edition)
        _add_choices(book, number, each, edition)
        _add_words(book, number, each, edition)
    return book.close()


def _add_scale(book: Workbook, number: int, evaluation: Evaluation, edition: Edition) -> None:
    say = edition.words.say
    told = sorted(_items(evaluation, AnswerKind.SCALE), key=lambda each: not each.is_told)
    if not told:
        return
    sheet = book.add_sheet(f"{number} {evaluation.instrument.title}", (60, 14, *[12] * len(SCALE), 10, 26))
    steps = [f"{each} {say(SCALE_WORDS[each])}" for each in SCALE]
    headings = [say("Sentence"), say("Per cent agree"), *steps, say("Answers"), say("Note")]
    sheet.add_table(f"tblAgree{number}", headings, [_agreed(each, edition) for each in told])
    drawn = sum(each.is_told for each in told)
    if drawn:
        title = say("Per cent who agree mostly or fully")
        sheet.draw_bars(title, names=0, numbers=1, rows=drawn, below=len(told) + 2)


def _agreed(item: ItemResult, edition: Edition) -> Line:
    counts: Line = tuple(number for _, number in item.counts) or (None,) * len(SCALE)
    share = round(100 * item.agreeing / item.base, 1) if item.is_told else None
    return (_text(item, edition), share, *counts, item.base, _note(item, edition))


def _add_choices(book: Workbook, number: int, evaluation: Evaluation, edition: Edition) -> None:
    say = edition.words.say
    lines = [line for each in _items(evaluation, AnswerKind.CHOICE) for line in _chosen(each, edition)]
    if lines:
        sheet = book.add_sheet(say("{number} Choices", number=number), (60, 30, 12, 12, 26))
        headings = [say("Question"), say("Answer"), say("Number"), say("Answers"), say("Note")]
        sheet.add_table(f"tblChoices{number}", headings, lines)


def _chosen(item: ItemResult, edition: Edition) -> Iterator[Line]:
    text, note = _text(item, edition), _note(item, edition)
    if not item.is_told:
        yield (text, "", None, item.base, note)
    for value, number in item.counts:
        yield (text, value, number, item.base, note)


def _add_words(book: Workbook, number: int, evaluation: Evaluation, edition: Edition) -> None:
    say = edition.words.say
    items = _items(evaluation, AnswerKind.OPEN)
    if items:
        sheet = book.add_sheet(say("{number} In words", number=number), (50, 90))
        lines = [(_text(each, edition), text) for each in items for text in sorted(each.texts)]
        sheet.add_table(f"tblWords{number}", [say("Question"), say("Answer")], lines)


def _items(evaluation: Evaluation, kind: AnswerKind) -> list[ItemResult]:
    return [each for each in evaluation.items if each.question.answer_kind is kind]


def _note(item: ItemResult, edition: Edition) -> str:
    return "" if item.is_told else edition.words.say("fewer than five answered")


def _text(item: ItemResult, edition: Edition) -> str:
    event = edition.event
    theme = event.theme or edition.words.say("the theme")
    return fill_places(item.question.text, theme=theme, event_title=event.title)
