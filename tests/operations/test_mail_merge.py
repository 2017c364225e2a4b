"""Letters for a mail merge: a line for everybody whose link is known, the link in its text."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from planner.domain.consultation.instruments import Translation
from planner.domain.editing import RecordNotFoundError
from planner.operations.mail_merge import write_letters
from planner.operations.workplace import Workplace
from planner.storage.consultations import save_consultation
from planner.storage.writing import Deed
from planner.wording import wording
from planner.wording.invitations import PERSONAL_LINK
from tests.operations.builders import HOST, NOW
from tests.operations.consulted import ask_people


def test_everybody_gets_a_letter_with_their_own_link(place: Workplace) -> None:
    consultation, form = ask_people(place, 3)
    first, _, third = (each.id for each in consultation.stakeholders)
    links = {first: "https://plan.example.org/answer/a", third: "https://plan.example.org/answer/c"}

    content = write_letters(place, HOST, consultation.event_id, form.id, links)

    sheet = openpyxl.load_workbook(io.BytesIO(content))["Letters"]
    heading, *rows = sheet.iter_rows(values_only=True)
    assert heading == ("Name", "Organisation", "E-mail", "Language", "Link", "Subject", "Text")
    assert [(row[0], row[4]) for row in rows] == [("Officer 1", links[first]), ("Officer 3", links[third])]
    for row in rows:
        assert (str(row[4]) in str(row[6]), PERSONAL_LINK in str(row[6])) == (True, False)


def test_an_instrument_that_is_gone_has_no_letters(place: Workplace) -> None:
    consultation, _ = ask_people(place, 1)
    with pytest.raises(RecordNotFoundError):
        write_letters(place, HOST, consultation.event_id, "elsewhere", {})


ALBANIAN = """msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "Good day,"
msgstr "Mirëdita,"
"""


@pytest.fixture
def speaks_albanian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the planner speak another language beside its own."""
    (tmp_path / "sq.po").write_text(ALBANIAN, encoding="utf-8")
    monkeypatch.setattr(wording, "CATALOGUES", tmp_path)
    for kept in (wording.wording_for, wording.wording_of_reader):
        kept.cache_clear()
    yield
    for kept in (wording.wording_for, wording.wording_of_reader):
        kept.cache_clear()


@pytest.mark.usefixtures("speaks_albanian")
def test_everybody_is_written_to_in_their_language_where_the_planner_speaks_it(place: Workplace) -> None:
    asked, form = ask_people(place, 3, intro="Please read.")
    spoken = zip(asked.persons, ("sq-AL", "sq", "tlh"), strict=True)
    told = replace(
        asked,
        persons=tuple(replace(person, language=language) for person, language in spoken),
        translations=(Translation(id="t", original=f"{form.id}.intro", language="sq", text="Ju lutemi lexoni."),),
    )
    save_consultation(place.store, Deed(actor="host", what="ask", at=NOW), before=asked, after=told)
    links = {each.id: f"https://plan.example.org/answer/{each.id}" for each in asked.stakeholders}

    content = write_letters(place, HOST, asked.event_id, form.id, links)

    _, *rows = openpyxl.load_workbook(io.BytesIO(content))["Letters"].iter_rows(values_only=True)
    told_to = [(row[0], row[3], *str(row[6]).split("\n\n")[0:3:2]) for row in rows]
    assert told_to == [
        ("Officer 1", "shqip (Shqipëri)", "Mirëdita,", "Ju lutemi lexoni."),
        ("Officer 2", "shqip", "Mirëdita,", "Ju lutemi lexoni."),
        ("Officer 3", "tlh", "Good day,", "Please read."),
    ]
