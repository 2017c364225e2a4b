"""What a checklist's workbook would change, in words: differences, questions and their answers."""

from collections.abc import Iterable, Mapping
from datetime import date

from planner.domain.checklist_cells import Doubt, Field
from planner.domain.checklist_changes import KEEP, Choice, Comparison, Difference, Question
from planner.domain.checklist_return import Shown
from planner.domain.workbooks import CHECKLIST_COLUMNS
from planner.errors import sentence
from planner.wording.wording import Wording

COLUMNS: Mapping[str, str] = {column.key: column.heading for column in CHECKLIST_COLUMNS}

QUESTIONS: Mapping[Doubt, str] = {
    Doubt.CONFLICT: sentence(
        "Row {row}, “{title}”: {column} was {exported}. The workbook says {written}, the planner says {now} by now."
    ),
    Doubt.TWO_READINGS: sentence("Row {row}, “{title}”: {column} says {written}, which may be either of two days."),
    Doubt.NO_DATE: sentence(
        "Row {row}, “{title}”: {column} says {written}, which is no date. It stays {now}; write it like 2027-03-16."
    ),
    Doubt.FAR_DATE: sentence(
        "Row {row}, “{title}”: {column} says {written}, which is too far away. It stays {now}; correct the year."
    ),
    Doubt.DERIVED_DATE: sentence(
        "Row {row}, “{title}”: {column} was emptied, but it is worked out from the day of the event. It stays {now}."
    ),
    Doubt.FORMULA: sentence("Row {row}, “{title}”: {column} is worked out by a formula, which says {written}."),
    Doubt.EMPTY_FORMULA: sentence(
        "Row {row}, “{title}”: {column} holds a formula without a result. It stays {now}; write the value itself."
    ),
    Doubt.UNKNOWN_OWNER: sentence(
        "Row {row}, “{title}”: {column} says {written}, and not everybody there is on the list of people. Who is meant?"
    ),
    Doubt.UNKNOWN_STATE: sentence("Row {row}, “{title}”: {written} means neither done nor open."),
    Doubt.STATE_AND_DATE: sentence("Row {row}, “{title}”: the state and the day of completion contradict each other."),
    Doubt.EMPTY_TEXT: sentence("Row {row}, “{title}”: {column} is empty. It stays {now}."),
    Doubt.COPIED_ROW: sentence("Row {row}, “{title}”, is a copy of the row of “{original}”."),
    Doubt.MISSING_ROW: sentence("“{title}” is no longer in the workbook."),
    Doubt.GONE_TASK: sentence("Row {row}, “{title}”, was changed in the workbook but is no longer in the plan."),
    Doubt.UNTITLED_ROW: sentence(
        "Row {row} says {written} but names no task, so it was left out. Write what is to do."
    ),
}
NOBODY_ALIKE = sentence(
    "Row {row}, “{title}”: {column} says {written}, and nobody on the list of people is called so. It stays {now}; "
    "add them to the list of people first and compare again."
)
KEPT: Mapping[Doubt, str] = {
    Doubt.COPIED_ROW: sentence("Leave the row out"),
    Doubt.GONE_TASK: sentence("Leave the row out"),
    Doubt.MISSING_ROW: sentence("Keep the task"),
}
ADDED: Mapping[Doubt, str] = {
    Doubt.COPIED_ROW: sentence("Add it as a task of its own"),
    Doubt.GONE_TASK: sentence("Bring the task back"),
    Doubt.MISSING_ROW: sentence("Remove the task"),
}


def say_summary(words: Wording, comparison: Comparison) -> str:
    """Say how much there is: `12 changes, 1 question`."""
    changes = words.say_many("{number} change", "{number} changes", len(comparison.differences))
    questions = words.say_many("{number} question", "{number} questions", len(comparison.questions))
    return f"{changes}, {questions}" if comparison.questions else changes


def say_kept(words: Wording, comparison: Comparison) -> str:
    """Say how much was changed in the planner alone and stays; empty where nothing was."""
    said = words.say_many(
        "{number} entry was changed here since the workbook was downloaded; it stays.",
        "{number} entries were changed here since the workbook was downloaded; they stay.",
        comparison.kept,
    )
    return said if comparison.kept else ""


def say_lacking(words: Wording, comparison: Comparison) -> str:
    """Say which columns are gone or there twice, and which other sheets look like it; empty where all is well."""
    lacking, doubled = (_columns(words, keys) for keys in (comparison.returned.lacking, comparison.returned.doubled))
    said = []
    if lacking:
        said.append(
            words.say("The sheet no longer has these columns, which stay as they are: {columns}.", columns=lacking)
        )
    if doubled:
        said.append(words.say("The first was read of columns that are there twice: {columns}.", columns=doubled))
    for other in comparison.returned.unread_sheets:
        read = comparison.returned.sheet
        said.append(
            words.say("“{sheet}” was read; “{other}” has the same columns and was not.", sheet=read, other=other)
        )
    return " ".join(said)


def say_difference(words: Wording, difference: Difference) -> str:
    """Say one change that needs no answer."""
    if difference.field is None:
        return words.say("New: “{title}”", title=difference.title)
    return words.say(
        "“{title}”: {column} {before} → {after}",
        title=difference.title,
        column=_column(words, difference.field),
        before=say_cell(words, difference.before),
        after=say_cell(words, difference.after),
    )


def say_question(words: Wording, question: Question) -> str:
    """Say what is to be decided, or what was left as it is and why."""
    values: dict[str, object] = {
        "row": question.row,
        "title": question.title,
        "original": question.exported or "",
        "column": _column(words, question.field) if question.field else "",
        "exported": say_cell(words, question.exported),
        "written": say_cell(words, question.written),
        "now": say_cell(words, question.now),
    }
    if question.doubt is Doubt.UNKNOWN_OWNER and not question.choices:
        return words.say(NOBODY_ALIKE, **values)
    return words.say(QUESTIONS[question.doubt], **values)


def say_answer(words: Wording, question: Question, key: str) -> str:
    """Say what one answer would do; `keep` is always among them."""
    if key == KEEP:
        usual = words.say("Leave it as it is: {now}", now=say_cell(words, question.now))
        return words.say(KEPT[question.doubt]) if question.doubt in KEPT else usual
    if question.doubt in ADDED:
        return words.say(ADDED[question.doubt])
    choice = next(each for each in question.choices if each.key == key)
    return _say_choice(words, question, choice)


def _say_choice(words: Wording, question: Question, choice: Choice) -> str:
    value = say_cell(words, choice.shown)
    if question.field is not Field.COMPLETED_ON:
        return words.say("Take {value}", value=value)
    return words.say("It was finished on {day}", day=value) if choice.shown else words.say("It is still open")


def say_cell(words: Wording, shown: Shown) -> str:
    """Say what stands in a cell: a day written out, a text in quotation marks."""
    if isinstance(shown, date):
        return words.long_day(shown)
    return words.say("“{text}”", text=shown) if shown else words.say("(empty)")


def _columns(words: Wording, keys: Iterable[str]) -> str:
    return words.join(words.say(COLUMNS[key]) for key in keys)


def _column(words: Wording, one: Field) -> str:
    return words.say(COLUMNS[one])
