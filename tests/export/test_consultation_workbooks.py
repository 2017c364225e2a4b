"""What must hold of the workbooks and records of a consultation."""

import io
from datetime import date
from zipfile import ZipFile

import docx
import openpyxl
import pytest

from planner.domain.consultation.asking import Distribution, Interview, InterviewKind
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.giving_back import give_back
from planner.domain.consultation.questions import Question
from planner.domain.consultation.stakeholders import CoverageTarget
from planner.domain.consultation.themes import StatedFigure, Tally
from planner.domain.origin import Origin
from planner.export.interview_record import export_interview_record
from planner.export.interviews_workbook import export_interviews
from planner.export.responses_workbook import export_responses
from planner.export.themes_workbook import export_themes
from planner.wording.wording import Wording
from tests.builders import a_plan
from tests.consultation_builders import a_consultation, a_mention, a_response, an_answer, an_instrument
from tests.export.builders import PRINTED_AT
from tests.export.docx_rules import faults_of
from tests.export.readers import an_edition

TITLES = {"government": "Government offices"}
DISCUSSION, ALONE, GROUP = InterviewKind.DISCUSSION, InterviewKind.INDIVIDUAL, InterviewKind.GROUP
TRAINING, DATA, ALL = "Training needs", "Monitoring and data-collection challenges", "Overall capacity needs"
LIST_OF_2017 = (
    (date(2017, 4, 6), "Directorate for Witness Protection", DISCUSSION, TRAINING),
    (date(2017, 4, 7), "Police investigation unit", DISCUSSION, TRAINING),
    (date(2017, 4, 10), "Commission for Victim Compensation", DISCUSSION, TRAINING),
    (date(2017, 4, 11), "Victim Advocates", DISCUSSION, TRAINING),
    (date(2017, 4, 12), "Prosecution Council", DISCUSSION, TRAINING),
    (date(2017, 4, 24), "National coordinator / office", ALONE, DATA),
    (date(2017, 4, 26), "National coordinator / office", ALONE, DATA),
    (date(2017, 4, 27), "National coordinator / office", ALONE, DATA),
    (date(2017, 4, 28), "Ministry of Labour and Social Welfare", DISCUSSION, TRAINING),
    (date(2017, 4, 28), "NGO shelter", DISCUSSION, TRAINING),
    (date(2017, 5, 2), "National coordinator / office", ALONE, DATA),
    (date(2017, 5, 3), "Coordinator's office and authority members", GROUP, ALL),
    (date(2017, 5, 17), "State shelter", DISCUSSION, TRAINING),
)
"""The interview list of A19.8: offices alone."""


def rows_of(content: bytes, sheet: str) -> list[tuple[object, ...]]:
    """Return the rows of a sheet below its headings."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    return list(book[sheet].iter_rows(min_row=2, values_only=True))


def interviews_of_2017() -> tuple[Interview, ...]:
    return tuple(
        Interview(id=f"i{n}", position=n, held_on=on, with_whom=whom, kind=kind, purpose=purpose)
        for n, (on, whom, kind, purpose) in enumerate(LIST_OF_2017)
    )


def six_answers(**changes: object) -> Consultation:
    responses = tuple(a_response(id=f"r{n}", stakeholder_id="", sector="government") for n in range(6))
    answers = tuple(an_answer(id=f"a{n}", response_id=f"r{n}", text="=1+1") for n in range(6))
    mentions = tuple(a_mention(id=f"m{n}", answer_id=f"a{n}") for n in range(3))
    return a_consultation(**{"responses": responses, "answers": answers, "mentions": mentions, **changes})


def themes_of(consultation: Consultation) -> bytes:
    return export_themes(give_back(a_plan(), consultation), consultation, TITLES, an_edition())


def test_the_interview_list_and_its_counts_come_out_as_they_were_entered() -> None:
    content = export_interviews(a_consultation(interviews=interviews_of_2017()), an_edition())

    listed = rows_of(content, "Interviews")
    assert [(row[0], row[3]) for row in listed] == [(n, row[1]) for n, row in enumerate(LIST_OF_2017, start=1)]
    assert rows_of(content, "By kind") == [
        ("Consultative discussion", 8),
        ("Individual consultative discussion", 4),
        ("Group meeting", 1),
    ]
    assert rows_of(content, "By purpose") == [(TRAINING, 8), (DATA, 4), (ALL, 1)]


def test_forms_that_were_sent_by_number_stand_with_their_share() -> None:
    forms = Distribution(id="d", position=0, title="Questionnaire", sent=152, returned=52, source="002")
    content = export_interviews(a_consultation(distributions=(forms,)), an_edition())

    assert rows_of(content, "Forms sent") == [("Questionnaire", None, 152, 52, 34.2, None, "002")]


def test_every_form_is_a_row_and_every_question_a_column_whatever_people_wrote() -> None:
    question = Question(id="question-1", position=0, text="What works?", origin=Origin.OWN)
    told = six_answers(instruments=(an_instrument(title="Round/1"),))
    content = export_responses((question,), told, TITLES, an_edition())

    assert [(row[3], row[7]) for row in rows_of(content, "1 Round 1")] == [("Government offices", "=1+1")] * 6
    assert b"<f>" not in ZipFile(io.BytesIO(content)).read("xl/worksheets/sheet1.xml")


def test_a_question_as_long_as_a_page_still_heads_a_column() -> None:
    question = Question(id="question-1", position=0, text="long " * 400, origin=Origin.OWN)

    content = export_responses((question,), six_answers(), TITLES, an_edition())

    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    assert str(sheet.cell(1, 8).value).endswith("…")


def test_themes_have_their_base_their_share_and_a_chart() -> None:
    content = themes_of(six_answers())

    assert [row[1:] for row in rows_of(content, "Themes")[:1]] == [(3, 6, 50)]
    assert "xl/charts/chart1.xml" in ZipFile(io.BytesIO(content)).namelist()


@pytest.mark.parametrize(("mentions", "base", "share"), [(12, 40, 30), (12, None, None), (None, 40, None)])
def test_what_another_source_counted_keeps_its_gaps(mentions: int | None, base: int | None, share: int | None) -> None:
    tally = Tally(id="t", theme_id="theme-1", sector="npo", mentions=mentions, base=base, source="report of 2009")

    last = rows_of(themes_of(six_answers(tallies=(tally,))), "By sector")[-1]

    assert last[2:7] == ("npo", mentions, base, share, "report of 2009")


def test_coverage_tells_what_is_wanted_and_missing_of_small_groups_too() -> None:
    wanted = CoverageTarget(id="w", sector="police", region="Kukës", wanted=3)

    assert ("police", "Kukës", 0, 0, 3, 3) in rows_of(themes_of(six_answers(coverage_targets=(wanted,))), "Coverage")


def test_figures_over_which_sources_differ_are_shown_and_not_repaired() -> None:
    said = ("92 in 71 institutions (42/21/8)", "45/32/8")
    figures = tuple(
        StatedFigure(id=f"f{n}", position=n, subject="Interviews", printed=printed) for n, printed in enumerate(said)
    )

    rows = rows_of(themes_of(six_answers(stated_figures=figures)), "Figures")

    assert [(row[1], row[4]) for row in rows] == [(said[0], "yes"), (said[1], "yes")]


def test_workbooks_of_nothing_can_be_made() -> None:
    empty = Consultation(event_id="event-1")

    assert rows_of(themes_of(empty), "Themes") == []
    assert rows_of(export_interviews(empty, an_edition()), "By kind") == []


@pytest.mark.parametrize("questions", [(), ("What works?", "What stands in the way?")])
def test_each_interview_has_its_own_record(questions: tuple[str, ...]) -> None:
    content = export_interview_record(
        a_plan(), interviews_of_2017()[:2], questions=questions, words=Wording(), printed_at=PRINTED_AT
    )

    texts = [each.text for each in docx.Document(io.BytesIO(content)).paragraphs]
    assert faults_of(content) == []
    assert [text for text in texts if text.startswith("Interview ")] == [
        "Interview 1: Directorate for Witness Protection",
        "Interview 2: Police investigation unit",
    ]
    assert len([text for text in texts if text.startswith("Q1")]) == (2 if questions else 0)
