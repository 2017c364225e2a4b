"""Letters for a mail merge: a line for everybody whose link is known, the link in its text."""

import io

import openpyxl
import pytest

from planner.domain.editing import RecordNotFoundError
from planner.operations.mail_merge import write_letters
from planner.operations.workplace import Workplace
from planner.wording.invitations import PERSONAL_LINK
from tests.operations.builders import HOST
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
