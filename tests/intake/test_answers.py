"""The exports of Google Forms, Microsoft Forms and KoboToolbox, and what else people send."""

import io
from zoneinfo import ZoneInfo

import pytest
from openpyxl import Workbook

from planner.intake.answer_headings import AskedQuestion
from planner.intake.answers import AnswersList, NoQuestionsError, NoSurveyError, read_answers
from planner.intake.entry import Terms
from planner.intake.places import Places, Sectors

ASKED = (AskedQuestion(id="q-1", number=1, wordings=("What would help?",)),)
GOOGLE = "Timestamp,Email Address,Organisation,What would help?\n2026/11/20 3:05:09 PM GMT+1,a@example.org,Police,{}\n"
KOBO = "start,end,Region,group/What would help?,_id,_uuid\nx,2026-11-20T15:05:09+01:00,Kukës,Training,7,ab-cd\n"
MICROSOFT = ["ID", "Start time", "Completion time", "Email", "Name", "What would help?", "Anything else?"]


def read(content: str | bytes) -> AnswersList:
    """Read a file of answers."""
    data = content if isinstance(content, bytes) else content.encode()
    terms = Terms(places=Places(None), sectors=Sectors({}))
    return read_answers(data, "survey.csv", asked=ASKED, terms=terms, timezone=ZoneInfo("Europe/Tirane"))


def a_workbook(*rows: list[str]) -> bytes:
    """Make a workbook."""
    book, written = Workbook(), io.BytesIO()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(written)
    return written.getvalue()


def test_a_google_form_is_read() -> None:
    (entry,) = read(GOOGLE.format("Training")).entries
    assert (entry.email, entry.organisation, entry.texts) == ("a@example.org", "Police", ((3, "Training"),))
    assert entry.received_at is not None


def test_a_kobo_form_is_read() -> None:
    found = read(KOBO)
    assert (found.entries[0].region, found.entries[0].texts, found.new) == ("Kukës", ((3, "Training"),), ())


def test_a_microsoft_form_is_read_and_what_is_new_in_it_is_told() -> None:
    found = read(a_workbook(MICROSOFT, ["1", "", "11/20/26 15:05", "anonymous", "Officer", "Training", "Buses"]))
    assert [column.heading for column in found.new] == ["Anything else?"]
    assert [column.heading for column in found.left_out] == ["Start time", "Name"]
    assert (found.entries[0].email, found.entries[0].texts) == ("", ((5, "Training"), (6, "Buses")))
    assert [problem.row for problem in found.problems] == [2]


def test_the_same_row_has_the_same_key_and_another_row_another() -> None:
    assert read(GOOGLE.format("Training")).entries[0].key == read(GOOGLE.format("Corrected")).entries[0].key
    assert read(GOOGLE.format("x")).entries[0].key != read(KOBO).entries[0].key


def test_rows_of_one_moment_are_kept_apart_and_one_that_is_there_twice_comes_once() -> None:
    row = GOOGLE.splitlines()[1]
    found = read("\n".join([GOOGLE.splitlines()[0], row.format("A"), row.format("B"), row.format("A")]))
    assert [entry.texts[0][1] for entry in found.entries] == ["A", "B"]
    assert len({entry.key for entry in found.entries}) == 2
    assert [problem.row for problem in found.problems] == [4]


def test_rows_without_an_answer_are_left_out() -> None:
    found = read(GOOGLE.format(""))
    assert (found.entries, [problem.row for problem in found.problems]) == ((), [2])


def test_lines_of_an_answer_stay_lines() -> None:
    assert read(GOOGLE.format('"One\n\nTwo"')).entries[0].texts[0][1] == "One\nTwo"


def test_a_file_that_is_no_survey_is_refused() -> None:
    with pytest.raises(NoSurveyError):
        read("a,b\n1,2\n")
    with pytest.raises(NoQuestionsError):
        read("Timestamp,Organisation\n2026/11/20 3:05:09 PM,Police\n")
