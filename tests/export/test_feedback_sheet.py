"""What must hold of the two pages that go back to those who were asked."""

import io

import docx
import pytest

from planner.domain.consultation.answers import Answer, Response
from planner.domain.consultation.asking import Distribution
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.giving_back import give_back
from planner.domain.consultation.themes import Mention, Tally
from planner.domain.objectives import Objective
from planner.domain.plan import Plan
from planner.export.archive import unpack
from planner.export.feedback_sheet import MOST_THEMES, Told, export_feedback
from planner.wording.wording import Wording
from tests.builders import a_plan, a_session
from tests.consultation_builders import a_consultation, a_mention, a_response, a_theme, an_answer
from tests.export.builders import PRINTED_AT
from tests.export.docx_rules import faults_of

WORDS = "a fixed day in the month"
IN_CONFIDENCE = "said behind closed doors"
TITLES = {"government": "Government", "npo": "Civil society"}


def sheet_of(consultation: Consultation, plan: Plan | None = None, *questions: str) -> bytes:
    plan = plan or a_plan()
    told = Told(
        feedback=give_back(plan, consultation),
        questions=questions,
        distributions=consultation.distributions,
        sector_titles=TITLES,
    )
    return export_feedback(plan, told, words=Wording(), printed_at=PRINTED_AT)


def texts_of(content: bytes) -> list[str]:
    return [each.text for each in docx.Document(io.BytesIO(content)).paragraphs]


def bars_of(content: bytes) -> list[list[str]]:
    tables = docx.Document(io.BytesIO(content)).tables
    return [[cell.text for cell in table.rows[0].cells if cell.text] for table in tables]


def six_answers(**changes: object) -> Consultation:
    responses = tuple(a_response(id=f"r{n}", stakeholder_id="", sector="government") for n in range(6))
    answers = tuple(an_answer(id=f"a{n}", response_id=f"r{n}", text=WORDS) for n in range(6))
    mentions = tuple(
        a_mention(id=f"m{n}", answer_id=f"a{n}", from_character=0, to_character=len(WORDS), is_quoted=n == 0)
        for n in range(3)
    )
    return a_consultation(
        **{"responses": responses, "answers": answers, "mentions": mentions, "approaches": (), **changes}
    )


def test_the_sheet_keeps_every_rule() -> None:
    assert faults_of(sheet_of(six_answers(), None, "What works?")) == []


def test_the_same_answers_give_the_same_bytes() -> None:
    assert sheet_of(six_answers()) == sheet_of(six_answers())


def test_a_theme_has_its_bar_its_number_by_sector_and_words_that_may_be_quoted() -> None:
    sheet = sheet_of(six_answers())

    assert bars_of(sheet) == [[a_theme().title, "3 of 6"]]
    assert {"Government 3 of 6", f"“{WORDS}” Government"} <= set(texts_of(sheet))


def test_nothing_said_in_confidence_stands_anywhere_in_the_file() -> None:
    held = six_answers()
    closed = Response(id="s", instrument_id="instrument-1", sector="government", is_confidential=True)
    said = Answer(id="sa", response_id="s", question_id="question-1", text=IN_CONFIDENCE)
    mention = Mention(
        id="sm",
        answer_id="sa",
        theme_id="theme-1",
        coded_as="theme-1",
        from_character=0,
        to_character=24,
        is_quoted=True,
    )
    consultation = six_answers(
        responses=(*held.responses, closed), answers=(*held.answers, said), mentions=(*held.mentions, mention)
    )

    parts = unpack(sheet_of(consultation))

    assert not [name for name, content in parts.items() if IN_CONFIDENCE.encode() in content]


def test_fewer_than_five_answers_give_no_number() -> None:
    sheet = sheet_of(a_consultation())

    assert bars_of(sheet) == []
    assert "Fewer than five have answered, so no numbers are told." in texts_of(sheet)


def test_what_follows_and_what_is_left_are_told() -> None:
    objective = Objective(id="o", position=0, text="Agree one routine", themes=("theme-1",))
    plan = a_plan(objectives=(objective,), sessions=(a_session(title="World café", objectives=("o",)),))

    assert "Agree one routine · Sessions: World café" in texts_of(sheet_of(six_answers(), plan))
    assert any("stay on the list" in text and a_theme().title in text for text in texts_of(sheet_of(six_answers())))


@pytest.mark.parametrize(
    ("mentions", "base", "said"),
    [
        (12, 40, "Civil society: 12 of 40 (report of 2009)"),
        (12, None, "Civil society: 12 (report of 2009)"),
        (None, 40, "Civil society: named without a number (report of 2009)"),
    ],
)
def test_what_another_source_counted_stands_under_its_name(mentions: int | None, base: int | None, said: str) -> None:
    tally = Tally(id="t", theme_id="theme-1", sector="npo", mentions=mentions, base=base, source="report of 2009")

    assert said in texts_of(sheet_of(six_answers(tallies=(tally,))))


def test_forms_that_came_back_are_told_with_their_share() -> None:
    forms = Distribution(id="d", position=0, title="By post", sent=152, returned=52)

    assert "By post: 52 of 152 forms came back (34.2 %)." in texts_of(sheet_of(six_answers(distributions=(forms,))))


def test_themes_after_the_first_few_share_a_line() -> None:
    themes = tuple(a_theme(id=f"theme-{n}", position=n, title=f"Theme {n}") for n in range(1, MOST_THEMES + 3))

    last = "Also mentioned: Theme 8 and Theme 9."

    assert last in texts_of(sheet_of(six_answers(themes=themes)))
