"""The consultation from the terminal: a survey's export taken in once, counts with their base, and the trace."""

import json
from pathlib import Path

import pytest

from planner.domain.consultation.coding import find_passage
from planner.domain.consultation.themes import Theme
from planner.operations.actor import LOCAL
from planner.operations.answers import Mark, mark_passage
from planner.operations.consultations import open_consultation
from planner.operations.consulted_records import add_consulted
from planner.operations.workplace import open_workplace
from tests.cli.builders import last_line, new, refusal, run

SURVEY = (
    "Timestamp,Organisation,Sector,Region,Name,What shall we learn?\n"
    "2026/11/20 3:05:09 PM GMT+1,Police unit,Government,Kukës,Head of unit,To meet\n"
    "2026/11/21 9:00:00 AM GMT+1,Shelter,NGO,Lezhë,Head of shelter,To train\n"
)


@pytest.fixture
def event_id(database: str) -> str:
    """Create an event."""
    return last_line(new(database))


@pytest.fixture
def survey(tmp_path: Path) -> Path:
    """Write a survey's export."""
    file = tmp_path / "survey.csv"
    file.write_text(SURVEY, encoding="utf-8")
    return file


def test_a_survey_is_looked_at_and_then_taken_in_once(database: str, event_id: str, survey: Path) -> None:
    seen = run(database, "answers", event_id, survey)
    assert seen.stdout.splitlines() == [
        "2 added, 0 changed, 0 as they were.",
        "New question: What shall we learn?",
        "Left out: Name",
    ]
    assert run(database, "answers", event_id, "--json").stdout.strip() == "[]"

    assert run(database, "answers", event_id, survey, "--apply").stdout.startswith("2 added")
    again = run(database, "answers", event_id, survey, "--apply")
    assert again.stdout.splitlines()[:2] == ["0 added, 0 changed, 2 as they were.", "Left out: Name"]


def test_answers_are_printed_without_names(database: str, event_id: str, survey: Path) -> None:
    run(database, "answers", event_id, survey, "--apply")

    first = json.loads(run(database, "answers", event_id, "--json").stdout)[0]

    assert first == {
        "question": "What shall we learn?",
        "sector": "government",
        "region": "Kukës",
        "organisation": "Police unit",
        "received": "2026-11-20T14:05:09+00:00",
        "confidential": False,
        "answer": "To meet",
    }


def test_themes_are_counted_with_their_base_and_followed(database: str, event_id: str, survey: Path) -> None:
    run(database, "answers", event_id, survey, "--apply")
    code_first_answer(database, event_id)

    counted = json.loads(run(database, "themes", event_id, "--json").stdout)
    assert [(each["sector"], each["mentions"], each["base"]) for each in counted] == [
        ("civil_society", 0, 1),
        ("government", 1, 1),
    ]
    followed = json.loads(run(database, "trace", event_id, "--json").stdout)
    assert followed == [{"theme": "Cooperation", "answers": 1, "objectives": [], "candidates": [], "sessions": []}]
    assert run(database, "trace", event_id).stdout == "Cooperation  1\n"


def test_a_file_that_is_no_survey_is_refused(database: str, event_id: str, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("a,b\n1,2\n", encoding="utf-8")
    assert refusal(run(database, "answers", event_id, file)).startswith("No row of headings was found.")


def code_first_answer(database: str, event_id: str) -> None:
    """Give the first answer a theme."""
    place = open_workplace(database)
    theme = add_consulted(place, LOCAL, event_id, Theme(id="", position=0, title="Cooperation")).themes[0]
    answer = next(each for each in open_consultation(place, LOCAL, event_id).answers if each.text == "To meet")
    mark_passage(place, LOCAL, event_id, Mark(passage=find_passage(answer, ""), theme_ids=(theme.id,)))
    place.store.close()
